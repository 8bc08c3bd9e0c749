import Foundation
import SQLite
import TestSupport
import Testing

@testable import UsageSQLite

@Suite struct `The dedupe index` {
  @Test func `agrees with a set over more than one segment, for ids of every age`() throws {
    let folder = try TemporaryFolder()
    let connection = try Connection(path: folder.file("d.db"), access: .readWrite)
    try connection.execute(
      """
      CREATE TABLE dedupe_segment (id INTEGER PRIMARY KEY, first_seq INTEGER, last_seq INTEGER,
        filter BLOB, fences BLOB);
      CREATE TABLE dedupe_page (id INTEGER PRIMARY KEY, entries BLOB);
      BEGIN
      """)
    let hash = IdentityHash(key0: 1, key1: 2)
    var index = try HashIndex(.events, connection)
    var numbers: [String: Int64] = [:]
    var generator = SplitMix64(seed: 7)
    // One segment and a little more; five million where there is time for it.
    let isLong = ProcessInfo.processInfo.environment["TEST_MILLION"] == "1"
    let count = isLong ? 5_000_000 : Int64(SegmentEntry.segmentRows + 50_000)
    var event: Int64 = 0
    var falseCandidates = 0
    while event < count {
      // One in ten comes again, whatever its age.
      let isRepeat = event > 0 && generator.next() % 10 == 0
      let number = isRepeat ? Int64(generator.next() % UInt64(event)) + 1 : event + 1
      let id = "id-\(number &* 0x9e37_79b9)"
      let digest = hash.hash(project: 1, source: 1, id: id.utf8.span)
      let candidates = try index.candidates(hash: digest, connection)
      if let known = numbers[id] {
        #expect(candidates.contains(known))
      } else {
        // A candidate that is none costs one look at the event; it must be rare.
        falseCandidates += candidates.count
        event += 1
        numbers[id] = event
        try index.insert(hash: digest, row: event, connection)
      }
    }
    #expect(falseCandidates < 10)
    let reloaded = try HashIndex(.events, connection)
    let segments = count / Int64(SegmentEntry.segmentRows)
    #expect(reloaded.lastClosedRow == segments * Int64(SegmentEntry.segmentRows))
    for (id, number) in numbers.prefix(2_000) where number <= reloaded.lastClosedRow {
      let digest = hash.hash(project: 1, source: 1, id: id.utf8.span)
      #expect(try reloaded.candidates(hash: digest, connection).contains(number))
    }
    try connection.execute("COMMIT")
  }

  @Test func `hashes every part of an identity, and the key`() {
    let hash = IdentityHash(key0: 0x0706_0504_0302_0100, key1: 0x0f0e_0d0c_0b0a_0908)
    let first = hash.hash(project: 1, source: 2, id: "abcdefgh".utf8.span)
    #expect(first == hash.hash(project: 1, source: 2, id: "abcdefgh".utf8.span))
    let others = [
      hash.hash(project: 2, source: 2, id: "abcdefgh".utf8.span),
      hash.hash(project: 1, source: 1, id: "abcdefgh".utf8.span),
      hash.hash(project: 1, source: 2, id: "abcdefgi".utf8.span),
      hash.hash(project: 1, source: 2, id: "abcdefg".utf8.span),
      hash.hash(project: 1, source: 2, id: "".utf8.span),
      IdentityHash(key0: 1, key1: 2).hash(project: 1, source: 2, id: "abcdefgh".utf8.span),
    ]
    #expect(Set(others + [first]).count == 7)
  }
}
