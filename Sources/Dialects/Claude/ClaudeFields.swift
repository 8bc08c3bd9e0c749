internal import JSON
internal import Usage

/// The members of one message, in any of its three forms.
typealias ClaudeFields = Fields<ClaudeName>

/// What a message is, as far as usage is concerned.
enum ClaudeKind {
  case assistant, user, result, system, streamEvent, costState
  /// One of the Python SDK's classes around a line of the raw stream.
  case wrapped
  /// A transcript's line around a message of a subagent.
  case progress
  case other
}

extension ClaudeFields {
  /// The message itself.
  var object: Value { members.object }

  /// Raw lines and transcripts name their type. The Python SDK's dataclasses do not, and are
  /// recognised by their fields.
  var kind: ClaudeKind {
    if let type = self[.type], !has(.class) {
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
    // A member may be null, such as the cost of a result where the CLI reported none.
    if mentions(.totalCostUSD) || mentions(.modelUsage) || mentions(.numTurns) { return .result }
    if has(.model), has(.content) { return .assistant }
    return has(.content) ? .user : .other
  }

  /// The first of these members that is present, as an id; a rejection where it is no valid id.
  func id(_ names: ClaudeName...) throws(Rejection) -> ExternalID? {
    try first(of: names, limits.idRule).map(ExternalID.init)
  }

  /// The first of these members that is present, as a name, which has another length limit.
  func name(_ names: ClaudeName...) throws(Rejection) -> ExternalName? {
    try first(of: names, limits.nameRule).map(ExternalName.init)
  }

  private func first(of names: [ClaudeName], _ rule: TextRule) throws(Rejection) -> String? {
    for name in names where has(name) { return try text(name, rule) }
    return nil
  }

  var time: Timestamp? { self[.timestamp]?.string.flatMap { Timestamp($0) } }
}
