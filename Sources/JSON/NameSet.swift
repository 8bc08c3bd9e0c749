/// Some of the names of a `NameTable`, by their places in it.
public struct NameSet: Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// How many words a set is.
  static let words = 4
  /// How many names a table may have.
  static let namesMax = words * 64

  /// No names.
  public init() {}

  /// The names at these places.
  public init(_ places: some Sequence<Int>) {
    for place in places { insert(place) }
  }

  /// The names whose bits are set in so many words.
  init(words: UnsafePointer<UInt64>) {
    self.words = (words[0], words[1], words[2], words[3])
  }

  @inline(__always)
  mutating func insert(_ place: Int) {
    let bit: UInt64 = 1 &<< UInt64(place & 63)
    switch place &>> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
  }

  /// True for the place of one of the names.
  @inline(__always)
  public func contains(_ place: Int) -> Bool {
    let word =
      switch place &>> 6 {
      case 0: words.0
      case 1: words.1
      case 2: words.2
      default: words.3
      }
    return word &>> UInt64(place & 63) & 1 != 0
  }

  /// True where the two sets have a name in common.
  @inline(__always)
  public func intersects(_ other: NameSet) -> Bool {
    words.0 & other.words.0 | words.1 & other.words.1 | words.2 & other.words.2
      | words.3 & other.words.3 != 0
  }

  /// True where every name of this set is in one of the two others.
  @inline(__always)
  func isCovered(by one: NameSet, _ other: NameSet) -> Bool {
    words.0 & ~(one.words.0 | other.words.0) | words.1 & ~(one.words.1 | other.words.1)
      | words.2 & ~(one.words.2 | other.words.2) | words.3 & ~(one.words.3 | other.words.3) == 0
  }
}
