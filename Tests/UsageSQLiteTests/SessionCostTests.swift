import Ledger
import Migrations
import SQLite
import StoreSupport
import TestSupport
import Testing
import Usage

@testable import UsageSQLite

@Suite struct `What a session costs, as it is stored` {
  @Test func `sorts byte by byte as the amounts do, and is read back exactly`() {
    var amounts: [Int128] = [0, .max, .min, .max - 1, .min + 1]
    for shift in 0..<127 {
      let power = Int128(1) << shift
      amounts += [power - 1, power, power + 1, -power - 1, -power, -power + 1]
    }
    amounts.sort()
    let stored = amounts.map { Money(pico: $0).sorted }
    #expect(stored.map { Money(sorted: $0).pico } == amounts)
    for (one, next) in zip(stored, stored.dropFirst()) where one != next {
      #expect(one.lexicographicallyPrecedes(next), "\(one) \(next)")
    }
    #expect(Money.zero.sorted == [0x80])
  }

  @Test func `is added up for a ledger of before it, and checked with it`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("tally.db")
    do {
      let connection = try Connection(path: path, access: .readWrite)
      try Migrator(
        SchemaMigrations.all.prefix { !$0.name.hasSuffix("_session_costs") }.map {
          Migration(name: $0.name, sql: $0.sql)
        }, applicationID: SchemaMigrations.applicationID
      ).migrate(connection)
      try connection.execute(
        """
        INSERT INTO session (id, project, session_id, started_at)
        VALUES (1, 1, 'a', 0), (2, 1, 'b', 0)
        """)
      try insert(computed: 20, model: 1, into: connection)
      try insert(computed: 5, model: 2, into: connection)
    }
    let store = try LedgerStore(path: path, now: { Sample.now })
    await store.close()
    let connection = try Connection(path: path, access: .readWrite)
    let costs = try connection.all("SELECT cost FROM session ORDER BY id") {
      Money(sorted: $0.blob(0)).pico
    }
    #expect(costs == [25, 0])
    try connection.execute("UPDATE session SET cost = x'8107' WHERE id = 2")
    let faults = try await LedgerFile(path).check().faults
    #expect(faults.contains("the cost of session 2 is not what its sums come to"))
  }

  private func insert(
    computed: Int64, model: Int64, into connection: Connection
  ) throws(DatabaseError) {
    var figures = Figures()
    figures.events = 1
    figures.computedEvents = 1
    figures.cost.computed = Money(pico: Int128(computed))
    var table = try RollupTable<SessionSumKey>(connection)
    try table.add(
      figures, to: SessionSumKey(session: 1, provider: 0, model: model, agent: 0, label: 0))
    try table.flush()
  }
}
