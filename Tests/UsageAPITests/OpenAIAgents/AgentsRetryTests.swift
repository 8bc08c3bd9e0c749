import HTTPServer
import Testing

@testable import UsageAPI

/// Calls for which the SDK asked more than once, and usage that was told without figures.
@Suite struct `Requests that an OpenAI Agents SDK's call made` {
  private let service: Service

  init() async throws {
    service = try await Service()
  }

  private static func counts(_ input: Int, _ output: Int, cached: Int = 0) -> String {
    """
    "input_tokens":\(input),"input_tokens_details":[{"cached_tokens":\(cached),\
    "cache_write_tokens":0}],"output_tokens":\(output),\
    "output_tokens_details":[{"reasoning_tokens":0}],"total_tokens":\(input + output)
    """
  }

  private static let none = "{\(counts(0, 0))}"
  private static let one = "{\(counts(3000, 200, cached: 1000))}"

  private func usage(_ requests: Int, _ entries: String...) -> String {
    """
    {"requests":\(requests),\(Self.counts(3000, 200, cached: 1000)),\
    "request_usage_entries":[\(entries.joined(separator: ","))]}
    """
  }

  private func call(
    _ usage: String, _ more: String = "\"response_id\":\"resp_1\",", model: String = "gpt-5-mini"
  ) -> String {
    """
    {"kind":"call","session_id":"s","run_id":"r","agent":"a","model":"\(model)",\(more)\
    "usage":\(usage)}
    """
  }

  private func post(_ items: String...) async throws -> Answer {
    let answer = try await service.postItems(items)
    #expect(answer.status == 200, "\(answer.body)")
    return answer
  }

  private func figures() async throws -> AgentsFigures {
    try await AgentsFigures(service.session("s"))
  }

  @Test func `in vain have no usage, and stand beside the one that was answered`() async throws {
    let told = try await post(call(usage(3, Self.none, Self.none, Self.one)))
    #expect(told["accepted"] == "1")
    let session = try await service.session("s")
    #expect(
      try await figures() == AgentsFigures(3, without: 2, 2000, read: 1000, 200, reasoning: 0))
    // (2000 * 0.25 + 1000 * 0.025 + 200 * 2) / 1 000 000
    #expect(session["cost.usd"] == "0.000925")
    #expect(session["cost.status"] == "partial")
    #expect(session["models.0.requests"] == "3")
    #expect(session["agents.0.requests"] == "3")
    #expect(try await post(call(usage(3, Self.none, Self.none, Self.one)))["duplicate"] == "1")
    #expect(try await figures().requests == 3)
  }

  static let lists = [
    // As many as are not listed had none, and null is no usage either.
    (4, "\(one)", 3), (2, "null,\(one)", 1), (1, "\(none),\(one)", 1), (1, "\(one)", 0),
    // Nothing is known of each.
    (2, "", 0),
  ]

  @Test(arguments: lists)
  func `are as many as are counted or listed`(
    requests: Int, entries: String, without: Int
  ) async throws {
    _ = try await post(call(usage(requests, entries)))
    let all = max(requests, without + 1)
    #expect(
      try await figures()
        == AgentsFigures(all, without: without, 2000, read: 1000, 200, reasoning: 0))
  }

  @Test func `are priced by themselves where each was told`() async throws {
    let big = "{\(Self.counts(150_000, 1000))}"
    let usage = """
      {"requests":2,\(Self.counts(300_000, 2000)),"request_usage_entries":[\(big),\(big)]}
      """
    _ = try await post(
      call(usage, #""response_id":"resp_1","trace_id":"t","#, model: "gemini-2.5-pro"))
    // Up to 200 000 tokens of prompt 1.25 and 10 dollars a million: 2 * (0.1875 + 0.01).
    #expect(try await service.session("s")["cost.usd"] == "0.395")
    #expect(try await service.session("s")["requests"] == "2")
    // A change of the event does not change that.
    let named = call(usage, #""response_id":"resp_1","user_id":"u","#, model: "gemini-2.5-pro")
    #expect(try await post(named)["accepted"] == "1")
    #expect(try await service.session("s")["cost.usd"] == "0.395")
  }

  private func span(_ id: String, _ response: String, _ usage: String) -> String {
    """
    {"object":"trace.span","id":"\(id)","trace_id":"trace_1","parent_id":"turn_1",\
    "span_data":{"type":"response","response_id":\(response),"usage":\(usage)}}
    """
  }

  @Test(arguments: ["\"resp_1\"", "null"], [true, false])
  func `count once though the span tells of the last of them alone`(
    response: String, isHookFirst: Bool
  ) async throws {
    let hook = call(
      usage(2, Self.none, Self.one), "\"id\":\"h\",\"response_id\":\(response),")
    let trace = #"{"object":"trace","id":"trace_1","group_id":"s"}"#
    let last = span("span_1", response, "{\"requests\":1,\(Self.counts(3000, 200, cached: 1000))}")
    for isHook in [isHookFirst, !isHookFirst] {
      _ = isHook ? try await post(hook) : try await service.postSpans([trace, last])
    }
    #expect(
      try await figures() == AgentsFigures(2, without: 1, 2000, read: 1000, 200, reasoning: 0))
  }

  @Test(arguments: [true, false])
  func `are in the run's total too, and no more`(isTotalFirst: Bool) async throws {
    let total = """
      {"kind":"run","run_id":"r","session_id":"s","usage":\(usage(2, Self.none, Self.one))}
      """
    let hook = call(usage(2, Self.none, Self.one))
    for isTotal in [isTotalFirst, !isTotalFirst] { _ = try await post(isTotal ? total : hook) }
    #expect(
      try await figures() == AgentsFigures(2, without: 1, 2000, read: 1000, 200, reasoning: 0))
    #expect(try await service.session("s")["adjustments.0.label"] == nil)
  }

  @Test func `are known of a run by its total alone`() async throws {
    let total = """
      {"kind":"run","run_id":"r","session_id":"s","model":"gpt-5-mini",\
      "usage":\(usage(2, Self.none, Self.one))}
      """
    _ = try await post(total)
    #expect(
      try await figures() == AgentsFigures(2, without: 1, 2000, read: 1000, 200, reasoning: 0))
    #expect(try await service.session("s")["cost.usd"] == "0.000925")
  }

  @Test func `go with their call to another session`() async throws {
    let bare = """
      {"kind":"call","id":"h","trace_id":"trace_1","usage":\(usage(2, Self.none, Self.one))}
      """
    _ = try await post(bare)
    #expect(try await service.session("trace_1")["requests"] == "2")
    _ = try await service.postSpans([#"{"object":"trace","id":"trace_1","group_id":"s"}"#])
    #expect(
      try await figures() == AgentsFigures(2, without: 1, 2000, read: 1000, 200, reasoning: 0))
    #expect(try await service.session("trace_1")["requests"] == "0")
  }

  static let untold = [
    #"{"input_tokens":null,"output_tokens":null,"total_tokens":null}"#,
    #"{"requests":1,"input_tokens":null,"output_tokens":null,"total_tokens":0}"#,
    #"{"prompt_tokens":null,"completion_tokens":null,"prompt_tokens_details":null}"#,
    #"{"requests":1,"input_tokens":null,"output_tokens":null,"input_tokens_details":[],"#
      + #""output_tokens_details":[null]}"#,
    #"{"requests":0,"input_tokens":0,"output_tokens":0,"input_tokens_details":{},"#
      + #""output_tokens_details":null,"request_usage_entries":null}"#,
    #"{"requests":1,"input_tokens":null,"output_tokens":null,"request_usage_entries":[{"#
      + #""input_tokens":null,"output_tokens":null,"total_tokens":null}]}"#,
  ]

  @Test(arguments: untold)
  func `without one figure are calls without usage`(usage: String) async throws {
    _ = try await post(call(usage))
    #expect(try await figures() == AgentsFigures(1, without: 1, 0, read: 0, 0, reasoning: 0))
    #expect(try await service.session("s")["cost.usd"] == nil)
    let answer = try await service.postSpans([span("span_9", "\"resp_9\"", usage)])
    #expect(answer["accepted"] == "1", "\(answer.body)")
  }

  @Test func `with figures under other names alone say so`() async throws {
    let answer = try await service.postItems([
      call(#"{"input_tokens":null,"output_tokens":null,"units":7}"#)
    ])
    #expect(answer["items.0.code"] == "unread_usage")
    #expect(try await service.session("s")["cost.status"] == "unknown")
  }
}
