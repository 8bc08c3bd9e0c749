internal import JSON
internal import Usage

/// Reads what the Claude Agent SDK and Claude Code emit: raw stream-json lines (which the
/// TypeScript SDK's messages are), the Python SDK's dataclasses as JSON, and transcript lines.
///
/// Unknown messages and members are ignored, as the SDK's own documentation asks of its readers.
struct ClaudeMessageReader: Sendable {
  let limits: EventLimits
  /// The session of messages that name none, which the Python SDK's older ones do not.
  private var session: String?
  private let givenSession: String?

  init(limits: EventLimits, session: String?) {
    self.limits = limits
    self.session = session
    givenSession = session
  }

  /// Has the messages that follow name their session anew.
  mutating func forgetSession() { session = givenSession }

  /// What the message tells; nil where it tells nothing that counts.
  ///
  /// `isWrapped` tells that it stood in another one; none is wrapped twice.
  mutating func read(_ value: Value, isWrapped: Bool = false) throws(Rejection) -> ClaudeMessage? {
    guard value.kind == .object else {
      throw Rejection(.invalidField, "a message must be an object, but was \(value.forMessage)")
    }
    let fields = ClaudeFields(value, limits: limits)
    if let own = try fields.id(.sessionID, .transcriptSessionID) { session = own }
    var facts: [ClaudeFact]
    switch fields.kind {
    case .wrapped:
      guard !isWrapped, let data = fields[.data] else { return nil }
      return try read(data, isWrapped: true)
    case .assistant: facts = try assistant(fields)
    case .user: facts = try user(fields)
    case .result: facts = try result(fields)
    case .costState: facts = try costState(fields)
    case .streamEvent: facts = try streamEvent(fields)
    case .system: facts = try system(fields)
    case .other: return nil
    }
    // The Python SDK's user messages name no session, and nothing is lost with one.
    guard !facts.isEmpty, session != nil || facts.contains(where: \.isCounted) else { return nil }
    var message = ClaudeMessage(session: try currentSession())
    message.version = try fields.name(.cliVersion, .transcriptVersion)
    message.time = fields.time
    message.facts = facts
    if let origin = try fields.id(.requestSessionID), !origin.hasSameBytes(as: message.session) {
      message.parent = origin
    }
    return message
  }

  private func currentSession() throws(Rejection) -> String {
    guard let session else {
      throw Rejection(
        .missingField, field: "session_id",
        "the message names no session; give one as ?session_id=")
    }
    return session
  }

  // MARK: - Messages with a call

  private func assistant(_ fields: borrowing ClaudeFields) throws(Rejection) -> [ClaudeFact] {
    // The form of Python's dataclasses has the message's members in the message itself.
    let message = fields[.message]
    let body = ClaudeFields(message ?? fields.message, limits: limits)
    var facts = try startedSubagents(body[.content])
    // The CLI makes up a message where the API answered with an error.
    guard let usage = body[.usage], body[.model]?.isString("<synthetic>") != true,
      !fields.isTrue(.isErrorMessage), !fields.isTrue(.isTranscriptErrorMessage)
    else { return facts }
    // The guide to cost tracking shows messages whose usage and id are their own members.
    var id = message == nil ? try fields.id(.messageID, .id) : try body.id(.id)
    if id == nil { id = try fields.id(.requestID, .transcriptRequestID, .uuid) }
    guard let id else {
      throw Rejection(.missingField, field: "message.id", "the call has no id")
    }
    facts.append(
      .call(
        try call(id, usage, at: message == nil ? "usage" : "message.usage", body, fields)))
    return facts
  }

  private func call(
    _ id: String, _ usage: Value, at path: String, _ body: borrowing ClaudeFields,
    _ fields: borrowing ClaudeFields
  ) throws(Rejection) -> ClaudeCall {
    let usage = try ClaudeUsage(reading: usage, at: path)
    guard let model = try body.name(.model) else {
      throw Rejection(.missingField, field: "model", "the call names no model")
    }
    // A fork's transcript repeats the lines of the session that made the calls.
    var session = try fields.id(.requestSessionID)
    if session == nil { session = try currentSession() }
    return ClaudeCall(
      id: id, session: session ?? "", model: ClaudeModelName.plain(model), figures: usage.figures,
      compaction: usage.compaction, modifiers: usage.modifiers, time: fields.time,
      agent: try agent(fields))
  }

  private func agent(_ fields: borrowing ClaudeFields) throws(Rejection) -> ClaudeAgent {
    let toolUse = try fields.id(.parentToolUseID)
    guard toolUse != nil || fields.isTrue(.isSidechain) else { return .main }
    let ids = [toolUse, try fields.id(.agentID, .transcriptAgentID)].compactMap(\.self)
    return .subagent(name: try fields.name(.subagentType), ids: ids)
  }

  private func streamEvent(_ fields: borrowing ClaudeFields) throws(Rejection) -> [ClaudeFact] {
    guard let event = fields[.event] else { return [] }
    let stream = try fields.id(.parentToolUseID) ?? ""
    if event["type"]?.isString("message_start") == true, let message = event["message"],
      let id = message["id"], let usage = message["usage"]
    {
      var call = try call(
        try id.claudeText("event.message.id", bytesMax: limits.idBytesMax), usage,
        at: "event.message.usage", ClaudeFields(message, limits: limits), fields)
      // Later pieces name their message, but for those of the Python SDK.
      call.startsStream = fields[.apiMessageID] == nil
      return [.call(call)]
    }
    let id = try fields.id(.apiMessageID)
    if event["type"]?.isString("message_delta") == true, let usage = event["usage"] {
      let usage = try ClaudeUsage(reading: usage, at: "event.usage")
      return [.piece(ClaudePiece(id: id, stream: stream, figures: usage.figures))]
    }
    guard event["type"]?.isString("message_stop") == true, id == nil else { return [] }
    return [.piece(ClaudePiece(id: nil, stream: stream, figures: ClaudeFigures(), isEnd: true))]
  }

  // MARK: - Names of subagents

  /// Of one message; what is beyond them goes without a name.
  private static let subagentsMax = 100

  /// The tool calls that start subagents, by their input.
  private func startedSubagents(_ content: Value?) throws(Rejection) -> [ClaudeFact] {
    guard let content, content.kind == .array else { return [] }
    var facts: [ClaudeFact] = []
    for block in content.elements where facts.count < Self.subagentsMax {
      guard let input = block["input"], let name = input["subagent_type"], let id = block["id"]
      else { continue }
      facts += try subagent([id], name)
    }
    return facts
  }

  /// A tool's result tells the subagent's own id.
  private func user(_ fields: borrowing ClaudeFields) throws(Rejection) -> [ClaudeFact] {
    guard let result = fields[.toolUseResult] ?? fields[.transcriptToolUseResult],
      let id = result["agentId"], let name = result["agentType"]
    else { return [] }
    return try subagent([id], name)
  }

  private func system(_ fields: borrowing ClaudeFields) throws(Rejection) -> [ClaudeFact] {
    if fields[.subtype]?.isString("init") == true { return [.start] }
    guard let name = fields[.subagentType] else { return [] }
    return try subagent([fields[.toolUseID], fields[.taskID]].compactMap(\.self), name)
  }

  private func subagent(_ ids: [Value], _ name: Value) throws(Rejection) -> [ClaudeFact] {
    guard !name.isNull else { return [] }
    let text = try name.claudeText("subagent_type", bytesMax: limits.nameBytesMax)
    var facts: [ClaudeFact] = []
    for id in ids where !id.isNull {
      facts.append(
        .subagent(id: try id.claudeText("id", bytesMax: limits.idBytesMax), name: text))
    }
    return facts
  }
}
