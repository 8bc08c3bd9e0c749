/// Brings a database to the newest schema, one step after the other. All of it is one transaction,
/// in which processes that start together wait for each other.
public struct Migrator {
  private let steps: [(name: String, sql: String)]
  private let lock: Int64

  /// `lock` is the advisory lock under which steps are taken.
  public init(_ steps: [(name: String, sql: String)], lock: Int64) {
    self.steps = steps
    self.lock = lock
  }

  /// Why it did not.
  public enum Failure: Error {
    case database(PostgresError)
    /// The schema has seen more steps than this program knows.
    case newerSchema(found: Int, known: Int)
  }

  /// Takes the steps that the connection's schema has not seen yet.
  public func migrate(_ connection: Connection) throws(Failure) {
    let version: Int
    do throws(PostgresError) {
      try connection.execute(
        """
        BEGIN;
        SELECT pg_advisory_xact_lock(\(lock));
        CREATE TABLE IF NOT EXISTS schema_version (version int8 NOT NULL);
        """)
      version = Int(
        try connection.rows("SELECT max(version) FROM schema_version").value(0, 0, as: Int64.self))
    } catch {
      throw .database(error)
    }
    guard version <= steps.count else {
      throw .newerSchema(found: version, known: steps.count)
    }
    do throws(PostgresError) {
      for index in version..<steps.count {
        try connection.execute(steps[index].sql)
        try connection.execute("INSERT INTO schema_version (version) VALUES (\(index + 1))")
      }
      try connection.execute("COMMIT")
    } catch {
      throw .database(error)
    }
  }
}
