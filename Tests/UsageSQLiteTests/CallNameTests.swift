import Foundation
import Migrations
import SQLite
import StoreSupport
import TestSupport
import Testing
import Usage

@testable import UsageSQLite

/// Where the file has what ids of vendors lead to.
@Suite struct `The ids of calls` {
  private let folder: TemporaryFolder
  private var path: String { folder.file("tally.db") }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func migrate(until name: String) throws -> Connection {
    let connection = try Connection(path: path, access: .readWrite)
    let migrations = SchemaMigrations.all.prefix { $0.name < name }
    try Migrator(
      migrations.map { Migration(name: $0.name, sql: $0.sql) },
      applicationID: SchemaMigrations.applicationID
    ).migrate(connection)
    return connection
  }

  private static func account(_ source: ExternalName, of id: ExternalID) -> Event {
    var event = Sample.call(ExternalID("\(source.text)-\(id.text)"))
    event.source = source
    event.vendorCall = VendorCall(ids: [id])
    return event
  }

  @Test func `lead to what was noted last, and take less than 24 bytes each`() throws {
    let connection = try migrate(until: "9999")
    let before = try connection.first("PRAGMA page_count") { $0.int64(0) } ?? 0
    try connection.execute("BEGIN")
    var names = try CallNames(connection)
    var accounts: [UInt64: Int64] = [:]
    var generator = SplitMix64(seed: 11)
    let first = generator.next()
    let count = Int64(SegmentEntry.segmentRows) + 1_000
    for account in 1...count {
      // Ids are noted anew whether they are in memory or on disk.
      let hash = account == 1 || account.isMultiple(of: 100_000) ? first : generator.next()
      #expect((try names.account(hash) == nil) == (accounts[hash] == nil))
      try names.set(hash, to: account << 20)
      accounts[hash] = account << 20
      if account.isMultiple(of: 700) { try names.store() }
    }
    try names.store()
    try connection.execute("COMMIT")
    let pages = (try connection.first("PRAGMA page_count") { $0.int64(0) } ?? 0) - before
    #expect(Double(pages * 4_096) / Double(count) < 24)
    let reopened = try CallNames(connection)
    for (hash, account) in accounts.prefix(2_000) {
      #expect(try names.account(hash) == account)
      #expect(try reopened.account(hash) == account)
    }
    #expect(try reopened.account(first) == 500_000 << 20)
    #expect(try reopened.account(generator.next()) == nil)
  }

  @Test func `whose hashes differ in few bits are told apart`() throws {
    let connection = try migrate(until: "9999")
    var names = try CallNames(connection)
    // An entry of the index has the high bits of a hash alone.
    for low in UInt64(1)...400 { try names.set(7 << 40 | low, to: Int64(low)) }
    try names.store()
    let reopened = try CallNames(connection)
    for low in UInt64(1)...400 {
      #expect(try names.account(7 << 40 | low) == Int64(low))
      #expect(try reopened.account(7 << 40 | low) == Int64(low))
    }
    #expect(try reopened.account(7 << 40 | 401) == nil)
  }

  @Test func `are known after a crash, and not where they could not be committed`() async throws {
    let store = try LedgerStore(path: path, now: { Sample.now })
    _ = try await store.record(Sample.batch([Self.account("a", of: "call-0001")]))
    try await FailingDisk.whileFailing(database: path) {
      await #expect(throws: StoreError.self) {
        try await store.record(Sample.batch([Self.account("a", of: "call-0002")]))
      }
    }
    let crashed = try TemporaryFolder()
    for name in ["tally.db", "tally.db-wal"] {
      try FileManager.default.copyItem(atPath: folder.file(name), toPath: crashed.file(name))
    }
    await store.close()
    let recovered = try LedgerStore(path: crashed.file("tally.db"), now: { Sample.now })
    let outcomes = try await recovered.record(
      Sample.batch([Self.account("b", of: "call-0001"), Self.account("b", of: "call-0002")]))
    #expect(
      outcomes == [.witness(of: EventIdentity(source: "a", id: "a-call-0001")), .accepted])
    await recovered.close()
    #expect(try await LedgerFile(crashed.file("tally.db")).check().faults == [])
  }

  private static let columns = """
    INSERT INTO event (seq, project, source, id, kind, received_at, time, session, provider, model,
      is_batch, requests, web_searches, input, cache_read, cache_write_5m, cache_write_1h,
      cache_write, output, reasoning, computed, notes)
    """

  @Test(arguments: ["0011", "0012"])
  func `are taken over from a ledger of a schema before`(next: String) async throws {
    do {
      let connection = try migrate(until: next)
      let hash = IdentityHash(key0: 1, key1: 2)
      try connection.execute(
        """
        INSERT INTO setting (name, value) VALUES ('identity_hash_key_0', 1),
          ('identity_hash_key_1', 2);
        INSERT INTO word (id, text) VALUES (1, 'a'), (2, 'm'), (3, 'p'), (4, 'c');
        INSERT INTO session (id, project, session_id, started_at) VALUES (1, 1, 's1', 5);
        \(Self.columns)
        VALUES (1, 1, 1, 'a-call-0001', 0, 5, 7, 1, 3, 2, 0, 1, 0, 10, 0, 0, 0, 0, 5, 0, 15, NULL),
          (2, 1, 1, 'a-call-0002', 0, 5, 7, 1, 3, 2, 0, 1, 0, 10, 0, 0, 0, 0, 5, 0, 15, NULL),
          (3, 1, 4, 'c-call-0002', 0, 5, 6, 1, 3, 2, 0, 1, 0, 9, 0, 0, 0, 0, 5, 0, 14,
            'witness' || char(10) || '1' || char(10));
        INSERT INTO call_account (account, call) VALUES (2, 2), (3, 2);
        """)
      for (id, account) in [("call-0001", 1), ("call-0002", 2)] {
        try connection.run(
          "INSERT INTO call_name (hash, account) VALUES (?1, ?2)",
          Int64(bitPattern: hash.hash(project: 1, source: 0, id: id.utf8.span)), account)
      }
    }
    for isAgain in [false, true] {
      let store = try LedgerStore(path: path, now: { Sample.now })
      let told = [Self.account("b", of: "call-0001"), Self.account("b", of: "call-0002")]
      let outcomes = try await store.record(Sample.batch(told, hasOwnTime: false))
      #expect(outcomes.allSatisfy { isAgain ? $0 == .duplicate : $0.isStored })
      #expect(try await store.session("s1", in: Sample.project).figures.requests == 2)
      let at7 = try await store.sharedCalls(
        from: Timestamp(microseconds: 7), to: Timestamp(microseconds: 8))
      #expect(at7.map(\.accounts.count) == [2, 3])
      await store.close()
    }
    let connection = try Connection(path: path, access: .readOnly)
    #expect(try connection.first("SELECT count(*) FROM call_name") { $0.int(0) } == 0)
    // Those two, and that `b` has told each.
    #expect(
      try connection.first("SELECT length(accounts) FROM named_account") { $0.int(0) } == 4 * 13)
  }
}
