internal import Synchronization

/// The rates of every project, so that who reads totals asks no database for them.
public final class RateCards: Sendable {
  private struct Own {
    /// Rates that were taken away stay: an older change that is noted later brings none back.
    var rates: [Rate.Place: Rate] = [:]
    /// Made when it is first asked for; nil in it for no rate.
    var card: RateCard??
  }

  private let own: Mutex<[ProjectID: Own]>

  /// The cards of projects that have set these rates.
  public init(_ rates: [Rate] = []) {
    own = Mutex([:])
    update(rates)
  }

  /// The rates of a project; nil where it has none.
  public func card(of project: ProjectID) -> RateCard? {
    own.withLock { own in
      guard let known = own[project] else { return nil }
      if let card = known.card { return card }
      let card = RateCard(Array(known.rates.values))
      own[project]?.card = .some(card)
      return card
    }
  }

  /// Takes note of rates as they were stored, in any order: what is newer stays.
  public func update(_ rates: [Rate]) {
    own.withLock { own in
      for rate in rates {
        let known = own[rate.project]?.rates[rate.place]
        guard (known?.revision ?? .min) < rate.revision else { continue }
        own[rate.project, default: Own()].rates[rate.place] = rate
        own[rate.project]?.card = nil
      }
    }
  }

  /// Gives the rates of a user to another id.
  public func rename(_ user: ExternalID, to other: ExternalID, in project: ProjectID) {
    own.withLock { own in
      guard var known = own[project] else { return }
      known.card = nil
      for (place, rate) in known.rates where place.userID == user {
        known.rates[place] = nil
        var rate = rate
        rate.place.userID = other
        known.rates[rate.place] = rate
      }
      own[project] = known
    }
  }

  /// How many rates a project has set, with those that it took away.
  public func count(of project: ProjectID) -> Int {
    own.withLock { $0[project]?.rates.count ?? 0 }
  }

  /// The rates of a project, in the order in which they are asked.
  public func rates(of project: ProjectID) -> [Rate] {
    let known = own.withLock { $0[project]?.rates.values.map(\.self) } ?? []
    return known.filter { $0.terms != nil }
      .sorted { Rate.Place.precedes($0.place, $1.place) }
  }
}
