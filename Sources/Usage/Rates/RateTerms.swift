/// What usage is charged at.
public enum RateTerms: Sendable, Hashable {
  /// Its cost and a part of that, or less a part.
  case markup(Markup)
  /// Money for its tokens and calls, whatever they cost: terms of one step, without tiers, other
  /// fees, aliases and discounts.
  case fixed(PriceTerms)

  private static let markupWord = "markup="

  /// The terms as they are stored.
  public var text: String {
    switch self {
    case .markup(let markup): Self.markupWord + markup.percent
    case .fixed(let terms): terms.text
    }
  }

  /// Reads what `text` writes; nil for anything else.
  public init?(text: String) {
    if let percent = text.withoutPrefixBytes(Self.markupWord) {
      guard let markup = Markup(percent: percent) else { return nil }
      self = .markup(markup)
    } else {
      guard let terms = PriceTerms(text: text, aliasOf: nil) else { return nil }
      self = .fixed(terms)
    }
  }
}

/// By how much a charge exceeds a cost.
public struct Markup: Sendable, Hashable {
  /// Of the cost; less than 0 where less is charged than it costs.
  public let millionths: Int64

  /// The percentages that there may be.
  public static let percentRange: ClosedRange<Int64> = -100...100_000

  /// Reads a percentage of at most four decimals; nil for anything else.
  public init?(percent text: String) {
    let range = Self.percentRange
    let one = Percentage.whole / 100
    guard let millionths = Percentage.millionths(text),
      (range.lowerBound * one...range.upperBound * one).contains(millionths)
    else { return nil }
    self.millionths = millionths
  }

  /// The percentage, as decimal text.
  public var percent: String { Percentage.text(millionths) }
}
