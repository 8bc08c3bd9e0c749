/// Messages made for a test, in the forms in which they were recorded.
enum ClaudeSample {
  static let model = "claude-sonnet-4-5-20250929"

  static func start(version: String = "2.1.330", session: String = "s") -> [UInt8] {
    Array(
      """
      {"type":"system","subtype":"init","session_id":"\(session)",\
      "claude_code_version":"\(version)"}
      """.utf8)
  }

  /// A call of the main loop, or of the subagent that a tool call started.
  static func call(
    _ id: String, second: Int = 0, input: Int, output: Int = 1, model: String = model,
    session: String = "s", isTyped: Bool = false, parent: String? = nil, starts: String? = nil
  ) -> [UInt8] {
    let usage = "{\"input_tokens\":\(input),\"output_tokens\":\(output)}"
    let parent = parent.map { "\"\($0)\"" } ?? "null"
    let block =
      starts.map {
        "{\"type\":\"tool_use\",\"id\":\"\($0)\",\"name\":\"Task\","
          + "\"input\":{\"subagent_type\":\"scout\"}}"
      } ?? ""
    if isTyped {
      return Array(
        """
        {"content":[\(block)],"model":"\(model)","parent_tool_use_id":\(parent),"error":null,\
        "usage":\(usage),"message_id":"msg_\(id)","stop_reason":null,"session_id":"\(session)",\
        "uuid":"u\(id)"}
        """.utf8)
    }
    return Array(
      """
      {"type":"assistant","message":{"id":"msg_\(id)","model":"\(model)","role":"assistant",\
      "content":[\(block)],"usage":\(usage)},"parent_tool_use_id":\(parent),\
      "session_id":"\(session)","uuid":"u\(id)","request_id":"req_\(id)",\
      "timestamp":"2026-11-20T10:00:\(second < 10 ? "0" : "")\(second).000Z"}
      """.utf8)
  }

  /// What a result tells of a model.
  struct Use {
    var model = ClaudeSample.model
    var input: Int
    var output: Int
    var cost: String
    var basis = "list"

    var text: String {
      "\"\(model)\":{\"inputTokens\":\(input),\"outputTokens\":\(output),\"costUSD\":\(cost),"
        + "\"costBasis\":\"\(basis)\"}"
    }
  }

  /// A result: its turn's own tokens, the cumulative figures, and what was added, where it tells.
  static func result(
    _ id: String, turn: (input: Int, output: Int), _ all: [Use], since: [Use]? = nil,
    total: String, subtype: String = "success", session: String = "s"
  ) -> [UInt8] {
    let models = all.map(\.text).joined(separator: ",")
    let added = since.map { $0.map(\.text).joined(separator: ",") }
    let delta = added.map { ",\"model_usage_since_last_result\":{\($0)}" } ?? ""
    return Array(
      """
      {"type":"result","subtype":"\(subtype)","session_id":"\(session)","uuid":"\(id)",\
      "is_error":\(subtype != "success"),"total_cost_usd":\(total),\
      "usage":{"input_tokens":\(turn.input),"output_tokens":\(turn.output)},\
      "modelUsage":{\(models)}\(delta)}
      """.utf8)
  }

  /// The forms in which one message is told.
  enum Form: CaseIterable {
    case raw, typed, transcript
  }

  /// A message of a call, by the JSON of its usage and of its content's blocks. `more` are members
  /// of the message, `outer` those of the line.
  static func message(
    _ id: String, usage: String, model: String = model, blocks: String = "", form: Form = .raw,
    second: Int = 0, session: String = "s", more: String = "", outer: String = ""
  ) -> [UInt8] {
    let time = "2026-11-20T10:00:\(second < 10 ? "0" : "")\(second).000Z"
    switch form {
    case .typed:
      return Array(
        """
        {"content":[\(blocks)],"model":"\(model)","parent_tool_use_id":null,"error":null,\
        "usage":\(usage),"message_id":"msg_\(id)","session_id":"\(session)","uuid":"u\(id)"\
        \(more)\(outer)}
        """.utf8)
    case .raw, .transcript:
      let place =
        form == .raw
        ? "\"session_id\":\"\(session)\",\"parent_tool_use_id\":null"
        : "\"sessionId\":\"\(session)\",\"version\":\"2.1.332\",\"isSidechain\":false"
      return Array(
        """
        {"type":"assistant","message":{"id":"msg_\(id)","model":"\(model)","content":[\(blocks)],\
        "usage":\(usage)\(more)},\(place),"uuid":"u\(id)","timestamp":"\(time)"\(outer)}
        """.utf8)
    }
  }

  /// A result in Python's form, by the JSON of its usage and of its figures by model.
  static func typedResult(
    _ id: String, usage: String, models: String = "null", total: String = "null",
    duration: Int = 1, session: String = "s"
  ) -> [UInt8] {
    Array(
      """
      {"subtype":"success","duration_ms":1,"duration_api_ms":\(duration),"is_error":false,\
      "num_turns":1,"session_id":"\(session)","total_cost_usd":\(total),"usage":\(usage),\
      "result":"x","model_usage":\(models),"uuid":"\(id)"}
      """.utf8)
  }

  /// A usage object with these counts, and whatever else.
  static func usage(_ input: Int, _ output: Int, read: Int = 0, _ more: String = "") -> String {
    "{\"input_tokens\":\(input),\"output_tokens\":\(output),"
      + "\"cache_read_input_tokens\":\(read)\(more)}"
  }
}
