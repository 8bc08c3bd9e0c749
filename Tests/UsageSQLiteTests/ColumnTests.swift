import Ledger
import SQLite
import StoreSupport
import TestSupport
import Testing

@testable import UsageSQLite

/// The schema is SQL, and what is written to it one list of columns: they have to agree.
@Suite struct `The columns` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func columns(of table: String) async throws -> Set<String> {
    let path = folder.file("tally.db")
    let store = try LedgerStore(path: path, now: { Sample.now })
    await store.close()
    let connection = try Connection(path: path, access: .readOnly)
    return Set(
      try connection.all("SELECT name FROM pragma_table_info(?1)", table) { $0.text(0) })
  }

  @Test func `of an event are those of its table`() async throws {
    var row = EventNumbers()
    var names = ColumnNames()
    row.visitCommon(&names)
    row.visitRare(&names)
    #expect(try await columns(of: "event") == Set(names.names + ["id"]))
    #expect(Set(names.names).count == names.names.count)
  }

  @Test(arguments: [
    (SessionSumKey.table, SessionSumKey.columns),
    (UserSumKey.table, UserSumKey.columns),
    (RunSumKey.table, RunSumKey.columns),
    (ProjectSumKey.table, ProjectSumKey.columns),
  ])
  func `of a sum are those of every rollup table`(table: String, keys: [String]) async throws {
    #expect(try await columns(of: table) == Set(keys + RollupColumns.names))
  }
}
