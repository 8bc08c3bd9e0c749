import Ledger
import SQLite
import StoreSupport
import TestSupport
import Testing
import Usage

@testable import UsageSQLite

@Suite struct `Rows of a rollup table` {
  private let one = {
    var figures = Figures()
    figures.events = 1
    return figures
  }()

  private func emptyLedger(in folder: TemporaryFolder) async throws -> Connection {
    let store = try LedgerStore(path: folder.file("tally.db"), now: { Sample.now })
    await store.close()
    return try Connection(path: folder.file("tally.db"), access: .readWrite)
  }

  @Test func `that were let go of are read anew, though somebody still has the object`()
    async throws
  {
    let folder = try TemporaryFolder()
    let connection = try await emptyLedger(in: folder)
    var table = try RollupTable<RunSumKey>(connection)
    let key = RunSumKey(run: 7)

    var last: RollupRow<RunSumKey>?
    try table.add(one, to: key, last: &last)
    try table.flush()
    let first = try #require(last)
    try table.add(one, to: key, last: &last)
    #expect(last === first)
    try table.flush()
    table.trim(max: 0)
    #expect(table.count == 0)

    // Two places that remember the object that the table no longer has.
    var other: RollupRow<RunSumKey>? = first
    try table.add(one, to: key, last: &last)
    try table.add(one, to: key, last: &other)
    #expect(last !== first)
    #expect(other === last)
    #expect(last?.figures.events == 4)
    #expect(first.figures.events == 2)
    try table.flush()
    let stored = try connection.first("SELECT events FROM run_rollup WHERE run = 7") {
      $0.int64(0)
    }
    #expect(stored == 4)
  }

  @Test func `of another key are not taken for the one that was asked for last`() async throws {
    let folder = try TemporaryFolder()
    let connection = try await emptyLedger(in: folder)
    var table = try RollupTable<RunSumKey>(connection)
    var last: RollupRow<RunSumKey>?
    for run in [1, 1, 2, 1, 2, 2] as [Int64] {
      try table.add(one, to: RunSumKey(run: run), last: &last)
      #expect(last?.key.run == run)
    }
    #expect(last?.figures.events == 3)
    #expect(table.count == 2)
  }

  @Test func `of a session still in hand are read anew once they were stored`() async throws {
    let folder = try TemporaryFolder()
    let store = try LedgerStore(path: folder.file("tally.db"), now: { Sample.now })
    // Two rows a session: so many that the rows are let go of, and the sessions are not.
    let sessions = 10_001
    let first = (0..<sessions).flatMap { number in
      (["m", "n"] as [ExternalName]).map { model in
        Sample.call("\(number)\(model)", session: "s\(number)", user: "u", model: model)
      }
    }
    _ = try await store.record(Sample.batch(first))
    #expect(
      try await store.user("u", days: DayQuery(limit: 1), in: Sample.project).sessions == sessions)
    let second = (0..<3).map { Sample.call("again\($0)", session: "s\($0)", user: "u") }
    let outcomes = try await store.record(Sample.batch(second))
    #expect(outcomes == [.accepted, .accepted, .accepted])
    for number in 0..<4 {
      let totals = try await store.session("s\(number)", in: Sample.project)
      #expect(totals.figures.events == (number < 3 ? 3 : 2))
    }
    let user = try await store.user("u", days: DayQuery(limit: 1), in: Sample.project)
    #expect(user.sessions == sessions)
    #expect(user.figures.events == Int64(2 * sessions + 3))
    await store.close()
  }
}
