import Postgres

/// Where the database is, and how it is connected to.
struct Server: Sendable {
  let url: String
  let limits: PostgresLimits

  /// Connects for one purpose, which the server shows in `pg_stat_activity`. A connection of which
  /// nothing is heard any more is given up by both sides.
  func connect(as purpose: String, statementSeconds: Int) throws(PostgresError) -> Connection {
    let milliseconds = statementSeconds * 1_000
    let connection = try Connection(
      url: url,
      settings: [
        ("application_name", "tally \(purpose)"),
        ("connect_timeout", "\(PostgresLimits.connectSeconds)"),
        ("tcp_user_timeout", "\(milliseconds)"), ("keepalives_idle", "5"),
        ("keepalives_interval", "2"), ("keepalives_count", "3"),
        ("target_session_attrs", "read-write"),
      ])
    // What was acknowledged must be on disk, whatever the server would settle for.
    try connection.execute(
      """
      SET statement_timeout = \(milliseconds);
      SET idle_in_transaction_session_timeout = \(milliseconds);
      SELECT set_config('synchronous_commit', 'on', false)
        WHERE current_setting('synchronous_commit') IN ('off', 'local');
      """)
    return connection
  }
}
