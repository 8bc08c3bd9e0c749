extension PriceBook {
  /// The version of the prices that projects have set themselves.
  public static let ownVersion = "own"

  /// The book of a project: its own prices, as they are now, over these.
  ///
  /// A discount is taken off list prices, whatever the model's name led to: those that ship, those
  /// of the project that are a list's, and aliases of either. A price without a rate for some
  /// bucket leaves that unpriced: it is not taken from another bucket, nor from the prices below.
  /// One that is an alias has the dated prices of the other model, which is looked up here and
  /// among the project's other prices.
  public func overlaid(by own: [OwnPrice]) -> PriceBook {
    guard !own.isEmpty else { return self }
    let groups = OwnPriceGroup.groups(of: own)
    var book = overlaid(by: PriceBook(own: groups.flatMap { $0.prices { _ in nil } }))
    if own.contains(where: { $0.terms?.aliasOf != nil }) {
      let direct = book
      book = overlaid(
        by: PriceBook(own: groups.flatMap { $0.prices { direct.prices(ofAlias: $0) } }))
    }
    book.contracts = Contracts(own)
    return book
  }

  private init(own prices: [Price]) {
    self.init(version: Self.ownVersion, prices: prices, isOwn: true)
  }

  /// The dated prices of the model that an alias names, the newest first; nil where it has none.
  func prices(ofAlias price: OwnPrice) -> [Price]? {
    guard let name = price.terms?.aliasOf.map(ExternalName.init) else { return nil }
    let own = prices(of: name, provider: price.place.provider)
    return own ?? prices(of: name, provider: nil)
  }
}

/// The prices of one model of a provider, dated one after the other.
private struct OwnPriceGroup {
  private struct Key: Hashable {
    var family: String
    var model: ExternalName
  }

  let family: String
  let model: ExternalName
  /// Whether no other provider of the project has the model.
  var isOnly = true
  /// The latest first.
  var rows: [OwnPrice] = []

  static func groups(of own: [OwnPrice]) -> [OwnPriceGroup] {
    var groups: [OwnPriceGroup] = []
    var places: [Key: Int] = [:]
    for price in own.sorted(by: { OwnPrice.Place.precedes($0.place, $1.place) })
    where price.terms != nil && price.terms?.discount == nil {
      let family = family(of: price.place)
      let key = Key(family: family, model: price.place.model)
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(OwnPriceGroup(family: family, model: price.place.model))
      }
      groups[place].rows.append(price)
    }
    let counts = groups.reduce(into: [ExternalName: Int]()) { $0[$1.model, default: 0] += 1 }
    for index in groups.indices {
      groups[index].isOnly = counts[groups[index].model] == 1
      // Two words may mean one provider.
      groups[index].rows.sort { $0.place.from.number > $1.place.from.number }
    }
    return groups
  }

  /// Our word for the provider under which events ask for the model.
  private static func family(of place: OwnPrice.Place) -> String {
    let name = ModelName(place.model.text, provider: place.provider.text)
    return name.families?[0] ?? place.provider.text
  }

  /// The prices as a book has them; `target` gives those of an alias.
  func prices(target: (OwnPrice) -> [Price]?) -> [Price] {
    var prices: [Price] = []
    for (index, row) in rows.enumerated() {
      let next = index > 0 ? rows[index - 1].place.from : nil
      prices += dated(row, until: next, target: target(row))
    }
    return prices
  }

  private func dated(_ row: OwnPrice, until end: Day?, target: [Price]?) -> [Price] {
    let terms = row.terms ?? PriceTerms()
    guard terms.aliasOf != nil else { return [price(terms, row)] }
    var prices: [Price] = []
    for price in target ?? [] {
      let start = max(price.effectiveFrom?.number ?? .min, row.place.from.number)
      guard end.map({ start < $0.number }) ?? true else { continue }
      var alias = price
      alias.aliased(provider: family, model: model.text, answersToNameAlone: isOnly, row.label)
      alias.effectiveFrom = Day(number: start)
      prices.append(alias)
      // What was before that is of no interest.
      if start == row.place.from.number { return prices }
    }
    // No price at all until the other model's first one.
    return prices + [price(PriceTerms(), row)]
  }

  private func price(_ terms: PriceTerms, _ row: OwnPrice) -> Price {
    var price = Price(
      provider: family, model: model.text, answersToNameAlone: isOnly,
      effectiveFrom: row.place.from,
      steps: terms.steps.map { Price.Step($0) }, isExplicit: true)
    price.label = row.label
    price.isNet = !terms.isList
    price.perRequest.plain = terms.perRequest
    price.perFee = terms.fees
    price.perSearch.plain = price.perFee.removeValue(forKey: Fee.Kind.webSearch)
    return price
  }
}
