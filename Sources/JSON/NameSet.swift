/// Some of the names of a `NameTable`, by their places in it.
public struct NameSet: Sendable {
  private var words = SIMD4<UInt64>()

  /// How many words a set is.
  static let wordCount = 4
  /// How many names a table may have.
  static let namesMax = wordCount * 64

  /// No names.
  public init() {}

  /// The names at these places.
  public init(_ places: some Sequence<Int>) {
    for place in places { words[place &>> 6] |= 1 &<< UInt64(place & 63) }
  }

  /// The names whose bits are set in so many words.
  @inline(__always)
  init(words: UnsafePointer<UInt64>) {
    self.words = SIMD4(words[0], words[1], words[2], words[3])
  }

  /// True for the place of one of the names.
  public func contains(_ place: Int) -> Bool {
    words[place &>> 6] &>> UInt64(place & 63) & 1 != 0
  }

  /// True where the two sets have a name in common.
  @inline(__always)
  public func intersects(_ other: NameSet) -> Bool {
    words & other.words != SIMD4()
  }

  /// True where every name of this set is in one of the two others.
  @inline(__always)
  func isCovered(by one: NameSet, _ other: NameSet) -> Bool {
    words & ~(one.words | other.words) == SIMD4()
  }
}
