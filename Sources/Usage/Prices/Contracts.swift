/// The discounts that a project has on list prices: for what a provider sells, for models whose
/// names begin alike, or for one model, each from a day on.
struct Contracts: Sendable {
  /// What holds for a price.
  struct Terms: Sendable {
    let discount: Discount
    /// What events keep of the price with its discount.
    let label: String
  }

  private struct Row {
    /// Our words for the provider; nil for all.
    let families: [String]?
    /// In lower case, without the `*` behind what names begin with.
    let name: String
    let isPrefix: Bool
    let from: Day
    let discount: Discount
    let label: String

    init?(_ price: OwnPrice) {
      guard let discount = price.terms?.discount else { return nil }
      let (provider, model) = (price.place.provider.text, price.place.model.text)
      families =
        provider == Price.anyProvider ? nil : ProviderName.families(of: provider) ?? [provider]
      isPrefix = model.hasSuffix(OwnPrice.anyEnding)
      name = (isPrefix ? String(model.dropLast()) : model).lowercased()
      from = price.place.from
      self.discount = discount
      label = price.label
    }

    /// The narrower one comes first: one model before a beginning, a longer beginning, a provider,
    /// and of two alike the later one.
    func precedes(_ other: Row) -> Bool {
      if isPrefix != other.isPrefix { return !isPrefix }
      if name.utf8.count != other.name.utf8.count {
        return name.utf8.count > other.name.utf8.count
      }
      if (families == nil) != (other.families == nil) { return families != nil }
      return from.number > other.from.number
    }

    /// Whatever the case of ASCII letters.
    func holds(for model: String) -> Bool {
      let (model, name) = (model.utf8, name.utf8)
      guard isPrefix ? model.count >= name.count : model.count == name.count else { return false }
      return zip(model, name).allSatisfy { byte, wanted in
        byte == wanted || (65...90).contains(byte) && byte | 0x20 == wanted
      }
    }

    func isOf(_ provider: String) -> Bool { families?.contains(provider) ?? true }
  }

  /// The narrower one first.
  private let rows: [Row]

  /// Nil where no price is a discount.
  init?(_ own: [OwnPrice]) {
    rows = own.compactMap { Row($0) }.sorted { $0.precedes($1) }
    if rows.isEmpty { return nil }
  }

  /// What holds for a price at a moment, by the model's name, the one under which it is listed, or
  /// the one whose price it is as an alias; nil for no discount. What a project has set as its own
  /// price is what it pays already.
  func terms(on entry: PriceTable.Entry, model: ExternalName, at time: Timestamp) -> Terms? {
    guard !entry.price.isNet else { return nil }
    let (provider, listed, target) = (entry.price.provider, entry.price.model, entry.price.target)
    let found = rows.first { row in
      row.from.start <= time
        && (row.isOf(provider) && (row.holds(for: model.text) || row.holds(for: listed))
          || target.map { row.isOf($0.provider) && row.holds(for: $0.model) } ?? false)
    }
    guard let found, found.discount.millionths > 0 else { return nil }
    return Terms(
      discount: found.discount,
      label: found.discount.label(on: entry.label, by: found.label))
  }
}
