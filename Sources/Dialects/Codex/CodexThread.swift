internal import JSON
internal import Usage

/// A conversation of Codex, as the `session_meta` line of its rollout describes it.
struct CodexThread: Sendable {
  /// The id of the session, which Codex' telemetry calls `conversation.id`.
  var id: ExternalID
  /// The conversation that it was forked from, or that started it as a subagent.
  var parentID: ExternalID?
  /// The conversation whose lines its rollout begins with; its own where there are none.
  var originID: ExternalID
  /// The role in which a subagent was started, or else the name that Codex gave it.
  var agent: ExternalName?
  /// The word for the provider in Codex' configuration.
  var provider: ExternalName?
  /// Nil where that is not known.
  var createdAt: Timestamp?

  init(_ payload: borrowing Fields<CodexName>) throws(Rejection) {
    guard let id = try payload.id(.id) else {
      throw Rejection(.missingField, field: "payload.id", "must be the id of the conversation")
    }
    self.id = id
    let original = try payload.id(.forkedFromID)
    let starter = try payload.id(.parentThreadID)
    parentID = starter ?? original
    // Before 0.144, Codex has a subagent's parent only there.
    let spawn = payload[.source]?["subagent"]?["thread_spawn"]
    if parentID == nil, let spawner = spawn?.present("parent_thread_id") {
      let path = "payload.source.subagent.thread_spawn.parent_thread_id"
      parentID = try spawner.id(of: path, payload.limits)
    }
    originID = original ?? id
    let role = try payload.name(.agentRole)
    let nickname = try payload.name(.agentNickname)
    agent = role ?? nickname
    provider = try payload.name(.modelProvider)
    let written = try payload.time(.timestamp)
    createdAt = CodexTurn.startedAt(id.text) ?? written
  }
}

/// A turn of a conversation: one request of the user, and all calls that answer it.
struct CodexTurn: Sendable {
  /// The same in copies of a rollout's lines.
  var id: ExternalID
  /// Nil where the id does not contain it.
  var startedAt: Timestamp?

  init(_ id: ExternalID) {
    self.id = id
    startedAt = Self.startedAt(id.text)
  }

  /// The moment at which a UUID of version 7 was made, which is in its first 48 bits, in
  /// milliseconds (RFC 9562 section 5.7). Nil for any other text.
  static func startedAt(_ id: String) -> Timestamp? {
    let digits = id.utf8.filter { $0 != UInt8(ascii: "-") }
    guard id.utf8.count == 36, digits.count == 32, digits[12] == UInt8(ascii: "7"),
      let milliseconds = Int64(String(decoding: digits[..<12], as: UTF8.self), radix: 16)
    else { return nil }
    return Timestamp(microseconds: milliseconds * 1_000)
  }
}
