internal import JSON
internal import Usage

/// Reads the names of subagents, and signs that something called models outside the turns.
extension ClaudeReader {
  /// The most of one message; further subagents get no name.
  private static let subagentsMax = 100

  /// The tools that start a subagent.
  private static let starters = ["Task", "Agent"]
  /// The tools that call models themselves. Their usage is only in the CLI's totals.
  private static let helpers = ["WebSearch", "WebFetch", "Skill", "Workflow"]

  /// Reads tool calls: those that start subagents, and those that call models themselves. `call` is
  /// the model call that asked for them.
  func startedSubagents(_ content: Value?, by call: ExternalID?) throws(Rejection) -> [ClaudeFact] {
    guard let content, content.kind == .array else { return [] }
    var facts: [ClaudeFact] = []
    var started = 0
    var isHelped = false
    for block in content.elements where started < Self.subagentsMax {
      guard let tool = block["name"] ?? block["input"], let id = block.present("id") else {
        continue
      }
      if Self.helpers.contains(where: tool.isString) { isHelped = true }
      let name = block["input"]?.present("subagent_type")
      guard name != nil || Self.starters.contains(where: tool.isString) else { continue }
      started += 1
      if let name { facts += try subagent([id], name) }
      guard let call else { continue }
      facts.append(.started(toolUse: try id.id(of: "id", limits), by: call))
    }
    if isHelped { facts.append(.helper) }
    return facts
  }

  /// The result of a tool has the subagent's own id, or the number of searches that the tool made.
  func user(_ fields: borrowing ClaudeFields) throws(Rejection) -> [ClaudeFact] {
    guard let result = fields[.toolUseResult] ?? fields[.camelToolUseResult] else { return [] }
    if let id = result.present("agentId") {
      if let name = result["agentType"] { return try subagent([id], name) }
      guard let toolUse = try toolUse(of: fields) else { return [] }
      return [.sameSubagent(id: try id.id(of: "agentId", limits), toolUse: toolUse)]
    }
    guard let count = result["searchCount"]?.int64, (1...TokenCounts.perEventMax).contains(count)
    else { return [] }
    var toolUse = try toolUse(of: fields)
    if toolUse == nil { toolUse = try fields.id(.uuid) }
    guard let toolUse else { return [.helper] }
    return [.helper, .searches(toolUse: toolUse, count: count)]
  }

  /// The tool call whose result the message is.
  private func toolUse(of fields: borrowing ClaudeFields) throws(Rejection) -> ExternalID? {
    let content = fields[.message]?["content"] ?? fields[.content]
    guard let content, content.kind == .array else { return nil }
    for block in content.elements {
      guard let id = block.present("tool_use_id") else { continue }
      return try id.id(of: "tool_use_id", limits)
    }
    return nil
  }

  func system(_ fields: borrowing ClaudeFields) throws(Rejection) -> [ClaudeFact] {
    if fields[.subtype]?.isString("init") == true {
      let model = try? fields.name(.model)
      let start = ClaudeFact.start(model: model.map(ClaudeModelName.plain))
      // In this mode a model decides on each tool call, outside the turns.
      let isJudged = fields.object["permissionMode"]?.isString("auto") == true
      return isJudged ? [start, .helper] : [start]
    }
    // Compacting a conversation takes a call that no turn counts.
    if fields[.subtype]?.isString("compact_boundary") == true { return [.helper] }
    if let category = fields[.apiRefusalCategory] {
      return [.refusal(ClaudeRefusal(category: category.string))]
    }
    if fields[.subtype]?.isString("model_refusal_fallback") == true {
      return [.refusal(ClaudeRefusal(category: nil))]
    }
    guard let name = fields[.subagentType] else { return [] }
    return try subagent([fields[.toolUseID], fields[.taskID]].compactMap(\.self), name)
  }

  private func subagent(_ ids: [Value], _ name: Value) throws(Rejection) -> [ClaudeFact] {
    guard !name.isNull else { return [] }
    let name = try name.name(of: "subagent_type", limits)
    var facts: [ClaudeFact] = []
    for id in ids where !id.isNull {
      facts.append(.subagent(id: try id.id(of: "id", limits), name: name))
    }
    return facts
  }
}
