import Foundation
import Ledger
import Maintenance
import Migrations
import SQLite
import StoreSupport
import TestSupport
import Testing
import Usage

@testable import UsageSQLite

/// What the file has of events that were dropped.
@Suite struct `Dropped events` {
  private let folder: TemporaryFolder
  private let clock = TestClock()
  private var path: String { folder.file("tally.db") }
  private static let days: Int64 = 3

  init() throws {
    folder = try TemporaryFolder()
  }

  private func open(_ path: String? = nil, segmentEvents: Int64 = 16) throws -> LedgerStore {
    try LedgerStore(
      path: path ?? self.path, segmentEvents: segmentEvents, now: { [clock] in clock.now })
  }

  private func call(_ number: Int) -> Event {
    Sample.call(
      "call-\(number)", session: number % 5 == 0 ? nil : "s\(number / 7)",
      user: number % 4 == 0 ? nil : "u\(number % 3)", model: number % 6 == 0 ? "n" : "m",
      input: Int64(number), time: clock.now
    ) { event in
      if number % 3 == 0 { event.cost = Money(pico: Int128(number)) }
      if number % 8 == 0, event.sessionID != nil { event.runID = "run" }
    }
  }

  /// So many events of the first day, then as many three days later.
  private func fill(_ store: LedgerStore, count: Int) async throws {
    for number in 0..<2 * count {
      if number == count { clock.advance(seconds: Self.days * 86_400) }
      var batch = Sample.batch([call(number)])
      batch.origin.receivedAt = clock.now
      _ = try await store.record(batch)
    }
  }

  private func drop(_ store: LedgerStore) async throws -> Int {
    try await Retention(
      store: store, days: 1, keptSources: [], now: { [clock] in clock.now }
    ).passOnce()
  }

  private func count(_ table: String, _ path: String? = nil) throws -> Int {
    let connection = try Connection(path: path ?? self.path, access: .readOnly)
    return try connection.first("SELECT count(*) FROM \(table)") { $0.int(0) } ?? 0
  }

  private func rows(_ store: LedgerStore) async throws -> [UsageRow] {
    var query = UsageQuery(
      from: Sample.now.moved(bySeconds: -900), to: clock.now.moved(bySeconds: 1))
    query.groupBy = [.user, .session, .model]
    return try await store.usage(query, in: Sample.project).rows
  }

  @Test(arguments: [16, 65_536] as [Int64])
  func `are gone from the file, and the check finds what is left right`(
    segmentEvents: Int64
  ) async throws {
    var store = try open(segmentEvents: segmentEvents)
    try await fill(store, count: 60)
    let before = try await rows(store)
    // Ten of them wait for a price.
    #expect(try await drop(store) == 50)
    #expect(try count("event") == 70)
    #expect(store.metrics.droppedEvents == 50)
    await store.close()
    let check = try await LedgerFile(path).check()
    #expect(check.faults == [])
    #expect(check.events == 120)
    let copy = folder.file("copy.db")
    try LedgerFile(path).backUp(to: copy)
    try LedgerFile(copy).compact()
    #expect(try await LedgerFile(copy).check().faults == [])
    store = try open(copy, segmentEvents: segmentEvents)
    #expect(try await rows(store) == before)
    clock.advance(seconds: -Self.days * 86_400)
    let again = (0..<60).map(call)
    #expect(
      try await store.record(Sample.batch(again)) == Array(repeating: .duplicate, count: 60))
    await store.close()
  }

  @Test func `are known again where every event was dropped, and numbers go on`() async throws {
    var store = try open()
    _ = try await store.record(Sample.batch([Sample.call("e1"), Sample.call("e2")]))
    clock.advance(seconds: Self.days * 86_400)
    #expect(try await drop(store) == 2)
    #expect(try count("event") == 0)
    await store.close()
    store = try open()
    #expect(store.metrics.events == 2)
    #expect(
      try await store.record(Sample.batch([Sample.call("e1"), Sample.call("e3")])) == [
        .duplicate, .accepted,
      ])
    #expect(store.metrics.events == 3)
    await store.close()
    #expect(try await LedgerFile(path).check().faults == [])
  }

  @Test func `are faults where nothing is known of them, as sums that differ`() async throws {
    let store = try open()
    try await fill(store, count: 20)
    _ = try await drop(store)
    await store.close()
    let connection = try Connection(path: path, access: .readWrite)
    try connection.execute(
      """
      UPDATE user_rollup SET requests = requests + 1 WHERE user = 1;
      DELETE FROM event WHERE seq = 30;
      UPDATE dropped_identity SET digests = zeroblob(length(digests));
      """)
    let faults = try await LedgerFile(path).check().faults
    #expect(faults.contains("event 2 is missing"))
    #expect(faults.contains("event 30 is missing"))
    #expect(faults.contains { $0.contains("the sum of user 1") })
  }

  @Test func `are not taken for nothing where their sums are missing`() async throws {
    var store = try open()
    try await fill(store, count: 40)
    _ = try await drop(store)
    await store.close()
    do {
      let connection = try Connection(path: path, access: .readWrite)
      try connection.execute("DELETE FROM usage_segment WHERE id = 0")
    }
    store = try open()
    await #expect(throws: StoreError.self) { try await rows(store) }
    // What does not need them goes on.
    #expect(try await store.record(Sample.batch([Sample.call("new")])) == [.accepted])
    #expect(try await store.totals(of: Sample.project).figures.requests == 81)
    await store.close()
    #expect(try await LedgerFile(path).check().faults.contains { $0.contains("dropped") })
  }

  @Test func `stay dropped after a crash, and are counted once`() async throws {
    let store = try open()
    try await fill(store, count: 40)
    let before = try await store.totals(of: Sample.project).figures
    _ = try await drop(store)
    let crashed = try TemporaryFolder()
    for name in ["tally.db", "tally.db-wal"] {
      try FileManager.default.copyItem(atPath: folder.file(name), toPath: crashed.file(name))
    }
    await store.close()
    let recovered = try open(crashed.file("tally.db"))
    #expect(try await recovered.totals(of: Sample.project).figures == before)
    await recovered.close()
    #expect(try await LedgerFile(crashed.file("tally.db")).check().faults == [])
  }

  @Test func `leave a ledger of the schema before as it was, and are dropped of it`() async throws {
    // The schema before, with events that an older version has stored.
    do {
      let connection = try Connection(path: path, access: .readWrite)
      let migrator = Migrator(
        SchemaMigrations.all.prefix { $0.name < "0011" }.map {
          Migration(name: $0.name, sql: $0.sql)
        }, applicationID: SchemaMigrations.applicationID)
      try migrator.migrate(connection)
      try connection.execute(
        """
        INSERT INTO word (id, text) VALUES (1, 'api'), (2, 'm'), (3, 'p');
        INSERT INTO session (id, project, session_id, started_at) VALUES (1, 1, 's1', 5);
        INSERT INTO event (seq, project, source, id, kind, received_at, time, session, provider,
          model, is_batch, requests, web_searches, input, cache_read, cache_write_5m,
          cache_write_1h, cache_write, output, reasoning, computed)
        VALUES (1, 1, 1, 'e1', 0, 5, NULL, 1, 3, 2, 0, 1, 0, 10, 0, 0, 0, 0, 5, 0, 15),
          (2, 1, 1, 'e2', 0, 5, NULL, 1, 3, 2, 0, 1, 0, 7, 0, 0, 0, 0, 5, 0, 12);
        """)
    }
    let store = try open()
    #expect(try await store.session("s1", in: Sample.project).figures.tokens.input == 17)
    #expect(try await drop(store) == 2)
    #expect(try await store.session("s1", in: Sample.project).figures.tokens.input == 17)
    let again = Sample.batch([Sample.call("e1")], hasOwnTime: false)
    #expect(try await store.record(again) == [.duplicate])
    await store.close()
    #expect(try await LedgerFile(path).check().faults == [])
  }

  @Test func `take 32 bytes each, and 126 of them a page of the file`() async throws {
    let store = try open(segmentEvents: 1_024)
    var batch = Sample.batch((0..<1_260).map { Sample.call("call-\($0)") })
    batch.origin.receivedAt = clock.now
    _ = try await store.record(batch)
    clock.advance(seconds: Self.days * 86_400)
    #expect(try await drop(store) == 1_260)
    await store.close()
    let connection = try Connection(path: path, access: .readOnly)
    let digests = try connection.all("SELECT length(digests) FROM dropped_identity") { $0.int(0) }
    #expect(digests == Array(repeating: 126 * 32, count: 11))
  }
}
