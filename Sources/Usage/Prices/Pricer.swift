/// Quotes the events of one request, which name few models: what was looked up is kept.
///
/// The quotes' words are copies of its own. Those of the book are everybody's, and the threads
/// would take the counts of their references from one another.
public struct Pricer: Sendable {
  /// A class, so that finding one copies one reference.
  private final class Found: Sendable {
    let model: ExternalName
    let provider: ExternalName?
    let day: Day
    let entry: PriceTable.Entry?
    let contract: Contracts.Terms?
    /// The two words of a quote.
    let pricedModel: ExternalName
    let label: String

    init(
      model: ExternalName, provider: ExternalName?, day: Day, entry: PriceTable.Entry?,
      contract: Contracts.Terms?
    ) {
      self.model = model
      self.provider = provider
      self.day = day
      self.entry = entry
      self.contract = contract
      let priced = ExternalName(entry?.pricedModel ?? "")
      pricedModel = priced == model ? model : ExternalName(Self.copy(priced.text))
      label = Self.copy(contract?.label ?? entry?.label ?? "")
    }

    private static func copy(_ text: String) -> String {
      String(decoding: text.utf8, as: UTF8.self)
    }

    func quote(for event: Event, prompt: Int64?) -> Quote? {
      entry?.charge(for: event, prompt: prompt, by: contract).map {
        Quote(cost: $0.cost, model: pricedModel, price: label, notes: $0.notes.map(Boxed.init))
      }
    }
  }

  private let book: PriceBook
  private var hasQuoted = false
  private var found: [Found] = []
  private var oldest = 0

  private static let foundMax = 8

  /// A pricer that knows nothing yet.
  public init(_ book: PriceBook) {
    self.book = book
  }

  /// The same as `PriceBook.quote(for:prompt:)`.
  public mutating func quote(for event: Event, prompt: Int64? = nil) -> Quote? {
    // Most requests have one event, for which nothing need be kept.
    guard hasQuoted else {
      hasQuoted = true
      return book.quote(for: event, prompt: prompt)
    }
    guard event.tokens != nil, let model = event.model else { return nil }
    let day = event.time.day
    for known in found
    where known.day == day && known.model == model && known.provider == event.provider {
      return known.quote(for: event, prompt: prompt)
    }
    let entry = book.entry(model: model, provider: event.provider, at: event.time)
    let contract = entry.flatMap { book.contracts?.terms(on: $0, model: model, at: event.time) }
    let new = Found(
      model: model, provider: event.provider, day: day, entry: entry, contract: contract)
    keep(new)
    return new.quote(for: event, prompt: prompt)
  }

  private mutating func keep(_ new: Found) {
    guard found.count == Self.foundMax else { return found.append(new) }
    found[oldest] = new
    oldest = (oldest + 1) % Self.foundMax
  }
}
