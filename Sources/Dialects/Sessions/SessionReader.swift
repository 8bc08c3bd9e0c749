public import JSON
public import Usage

/// Reads the bodies of `POST /v1/sessions` and of the end of a session. Every member may be
/// absent or null. Unknown members are ignored, unless they are only another spelling of one that
/// is read.
public struct SessionReader: Sendable {
  /// The limits of ids, names and tags.
  public var limits: EventLimits

  /// A reader with its own limits.
  public init(limits: EventLimits = EventLimits()) {
    self.limits = limits
  }

  /// `{"session_id":…,"user_id":…,"parent_session_id":…,"started_at":…,"tags":{…}}`; `newID` makes
  /// an id where there is none.
  public func session(
    _ value: Value, newID: () -> ExternalID
  ) throws(Rejection) -> NewSession {
    let fields = try fields(value, known: EventName.ofSession)
    return NewSession(
      id: try fields.id(.sessionID) ?? newID(), userID: try fields.id(.userID),
      parentID: try fields.id(.parentSessionID), tags: try fields.tags(.tags),
      startedAt: try fields.time(.startedAt))
  }

  /// `{"end_state":"Success","ended_at":…}`.
  public func ending(_ value: Value) throws(Rejection) -> SessionEnding {
    let fields = try fields(value, known: EventName.ofEnding)
    return SessionEnding(
      endState: try fields.name(.endState)?.text, endedAt: try fields.time(.endedAt))
  }

  private func fields(
    _ value: Value, known: [EventName]
  ) throws(Rejection) -> EventFields {
    guard value.kind == .object else {
      throw Rejection(.invalidField, "the body must be an object, but was \(value.forMessage)")
    }
    let fields = EventFields(value, limits: limits)
    if let (name, meant) = fields.misspelledMembers(of: known).first {
      throw Rejection(.invalidField, field: name, "is not read; did you mean `\(meant)`?")
    }
    return fields
  }
}
