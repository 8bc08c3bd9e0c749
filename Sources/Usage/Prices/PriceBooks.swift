internal import Synchronization

/// The price book of every project, for whoever prices events: no query is needed, and a price that
/// was set is in effect as soon as it is noted here.
public final class PriceBooks: Sendable {
  private struct Own {
    /// Prices that were taken away stay: an older change that is noted later brings none back.
    var prices: [OwnPrice.Place: OwnPrice] = [:]
    /// Made when it is first asked for.
    var book: PriceBook?
  }

  /// The prices of every project that has set none itself.
  public let standard: PriceBook
  private let own: Mutex<[ProjectID: Own]>
  private let hasOwn: Atomic<Bool>

  /// The books of projects that have set these prices.
  public init(standard: PriceBook, own prices: [OwnPrice] = []) {
    self.standard = standard
    own = Mutex([:])
    hasOwn = Atomic(false)
    update(prices)
  }

  /// The prices of a project.
  public func book(of project: ProjectID) -> PriceBook {
    guard hasOwn.load(ordering: .acquiring) else { return standard }
    return own.withLock { own in
      guard var known = own[project] else { return standard }
      if let book = known.book { return book }
      let book = standard.overlaid(by: Array(known.prices.values))
      known.book = book
      own[project] = known
      return book
    }
  }

  /// Takes note of prices as they were stored, in any order: what is newer stays.
  public func update(_ prices: [OwnPrice]) {
    guard !prices.isEmpty else { return }
    own.withLock { own in
      for price in prices {
        let known = own[price.project]?.prices[price.place]
        guard (known?.revision ?? .min) < price.revision else { continue }
        own[price.project, default: Own()].prices[price.place] = price
        own[price.project, default: Own()].book = nil
      }
    }
    hasOwn.store(true, ordering: .releasing)
  }

  /// How many prices a project has set, with those that it took away.
  public func ownCount(of project: ProjectID) -> Int {
    own.withLock { $0[project]?.prices.count ?? 0 }
  }

  /// The prices that a project has set and not taken away, in the order of lists.
  public func own(of project: ProjectID) -> [OwnPrice] {
    let known = own.withLock { $0[project]?.prices.values.map(\.self) } ?? []
    return known.filter { $0.terms != nil }
      .sorted { OwnPrice.Place.precedes($0.place, $1.place) }
  }
}
