/// Some of the names of a `NameTable`, by their places in it.
public struct NameSet: Sendable {
  private var words: (UInt64, UInt64) = (0, 0)

  /// How many names a table may have, so that a set of them is two words.
  static let namesMax = 128

  /// No names.
  public init() {}

  /// The names at these places.
  public init(_ places: some Sequence<Int>) {
    for place in places { insert(place) }
  }

  @inline(__always)
  mutating func insert(_ place: Int) {
    let bit: UInt64 = 1 &<< UInt64(place & 63)
    if place < 64 { words.0 |= bit } else { words.1 |= bit }
  }

  /// True for the place of one of the names.
  @inline(__always)
  public func contains(_ place: Int) -> Bool {
    (place < 64 ? words.0 : words.1) &>> UInt64(place & 63) & 1 != 0
  }

  /// How many names there are.
  var count: Int { words.0.nonzeroBitCount + words.1.nonzeroBitCount }

  /// True where the two sets have a name in common.
  @inline(__always)
  public func intersects(_ other: NameSet) -> Bool {
    words.0 & other.words.0 | words.1 & other.words.1 != 0
  }
}
