public import Usage

/// Where other processes work on the same ledger: sees to it that the keys, prices and rates which
/// they set hold here as well, a second later at most.
public struct SharedSettings: Sendable {
  private let store: any UsageStore
  private let keys: KeyRing
  private let prices: PriceBooks
  private let rates: RateCards

  private static let interval = Duration.milliseconds(500)

  private let known: (prices: [OwnPrice], rates: [Rate])

  /// Looks at nothing yet. `known` is what `prices` and `rates` were made of.
  public init(
    store: any UsageStore, keys: KeyRing, prices: PriceBooks, rates: RateCards,
    known: (prices: [OwnPrice], rates: [Rate])
  ) {
    self.known = known
    self.store = store
    self.keys = keys
    self.prices = prices
    self.rates = rates
  }

  /// Goes on until its task is cancelled. While the ledger cannot be read, what is known holds.
  public func run() async {
    var (knownPrices, knownRates) = known
    while !Task.isCancelled {
      if let all = try? await store.keys(in: nil) { all.forEach(keys.update) }
      if let all = try? await store.prices(of: nil) {
        prices.update(Self.takenAway(from: knownPrices, by: all) + all)
        knownPrices = all
      }
      if let all = try? await store.rates() {
        rates.update(Self.takenAway(from: knownRates, by: all) + all)
        knownRates = all
      }
      try? await Task.sleep(for: Self.interval)
    }
  }

  /// What has no terms any more.
  private static func takenAway<Setting: ProjectSetting>(
    from known: [Setting], by all: [Setting]
  ) -> [Setting] {
    let left = Set(all.map(PlaceInProject.init))
    return known.filter { !left.contains(PlaceInProject($0)) }.map { setting in
      var gone = setting
      gone.terms = nil
      // Newer than what it takes away, and no newer than whatever did so.
      gone.revision += 1
      return gone
    }
  }

  private struct PlaceInProject<Setting: ProjectSetting>: Hashable {
    var project: ProjectID
    var place: Setting.Place

    init(_ setting: Setting) {
      project = setting.project
      place = setting.place
    }
  }
}

/// What a project sets at a place, until it is taken away.
private protocol ProjectSetting: Sendable {
  associatedtype Place: Hashable
  associatedtype Terms

  var project: ProjectID { get }
  var place: Place { get }
  var terms: Terms? { get set }
  var revision: Int64 { get set }
}

extension OwnPrice: ProjectSetting {}
extension Rate: ProjectSetting {}
