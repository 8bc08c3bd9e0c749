import Ledger
import SQLite
import Usage

extension Queries {
  /// Adds up the next events that a new budget has to know of: at most so many of them or, as long
  /// as some of them may have been dropped, those of a stretch that is stored.
  func add(to history: inout BudgetHistory, limit: Int64) throws(DatabaseError) {
    let table = SegmentTable(connection: connection)
    if let segment = try table.segmentsWithDropped().first(where: { $0.lastSeq > history.read }) {
      return try add(to: &history, segment, table)
    }
    let events = EventRows(connection: connection)
    var sum = history
    sum.read = min(sum.read + limit, history.upTo)
    try events.forEach(after: history.read) { event throws(DatabaseError) in
      guard event.seq <= sum.read else { return false }
      guard event.project == sum.project else { return true }
      for old in try events.takenAway(by: event) where sum.mayCount(old) {
        let session = try sessionID(of: old, sum.matcher)
        sum.add(-old.figures, of: old, sessionID: session)
      }
      guard let added = try events.added(by: event), sum.mayCount(added) else { return true }
      let session = try sessionID(of: added, sum.matcher)
      sum.add(added.figures, of: added, sessionID: session)
      return true
    }
    history = sum
  }

  private func add(
    to history: inout BudgetHistory, _ segment: Segment, _ table: SegmentTable
  ) throws(DatabaseError) {
    var sum = history
    if segment.projects.contains(sum.project) {
      try table.rows(of: segment).forEach { (event, figures) throws(DatabaseError) in
        guard sum.mayCount(event) else { return }
        let session = try sessionID(of: event, sum.matcher)
        sum.add(figures, of: event, sessionID: session)
      }
    }
    sum.read = segment.lastSeq
    history = sum
  }

  private func sessionID(
    of event: EventNumbers, _ matcher: BudgetMatcher
  ) throws(DatabaseError) -> ExternalID? {
    guard matcher.needsSession, let number = event.session else { return nil }
    return try connection.first("SELECT session_id FROM session WHERE id = ?1", number) { $0.id(0) }
  }
}
