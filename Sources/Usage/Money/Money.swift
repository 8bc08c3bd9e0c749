/// An exact amount of US dollars, kept as a whole number of pico-dollars (1e-12 USD).
///
/// The smallest published price is a few thousand pico-dollars a token, so whole pico-dollars hold
/// every product of a token count and a price. No operation of this type uses binary floating
/// point. One event's amount must fit `Int64` (±9.2 million USD); sums use all 128 bits.
public struct Money: Sendable, Hashable, Comparable {
  // Two words, because an `Int128` wants to lie at a multiple of 16, and so would everything that
  // holds an amount: such objects take the slow way through the allocator.
  @usableFromInline var low: UInt64
  @usableFromInline var high: Int64

  /// Units of 1e-12 USD; negative for what is taken away.
  @inlinable public var pico: Int128 {
    get { Int128(high) << 64 | Int128(low) }
    set { self = Money(pico: newValue) }
  }

  /// Costs nothing. A cost that is not known is nil, never this.
  public static var zero: Money { Money(pico: 0) }
  /// Pico-dollars in one US dollar.
  public static let picoPerDollar: Int128 = 1_000_000_000_000

  /// An amount in units of 1e-12 USD.
  @inlinable
  public init(pico: Int128) {
    high = Int64(truncatingIfNeeded: pico >> 64)
    low = UInt64(truncatingIfNeeded: pico)
  }

  /// True when the amount may be one event's: it fits the `Int64` that the ledger stores.
  public var isStorable: Bool { Int64(exactly: pico) != nil }

  /// Compares with the sign: what is taken away is less than nothing.
  public static func < (left: Money, right: Money) -> Bool { left.pico < right.pico }
  public static func + (left: Money, right: Money) -> Money { Money(pico: left.pico + right.pico) }
  public static func - (left: Money, right: Money) -> Money { Money(pico: left.pico - right.pico) }
  public static func += (left: inout Money, right: Money) { left.pico += right.pico }
  public static prefix func - (amount: Money) -> Money { Money(pico: -amount.pico) }
}
