/// An `Int128` that lies in two words, as in `Money`: by itself it wants to lie at a multiple of
/// 16, and so does everything that holds it. Debug builds of asynchronous functions that keep such
/// a value over an `await` go astray (Swift 6.3).
@propertyWrapper public struct TwoWords: Sendable, Hashable {
  private var low: UInt64
  private var high: Int64

  /// Takes the number apart.
  public init(wrappedValue: Int128) {
    high = Int64(truncatingIfNeeded: wrappedValue >> 64)
    low = UInt64(truncatingIfNeeded: wrappedValue)
  }

  /// The number.
  public var wrappedValue: Int128 {
    get { Int128(high) << 64 | Int128(low) }
    set { self = TwoWords(wrappedValue: newValue) }
  }
}
