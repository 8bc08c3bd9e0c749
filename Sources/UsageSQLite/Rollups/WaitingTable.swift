import SQLite
import Usage

/// How many events wait for a price, as far as that has changed since it was stored.
struct WaitingTable {
  private let addition: Statement
  private let deletion: Statement
  private var changes: [WaitingStretch.Place: Int64] = [:]

  init(_ connection: Connection) throws(DatabaseError) {
    addition = try connection.prepare(
      """
      INSERT INTO waiting (project, provider, model, day, block, events)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT DO UPDATE SET events = events + excluded.events
      """)
    deletion = try connection.prepare(
      """
      DELETE FROM waiting
      WHERE project = ?1 AND provider = ?2 AND model = ?3 AND day = ?4 AND block = ?5
        AND events = 0
      """)
  }

  /// How many rows are to be stored.
  var count: Int { changes.count }

  mutating func add(_ count: Int64, to place: WaitingStretch.Place) {
    changes[place, default: 0] += count
  }

  /// Stores every count that changed, in the caller's transaction.
  mutating func flush() throws(DatabaseError) {
    for (place, count) in changes where count != 0 {
      Self.bind(place, to: addition)
      addition.bind(6, count)
      try addition.run()
      guard count < 0 else { continue }
      Self.bind(place, to: deletion)
      try deletion.run()
    }
    changes.removeAll(keepingCapacity: true)
  }

  private static func bind(_ place: WaitingStretch.Place, to statement: Statement) {
    statement.bind(1, place.project)
    statement.bind(2, place.provider)
    statement.bind(3, place.model)
    statement.bind(4, place.day)
    statement.bind(5, place.block)
  }
}
