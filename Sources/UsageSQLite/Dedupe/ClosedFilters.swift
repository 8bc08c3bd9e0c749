/// The filters of all closed segments, asked together.
///
/// The filters of eight segments lie block beside block: a hash has the same place in each of them,
/// so a question costs a miss of the cache for eight segments, and not for every one.
struct ClosedFilters: ~Copyable {
  private struct Group {
    /// For each block that of the first segment, then that of the second …
    var words: [UInt64]
    /// The segments whose filter is not of the usual size, and is not held here.
    var unknown: UInt8 = 0
  }

  private let blocks: Int
  private var groups: [Group] = []
  private var count = 0

  private static let segmentsPerGroup = 8
  private static let wordsPerGroupBlock = segmentsPerGroup * FilterProbe.wordsPerBlock

  init() {
    let usual = BlockedFilter(keys: SegmentEntry.segmentRows)
    blocks = usual.words.count / FilterProbe.wordsPerBlock
  }

  /// Adds the next segment's filter, of its words.
  mutating func append(_ words: [UInt64]) {
    let place = count % Self.segmentsPerGroup
    if place == 0 {
      groups.append(
        Group(words: Array(repeating: 0, count: blocks * Self.wordsPerGroupBlock)))
    }
    count += 1
    let group = groups.count - 1
    guard words.count == blocks * FilterProbe.wordsPerBlock else {
      groups[group].unknown |= 1 << place
      return
    }
    for block in 0..<blocks {
      let target = block * Self.wordsPerGroupBlock + place * FilterProbe.wordsPerBlock
      for word in 0..<FilterProbe.wordsPerBlock {
        groups[group].words[target + word] = words[block * FilterProbe.wordsPerBlock + word]
      }
    }
  }

  /// Hands over the segments that may contain the hash, the newest first.
  func forEachSegment<Failure: Error>(
    mayContain hash: UInt64, _ body: (Int) throws(Failure) -> Void
  ) throws(Failure) {
    guard count > 0 else { return }
    let probe = FilterProbe(hash, blocks: blocks)
    for group in groups.indices.reversed() {
      var found = segments(of: groups[group], probe)
      while found != 0 {
        let place = 7 - found.leadingZeroBitCount
        try body(group * Self.segmentsPerGroup + place)
        found &= ~(1 << place)
      }
    }
  }

  /// A bit for each segment of the group that may contain the key.
  @inline(__always)
  private func segments(of group: Group, _ probe: FilterProbe) -> UInt8 {
    let words = group.words.span
    var found = group.unknown
    for place in 0..<Self.segmentsPerGroup {
      let start = probe.block * Self.wordsPerGroupBlock + place * FilterProbe.wordsPerBlock
      if probe.allSatisfy({ words[start + $0] & $1 != 0 }) { found |= 1 << place }
    }
    return found
  }
}
