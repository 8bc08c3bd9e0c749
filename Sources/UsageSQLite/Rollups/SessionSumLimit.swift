import SQLite
import Usage

/// Bounds the sums of one session, so that nobody waits for whoever makes up a model for each
/// event.
struct SessionSumLimit {
  private let connection: Connection
  private let sumsMax: Int
  /// The number of `SessionTotals.rest` as a word.
  private let rest: Int64

  init(_ connection: Connection, sumsMax: Int, rest: Int64) {
    self.connection = connection
    self.sumsMax = sumsMax
    self.rest = rest
  }

  /// The key itself of a sum that would be new, while the session may have another one, and else
  /// the key of the rest. Since no sum of a session is ever taken away, and none is added once
  /// there is a rest, an event that is taken back is found where it was counted.
  func admitted(
    _ key: SessionRollupKey, to session: SessionState
  ) throws(DatabaseError) -> SessionRollupKey {
    if session.sumCount == nil { session.sumCount = try storedSums(of: session) }
    guard let count = session.sumCount, count < sumsMax else {
      return SessionRollupKey(
        session: key.session, provider: 0, model: rest, agent: rest,
        label: key.label == 0 ? 0 : rest)
    }
    session.sumCount = count + 1
    return key
  }

  private func storedSums(of session: SessionState) throws(DatabaseError) -> Int {
    guard session.hasStoredSums else { return 0 }
    return try connection.first(
      "SELECT count(*), max(model = ?2 AND agent = ?2) FROM session_rollup WHERE session = ?1",
      session.number, rest
    ) { $0.int(1) == 0 ? $0.int(0) : sumsMax } ?? 0
  }
}
