public import JSON
public import Usage

/// Reads the bodies of AgentOps clients 0.0 to 0.3
/// (https://github.com/AgentOps-AI/agentops, app/api/agentops/api/routes/v1.py and v2.py).
public struct AgentOpsReader: Sendable {
  /// The limits of ids, names and tags.
  public var limits: EventLimits

  /// A reader with its own limits.
  public init(limits: EventLimits = EventLimits()) {
    self.limits = limits
  }

  /// `{"session":{"session_id":…,"init_timestamp":…,"tags":[…],"end_state":…}}`.
  public func session(_ body: Value) throws(Rejection) -> AgentOpsSession {
    guard let object = body["session"], object.kind == .object else {
      throw Rejection(.missingField, field: "session", "must be the session, as an object")
    }
    return try AgentOpsSession(object, limits: limits)
  }

  /// The `session_id` of a body; nil where it has none.
  public func sessionID(_ body: Value) throws(Rejection) -> ExternalID? {
    try body.present("session_id")?.id(of: "session_id", limits)
  }

  /// The first session that is named: by an item, by the body, or by the client's token.
  public func sessionID(firstOf named: ExternalID?...) throws(Rejection) -> ExternalID {
    for id in named {
      if let id { return id }
    }
    throw Rejection(
      .missingField, field: "session_id", "neither the body nor the token names a session")
  }

  /// Throws where a token's session is no valid id, as anybody with a key can make a token.
  public func check(tokenSession id: ExternalID?) throws(Rejection) {
    guard let id, !limits.idRule.allows(id.text) else { return }
    throw Rejection(
      .invalidField, field: "session_id",
      "the token's session must be \(limits.idRule.sentence)")
  }

  /// `{"id":…,"name":…}`, an agent of a session; the name is nil where it has none.
  public func agent(_ body: Value) throws(Rejection) -> (id: ExternalID, name: ExternalName?) {
    guard let id = body.present("id") else {
      throw Rejection(.missingField, field: "id", "must be the agent's id")
    }
    return (
      try id.id(of: "id", limits),
      try body.present("name")?.name(of: "name", limits)
    )
  }

  /// `{"session_id":…,"events":[…]}`; each event is read or rejected by itself.
  public func events(_ body: Value) throws(Rejection) -> [Read<AgentOpsEvent>] {
    guard let events = body["events"], events.kind == .array else {
      throw Rejection(.missingField, field: "events", "must be an array of events")
    }
    guard events.count <= limits.eventsPerBatchMax else {
      throw Rejection(
        .invalidField, field: "events",
        "has \(events.count) events; at most \(limits.eventsPerBatchMax) are accepted at once")
    }
    return events.elements.map { value in
      do throws(Rejection) {
        return .item(try AgentOpsEvent(value, limits: limits))
      } catch {
        return .rejected(id: try? value.present("id")?.id(of: "id", limits), error)
      }
    }
  }
}

extension Value {
  /// A time as these clients write it; nil where there is none, or it cannot be read.
  func timestamp(_ name: String) -> Timestamp? {
    self[name]?.string.flatMap { Timestamp($0) }
  }
}
