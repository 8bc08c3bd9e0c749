import HTTPServer
import JSON
import Testing

@testable import UsageAPI

@Suite struct `LiteLLM's callback` {
  private let service: Service
  private static let path = "/v1/ingest/litellm"

  init() async throws {
    service = try await Service()
  }

  private func post(_ body: String) async throws -> Answer {
    try await service.send(.post, Self.path, body)
  }

  private static func openAI() throws -> String {
    try Fixture.value("litellm/standard_logging_payload_openai.json").text
  }

  private static func anthropic() throws -> String {
    try Fixture.value("litellm/standard_logging_payload_anthropic.json").text
  }

  @Test func `gives the recorded call of OpenAI, with its session, user, tags and costs`()
    async throws
  {
    #expect(try await post(Self.openAI())["accepted"] == "1")
    let session = try await service.session("sess-1")
    #expect(
      try AgentsFigures(session) == AgentsFigures(1, 176, read: 1024, 80, reasoning: 48))
    #expect(session["user_id"] == "end-user-1")
    #expect(session["models.0.model"] == "gpt-5-mini")
    #expect(session["models.0.provider"] == "openai")
    #expect(session["started_at"] == "2026-11-22T02:12:56.620206Z")
    #expect(session["cost.computed"] == "0.0002296")
    #expect(session["cost.reported"] == "0.0002296")
    #expect(session["cost.variance"] == "0")
  }

  @Test func `gives the recorded call of Anthropic, whose cache LiteLLM counts inside the input`()
    async throws
  {
    #expect(try await post(Self.anthropic())["accepted"] == "1")
    let session = try await service.session("sess-1")
    #expect(session["tokens.input"] == "21")
    #expect(session["tokens.cache_read"] == "188086")
    #expect(session["tokens.cache_write_5m"] == "200")
    #expect(session["tokens.cache_write_1h"] == "300")
    #expect(session["tokens.output"] == "393")
    #expect(session["web_searches"] == "2")
    // 21 * 3 + 188086 * 0.3 + 200 * 3.75 + 300 * 6 + 393 * 15 a million, and two searches.
    #expect(session["cost.computed"] == "0.0849338")
    #expect(session["cost.reported"] == "0.0849338")
  }

  @Test(arguments: ["array", "lines", "alone"])
  func `counts a call once, in each of its formats`(format: String) async throws {
    let payloads = [try Self.openAI(), try Self.anthropic()]
    for accepted in ["2", "0"] {
      var count = 0
      switch format {
      case "array":
        let answer = try await post("[" + payloads.joined(separator: ",") + "]")
        #expect(answer["accepted"] == accepted, "\(answer.body)")
      case "lines":
        #expect(try await post(payloads.joined(separator: "\n"))["accepted"] == accepted)
      default:
        for payload in payloads { count += try await post(payload)["accepted"] == "1" ? 1 : 0 }
        #expect("\(count)" == accepted)
      }
    }
    #expect(try await service.session("sess-1")["requests"] == "2")
  }

  /// Changes to the recorded payload, and what they make of the session.
  static let variants:
    [(name: String, from: String, to: String, cost: String?, reported: String?)] =
      [
        (
          "a model without a price is not free", "gpt-5-mini", "my-own-model", "0.0002296",
          "0.0002296"
        ),
        (
          "nor is one that LiteLLM says so of", "\"total_cost\":0.0002296", "\"total_cost\":0.0",
          "0.0002296", nil
        ),
        (
          "the response's cost stands in", "\"total_cost\":0.0002296", "\"total_cost\":null",
          "0.0002296", "0.0002296"
        ),
      ]

  @Test(arguments: variants)
  func `takes only a cost that is one`(
    variant: (name: String, from: String, to: String, cost: String?, reported: String?)
  ) async throws {
    let payload = try Self.openAI().replacing(variant.from, with: variant.to)
    #expect(try await post(payload)["accepted"] == "1")
    let session = try await service.session("sess-1")
    #expect(session["cost.usd"] == variant.cost, "\(variant.name)")
    #expect(session["cost.reported"] == variant.reported, "\(variant.name)")
  }

  @Test func `leaves a call unpriced of whose model nobody knows a price`() async throws {
    let payload = try Self.openAI().replacing("gpt-5-mini", with: "my-own-model")
      .replacing("0.0002296", with: "0.0")
    #expect(try await post(payload)["accepted"] == "1")
    let session = try await service.session("sess-1")
    #expect(session["cost.usd"] == nil)
    #expect(session["cost.status"] == "unknown")
    #expect(session["unpriced.models.0"] == "my-own-model")
  }

  @Test func `says where a stream brought no usage`() async throws {
    let payload = """
      {"litellm_call_id":"c","trace_id":"s","status":"success","model":"gpt-5-mini",\
      "custom_llm_provider":"openai","response_cost":0.0,"total_tokens":0,"prompt_tokens":0,\
      "completion_tokens":0,"metadata":{"usage_object":{"completion_tokens":0,"prompt_tokens":0,\
      "total_tokens":0,"prompt_tokens_details":null}}}
      """
    #expect(try await post(payload)["accepted"] == "1")
    let session = try await service.session("s")
    #expect(session["calls_without_usage"] == "1")
    #expect(session["cost.usd"] == nil)
  }

  @Test(arguments: [
    (#""status":"success""#, #""status":"failure""#, "1"),
    (#""cache_hit":null"#, #""cache_hit":true"#, "0"),
  ])
  func `ignores what no provider was paid for`(
    from: String, to: String, acceptedWithTokens: String
  ) async throws {
    let payload = try Self.openAI().replacing(from, with: to)
    // A stream that failed half way was paid for.
    #expect(try await post(payload)["accepted"] == acceptedWithTokens)
    let empty = """
      {"litellm_call_id":"f",\(to),"trace_id":"s","model":"gpt-5-mini","total_tokens":0,\
      "metadata":{"usage_object":{}}}
      """
    let answer = try await post(empty)
    #expect(answer["ignored"] == "1")
    #expect(answer["accepted"] == "0")
    #expect(answer.status == 200)
  }

  @Test(arguments: [
    "", #""usage_object":{"prompt_tokens":null,"completion_tokens":null},"#,
  ])
  func `has the sums where there is no usage object, or one that tells none`(
    object: String
  ) async throws {
    let payload = """
      {"litellm_call_id":"c","session_id":"conversation","trace_id":"t","end_user":"ann",\
      "model":"gpt-4o-mini","prompt_tokens":1000,"completion_tokens":100,"total_tokens":1100,\
      "metadata":{\(object)"user_api_key_user_id":"owner"},"startTime":1763805600}
      """
    #expect(try await post(payload)["accepted"] == "1")
    let session = try await service.session("conversation")
    #expect(session["tokens.total"] == "1100")
    #expect(session["user_id"] == "ann")
    #expect(session["cost.usd"] == "0.00021")
    #expect(session["started_at"] == "2025-11-22T10:00:00Z")
  }

  @Test(arguments: [
    ("{}", "missing_field", "litellm_call_id"),
    (#"{"id":"a","startTime":"yesterday"}"#, "invalid_field", "startTime"),
    (#"{"id":"a","startTime":1763805600000}"#, "invalid_field", "startTime"),
    (#"{"id":"a","response_cost":-1}"#, "invalid_field", "response_cost"),
    (#"{"id":"a","response_cost":"much"}"#, "invalid_field", "response_cost"),
    (#"{"id":"a","prompt_tokens":-1}"#, "invalid_field", "prompt_tokens"),
    (#"{"id":"a","trace_id":7}"#, "invalid_field", "trace_id"),
    (
      #"{"id":"a","metadata":{"usage_object":{"prompt_tokens":1,"input_tokens":2}}}"#,
      "contradictory_usage", "metadata.usage_object.input_tokens"
    ),
    ("7", "invalid_field", nil),
  ])
  func `is told what is wrong with a payload`(
    payload: String, code: String, field: String?
  ) async throws {
    let answer = try await post("[\(payload)]")
    #expect(answer.status == 422)
    #expect(answer["items.0.code"] == code)
    #expect(answer["items.0.field"] == field)
  }

  @Test func `keeps prompts and answers out of the ledger`() async throws {
    let payload = try Self.openAI()
      .replacing("\"content\":\"hi\"", with: "\"content\":\"a secret word\"")
    try #require(payload.contains("a secret word"))
    _ = try await post(payload)
    await service.close()
    for (name, bytes) in try service.files() {
      #expect(bytes.firstRange(of: Array("a secret word".utf8)) == nil, "\(name)")
    }
  }
}
