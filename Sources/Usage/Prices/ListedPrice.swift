/// A price as lists and answers show it.
public struct ListedPrice: Sendable {
  /// What the cost may depend on beside tokens, tier and length.
  public enum Factor: String, Sendable, CaseIterable {
    /// Other rates at hours of the week.
    case hour
    /// Other rates by the place where inference runs.
    case place
    /// Fees by how much context a search gathers.
    case searchContext = "search_context"
    /// Tiers that a commitment of the customer's may make cheaper.
    case commitment
  }

  /// Our word for the provider, or the word of whoever set the price.
  public var provider: String
  /// The model's listed name.
  public var model: String
  /// The first UTC day; nil for always.
  public var from: Day?
  /// What events keep of it.
  public var label: String
  /// What it says.
  public var terms: PriceTerms
  /// What `terms` leave out.
  public var factors: [Factor] = []
  /// The project's own price, where it is one.
  public var own: OwnPrice?

  /// A price that a project has set.
  public init(_ own: OwnPrice) {
    provider = own.place.provider.text
    model = own.place.model.text
    from = own.place.from
    label = own.label
    terms = own.terms ?? PriceTerms()
    self.own = own
  }

  init(_ entry: PriceTable.Entry) {
    let price = entry.price
    provider = price.provider
    model = price.model
    from = price.effectiveFrom
    label = entry.label
    terms = PriceTerms(price)
    factors = Factor.allCases.filter { factor in
      switch factor {
      case .hour: !price.windows.isEmpty
      case .place: !price.geoPerMille.isEmpty
      case .searchContext:
        !price.perSearch.byContext.isEmpty || !price.perRequest.byContext.isEmpty
      case .commitment: !price.committedTiers.isEmpty
      }
    }
  }
}

/// The place of a price in a list: by provider and model, the latest day first, a project's own
/// price before the one that ships.
public struct ListedPlace: Sendable, Hashable, Comparable {
  /// See `ListedPrice.provider`.
  public var provider: String
  /// See `ListedPrice.model`.
  public var model: String
  /// See `ListedPrice.from`.
  public var from: Day?
  /// Whether it is a project's own.
  public var isOwn: Bool

  public init(provider: String, model: String, from: Day?, isOwn: Bool) {
    self.provider = provider
    self.model = model
    self.from = from
    self.isOwn = isOwn
  }

  /// Compares in the order of lists.
  public static func < (one: ListedPlace, other: ListedPlace) -> Bool {
    if one.provider != other.provider { return one.provider < other.provider }
    if one.model != other.model { return one.model < other.model }
    if one.from != other.from { return (one.from?.number ?? .min) > (other.from?.number ?? .min) }
    return one.isOwn && !other.isOwn
  }
}

extension ListedPrice {
  /// Its place in a list.
  public var place: ListedPlace {
    ListedPlace(provider: provider, model: model, from: from, isOwn: own != nil)
  }
}

extension PriceBook {
  /// The word under which a provider's prices are listed.
  public static func listedProvider(of word: String) -> String {
    ProviderName.families(of: word)?.first ?? word
  }

  /// The prices that are wanted, in the order of lists, and at most so many.
  public func listed(limit: Int, where isWanted: (ListedPlace) -> Bool) -> [ListedPrice] {
    var found: [ListedPrice] = []
    for table in tables {
      for entry in table.all {
        guard found.count < limit else { return found }
        let place = ListedPlace(
          provider: entry.price.provider, model: entry.price.model,
          from: entry.price.effectiveFrom, isOwn: false)
        if isWanted(place) { found.append(ListedPrice(entry)) }
      }
    }
    return found
  }

  /// The dated prices to which a model's name leads, the newest first, and by which rules; empty
  /// where it leads to none.
  public func listed(
    model: ExternalName, provider: ExternalName?
  ) -> (prices: [ListedPrice], rules: [Lookup.Rule]) {
    guard let found = listing(model, provider: provider) else { return ([], []) }
    return (found.entries.map(ListedPrice.init), found.rules)
  }
}
