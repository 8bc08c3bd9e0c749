/// The newest events' identities: an open-addressing table in memory from hash to place.
///
/// It is rebuilt from the events themselves at start, so nothing of it is on disk.
struct OpenSegment {
  /// The event before the segment's first one.
  let base: Int64
  private(set) var count = 0
  private var hashes: [UInt64]
  /// Place in the segment plus one; 0 is an empty slot.
  private var places: [UInt32]

  private static let slotsAtStart = 1 << 10

  init(base: Int64) {
    self.base = base
    hashes = Array(repeating: 0, count: Self.slotsAtStart)
    places = Array(repeating: 0, count: Self.slotsAtStart)
  }

  mutating func insert(hash: UInt64, event: Int64) {
    if count * 2 >= hashes.count { grow() }
    place(hash: hash, at: UInt32(event - base))
    count += 1
  }

  /// Events whose identity has this hash: hardly ever more than one.
  func candidates(hash: UInt64) -> [Int64] {
    var found: [Int64] = []
    var slot = firstSlot(hash)
    while places[slot] != 0 {
      if hashes[slot] == hash { found.append(base + Int64(places[slot])) }
      slot = (slot + 1) & (hashes.count - 1)
    }
    return found
  }

  /// Every entry as a closed segment keeps it, sorted.
  func sortedEntries() -> [UInt64] {
    var entries: [UInt64] = []
    entries.reserveCapacity(count)
    for (hash, place) in zip(hashes, places) where place != 0 {
      entries.append(SegmentEntry.pack(hash: hash, place: Int(place) - 1))
    }
    entries.sort()
    return entries
  }

  func forEachHash(_ body: (UInt64) -> Void) {
    for (hash, place) in zip(hashes, places) where place != 0 { body(hash) }
  }

  private func firstSlot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (hashes.count - 1)
  }

  private mutating func place(hash: UInt64, at place: UInt32) {
    var slot = firstSlot(hash)
    while places[slot] != 0 { slot = (slot + 1) & (hashes.count - 1) }
    hashes[slot] = hash
    places[slot] = place
  }

  private mutating func grow() {
    let (oldHashes, oldPlaces) = (hashes, places)
    hashes = Array(repeating: 0, count: oldHashes.count * 2)
    places = Array(repeating: 0, count: oldPlaces.count * 2)
    for (hash, oldPlace) in zip(oldHashes, oldPlaces) where oldPlace != 0 {
      place(hash: hash, at: oldPlace)
    }
  }
}

/// Eight bytes of a closed segment: the high bits of an identity's hash over the event's place.
enum SegmentEntry {
  static let placeBits = 19
  /// Events in a segment. Small enough to be read at start in a moment, large enough that ten
  /// million events make twenty segments.
  static let segmentEvents = 1 << placeBits
  private static let placeMask = UInt64(segmentEvents - 1)

  static func pack(hash: UInt64, place: Int) -> UInt64 {
    hash & ~placeMask | UInt64(place)
  }

  static func place(_ entry: UInt64) -> Int { Int(entry & placeMask) }

  /// The range of entries that a hash could have.
  static func range(_ hash: UInt64) -> ClosedRange<UInt64> {
    hash & ~placeMask...hash | placeMask
  }
}
