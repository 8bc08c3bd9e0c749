import SQLite
import StoreSupport
import TestSupport
import Testing
import Usage

@testable import UsageSQLite

/// Stretches of the ledger that are kept as columns, behind the answers that they give.
@Suite struct `Columns of the ledger` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var path: String { folder.file("tally.db") }

  private func open(segmentEvents: Int64 = 16) throws -> LedgerStore {
    try LedgerStore(path: path, segmentEvents: segmentEvents, now: { Sample.now })
  }

  private static func call(_ number: Int) -> Event {
    let time = Timestamp(microseconds: Sample.now.microseconds + Int64(number) * 60_000_000)
    return Sample.call(
      "call-\(number)", session: "s\(number / 7)", user: "u\(number % 3)",
      model: number % 5 == 0 ? "n" : "m", input: Int64(number), time: time)
  }

  private static func record(_ range: Range<Int>, in store: LedgerStore) async throws {
    for number in range { _ = try await store.record(Sample.batch([call(number)])) }
  }

  private static let query: UsageQuery = {
    let from = Timestamp(microseconds: Sample.now.microseconds / 900_000_000 * 900_000_000)
    var query = UsageQuery(
      from: from, to: Timestamp(microseconds: from.microseconds + Timestamp.microsecondsPerDay))
    query.groupBy = [.user]
    query.filters = []
    return query
  }()

  /// Waits until so many stretches are stored, which happens beside everything else.
  private func stored(_ count: Int, by store: LedgerStore) async throws -> UsageResult {
    var result = try await store.usage(Self.query, in: Sample.project)
    while result.plan.segmentsRead < count {
      try await Task.sleep(for: .milliseconds(10))
      result = try await store.usage(Self.query, in: Sample.project)
    }
    return result
  }

  private func count(_ table: String) throws -> Int {
    let connection = try Connection(path: path, access: .readOnly)
    return try connection.first("SELECT count(*) FROM \(table)") { $0.int(0) } ?? 0
  }

  @Test func `are stored once a stretch is full, and read after a restart`() async throws {
    var store = try open()
    try await Self.record(0..<40, in: store)
    let before = try await stored(2, by: store)
    #expect(before.plan.detail == .users)
    #expect(before.total.figures.requests == 40)
    #expect(before.total.sessionsBegun == 6)
    #expect(try count("usage_segment") == 2)
    await store.close()
    store = try open()
    let after = try await store.usage(Self.query, in: Sample.project)
    #expect(after.plan.segmentsRead == 2)
    #expect(after.rows == before.rows)
    try await Self.record(40..<49, in: store)
    #expect(try await stored(3, by: store).total.sessionsBegun == 7)
    await store.close()
  }

  @Test func `are made anew where they are missing or damaged`() async throws {
    var store = try open()
    try await Self.record(0..<64, in: store)
    let before = try await stored(4, by: store)
    await store.close()
    for statement in [
      "DELETE FROM usage_segment WHERE id = 1", "DELETE FROM usage_segment; DELETE FROM usage_blob",
      "UPDATE usage_segment SET summary = x'00' WHERE id = 2",
    ] {
      let connection = try Connection(path: path, access: .readWrite)
      try connection.execute(statement)
      store = try open()
      #expect(try await store.usage(Self.query, in: Sample.project).rows == before.rows)
      #expect(try await stored(4, by: store).rows == before.rows)
      await store.close()
    }
  }

  @Test func `are of any size that an earlier process has chosen`() async throws {
    var store = try open(segmentEvents: 16)
    try await Self.record(0..<40, in: store)
    _ = try await stored(2, by: store)
    await store.close()
    store = try open(segmentEvents: 8)
    try await Self.record(40..<48, in: store)
    let result = try await stored(4, by: store)
    #expect(result.total.figures.requests == 48)
    await store.close()
  }

  @Test func `are passed over where they are of another time`() async throws {
    let store = try open()
    try await Self.record(0..<64, in: store)
    _ = try await stored(4, by: store)
    var query = Self.query
    query.edges[1] = Timestamp(microseconds: query.from.microseconds + 900_000_000)
    let result = try await store.usage(query, in: Sample.project)
    #expect(result.plan.segmentsSkipped >= 2)
    #expect(result.total.figures.requests < 20)
    await store.close()
  }

  @Test func `are read no finer than a query asks`() async throws {
    let store = try open()
    try await Self.record(0..<64, in: store)
    _ = try await stored(4, by: store)
    var query = Self.query
    func detail() async throws -> UsageDetail {
      try await store.usage(query, in: Sample.project).plan.detail
    }
    query.groupBy = [.model]
    #expect(try await detail() == .models)
    query.filters = [UsageFilter(.agent)]
    #expect(try await detail() == .users)
    query.groupBy = [.session]
    #expect(try await detail() == .calls)
    query.groupBy = []
    query.filters = []
    query.edges.insert(Timestamp(microseconds: query.from.microseconds + 1), at: 1)
    #expect(try await detail() == .calls)
    await store.close()
  }
}
