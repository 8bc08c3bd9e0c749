import JSON
import Usage

/// A public list of prices, in LiteLLM's format (`model_prices_and_context_window.json`) or that of
/// genai-prices (`data.json`).
struct PriceFile {
  /// What the file says of a model, as far as it says it.
  struct Entry {
    var place: OwnPrice.Place
    /// Only what the file says: a bucket that it leaves out is not here.
    var terms: PriceTerms
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Several times what the public lists have.
  static let bytesMax = 64 << 20

  /// In the file's order.
  private(set) var entries: [Entry] = []
  /// Models of which no rate was read.
  private(set) var unread = 0
  /// The first day of prices that the file gives no date.
  private let from: Day

  /// Reads a file; throws where it is neither format.
  init(_ bytes: [UInt8], from: Day) throws {
    self.from = from
    var parser = Parser(limits: .tolerant)
    let value = try parser.parse(bytes)
    switch value.kind {
    case .object: readLiteLLM(value)
    case .array: readGenAIPrices(value)
    default:
      throw Failure(
        description: "the file is neither LiteLLM's object of models nor genai-prices' array")
    }
    guard !entries.isEmpty else {
      throw Failure(description: "no model of the file has a price by the token")
    }
  }

  /// Adds what was read of a model, unless that is nothing.
  mutating func add(
    _ provider: String, _ model: String, from day: Day? = nil, _ terms: PriceTerms
  ) {
    let isName = !model.isEmpty && model.utf8.allSatisfy { (0x21..<0x7F) ~= $0 }
    guard isName, !terms.isEmpty else {
      unread += 1
      return
    }
    let place = OwnPrice.Place(
      provider: ExternalName(PriceBook.listedProvider(of: provider)), model: ExternalName(model),
      from: day ?? from)
    entries.append(Entry(place: place, terms: terms))
  }

  mutating func skip() { unread += 1 }

  /// A decimal times a power of ten, as money; nil for what is no price.
  static func money(_ text: String?, digitsAfterPoint places: Int) -> Money? {
    guard let text, let pico = DecimalText.scaled(text.utf8, toDigitsAfterPoint: places),
      pico >= 0, pico <= PriceTerms.dollarsMax * Money.picoPerDollar
    else { return nil }
    return Money(pico: pico)
  }
}

extension PriceTerms {
  /// Sets a rate of a tier, or of prompts above a length.
  mutating func set(_ bucket: TokenBucket, _ rate: Money, tier: String = "", above: Int64 = 0) {
    let index = steps.firstIndex { $0.tier == tier && $0.above == above }
    if let index {
      steps[index].rates[bucket] = rate
    } else {
      steps.append(Step(tier: tier, above: above, rates: [bucket: rate]))
    }
  }
}
