/// A fee that may depend on how much context a search gathers, as Perplexity's and some of OpenAI's
/// do.
public struct ContextFee: Sendable, Hashable {
  /// The fee where the call does not tell how much, or where it makes no difference: what the
  /// vendor documents as the default.
  public var plain: Money?
  /// The fee by the vendor's own word: `low`, `medium`, `high`. Empty where it makes no difference.
  public var byContext: [String: Money] = [:]

  public init(_ plain: Money? = nil) {
    self.plain = plain
  }

  /// Whether there is none at all.
  public var isEmpty: Bool { plain == nil && byContext.isEmpty }

  /// The fee of a call. A word that the vendor lists no fee for has none: no other is assumed.
  func amount(context: String?) -> Money? {
    guard let context, !byContext.isEmpty else { return plain }
    return byContext[context]
  }
}
