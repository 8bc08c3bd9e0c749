internal import JSON
public import Usage

/// A session as an AgentOps client posts it, whole, whenever something about it changes.
public struct AgentOpsSession: Sendable, Hashable {
  /// The client's own id, a UUID.
  public var id: ExternalID
  /// When it began; nil where that is not reported.
  public var startedAt: Timestamp?
  /// When it ended, or when somebody asked for its analytics; nil before.
  public var endedAt: Timestamp?
  /// `Success`, `Fail` or `Indeterminate`, which clients of 0.3 send from the beginning.
  public var endState: String?
  /// The client's own words; nil where there are none.
  public var endStateReason: String?
  /// As the client lists them.
  public var tags: [String]
  /// Reported by clients of 0.3.
  private var isRunning: Bool?
  /// True for clients that have `get_analytics()`, which are those of 0.3.19 and later.
  private var hasAnalytics: Bool

  /// The word for a session whose end was not reported.
  private static let indeterminate = "Indeterminate"

  init(_ object: Value, limits: EventLimits) throws(Rejection) {
    guard let id = object.present("session_id") else {
      throw Rejection(.missingField, field: "session.session_id", "must be the session's id")
    }
    self.id = try id.id(of: "session.session_id", limits)
    startedAt = object.timestamp("init_timestamp")
    endedAt = object.timestamp("end_timestamp")
    endState = try object.present("end_state")?
      .text(of: "session.end_state", limits.nameRule)
    endStateReason = object["end_state_reason"]?.string
      .map { String(decoding: $0.utf8.prefix(limits.tagValueBytesMax), as: UTF8.self) }
    tags = object["tags"]?.elements.compactMap(\.string) ?? []
    isRunning = object["is_running"]?.bool
    hasAnalytics = object["_end_session_lock"] != nil
  }

  /// True when the client has ended it.
  ///
  /// The time of an end is not enough: `get_analytics()` sets one while the session goes on. Only a
  /// running client that has that function posts such a time, and it has no end state then.
  public var isEnded: Bool {
    guard endedAt != nil else { return false }
    let isAsking =
      hasAnalytics && isRunning == true
      && (endState ?? Self.indeterminate) == Self.indeterminate
    return !isAsking
  }
}
