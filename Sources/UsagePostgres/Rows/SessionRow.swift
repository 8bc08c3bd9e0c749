import Ledger
import Postgres
import Usage

/// A session, behind its number.
struct SessionRow: TableRow {
  static let blank = SessionRow(
    SessionRecord(number: 0, project: 0, id: "", user: nil, parent: nil, startedAt: 0))

  var record: SessionRecord
  var tags: [Tag] = []
  /// By the project's choice; nothing where it is unknown.
  var cost = Money.zero
  /// The last of its events that was dropped; 0 for none.
  var droppedEvent: Int64 = 0

  init(_ record: SessionRecord) { self.record = record }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    var (project, id) = (record.project, record.id)
    visitor.visit("project", &project)
    visitor.visit("session_id", &id)
    if id != record.id || project != record.project {
      record = SessionRecord(
        number: record.number, project: project, id: id, user: nil, parent: nil, startedAt: 0)
    }
    visitor.visit("user", &record.user)
    visitor.visit("parent", &record.parent)
    visitor.visit("started_at", &record.startedAt)
    visitor.visit("last_event_at", &record.lastEventAt)
    var (first, last) = (record.events?.lowerBound, record.events?.upperBound)
    visitor.visit("first_event", &first)
    visitor.visit("last_event", &last)
    if let first, let last { record.events = first...last }
    visitor.visit("ended_at", &record.endedAt)
    visitor.visit("end_state", &record.endState)
    visitor.visit("ended_after", &record.endedAfter)
    visitor.visit("revision", &record.revision)
    visitor.visit("late_events", &record.lateEvents)
    var text = TagText.encode(tags)
    visitor.visit("tags", &text)
    tags = TagText.decode(text)
    visitor.visit("cost", &cost)
    visitor.visit("dropped_event", &droppedEvent)
  }
}

extension SessionRecord {
  /// The same under the number that a table has it by.
  func numbered(_ number: Int64) -> SessionRecord {
    var record = SessionRecord(
      number: number, project: project, id: id, user: user, parent: parent, startedAt: startedAt)
    record.lastEventAt = lastEventAt
    record.events = events
    record.endedAt = endedAt
    record.endState = endState
    record.endedAfter = endedAfter
    record.revision = revision
    record.lateEvents = lateEvents
    return record
  }
}
