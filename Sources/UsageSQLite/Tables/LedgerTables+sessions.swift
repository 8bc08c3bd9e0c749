import Ledger
import SQLite
import Usage

extension LedgerTables {
  /// Creates a session, or fills in what an existing one did not know yet.
  func open(
    _ new: NewSession, in project: ProjectID, at now: Timestamp
  ) throws(DatabaseError) -> Result<(totals: SessionTotals, isNew: Bool), StoreError> {
    switch try rules.define(new, in: project, at: now) {
    case .failure(let error): .failure(error)
    case .success(let isNew): .success((try totals(new.id, in: project), isNew))
    }
  }

  /// Ends a session, once; the totals are those of exactly this moment.
  func end(
    _ id: ExternalID, with ending: SessionEnding, in project: ProjectID, at now: Timestamp
  ) throws(DatabaseError) -> Result<SessionTotals, StoreError> {
    switch try rules.end(id, with: ending, in: project, at: now) {
    case .failure(let error): .failure(error)
    case .success: .success(try totals(id, in: project))
    }
  }

  /// The totals as this transaction sees them, without the children's: those may be many, and the
  /// writer has others waiting.
  private func totals(
    _ id: ExternalID, in project: ProjectID
  ) throws(DatabaseError) -> SessionTotals {
    try storeSums()
    guard
      let totals = try Queries(connection).session(id, in: project, withChildren: false)
    else {
      // The caller has just found or made it, in this transaction.
      throw DatabaseError(code: 1, message: "session \(id) vanished", context: "totals")
    }
    return totals
  }
}
