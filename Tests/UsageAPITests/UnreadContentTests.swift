import HTTPServer
import Testing

@testable import UsageAPI

/// What other programs emit is full of prompts, tool input and answers, which nobody reads.
@Suite struct `Content that is not read` {
  private let service: Service

  init() async throws {
    service = try await Service()
  }

  /// What JSON has that a strict reader would refuse, or find too much.
  private static let flaws: [String] = [
    #""cut within \ud83d""#, #""\ude00 alone""#, #"{"\udc00":"\ud800\ud800"}"#, #""a\u0000b""#,
    "\"a\tb\"", "[NaN,Infinity,-Infinity]",
    String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
    String(repeating: #"{"a":"#, count: 200) + "0" + String(repeating: "}", count: 200),
    "{" + (0..<3_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}",
    String(repeating: "9", count: 5_000),
  ]

  private static func claude(_ content: String) -> String {
    """
    {"type":"assistant","message":{"id":"msg_1","model":"claude-sonnet-4-6","role":"assistant",\
    "content":[{"type":"tool_use","id":"t","name":"search","input":\(content)}],\
    "usage":{"input_tokens":1000,"output_tokens":100}},"session_id":"s","uuid":"u",\
    "request_id":"r","timestamp":"2025-11-20T10:00:00Z"}
    """
  }

  private static func liteLLM(_ content: String) -> String {
    """
    {"litellm_call_id":"c","trace_id":"s","model":"claude-sonnet-4-6",\
    "custom_llm_provider":"anthropic","prompt_tokens":1000,"completion_tokens":100,\
    "messages":[{"content":\(content)}],"response":\(content)}
    """
  }

  private static func agents(_ content: String) -> String {
    """
    {"kind":"call","id":"c","session_id":"s","model":"claude-sonnet-4-6","provider":"anthropic",\
    "usage":{"requests":1,"input_tokens":1000,"output_tokens":100,"total_tokens":1100},\
    "output":\(content)}
    """
  }

  private static func spans(_ content: String) -> String {
    """
    {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0af7651916cd43dd8448eb211c80319c",\
    "spanId":"00f067aa0ba902b7","name":"chat","startTimeUnixNano":"1763632800000000000",\
    "endTimeUnixNano":"1763632801000000000","events":[{"body":\(content)}],"attributes":[\
    {"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},\
    {"key":"gen_ai.provider.name","value":{"stringValue":"anthropic"}},\
    {"key":"gen_ai.request.model","value":{"stringValue":"claude-sonnet-4-6"}},\
    {"key":"gen_ai.conversation.id","value":{"stringValue":"s"}},\
    {"key":"gen_ai.usage.input_tokens","value":{"intValue":1000}},\
    {"key":"gen_ai.usage.output_tokens","value":{"intValue":100}}]}]}]}]}
    """
  }

  private func expectCounted(
    _ path: String, _ body: String, type: String? = "application/json"
  ) async throws {
    let answer = try await service.send(.post, path, body, type: type)
    #expect(answer.status == 200, "\(answer.body)")
    let session = try await service.send(.get, "/v1/sessions/s")
    #expect(session["tokens.input"] == "1000")
    #expect(session["tokens.output"] == "100")
  }

  @Test(arguments: flaws)
  func `of Claude costs no usage, in lines and in an array`(content: String) async throws {
    try await expectCounted(
      "/v1/ingest/claude", Self.claude(content), type: "application/x-ndjson")
    try await expectCounted("/v1/ingest/claude", "\u{FEFF}[\(Self.claude(content))]")
  }

  @Test(arguments: flaws)
  func `of LiteLLM costs no usage`(content: String) async throws {
    try await expectCounted("/v1/ingest/litellm", "[\(Self.liteLLM(content))]")
  }

  @Test(arguments: flaws)
  func `of the OpenAI Agents SDK costs no usage`(content: String) async throws {
    try await expectCounted("/v1/ingest/openai-agents", "[\(Self.agents(content))]")
  }

  @Test(arguments: flaws)
  func `of a span costs no usage`(content: String) async throws {
    try await expectCounted("/v1/traces", Self.spans(content))
  }

  @Test(arguments: flaws.prefix(4))
  func `of an event costs no usage where it has no more than odd characters`(
    content: String
  ) async throws {
    try await expectCounted(
      "/v1/events",
      #"{"id":"a","session_id":"s","usage":{"input":1000,"output":100},"note":\#(content)}"#)
  }

  @Test func `is not what an id is: half a character in one is refused, not read as another`()
    async throws
  {
    let answer = try await service.send(
      .post, "/v1/events",
      #"[{"id":"a","session_id":"s\ud83d","usage":null},{"id":"b\ud83e","usage":null},"#
        + #"{"id":"c","usage":null}]"#)
    #expect(answer.status == 207)
    #expect(answer["accepted"] == "1")
    #expect(answer["items.0.field"] == "session_id")
    #expect(answer["items.1.field"] == "id")
    let message = Self.claude("null").replacing("msg_1", with: #"msg_\udc00"#)
    let refused = try await service.send(.post, "/v1/ingest/claude", message)
    #expect(refused.status == 422)
    #expect(refused["items.0.code"] == "invalid_field")
  }

  @Test func `is wrapped once, however often it is wrapped`() async throws {
    let depth = 5_000
    let answer = try await service.send(
      .post, "/v1/ingest/claude",
      String(repeating: #"{"data":"#, count: depth) + "{}" + String(repeating: "}", count: depth))
    #expect(answer["ignored"] == "1", "\(answer.body)")
  }
}
