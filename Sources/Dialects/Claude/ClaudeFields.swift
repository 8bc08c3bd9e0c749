internal import JSON
internal import Usage

/// The members of one message, in whichever of the three forms it comes.
struct ClaudeFields: ~Copyable {
  /// The message itself.
  let message: Value
  private let members: NamedMembers
  let limits: EventLimits

  /// What a message is, as far as it matters here.
  enum Kind {
    case assistant, user, result, system, streamEvent, costState
    /// One of the Python SDK's classes around a line of the raw stream.
    case wrapped
    /// A transcript's line around a message of a subagent.
    case progress
    case other
  }

  init(_ message: Value, limits: EventLimits) {
    self.message = message
    members = message.members(named: ClaudeName.table)
    self.limits = limits
  }

  subscript(name: ClaudeName) -> Value? { members[name.rawValue] }

  private func has(_ name: ClaudeName) -> Bool { members.has(name.rawValue) }

  /// Also where it is null.
  private func isThere(_ name: ClaudeName) -> Bool {
    members.has(name.rawValue) || members.isNull(name.rawValue)
  }

  func isTrue(_ name: ClaudeName) -> Bool { self[name]?.bool ?? false }

  /// Raw lines and transcripts name their type; the Python SDK's dataclasses do not, and are known
  /// by their fields.
  var kind: Kind {
    if let type = self[.type], !has(.className) {
      switch type.string {
      case "assistant": return .assistant
      case "user": return .user
      case "result": return .result
      case "system": return .system
      case "stream_event": return .streamEvent
      case "cost-state": return .costState
      case "progress": return .progress
      default: return .other
      }
    }
    if has(.data), self[.data]?.kind == .object { return .wrapped }
    if has(.event) { return .streamEvent }
    // Their members may be null, as the cost of a result where the SDK was told none.
    if isThere(.totalCost) || isThere(.typedModelUsage) || isThere(.numTurns) { return .result }
    if has(.model), has(.content) { return .assistant }
    return has(.content) ? .user : .other
  }

  /// The first of the names that is there, as an id; a rejection where it cannot be one.
  func id(_ names: ClaudeName...) throws(Rejection) -> ExternalID? {
    for name in names {
      if let value = self[name] {
        return try value.id(of: name.text, limits)
      }
    }
    return nil
  }

  /// The same for a name, which may be longer or shorter than an id.
  func name(_ names: ClaudeName...) throws(Rejection) -> ExternalName? {
    for name in names {
      if let value = self[name] {
        return try value.name(of: name.text, limits)
      }
    }
    return nil
  }

  var time: Timestamp? { self[.timestamp]?.string.flatMap { Timestamp($0) } }
}
