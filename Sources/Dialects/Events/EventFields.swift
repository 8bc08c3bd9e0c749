internal import JSON
internal import Usage

/// The members of one event's or session's object, and of the CloudEvents envelope around it.
struct EventFields: ~Copyable {
  let members: NamedMembers
  let envelope: Value?
  let limits: EventLimits

  init(object: Value, envelope: Value?, limits: EventLimits) {
    members = object.members(named: EventName.table)
    self.envelope = envelope
    self.limits = limits
  }

  /// The member; nil where it is absent or null.
  subscript(name: EventName) -> Value? { members[name.rawValue] }

  func has(_ name: EventName) -> Bool { members.has(name.rawValue) }

  /// True where the usage is told, or told to be unknown.
  var mentionsUsage: Bool {
    members.has(EventName.usage.rawValue) || members.isNull(EventName.usage.rawValue)
  }

  /// The member of the event or, where it has none, the one of the envelope that stands for it.
  private func member(_ name: EventName) -> (value: Value, name: String)? {
    if let value = self[name] { return (value, name.text) }
    guard let envelope else { return nil }
    let outer: String
    switch name {
    case .id, .source, .time: outer = name.text
    case .sessionID: outer = "subject"
    default: return nil
    }
    guard let value = envelope[outer], !value.isNull else { return nil }
    return (value, outer)
  }

  func id(_ name: EventName) throws(Rejection) -> ExternalID? {
    try text(name, limits.idRule).map(ExternalID.init)
  }

  /// A run is one of a session.
  func runID(in sessionID: ExternalID?) throws(Rejection) -> ExternalID? {
    guard let runID = try id(.runID) else { return nil }
    guard sessionID != nil else {
      throw Rejection(.missingField, field: "session_id", "a run_id needs the session of its run")
    }
    return runID
  }

  func name(_ name: EventName) throws(Rejection) -> ExternalName? {
    try text(name, limits.nameRule).map(ExternalName.init)
  }

  /// A provider's word, which some SDKs copy as an empty text where there is none.
  func word(_ name: EventName) throws(Rejection) -> String? {
    self[name]?.isString("") == true ? nil : try text(name, limits.nameRule)
  }

  private func text(_ name: EventName, _ rule: TextRule) throws(Rejection) -> String? {
    guard let (value, name) = member(name) else { return nil }
    return try value.text(of: name, rule)
  }

  func kind() throws(Rejection) -> Event.Kind {
    guard let value = self[.type] else { return .call }
    switch value.string {
    case "call": return .call
    case "charge": return .charge
    case "adjustment": return .adjustment
    case "void": return .void
    case "correction": return .correction
    default:
      throw Rejection(
        .invalidField, field: "type",
        "must be call, charge, adjustment, void or correction, but was \(value.forMessage)")
    }
  }

  /// RFC 3339 text, or whole milliseconds since 1970, as JavaScript's clock gives them. Whole
  /// seconds are refused: a number that small would be a moment of 1970.
  func time(_ name: EventName = .time) throws(Rejection) -> Timestamp? {
    guard let (value, name) = member(name) else { return nil }
    if value.kind == .string, let time = value.withBytes({ Timestamp(rfc3339: $0) }) {
      return time
    }
    if let milliseconds = value.int64, Self.milliseconds.contains(milliseconds) {
      return Timestamp(microseconds: milliseconds * 1_000)
    }
    throw Rejection(
      .invalidField, field: name,
      "must be RFC 3339 text like 2026-11-22T10:00:00Z, or milliseconds since 1970, "
        + "but was \(value.forMessage)")
  }

  /// From the year 1973 to the end of the year 9999.
  private static let milliseconds: ClosedRange<Int64> = 100_000_000_000...253_402_300_799_999

  func flag(_ name: EventName) throws(Rejection) -> Bool? {
    guard let value = self[name] else { return nil }
    guard let flag = value.bool else {
      throw Rejection(
        .invalidField, field: name.text, "must be true or false, but was \(value.forMessage)")
    }
    return flag
  }

  func requests() throws(Rejection) -> Int64? {
    guard let value = self[.requests] else { return nil }
    guard let count = value.int64, (0...limits.requestsMax).contains(count) else {
      throw Rejection(
        .invalidField, field: "requests",
        "must be an integer from 0 to \(limits.requestsMax), but was \(value.forMessage)")
    }
    return count
  }
}
