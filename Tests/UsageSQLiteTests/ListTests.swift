import Foundation
import Ledger
import Migrations
import SQLite
import StoreSupport
import TestSupport
import Testing
import Usage

@testable import UsageSQLite

/// How lists are read from tables that have no index for them.
@Suite struct `A list` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func open(listedRowsMax: Int) throws -> LedgerStore {
    var limits = ReaderLimits()
    limits.listedRowsMax = listedRowsMax
    return try LedgerStore(
      path: folder.file("tally.db"), readerLimits: limits, now: { Sample.now })
  }

  @Test(arguments: [true, false])
  func `of entries looks at so many events, and goes on where it ended`(
    isAscending: Bool
  ) async throws {
    let store = try open(listedRowsMax: 7)
    for number in 0..<50 {
      let agent: ExternalName = number % 20 == 5 ? "rare" : "usual"
      _ = try await store.record(
        Sample.batch([Sample.call("e\(number)") { $0.agent = agent }]))
    }
    var query = EntryQuery(limit: 2)
    query.filters = [UsageFilter(.agent, "rare")]
    query.isAscending = isAscending
    var found: [ExternalID] = []
    var pages = 0
    repeat {
      let page = try await store.entries(query, in: Sample.project)
      found += page.items.map(\.event.id)
      query.cursor = page.next
      pages += 1
    } while query.cursor != nil
    #expect(found == (isAscending ? ["e5", "e25", "e45"] : ["e45", "e25", "e5"]))
    #expect(pages == 8)
    await store.close()
  }

  @Test func `of a session's entries looks between its first and its last`() async throws {
    let store = try open(listedRowsMax: 5)
    for number in 0..<30 {
      let session: ExternalID = (10...12).contains(number) ? "short" : "long"
      _ = try await store.record(Sample.batch([Sample.call("e\(number)", session: session)]))
    }
    var query = EntryQuery(limit: 10)
    query.filters = [UsageFilter(.session, "short")]
    let page = try await store.entries(query, in: Sample.project)
    #expect(page.items.map(\.event.id) == ["e12", "e11", "e10"])
    #expect(page.next == nil)
    await store.close()
  }

  @Test func `of sessions looks at so many, and goes on where it ended`() async throws {
    let store = try open(listedRowsMax: 7)
    for number in 0..<50 {
      let agent: ExternalName = number % 20 == 5 ? "rare" : "usual"
      _ = try await store.record(
        Sample.batch([
          Sample.call("e\(number)", session: "s\(number)") { $0.agent = agent }
        ]))
    }
    for order in SessionOrder.allCases {
      var query = SessionQuery(limit: 2)
      query.agent = "rare"
      query.order = order
      var found: [ExternalID] = []
      var pages = 0
      repeat {
        let page = try await store.sessions(query, in: Sample.project)
        found += page.items.map(\.session.id)
        query.cursor = page.next
        pages += 1
      } while query.cursor != nil
      let wanted: [ExternalID] =
        switch order {
        case .created, .activity, .cost: ["s45", "s25", "s5"]
        case .id: ["s25", "s45", "s5"]
        case .leastCost: ["s5", "s25", "s45"]
        }
      #expect(found == wanted, "\(order)")
      #expect(pages == 8)
    }
    await store.close()
  }

  @Test func `goes by an index in each order`() async throws {
    let store = try open(listedRowsMax: 7)
    _ = try await store.record(Sample.batch([Sample.call("e1", user: "alice")]))
    await store.close()
    let connection = try Connection(path: folder.file("tally.db"), access: .readOnly)
    for order in SessionOrder.allCases {
      for user in [nil, "alice"] as [ExternalID?] {
        var query = SessionQuery(userID: user, limit: 2)
        query.order = order
        query.from = Sample.now
        let scan = try #require(try SessionScan(query, in: Sample.project, connection))
        let place = SessionQuery.Place(rank: 1, number: 2)
        let plan = try connection.all("EXPLAIN QUERY PLAN " + scan.sql(behind: place)) {
          $0.text(3)
        }
        #expect(plan.contains { $0.hasPrefix("SEARCH s USING") }, "\(plan)")
        // The few sessions of a user are sorted.
        let isSorted = user != nil && [.cost, .leastCost].contains(order)
        #expect(plan.contains { $0.contains("TEMP B-TREE") } == isSorted, "\(plan)")
      }
    }
  }

  @Test func `knows the events that a crash left uncounted`() async throws {
    var limits = WriterLimits()
    limits.flushMilliseconds = 3_600_000
    let store = try LedgerStore(
      path: folder.file("tally.db"), limits: limits, now: { Sample.now })
    for number in 0..<6 {
      let session: ExternalID? = number < 4 ? "s" : nil
      _ = try await store.record(
        Sample.batch([Sample.call("e\(number)", session: session, user: "alice")]))
    }
    let crashed = try TemporaryFolder()
    for name in ["tally.db", "tally.db-wal"] {
      try FileManager.default.copyItem(atPath: folder.file(name), toPath: crashed.file(name))
    }
    await store.close()
    try await expectEvents(crashed.file("tally.db"), ofSession: 4, ofUser: 6)
  }

  @Test func `knows the events and names of a ledger of before it`() async throws {
    let path = folder.file("tally.db")
    let connection = try Connection(path: path, access: .readWrite)
    let first = try #require(SchemaMigrations.all.first)
    try Migrator(
      [Migration(name: first.name, sql: first.sql)], applicationID: SchemaMigrations.applicationID
    ).migrate(connection)
    try connection.execute(
      """
      INSERT INTO word (id, text) VALUES (1, 'api'), (2, 'planner');
      INSERT INTO user (id, project, user_id) VALUES (1, 1, 'alice');
      INSERT INTO session (id, project, session_id, user, started_at) VALUES (1, 1, 's', 1, 0);
      INSERT INTO user_session (user, session) VALUES (1, 1);
      """)
    for seq in 1...6 {
      try connection.run(
        """
        INSERT INTO event (seq, project, source, id, kind, received_at, session, user, agent,
          is_batch, requests, web_searches, tags)
        VALUES (?1, 1, 1, ?2, 0, 0, ?3, 1, 2, 0, 1, 0, ?4)
        """, seq, "e\(seq)", seq < 5 ? 1 : Int?.none, seq == 2 ? "a\nb\nteam\nred\n" : String?.none)
    }
    let store = try LedgerStore(path: path, now: { Sample.now })
    #expect(try await store.agents(in: Sample.project).names == ["planner"])
    #expect(try await store.sources(in: Sample.project).names == ["api"])
    let tags = try await store.tags(in: Sample.project).keys
    #expect(tags.map(\.key) == ["a", "team"])
    #expect(tags.map(\.values.names) == [["b"], ["red"]])
    await store.close()
    try await expectEvents(path, ofSession: 4, ofUser: 6)
  }

  private func expectEvents(
    _ path: String, ofSession sessionCount: Int, ofUser userCount: Int
  ) async throws {
    let store = try LedgerStore(path: path, now: { Sample.now })
    var query = EntryQuery(limit: 10)
    query.filters = [UsageFilter(.session, "s")]
    #expect(try await store.entries(query, in: Sample.project).items.count == sessionCount)
    query.filters = [UsageFilter(.user, "alice")]
    #expect(try await store.entries(query, in: Sample.project).items.count == userCount)
    await store.close()
  }
}
