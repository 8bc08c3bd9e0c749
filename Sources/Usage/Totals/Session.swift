/// What a client calls a session, conversation, trace or run.
public struct Session: Sendable, Hashable {
  /// The client's own id; unique within the project.
  public var id: ExternalID
  /// The client's own user id, from whoever told it first; nil where nobody has.
  public var userID: ExternalID?
  /// The session above it; nil where none is known.
  public var parentID: ExternalID?
  /// Sorted by key; from the last request to open the session that gave any.
  public var tags: [Tag]
  /// The earliest of what the client said and its events' times.
  public var startedAt: Timestamp
  /// The latest of its events' times; nil while it has none.
  public var lastEventAt: Timestamp?
  /// As the client said, or when the end was received; nil while the session is active.
  public var endedAt: Timestamp?
  /// The client's own word: `Success`, `Fail` …
  public var endState: String?
  /// 0 until the session ends, 1 when it does, and one more for each event after that.
  public var revision: Int64
  /// Events stored after the end, whatever their own time; each has raised the revision.
  public var lateEvents: Int64

  public init(
    id: ExternalID, userID: ExternalID?, parentID: ExternalID?, tags: [Tag], startedAt: Timestamp,
    lastEventAt: Timestamp?, endedAt: Timestamp?, endState: String?, revision: Int64,
    lateEvents: Int64
  ) {
    self.id = id
    self.userID = userID
    self.parentID = parentID
    self.tags = tags
    self.startedAt = startedAt
    self.lastEventAt = lastEventAt
    self.endedAt = endedAt
    self.endState = endState
    self.revision = revision
    self.lateEvents = lateEvents
  }

  /// Stays true: nothing opens an ended session again.
  public var isEnded: Bool { endedAt != nil }

  /// When something happened last: at the latest of its events' times or, before the first, its
  /// start.
  public var lastActivityAt: Timestamp { lastEventAt ?? startedAt }

  /// The moment from which the session counts as idle, unless another event comes; nil once it has
  /// ended.
  public func idleAt(afterSeconds seconds: Int) -> Timestamp? {
    guard !isEnded else { return nil }
    return lastActivityAt.moved(bySeconds: seconds)
  }

  /// From the start to the end, or to the last event while the session is open.
  public var durationMilliseconds: Int64 {
    let end = endedAt ?? lastEventAt ?? startedAt
    return max(0, (end.microseconds - startedAt.microseconds) / 1_000)
  }
}

/// One row of a list of sessions.
public struct SessionSummary: Sendable {
  /// The session as it stood when the list was read.
  public var session: Session
  /// The project's choice of the figure that is `cost` where an event has two.
  public var authority: CostAuthority
  /// The session's own, without those of its children.
  public var figures: Figures

  public init(session: Session, authority: CostAuthority, figures: Figures) {
    self.session = session
    self.authority = authority
    self.figures = figures
  }
}
