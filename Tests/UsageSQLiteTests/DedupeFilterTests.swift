import TestSupport
import Testing

@testable import UsageSQLite

@Suite struct `The parts of the dedupe index` {
  @Test func `an open segment finds each identity, and hands all of them over sorted`() {
    var segment = OpenSegment(base: 100)
    var events: [UInt64: Int64] = [:]
    var generator = SplitMix64(seed: 3)
    // Several runs of different lengths, and some entries that no run has yet.
    for number in Int64(0)..<30_000 {
      let hash = generator.next()
      #expect(segment.candidates(hash: hash).isEmpty)
      segment.insert(hash: hash, row: 101 + number)
      events[hash] = 101 + number
    }
    #expect(segment.count == 30_000)
    for (hash, event) in events { #expect(segment.candidates(hash: hash) == [event]) }
    let entries = segment.sortedEntries()
    let expected = events.map { SegmentEntry.pack(hash: $0, place: Int($1 - 101)) }.sorted()
    #expect(entries == expected)
  }

  @Test func `an open segment tells of two events with one hash`() {
    var segment = OpenSegment(base: 0)
    for event in Int64(1)...5_000 {
      segment.insert(
        hash: event.isMultiple(of: 2_500) ? 7 << 40 : UInt64(event) << 41, row: event)
    }
    #expect(segment.candidates(hash: 7 << 40).sorted() == [2_500, 5_000])
  }

  @Test func `filters that are asked together answer as each would alone`() throws {
    var together = ClosedFilters()
    var alone: [BlockedFilter] = []
    var hashes: [[UInt64]] = []
    var generator = SplitMix64(seed: 5)
    // More than one group of them.
    for _ in 0..<11 {
      let own = (0..<500).map { _ in generator.next() }
      var filter = BlockedFilter(keys: SegmentEntry.segmentRows)
      for hash in own { filter.insert(hash) }
      together.append(filter.words)
      alone.append(filter)
      hashes.append(own)
    }
    // One that another version might have written is always asked.
    together.append([1, 2, 3])
    for hash in hashes.flatMap(\.self) + (0..<500).map({ _ in generator.next() }) {
      var found: [Int] = []
      together.forEachSegment(mayContain: hash) { found.append($0) }
      let expected = alone.indices.filter { alone[$0].mayContain(hash) }
      #expect(found == [11] + expected.reversed())
    }
  }
}
