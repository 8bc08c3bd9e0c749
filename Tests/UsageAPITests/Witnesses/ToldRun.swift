/// One made-up run of a coding agent, two calls, as each of its sources tells it.
///
/// At 3 US dollars for a million tokens of input, 0.3 for those read from the cache, 3.75 for those
/// written to it and 15 for output, the first call comes to 30 + 1500 + 750 + 1500 millionths, the
/// second to 60 + 1560 + 750.
enum ToldRun: String, CaseIterable, Sendable {
  /// The messages of the Claude Agent SDK, which tell no final output, and the result of the run.
  case stream
  /// The same of a run that was killed: no result.
  case killed
  /// Claude Code's own file.
  case transcript
  /// LiteLLM in between.
  case litellm
  /// Spans of an instrumentation that follows the conventions.
  case spans
  /// Records of Claude Code's telemetry, which name requests and no answers.
  case logs
  /// The client's own events.
  case events

  static let usd = "0.00615"
  static let model = "claude-sonnet-4-5-20250929"

  /// One of its calls.
  private struct Call {
    var name: String
    var input: Int
    var read: Int
    var written: Int
    var output: Int
    /// Of 2025-11-22T10:00.
    var second: Int

    var time: String { "2025-11-22T10:00:0\(second).000Z" }
    var nanoseconds: String { "\(1_763_805_600 + second)000000000" }
    var prompt: Int { input + read + written }
    var span: String { "00000000000000\(name == "A" ? "0a" : "0b")" }

    func usage(output: Int) -> String {
      """
      {"input_tokens":\(input),"cache_read_input_tokens":\(read),\
      "cache_creation_input_tokens":\(written),\
      "cache_creation":{"ephemeral_5m_input_tokens":\(written),"ephemeral_1h_input_tokens":0},\
      "output_tokens":\(output)}
      """
    }
  }

  private static let calls = [
    Call(name: "A", input: 10, read: 5000, written: 200, output: 100, second: 1),
    Call(name: "B", input: 20, read: 5200, written: 0, output: 50, second: 3),
  ]

  /// Where it is posted.
  var path: String {
    switch self {
    case .stream, .killed, .transcript: "/v1/ingest/claude"
    case .litellm: "/v1/ingest/litellm"
    case .spans: "/v1/traces"
    case .logs: "/v1/logs"
    case .events: "/v1/events"
    }
  }

  /// The source of its events.
  var source: String {
    switch self {
    case .stream, .killed, .transcript: "claude-agent-sdk"
    case .litellm: "litellm"
    case .spans, .logs: "otlp"
    case .events: "api"
    }
  }

  /// The media type of its body.
  var type: String {
    self == .spans || self == .logs ? "application/json" : "application/x-ndjson"
  }

  /// By which of the vendor's ids it knows a call.
  var names: Set<String> {
    switch self {
    case .stream, .killed, .transcript, .events: ["answer", "request"]
    case .litellm, .spans: ["answer"]
    case .logs: ["request"]
    }
  }

  /// What the source posts.
  var body: String {
    let calls = Self.calls
    switch self {
    case .stream: return calls.map(Self.message).joined() + Self.result
    case .killed: return calls.map(Self.message).joined()
    case .transcript: return calls.map(Self.line).joined()
    case .litellm: return calls.map(Self.payload).joined()
    case .events: return calls.map(Self.event).joined()
    case .spans:
      let spans = calls.map(Self.span).joined(separator: ",")
      return """
        {"resourceSpans":[{"resource":{"attributes":[]},"scopeSpans":[{"scope":{"name":"any"},\
        "spans":[\(spans)]}]}]}
        """
    case .logs:
      let records = calls.map(Self.record).joined(separator: ",")
      return """
        {"resourceLogs":[{"resource":{"attributes":[]},"scopeLogs":[{"scope":\
        {"name":"com.anthropic.claude_code.events"},"logRecords":[\(records)]}]}]}
        """
    }
  }

  private static func message(_ call: Call) -> String {
    """
    {"type":"assistant","message":{"id":"msg_0123\(call.name)","model":"\(model)","content":[],\
    "usage":\(call.usage(output: 1))},"parent_tool_use_id":null,"session_id":"claude",\
    "uuid":"u\(call.name)","request_id":"req_0123\(call.name)","timestamp":"\(call.time)"}

    """
  }

  private static let result = """
    {"type":"result","subtype":"success","session_id":"claude","uuid":"r","is_error":false,\
    "total_cost_usd":\(usd),"usage":{"input_tokens":30,"cache_read_input_tokens":10200,\
    "cache_creation_input_tokens":200,"output_tokens":150},"modelUsage":{"\(model)":{\
    "inputTokens":30,"outputTokens":150,"cacheReadInputTokens":10200,\
    "cacheCreationInputTokens":200,"webSearchRequests":0,"costUSD":\(usd)}}}

    """

  private static func line(_ call: Call) -> String {
    """
    {"type":"assistant","sessionId":"claude","version":"2.1.330",\
    "requestId":"req_0123\(call.name)",\
    "timestamp":"\(call.time)","uuid":"t\(call.name)","message":{"id":"msg_0123\(call.name)",\
    "model":"\(model)","content":[],"usage":\(call.usage(output: call.output))}}

    """
  }

  private static func payload(_ call: Call) -> String {
    """
    {"litellm_call_id":"lite-\(call.name)","id":"msg_0123\(call.name)","trace_id":"lite",\
    "status":"success","call_type":"anthropic_messages","custom_llm_provider":"anthropic",\
    "model":"\(model)","startTime":\(1_763_805_600 + call.second).5,"metadata":{"usage_object":{\
    "prompt_tokens":\(call.prompt),"completion_tokens":\(call.output),\
    "total_tokens":\(call.prompt + call.output),"prompt_tokens_details":{\
    "cached_tokens":\(call.read),"cache_creation_tokens":\(call.written)},\
    "cache_read_input_tokens":\(call.read),"cache_creation_input_tokens":\(call.written)}}}

    """
  }

  private static func event(_ call: Call) -> String {
    """
    {"id":"own-\(call.name)","session_id":"own","response_id":"msg_0123\(call.name)",\
    "request_id":"req_0123\(call.name)","time":"\(call.time)","provider":"anthropic",\
    "model":"\(model)","usage":\(call.usage(output: call.output))}

    """
  }

  private static func attributes(_ values: [String: String]) -> String {
    values.sorted { $0.key < $1.key }.map { name, value in
      let kind = Int(value) == nil ? "stringValue" : "intValue"
      return #"{"key":"\#(name)","value":{"\#(kind)":"\#(value)"}}"#
    }.joined(separator: ",")
  }

  private static func span(_ call: Call) -> String {
    let values = attributes([
      "gen_ai.operation.name": "chat", "gen_ai.provider.name": "anthropic",
      "gen_ai.response.model": model, "gen_ai.response.id": "msg_0123\(call.name)",
      "gen_ai.usage.input_tokens": "\(call.prompt)",
      "gen_ai.usage.cache_read.input_tokens": "\(call.read)",
      "gen_ai.usage.cache_write.input_tokens": "\(call.written)",
      "gen_ai.usage.output_tokens": "\(call.output)",
    ])
    return """
      {"traceId":"000000000000000000000000000000aa","spanId":"\(call.span)","name":"chat",\
      "startTimeUnixNano":"\(call.nanoseconds)","endTimeUnixNano":"\(call.nanoseconds)",\
      "attributes":[\(values)]}
      """
  }

  private static func record(_ call: Call) -> String {
    let values = attributes([
      "event.name": "api_request", "session.id": "claude", "model": model,
      "request_id": "req_0123\(call.name)", "input_tokens": "\(call.input)",
      "output_tokens": "\(call.output)", "cache_read_tokens": "\(call.read)",
      "cache_creation_tokens": "\(call.written)",
    ])
    return #"{"timeUnixNano":"\#(call.nanoseconds)","attributes":[\#(values)]}"#
  }
}
