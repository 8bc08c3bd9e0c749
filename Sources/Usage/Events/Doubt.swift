/// Why the figures of a stored event are not sure.
public struct Doubt: Sendable, Hashable {
  /// What is doubtful; the raw value is told to clients and stored, and is stable.
  public enum Kind: String, Sendable, CaseIterable {
    /// A number that no rule reads. The text is its name.
    case unread = "unread_usage"
    /// The same of a number that can only make the call cheaper.
    case unreadDiscount = "unread_discount"
    /// A count that two kinds of senders mean differently.
    case ambiguous = "ambiguous_usage"
    /// A count that should be there and is not; the cost is at least what it says.
    case untold = "untold_usage"
    /// Counts that cannot all be true.
    case contradictory = "contradictory_usage"
    /// Only a discount can be missing: the cost is at most what it says.
    case upperBound = "upper_bound"
    /// A part that has no price; the cost is at least what it says.
    case unpricedPart = "unpriced_part"
  }

  /// What programs go by.
  public var kind: Kind
  /// The name of what was not read, or one sentence for a person; without control characters.
  public var text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// The most doubts of one event that are kept: what is beyond says nothing new.
  public static let perEventMax = 16
}
