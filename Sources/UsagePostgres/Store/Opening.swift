import Ledger
import Migrations
import Postgres
import Usage

/// Brings a database to the newest schema, and reads what a store needs to begin.
struct Opening {
  let secret: [UInt8]
  /// What has to be added up of budgets that are not active yet.
  let unfinishedBudgets: [BudgetHistory]

  private static let serverMin = 15
  private static let migrationLock: Int64 = 0x5461_6c6c_7900
  private static let secretBytes = 32

  init(_ server: Server, zones: ZoneFiles) throws(PostgresOpenError) {
    let connection: Connection
    do throws(PostgresError) {
      connection = try server.connect(
        as: "opening", statementSeconds: PostgresLimits.statementSeconds)
    } catch {
      throw .unusable(reason: error.message)
    }
    let version = connection.serverVersion / 10_000
    guard version >= Self.serverMin else {
      throw .oldServer(found: version, needed: Self.serverMin)
    }
    try Self.migrate(connection)
    do throws(PostgresError) {
      secret = try Self.secret(connection)
      let ledger = LedgerTables(connection, server.limits, zones: zones)
      _ = try ledger.beginWriting()
      unfinishedBudgets = ledger.rules.unfinishedBudgets()
      try connection.execute("ROLLBACK")
    } catch {
      throw .unusable(reason: error.message)
    }
  }

  private static func migrate(_ connection: Connection) throws(PostgresOpenError) {
    do throws(Migrator.Failure) {
      try Migrator(PostgresMigrations.all, lock: migrationLock).migrate(connection)
    } catch {
      switch error {
      case .database(let error): throw .unusable(reason: error.message)
      case .newerSchema(let found, let known): throw .newerSchema(found: found, known: known)
      }
    }
  }

  /// What is drawn when the database is new.
  private static func secret(_ connection: Connection) throws(PostgresError) -> [UInt8] {
    let drawn = (0..<secretBytes).map { _ in UInt8.random(in: .min ... .max) }
    _ = try connection.rows(
      "UPDATE ledger SET secret = $1 WHERE secret = ''", Parameter(drawn))
    return try connection.rows("SELECT secret FROM ledger").value(0, 0)
  }
}
