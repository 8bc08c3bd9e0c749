public import Usage

/// What few events have of their numbers.
public struct RareNumbers: Sendable, Hashable {
  /// `PriceModifiers.speed`, as a word.
  public var speed: Int64?
  /// `PriceModifiers.geo`, as a word.
  public var geo: Int64?
  /// `Event.label`, as a word.
  public var label: Int64?
  /// The event that a void or correction takes back.
  public var replaces: Int64?
  /// The number of its run.
  public var run: Int64?
  /// Of a statement: how many events it covers.
  public var coveredEvents: Int64?
  /// The event of which this one is a part, and behind which it is stored.
  public var partOf: Int64?
  /// The event that a late price is for.
  public var prices: Int64?
  /// The number of the hold that it draws on.
  public var hold: Int64?

  @inlinable
  public init() {}
}

extension EventNumbers {
  /// True where `rare` has anything.
  @inlinable
  public var hasRareNumbers: Bool { rareBox != nil }

  /// True for an event that adds itself and takes nothing away, as nearly all do.
  @inlinable
  public var isOwnEntry: Bool {
    kind != .void && !isWitness && (!hasRareNumbers || replaces == nil && prices == nil)
  }

  /// All of it; several are best set together.
  public var rare: RareNumbers {
    get { rareBox?.value ?? RareNumbers() }
    set { rareBox = newValue == RareNumbers() ? nil : Boxed(newValue) }
  }

  /// `RareNumbers.speed`.
  @inlinable
  public var speed: Int64? { rareBox?.value.speed }

  /// `RareNumbers.geo`.
  @inlinable
  public var geo: Int64? { rareBox?.value.geo }

  /// `RareNumbers.label`.
  @inlinable
  public var label: Int64? { rareBox?.value.label }

  /// `RareNumbers.replaces`.
  @inlinable
  public var replaces: Int64? { rareBox?.value.replaces }

  /// `RareNumbers.run`.
  @inlinable
  public var run: Int64? { rareBox?.value.run }

  /// `RareNumbers.coveredEvents`.
  @inlinable
  public var coveredEvents: Int64? { rareBox?.value.coveredEvents }

  /// `RareNumbers.partOf`.
  @inlinable
  public var partOf: Int64? { rareBox?.value.partOf }

  /// `RareNumbers.prices`.
  @inlinable
  public var prices: Int64? { rareBox?.value.prices }

  /// `RareNumbers.hold`.
  @inlinable
  public var hold: Int64? { rareBox?.value.hold }
}
