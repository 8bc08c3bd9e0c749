/// One list of prices with a version, indexed by provider and name. A `PriceBook` layers them.
struct PriceTable: Sendable {
  /// A class, so that finding a price copies one reference.
  final class Entry: Sendable {
    let price: Price
    /// `<version>:<provider>/<model>@<effective from, or ->`, or the price's own.
    let label: String
    /// The model whose price it is, which of an alias is another one.
    var pricedModel: String { price.target?.model ?? price.model }

    init(price: Price, version: String) {
      self.price = price
      let day = price.effectiveFrom.map(\.description) ?? "-"
      label = price.label ?? version + ":" + price.provider + "/" + price.model + "@" + day
    }

    /// Looks at the price where it lies; a caller that asks `price` itself copies all of it.
    func charge(
      for event: Event, prompt: Int64?, by contract: Contracts.Terms?
    ) -> Price.Charge? {
      guard let contract else { return price.charge(for: event, prompt: prompt) }
      var charge = price.charge(for: event, prompt: prompt)
      charge?.take(off: contract.discount)
      return charge
    }

    func quote(for event: Event, prompt: Int64?, by contract: Contracts.Terms?) -> Quote? {
      charge(for: event, prompt: prompt, by: contract).map {
        Quote(
          cost: $0.cost, model: ExternalName(pricedModel), price: contract?.label ?? label,
          notes: $0.notes.map(Boxed.init))
      }
    }
  }

  let version: String
  /// Whether a project has made it itself.
  let isOwn: Bool
  /// Prices of one provider and model stand together, the newest first.
  private var entries: [Entry] = []
  private var byProvider: [String: [String: Int]] = [:]
  private var byName: [String: Int] = [:]

  var count: Int { entries.count }

  init(version: String, prices: [Price], isOwn: Bool = false) {
    self.version = version
    self.isOwn = isOwn
    entries = prices.map { Entry(price: $0, version: version) }
    if !isSorted { entries.sort(by: Self.precedes) }
    index()
  }

  private static func precedes(_ one: Entry, _ other: Entry) -> Bool {
    if one.price.provider != other.price.provider {
      return one.price.provider < other.price.provider
    }
    if one.price.model != other.price.model { return one.price.model < other.price.model }
    return (one.price.effectiveFrom?.number ?? .min) > (other.price.effectiveFrom?.number ?? .min)
  }

  /// The book that ships is.
  private var isSorted: Bool {
    for index in entries.indices.dropFirst()
    where Self.precedes(entries[index], entries[index - 1]) { return false }
    return true
  }

  private mutating func index() {
    var provider = ""
    var names: [String: Int] = [:]
    byName.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() {
      if entry.price.provider != provider {
        store(names, of: provider)
        (provider, names) = (entry.price.provider, [:])
      }
      // The first of a group is the newest, where the search for a day begins.
      guard names[entry.price.model] == nil else { continue }
      names[entry.price.model] = index
      if entry.price.answersToNameAlone { byName[entry.price.model] = index }
    }
    store(names, of: provider)
  }

  /// Names with capitals answer to their lower-case form too, unless that is another model.
  private mutating func store(_ names: [String: Int], of provider: String) {
    var all = names
    for (name, index) in names where name.utf8.contains(where: { $0 >= 65 && $0 <= 90 }) {
      let lowercased = name.lowercased()
      if all[lowercased] == nil { all[lowercased] = index }
    }
    if !provider.isEmpty { byProvider[provider] = all }
  }

  func lists(provider: String) -> Bool { byProvider[provider] != nil }

  func lists(_ model: String, of provider: String) -> Bool {
    byProvider[provider]?[model] != nil
  }

  /// Every price, by provider and name, those of one model the newest first.
  var all: [Entry] { entries }

  /// The dated prices of a listed name, the newest first; nil where it is not listed.
  func entries(_ name: String, families: [String]?) -> [Entry]? {
    guard let (first, _) = firstEntry(name, families) else { return nil }
    let price = entries[first].price
    return Array(
      entries[first...].prefix {
        $0.price.model == price.model && $0.price.provider == price.provider
      })
  }

  /// The price of a listed name at a moment, and whether only its lower-case form is listed; nil
  /// before its first day.
  func entry(
    _ name: String, families: [String]?, at time: Timestamp
  ) -> (entry: Entry, isOtherCase: Bool)? {
    guard let (first, isOtherCase) = firstEntry(name, families) else { return nil }
    let model = entries[first].price.model
    let provider = entries[first].price.provider
    var index = first
    repeat {
      guard let from = entries[index].price.effectiveFrom, time < from.start else {
        return (entries[index], isOtherCase)
      }
      index += 1
    } while index < entries.count && entries[index].price.model == model
      && entries[index].price.provider == provider
    return nil
  }

  /// The price of the provider, model and day that a label names, whatever the version that it
  /// names; nil where the list has none.
  func entry(labelled label: String) -> Entry? {
    // A version is a word, and so is a provider; models have slashes and signs.
    guard let colon = label.firstIndex(of: ":"), let slash = label.firstIndex(of: "/"),
      let day = label.lastIndex(of: "@"), colon < slash, slash < day
    else { return nil }
    let provider = String(label[label.index(after: colon)..<slash])
    let model = String(label[label.index(after: slash)..<day])
    guard let first = byProvider[provider]?[model] else { return nil }
    return entries[first...]
      .prefix { $0.price.model == model && $0.price.provider == provider }
      .first { $0.label.hasSuffix(label[colon...]) }
  }

  /// Where a provider's word means two price lists, the first in any letter case comes before the
  /// second: the same name is in both at different prices.
  private func firstEntry(_ name: String, _ families: [String]?) -> (Int, isOtherCase: Bool)? {
    guard let families else {
      return (byName[name] ?? byProvider[Price.anyProvider]?[name]).map { ($0, false) }
    }
    let hasSecond = families.count > 1 && name.utf8.contains { $0 >= 65 && $0 <= 90 }
    for family in families {
      if let index = byProvider[family]?[name] { return (index, false) }
      if hasSecond, let index = byProvider[family]?[name.lowercased()] { return (index, true) }
    }
    return byProvider[Price.anyProvider]?[name].map { ($0, false) }
  }
}
