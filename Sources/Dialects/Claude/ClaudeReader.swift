internal import JSON
internal import Usage

/// Reads what the Claude Agent SDK and Claude Code emit: raw stream-json lines (the messages of the
/// TypeScript SDK), the Python SDK's dataclasses as JSON, and lines of transcripts.
///
/// Unknown messages and members are ignored, as the SDK's documentation asks its readers to do.
struct ClaudeReader: Sendable {
  let limits: EventLimits
  /// The session of messages that name none, as older messages of the Python SDK do not.
  private var session: ExternalID?
  private let givenSession: ExternalID?

  init(limits: EventLimits, session: ExternalID?) {
    self.limits = limits
    self.session = session
    givenSession = session
  }

  /// Forgets the last session, so that messages that name none do not belong to it.
  mutating func forgetSession() { session = givenSession }

  /// What the message reports; nil where that is nothing about usage.
  ///
  /// `isWrapped` is true where the message was inside another; a message is wrapped only once.
  mutating func read(_ value: Value, isWrapped: Bool = false) throws(Rejection) -> ClaudeMessage? {
    guard value.kind == .object else {
      throw Rejection(.invalidField, "a message must be an object, but was \(value.forMessage)")
    }
    let fields = ClaudeFields(value, limits: limits)
    if let own = try fields.id(.sessionID, .camelSessionId) { session = own }
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
    case .progress: facts = try progress(fields)
    case .other: return nil
    }
    // The Python SDK's user messages name no session, and carry nothing that counts.
    guard !facts.isEmpty, session != nil || facts.contains(where: \.isCounted) else { return nil }
    var message = ClaudeMessage(session: try currentSession())
    message.version = try fields.name(.claudeCodeVersion, .version)?.text
    message.isOfTranscript = fields[.camelSessionId] != nil && fields[.sessionID] == nil
    message.time = fields.time
    message.facts = facts
    if let origin = try origin(of: fields), origin != message.session {
      message.parent = origin
    }
    return message
  }

  private func currentSession() throws(Rejection) -> ExternalID {
    guard let session else {
      throw Rejection(
        .missingField, field: "session_id",
        "the message names no session; give one as ?session_id=")
    }
    return session
  }

  /// The session that made the calls of this line, where a fork's transcript copied the line.
  private func origin(of fields: borrowing ClaudeFields) throws(Rejection) -> ExternalID? {
    if let origin = try fields.id(.camelRequestSessionId) { return origin }
    return try fields[.camelForkedFrom]?.present("sessionId").map { id throws(Rejection) in
      try id.id(of: "forkedFrom.sessionId", limits)
    }
  }

  // MARK: - Messages with a call

  /// The models that the CLI names where no model answered: for an error of the API, or a
  /// conversation that was imported.
  private static let noModels = ["<synthetic>", "claude-export-import"]

  private func assistant(_ fields: borrowing ClaudeFields) throws(Rejection) -> [ClaudeFact] {
    // The Python SDK's dataclasses have the members of the API's message in the message itself.
    let message = fields[.message]
    let body = ClaudeFields(message ?? fields.object, limits: limits)
    let isNoCall = Self.noModels.contains { body[.model]?.isString($0) == true }
    guard !isNoCall, !fields.isTrue(.isApiErrorMessage), !fields.isTrue(.camelIsApiErrorMessage)
    else { return try startedSubagents(body[.content], by: nil) }
    // The guide to cost tracking shows messages that have usage and id as their own members.
    var id = message == nil ? try fields.id(.messageID, .id) : try body.id(.id)
    if id == nil { id = try fields.id(.requestID, .camelRequestId) }
    guard let usage = body[.usage] else {
      return try startedSubagents(body[.content], by: id) + spoken(body, fields)
    }
    if id == nil { id = try fields.id(.uuid) }
    var facts = try startedSubagents(body[.content], by: id)
    guard let id else {
      throw Rejection(.missingField, field: "message.id", "the call has no id")
    }
    facts.append(
      .call(
        try call(id, usage, at: message == nil ? "usage" : "message.usage", body, fields)))
    return facts
  }

  /// Older versions of the Python SDK report no usage of a message.
  private func spoken(
    _ body: borrowing ClaudeFields, _ fields: borrowing ClaudeFields
  ) throws(Rejection) -> [ClaudeFact] {
    guard try agent(fields).isMain, let model = try? body.name(.model) else { return [] }
    return [.spoken(model: ClaudeModelName.plain(model))]
  }

  private func call(
    _ id: ExternalID, _ usage: Value, at path: String, _ body: borrowing ClaudeFields,
    _ fields: borrowing ClaudeFields
  ) throws(Rejection) -> ClaudeCall {
    var usage = try ClaudeUsage(reading: usage, at: path)
    let requests = try appendPaused(body[.camelPausedResponses], to: &usage)
    guard let model = try body.name(.model) else {
      throw Rejection(.missingField, field: "model", "the call names no model")
    }
    // A fork's transcript repeats lines of the session that made the calls.
    var session = try origin(of: fields)
    if session == nil { session = try currentSession() }
    var call = ClaudeCall(
      id: id, session: session ?? "", model: ClaudeModelName.plain(model), figures: usage.figures,
      iterations: usage.iterations, modifiers: usage.modifiers, time: fields.time,
      agent: try agent(fields))
    call.requestID = try fields.id(.requestID, .camelRequestId)
    call.hasCounts = usage.hasCounts
    call.requests = 1 + requests
    call.doubts = usage.doubts
    call.reportedCost = try? fields[.camelCostUSD]?.claudeCost("costUSD")
    let requested = try? fields.name(.camelRequestedModel)
    nameAttempts(of: &call, requested ?? refusingModel(body[.content]))
    if usage.figures.tokens.output == 0 {
      call.refusal = refusal(body[.stopReason], body[.stopDetails])
    }
    return call
  }

  /// Adds the requests whose responses were paused. The CLI counts them as part of the call that
  /// continued them.
  private func appendPaused(
    _ paused: Value?, to usage: inout ClaudeUsage
  ) throws(Rejection) -> Int64 {
    guard let paused, paused.kind == .array else { return 0 }
    var count: Int64 = 0
    for response in paused.elements {
      guard let next = response.present("usage") else { continue }
      usage.append(try ClaudeUsage(reading: next, at: "message.pausedResponses[\(count)].usage"))
      count += 1
    }
    return count
  }

  /// Where the API fell back to another model, the earlier attempts are those of the requested
  /// model.
  private func nameAttempts(of call: inout ClaudeCall, _ requested: ExternalName?) {
    let passes = call.iterations.passes
    guard let requested, let last = passes.lastIndex(where: { $0.model != nil }) else { return }
    for index in passes.indices where index < last && passes[index].model == nil {
      call.iterations.passes[index].model = ClaudeModelName.plain(requested)
    }
  }

  /// The model that a block of the answer names as the one fallen back from.
  private func refusingModel(_ content: Value?) -> ExternalName? {
    guard let content, content.kind == .array else { return nil }
    for block in content.elements where block["type"]?.isString("fallback") == true {
      let model = block["from"]?["model"] ?? block["from"]
      return try? model?.name(of: "content.from", limits)
    }
    return nil
  }

  private func refusal(_ reason: Value?, _ details: Value?) -> ClaudeRefusal? {
    guard reason?.isString("refusal") == true else { return nil }
    return ClaudeRefusal(category: details?.present("category")?.string)
  }

  private func agent(_ fields: borrowing ClaudeFields) throws(Rejection) -> ClaudeAgent {
    let toolUse = try fields.id(.parentToolUseID)
    guard toolUse != nil || fields.isTrue(.camelIsSidechain) else { return .main }
    let ids = [toolUse, try fields.id(.agentID, .camelAgentId)].compactMap(\.self)
    return .subagent(name: try fields.name(.subagentType), ids: ids)
  }

  /// A subagent's message within the main loop's transcript. The subagent's own file has it as
  /// well.
  private func progress(_ fields: borrowing ClaudeFields) throws(Rejection) -> [ClaudeFact] {
    guard let data = fields[.data], let message = data.present("message"),
      message.kind == .object
    else { return [] }
    let inner = ClaudeFields(message, limits: limits)
    guard inner.kind == .assistant else { return [] }
    let agent = try data.present("agentId").map { id throws(Rejection) in
      try id.id(of: "data.agentId", limits)
    }
    let ids = [try fields.id(.camelParentToolUseID), agent].compactMap(\.self)
    return try assistant(inner).map { fact in
      guard case .call(var call) = fact else { return fact }
      call.agent = .subagent(name: nil, ids: ids)
      return .call(call)
    }
  }

  private func streamEvent(_ fields: borrowing ClaudeFields) throws(Rejection) -> [ClaudeFact] {
    guard let event = fields[.event] else { return [] }
    let stream = try fields.id(.parentToolUseID) ?? ""
    if event["type"]?.isString("message_start") == true, let message = event["message"],
      let id = message["id"], let usage = message.present("usage")
    {
      var call = try call(
        try id.id(of: "event.message.id", limits), usage, at: "event.message.usage",
        ClaudeFields(message, limits: limits), fields)
      // Later pieces name their message, except those of the Python SDK.
      call.startsStream = fields[.apiMessageID] == nil
      return [.call(call)]
    }
    let id = try fields.id(.apiMessageID)
    if event["type"]?.isString("message_delta") == true, let usage = event.present("usage") {
      let usage = try ClaudeUsage(reading: usage, at: "event.usage")
      var piece = ClaudePiece(id: id, stream: stream, usage: usage)
      if usage.figures.tokens.output == 0, let delta = event["delta"] {
        piece.refusal = refusal(delta["stop_reason"], delta["stop_details"])
      }
      return [.piece(piece)]
    }
    guard event["type"]?.isString("message_stop") == true, id == nil else { return [] }
    let end = ClaudeUsage(figures: ClaudeFigures())
    return [.piece(ClaudePiece(id: nil, stream: stream, usage: end, isEnd: true))]
  }
}
