/// Quotes the events of one request, which name few models: what was looked up is kept.
public struct Pricer {
  private struct Found {
    var model: String
    var provider: String?
    var day: Day
    var entry: PriceTable.Entry?
  }

  private let book: PriceBook
  private var found: [Found] = []
  private var oldest = 0

  private static let foundMax = 8

  /// A pricer that knows nothing yet.
  public init(_ book: PriceBook) {
    self.book = book
  }

  /// The same as `PriceBook.quote(for:prompt:)`.
  public mutating func quote(for event: Event, prompt: Int64? = nil) -> Quote? {
    guard event.tokens != nil, let model = event.model else { return nil }
    let day = event.time.day
    for index in found.indices
    where found[index].day == day && found[index].model.hasSameBytes(as: model)
      && hasSameBytes(found[index].provider, event.provider)
    {
      return found[index].entry?.quote(for: event, prompt: prompt)
    }
    let entry = book.entry(model: model, provider: event.provider, at: event.time)
    keep(Found(model: model, provider: event.provider, day: day, entry: entry))
    return entry?.quote(for: event, prompt: prompt)
  }

  private mutating func keep(_ new: Found) {
    guard found.count == Self.foundMax else { return found.append(new) }
    found[oldest] = new
    oldest = (oldest + 1) % Self.foundMax
  }

  private func hasSameBytes(_ one: String?, _ other: String?) -> Bool {
    switch (one, other) {
    case (nil, nil): true
    case (let one?, let other?): one.hasSameBytes(as: other)
    default: false
    }
  }
}
