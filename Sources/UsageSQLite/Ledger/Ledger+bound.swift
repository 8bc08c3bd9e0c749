import SQLite
import Usage

/// What a key that is bound to one user may not touch, and must not learn of.
extension Ledger {
  /// True for an event of another user than the batch's.
  func isForeign(_ row: EventRow, in batch: EventBatch) throws(DatabaseError) -> Bool {
    guard let bound = batch.boundUserID else { return false }
    guard let user = row.user else { return true }
    return try users.id(user) != bound
  }

  /// The answer for an id that another user's event has: nothing is told of that event.
  static func foreignConflict(_ event: Event) -> EventOutcome {
    .rejected(
      Rejection(.conflict, field: "id", "the id \(event.id) is taken; give the event another one"))
  }

  /// Why an event may not go into its session, or under its parent: another user has it.
  func refusalOfSessions(
    _ event: Event, in batch: EventBatch
  ) throws(DatabaseError) -> Rejection? {
    guard let bound = batch.boundUserID else { return nil }
    let named = [("session_id", event.sessionID), ("parent_session_id", event.parentSessionID)]
    for (field, id) in named {
      guard let id, let user = try sessions.find(id, in: batch.project)?.user,
        try users.id(user) != bound
      else { continue }
      return Rejection(
        .invalidField, field: field,
        "the session is another user's, and the key is bound to the user \(bound)")
    }
    return nil
  }
}
