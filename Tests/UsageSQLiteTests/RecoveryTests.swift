import Foundation
import SQLite
import StoreSupport
import TestSupport
import Testing
import Usage

@testable import UsageSQLite

@Suite struct `After a crash` {
  @Test func `totals are counted again from the events behind the stored ones`() async throws {
    let folder = try TemporaryFolder()
    var limits = WriterLimits()
    limits.flushMilliseconds = 3_600_000
    let store = try LedgerStore(
      path: folder.file("tally.db"), limits: limits, now: { Sample.now })
    _ = try await store.record(Sample.batch([Sample.call("e1", user: "alice")]))
    _ = try await store.session("s1", in: Sample.project)
    _ = try await store.endSession("s1", with: SessionEnding(), in: Sample.project)
    // These are in the event table only: nobody has read since.
    _ = try await store.record(
      Sample.batch([
        Sample.call("e2", user: "alice", input: 7), Sample.call("e3", session: "s2", user: "bob"),
      ]))
    let crashed = try TemporaryFolder()
    for name in ["tally.db", "tally.db-wal"] {
      try FileManager.default.copyItem(atPath: folder.file(name), toPath: crashed.file(name))
    }
    await store.close()
    let recovered = try LedgerStore(path: crashed.file("tally.db"), now: { Sample.now })
    let totals = try await recovered.session("s1", in: Sample.project)
    #expect(totals.figures.tokens.input == 17)
    #expect(totals.session.lateEvents == 1)
    #expect(totals.session.revision == 2)
    let bob = try await recovered.user("bob", days: DayQuery(limit: 1), in: Sample.project)
    #expect(bob.sessions == 1)
    #expect(
      try await recovered.record(Sample.batch([Sample.call("e3", session: "s2", user: "bob")])) == [
        .duplicate
      ])
    await recovered.close()
  }

  @Test func `what could not be committed does not come back`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("tally.db")
    let store = try LedgerStore(path: path, now: { Sample.now })
    _ = try await store.record(Sample.batch([Sample.call("e1"), Sample.call("e2")]))
    // A reader keeps the log's file while the writer's connection is opened anew.
    _ = try await store.session("s1", in: Sample.project)
    try await FailingDisk.whileFailing(database: path) {
      await #expect(throws: StoreError.self) {
        try await store.record(Sample.batch([Sample.call("refused"), Sample.call("refused too")]))
      }
    }
    // The log as a process that was killed leaves it: nothing beside it tells how much of it holds.
    let crashed = try TemporaryFolder()
    for name in ["tally.db", "tally.db-wal"] {
      try FileManager.default.copyItem(atPath: folder.file(name), toPath: crashed.file(name))
    }
    let recovered = try LedgerStore(path: crashed.file("tally.db"), now: { Sample.now })
    let totals = try await recovered.session("s1", in: Sample.project)
    #expect(totals.figures.requests == 2)
    #expect(try await recovered.record(Sample.batch([Sample.call("refused")])) == [.accepted])
    await recovered.close()
    await store.close()
  }

  @Test func `few events are to be counted again, however seldom totals are stored`() async throws {
    let folder = try TemporaryFolder()
    var limits = WriterLimits()
    limits.flushMilliseconds = 3_600_000
    limits.unstoredEventsMax = 3
    let store = try LedgerStore(
      path: folder.file("tally.db"), limits: limits, now: { Sample.now })
    let reader = try Connection(path: folder.file("tally.db"), access: .readOnly)
    var stored: [Int64] = []
    for index in 1...7 {
      _ = try await store.record(Sample.batch([Sample.call("e\(index)")]))
      stored.append(
        try reader.first("SELECT value FROM setting WHERE name = 'rollup_event'") { $0.int64(0) }
          ?? 0)
    }
    #expect(stored == [0, 0, 3, 3, 3, 6, 6])
    await store.close()
  }

  @Test func `a second process is told who has the database`() async throws {
    let folder = try TemporaryFolder()
    let store = try LedgerStore(path: folder.file("tally.db"), now: { Sample.now })
    store.note("pid 1, http://127.0.0.1:1")
    #expect {
      try LedgerStore(path: folder.file("tally.db"), now: { Sample.now })
    } throws: { error in
      guard case StoreOpenError.inUse(let holder) = error else { return false }
      return holder == "pid 1, http://127.0.0.1:1"
    }
    await store.close()
  }

  @Test func `another program's database is refused, and left as it was`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("theirs.db")
    do {
      let theirs = try Connection(path: path, access: .readWrite)
      try theirs.execute("CREATE TABLE user (name TEXT); PRAGMA user_version = 1")
    }
    let before = FileManager.default.contents(atPath: path)
    let error = #expect(throws: StoreOpenError.self) {
      try LedgerStore(path: path, now: { Sample.now })
    }
    #expect(error?.description.contains("theirs.db is a database of another program") == true)
    #expect(FileManager.default.contents(atPath: path) == before)
    #expect(before?.isEmpty == false)
  }

  @Test func `nothing is opened again once the store is closed`() async throws {
    let folder = try TemporaryFolder()
    var limits = WriterLimits()
    limits.flushMilliseconds = 20
    let store = try LedgerStore(
      path: folder.file("tally.db"), limits: limits, now: { Sample.now })
    _ = try await store.record(Sample.batch([Sample.call("e1")]))
    await store.close()
    try await Task.sleep(for: .milliseconds(100))
    #expect(!FileManager.default.fileExists(atPath: folder.file("tally.db-wal")))
    await #expect(throws: StoreError.self) {
      try await store.session("s1", in: Sample.project)
    }
    await #expect(throws: (any Error).self) {
      try await store.record(Sample.batch([Sample.call("e2")]))
    }
  }

  @Test func `a link to a database has the database's own lock`() async throws {
    let folder = try TemporaryFolder()
    let store = try LedgerStore(path: folder.file("tally.db"), now: { Sample.now })
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.db"), withDestinationPath: folder.file("tally.db"))
    #expect(throws: StoreOpenError.self) {
      try LedgerStore(path: folder.file("link.db"), now: { Sample.now })
    }
    await store.close()
  }

  @Test func `a link to a database that is yet to be made has that one's lock, too`() async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.db"), withDestinationPath: folder.file("tally.db"))
    let store = try LedgerStore(path: folder.file("link.db"), now: { Sample.now })
    #expect(throws: StoreOpenError.self) {
      try LedgerStore(path: folder.file("tally.db"), now: { Sample.now })
    }
    _ = try await store.record(Sample.batch([Sample.call("e1")]))
    await store.close()
    let again = try LedgerStore(path: folder.file("tally.db"), now: { Sample.now })
    #expect(try await again.session("s1", in: Sample.project).figures.requests == 1)
    await again.close()
  }
}
