/// The newest rows' hashes, in memory: a filter over sorted runs.
///
/// Nearly every hash is new, and the filter, which fits the processor's cache, says so. A hash
/// table of half a million would not fit, and would cost a miss of the cache for every row. Runs
/// of equal length are merged, as in a log-structured merge tree, so there are few of them, and one
/// when the segment is full.
///
/// It is rebuilt from the rows themselves at start, so nothing of it is on disk.
struct OpenSegment: ~Copyable {
  /// The row before the segment's first one.
  let base: Int64
  private(set) var count = 0
  /// Knows every hash of the segment.
  private(set) var filter = BlockedFilter(keys: SegmentEntry.segmentRows)
  private var newest = NewestEntries()
  /// Sorted entries, the longest run first.
  private var runs: [[UInt64]] = []

  init(base: Int64) {
    self.base = base
  }

  var isFull: Bool { count == SegmentEntry.segmentRows }

  mutating func insert(hash: UInt64, row: Int64) {
    filter.insert(hash)
    newest.insert(SegmentEntry.pack(hash: hash, place: Int(row - base) - 1))
    count += 1
    guard newest.isFull else { return }
    runs.append(newest.takeSorted())
    while runs.count > 1, runs[runs.count - 1].count == runs[runs.count - 2].count {
      let last = runs.removeLast()
      runs.append(Self.merged(runs.removeLast(), last))
    }
  }

  /// Rows that have this hash, as far as an entry keeps it: hardly ever more than one.
  func candidates(hash: UInt64) -> [Int64] {
    guard filter.mayContain(hash) else { return [] }
    var found = newest.entries(of: hash)
    let wanted = SegmentEntry.range(hash)
    for run in runs { found += run.sortedElements(in: wanted) }
    return found.map { base + 1 + Int64(SegmentEntry.place($0)) }
  }

  /// Every entry as a closed segment keeps it, sorted.
  func sortedEntries() -> [UInt64] {
    runs.reduce(newest.sorted()) { Self.merged($0, $1) }
  }

  private static func merged(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
    guard !left.isEmpty else { return right }
    var merged: [UInt64] = []
    merged.reserveCapacity(left.count + right.count)
    var (next, other) = (0, 0)
    while next < left.count, other < right.count {
      if left[next] < right[other] {
        merged.append(left[next])
        next += 1
      } else {
        merged.append(right[other])
        other += 1
      }
    }
    merged += left[next...]
    merged += right[other...]
    return merged
  }
}

/// A few thousand entries that no run has yet, found by a hash table that fits the first cache.
private struct NewestEntries {
  private var entries: [UInt64] = []
  /// Places in `entries` plus one; 0 is an empty slot.
  private var slots = [UInt16](repeating: 0, count: slotCount)

  private static let entriesMax = 1 << 12
  private static let slotCount = entriesMax * 2

  var isFull: Bool { entries.count == Self.entriesMax }

  mutating func insert(_ entry: UInt64) {
    entries.append(entry)
    var slot = Self.firstSlot(entry)
    while slots[slot] != 0 { slot = (slot + 1) & (Self.slotCount - 1) }
    slots[slot] = UInt16(entries.count)
  }

  func entries(of hash: UInt64) -> [UInt64] {
    let wanted = SegmentEntry.range(hash)
    var found: [UInt64] = []
    var slot = Self.firstSlot(hash)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if wanted.contains(entry) { found.append(entry) }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return found
  }

  func sorted() -> [UInt64] { entries.sorted() }

  /// Empties it.
  mutating func takeSorted() -> [UInt64] {
    let sorted = sorted()
    entries.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = 0 }
    return sorted
  }

  /// The high bits, which an entry shares with its hash.
  private static func firstSlot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 40) & (slotCount - 1)
  }
}
