/// The newest events' identities: an open-addressing table in memory from hash to place.
///
/// It is rebuilt from the events themselves at start, so nothing of it is on disk.
struct OpenSegment {
  /// The event before the segment's first one.
  let base: Int64
  private(set) var count = 0
  private var slots: [Slot]

  private struct Slot {
    var hash: UInt64
    /// Place in the segment plus one; 0 is an empty slot.
    var place: UInt32
  }

  private static let slotsAtStart = 1 << 10

  init(base: Int64) {
    self.base = base
    slots = Array(repeating: Slot(hash: 0, place: 0), count: Self.slotsAtStart)
  }

  mutating func insert(hash: UInt64, event: Int64) {
    if count * 2 >= slots.count { grow() }
    place(Slot(hash: hash, place: UInt32(event - base)))
    count += 1
  }

  /// Events whose identity has this hash: hardly ever more than one.
  func candidates(hash: UInt64) -> [Int64] {
    var found: [Int64] = []
    var slot = firstSlot(hash)
    while slots[slot].place != 0 {
      if slots[slot].hash == hash { found.append(base + Int64(slots[slot].place)) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return found
  }

  /// Every entry as a closed segment keeps it, sorted.
  func sortedEntries() -> [UInt64] {
    var entries: [UInt64] = []
    entries.reserveCapacity(count)
    for slot in slots where slot.place != 0 {
      entries.append(SegmentEntry.pack(hash: slot.hash, place: Int(slot.place) - 1))
    }
    entries.sort()
    return entries
  }

  func forEachHash(_ body: (UInt64) -> Void) {
    for slot in slots where slot.place != 0 { body(slot.hash) }
  }

  private func firstSlot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  private mutating func place(_ slot: Slot) {
    var index = firstSlot(slot.hash)
    while slots[index].place != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(hash: 0, place: 0), count: old.count * 2)
    for slot in old where slot.place != 0 { place(slot) }
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
