import SQLite
import Usage

/// Numbers for the runs of each session.
final class RunTable {
  private struct Key: Hashable {
    var session: Int64
    var runID: ExternalID
  }

  private let connection: Connection
  private var numbers: [Key: Int64] = [:]

  private static let cachedRunsMax = 20_000

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// The run's number; a new run gets one.
  func number(of runID: ExternalID, in session: Int64) throws(DatabaseError) -> Int64 {
    let key = Key(session: session, runID: runID)
    if let number = numbers[key] { return number }
    let stored = try connection.first(
      "SELECT id FROM run WHERE session = ?1 AND run_id = ?2", session, runID
    ) { $0.int64(0) }
    if stored == nil {
      try connection.run("INSERT INTO run (session, run_id) VALUES (?1, ?2)", session, runID)
    }
    let number = stored ?? connection.lastInsertedRow
    if numbers.count >= Self.cachedRunsMax { numbers.removeAll(keepingCapacity: true) }
    numbers[key] = number
    return number
  }

  func id(_ number: Int64) throws(DatabaseError) -> ExternalID? {
    try connection.first("SELECT run_id FROM run WHERE id = ?1", number) { $0.id(0) }
  }
}
