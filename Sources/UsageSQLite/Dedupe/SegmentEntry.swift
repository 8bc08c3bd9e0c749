/// Eight bytes of a closed segment: the high bits of a hash over the row's place.
enum SegmentEntry {
  static let placeBits = 19
  /// Rows of a segment. Small enough to be read at start in a moment, large enough that ten million
  /// make twenty segments.
  static let segmentRows = 1 << placeBits
  private static let placeMask = UInt64(segmentRows - 1)

  static func pack(hash: UInt64, place: Int) -> UInt64 {
    hash & ~placeMask | UInt64(place)
  }

  static func place(_ entry: UInt64) -> Int { Int(entry & placeMask) }

  /// The range of entries that a hash could have.
  static func range(_ hash: UInt64) -> ClosedRange<UInt64> {
    hash & ~placeMask...hash | placeMask
  }
}
