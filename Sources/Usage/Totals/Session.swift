/// What a client calls a session, conversation, trace or run.
public struct Session: Sendable, Hashable {
  public var id: String
  public var userID: String?
  public var parentID: String?
  public var tags: [Tag]
  /// The earliest of what the client said and its events' times.
  public var startedAt: Timestamp
  public var lastEventAt: Timestamp?
  public var endedAt: Timestamp?
  /// The client's own word: `Success`, `Fail` …
  public var endState: String?
  /// 0 until the session ends, 1 when it does, and one more for each event after that.
  public var revision: Int64
  public var lateEvents: Int64

  public init(
    id: String, userID: String?, parentID: String?, tags: [Tag], startedAt: Timestamp,
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

  public var isEnded: Bool { endedAt != nil }

  /// From the start to the end, or to the last event while the session is open.
  public var durationMilliseconds: Int64 {
    let end = endedAt ?? lastEventAt ?? startedAt
    return max(0, (end.microseconds - startedAt.microseconds) / 1_000)
  }
}

/// One row of a list of sessions.
public struct SessionSummary: Sendable {
  public var session: Session
  public var authority: CostAuthority
  public var figures: Figures

  public init(session: Session, authority: CostAuthority, figures: Figures) {
    self.session = session
    self.authority = authority
    self.figures = figures
  }
}
