import HTTPServer
import Testing

@testable import UsageAPI

/// Single calls of the OpenAI Agents SDK, from hooks and from traces.
@Suite struct `Calls of the OpenAI Agents SDK` {
  private let service: Service

  init() async throws {
    service = try await Service()
  }

  private static let usage = """
    {"requests":1,"input_tokens":1200,"input_tokens_details":{"cached_tokens":1024},\
    "output_tokens":80,"output_tokens_details":{"reasoning_tokens":48},"total_tokens":1280}
    """
  private static let one = AgentsFigures(1, 176, read: 1024, 80, reasoning: 48)
  private static let two = AgentsFigures(2, 352, read: 2048, 160, reasoning: 96)

  private func hook(_ more: String, session: String? = "s") -> String {
    let session = session.map { "\"session_id\":\"\($0)\"," } ?? ""
    return "{\"kind\":\"call\",\(session)\(more),\"usage\":\(Self.usage)}"
  }

  private func response(_ id: String, span: String = "span_1", trace: String = "trace_1") -> String
  {
    """
    {"object":"trace.span","id":"\(span)","trace_id":"\(trace)","parent_id":"turn_1",\
    "started_at":"2025-11-22T11:00:00+00:00","ended_at":"2025-11-22T11:00:01+00:00",\
    "span_data":{"type":"response","response_id":\(id),"usage":\(Self.usage)},"error":null}
    """
  }

  private func generation(_ span: String, trace: String = "trace_1") -> String {
    """
    {"object":"trace.span","id":"\(span)","trace_id":"\(trace)","parent_id":"turn_1",\
    "started_at":"2025-11-22T11:00:00+00:00","ended_at":"2025-11-22T11:00:01+00:00",\
    "span_data":{"type":"generation","model":"gpt-4o-mini","usage":\(Self.usage)},"error":null}
    """
  }

  private func trace(_ id: String = "trace_1", group: String?, user: String = "null") -> String {
    """
    {"object":"trace","id":"\(id)","workflow_name":"support",\
    "group_id":\(group.map { "\"\($0)\"" } ?? "null"),\
    "metadata":{"user_id":\(user),"tenant":"acme","nested":{}}}
    """
  }

  private func figures(_ session: String = "s") async throws -> AgentsFigures {
    try await AgentsFigures(service.session(session))
  }

  @Test func `count once though hook and span tell them, with what each knows`() async throws {
    // The span has no model: unpriced until the hook tells it.
    _ = try await service.postSpans([trace(group: "s", user: "\"u-42\""), response("\"resp_1\"")])
    #expect(try await service.session("s")["cost.status"] == "unknown")
    let told = try await service.postItems([
      hook(#""response_id":"resp_1","model":"gpt-5-mini","agent":"triage","run_id":"r""#)
    ])
    #expect(told["accepted"] == "1")
    let session = try await service.session("s")
    #expect(try await figures() == Self.one)
    // (176 * 0.25 + 1024 * 0.025 + 80 * 2) / 1 000 000
    #expect(session["cost.usd"] == "0.0002296")
    #expect(session["user_id"] == "u-42")
    #expect(session["agents.0.agent"] == "triage")
    #expect(session["runs.0.run_id"] == "r")
    #expect(session["runs.1.run_id"] == nil)
    #expect(session["last_event_at"] == "2025-11-22T11:00:00Z")
    #expect(try await service.send(.get, "/v1/users/u-42")["tokens.reasoning"] == "48")
  }

  @Test func `have no key in an id that the SDK made up`() async throws {
    let items = ["a", "b"].map {
      hook("\"id\":\"\($0)\",\"response_id\":\"__fake_id__\",\"run_id\":\"r\"")
    }
    _ = try await service.postItems(items)
    #expect(try await figures() == Self.two)
    #expect(try await service.postItems(items)["duplicate"] == "2")
    #expect(try await figures() == Self.two)
    let bare = try await service.postItems([hook("\"response_id\":\"__fake_id__\"")])
    #expect(bare["accepted"] == "1")
    #expect(bare["items.0.code"] == "missing_id")
    #expect(bare["items.0.id"]?.hasPrefix("evt_") == true)
  }

  @Test(arguments: [
    ["h", "h", "s", "s"], ["s", "s", "h", "h"], ["h", "s", "h", "s"], ["s", "h", "h", "s"],
  ])
  func `without a provider's id are paired by their counts`(order: [String]) async throws {
    _ = try await service.postSpans([trace(group: "s")])
    var count = ["h": 0, "s": 0]
    for channel in order {
      count[channel, default: 0] += 1
      let number = count[channel] ?? 0
      _ =
        channel == "h"
        ? try await service.postItems([hook("\"id\":\"h\(number)\",\"run_id\":\"r\"")])
        : try await service.postSpans([generation("span_\(number)")])
    }
    #expect(try await figures() == Self.two)
    #expect(try await service.session("s")["runs.0.run_id"] == "r")
    #expect(try await service.session("s")["models.0.model"] == "gpt-4o-mini")
  }

  @Test func `of another trace than the hook's are other calls`() async throws {
    _ = try await service.postItems([hook("\"id\":\"h\",\"trace_id\":\"trace_2\"")])
    _ = try await service.postSpans([trace(group: "s"), generation("span_1")])
    #expect(try await figures() == Self.two)
  }

  @Test func `wait for their trace in a session of its name`() async throws {
    _ = try await service.postSpans([response("\"resp_1\""), generation("span_2")])
    #expect(try await figures("trace_1") == Self.two)
    _ = try await service.postSpans([trace(group: "s", user: "7")])
    #expect(try await figures() == Self.two)
    #expect(try await figures("trace_1") == AgentsFigures(0, 0, read: 0, 0, reasoning: 0))
    #expect(try await service.session("s")["user_id"] == "7")
    #expect(try await service.send(.get, "/v1/users/7")["requests"] == "2")
    _ = try await service.postSpans([response("\"resp_3\"", span: "span_3")])
    #expect(try await AgentsFigures(service.session("s")).requests == 3)
    #expect(try await service.runs(of: "s").keys.sorted() == ["trace_1"])
  }

  @Test func `that a hook told go with their trace as well`() async throws {
    _ = try await service.postItems([
      hook("\"id\":\"h\",\"trace_id\":\"trace_1\"", session: nil),
      "{\"kind\":\"run\",\"trace_id\":\"trace_1\",\"usage\":\(Self.usage)}",
    ])
    #expect(try await figures("trace_1") == Self.one)
    _ = try await service.postSpans([trace(group: "s"), generation("span_1")])
    #expect(try await figures() == Self.one)
    #expect(try await service.session("trace_1")["requests"] == "0")
    #expect(try await service.session("s")["adjustments.0.label"] == nil)
  }

  @Test func `find the twin that a hook told in the session to which they move`() async throws {
    _ = try await service.postSpans([generation("span_1")])
    _ = try await service.postItems([hook("\"id\":\"h\",\"run_id\":\"r\"")])
    #expect(try await figures() == Self.one)
    #expect(try await figures("trace_1") == Self.one)
    _ = try await service.postSpans([trace(group: "s")])
    #expect(try await figures() == Self.one)
    #expect(try await service.session("trace_1")["requests"] == "0")
  }

  @Test func `stay in the session that a hook named, and take the trace's others along`()
    async throws
  {
    _ = try await service.postSpans([response("\"resp_1\""), generation("span_2")])
    _ = try await service.postItems([hook("\"response_id\":\"resp_1\",\"run_id\":\"r\"")])
    _ = try await service.postSpans([trace(group: "elsewhere")])
    #expect(try await figures() == Self.two)
    #expect(try await service.runs(of: "s")["r"] == Self.two)
    #expect(try await service.send(.get, "/v1/sessions/elsewhere").status == 404)
  }

  @Test(arguments: [true, false])
  func `belong to the agent at work in the span around them`(isInOrder: Bool) async throws {
    let turn = """
      {"object":"trace.span","id":"turn_1","trace_id":"trace_1","parent_id":"agent_1",\
      "span_data":{"type":"custom","name":"turn","data":{"sdk_span_type":"turn","turn":1,\
      "agent_name":"triage","usage":{"input_tokens":1200,"output_tokens":80}}},"error":null}
      """
    var items = [response("\"resp_1\""), turn]
    if !isInOrder { items.reverse() }
    for item in [trace(group: "s")] + items {
      #expect(try await service.postSpans([item]).status == 200)
    }
    #expect(try await figures() == Self.one)
    let session = try await service.session("s")
    #expect(session["agents.0.agent"] == "triage")
    #expect(session["agents.0.requests"] == "1")
  }

  @Test func `that failed and were told no usage are none`() async throws {
    let failed = response("null").replacing(Self.usage, with: "null")
      .replacing("\"error\":null", with: #""error":{"message":"boom"}"#)
    let answer = try await service.postSpans([failed])
    #expect(answer["ignored"] == "1")
    #expect(answer["accepted"] == "0")
    let withheld = response("\"resp_1\"").replacing(Self.usage, with: "null")
    #expect(try await service.postSpans([withheld])["accepted"] == "1")
    let session = try await service.session("trace_1")
    #expect(session["calls_without_usage"] == "1")
    #expect(session["cost.usd"] == nil)
  }

  @Test func `that a client took back stay taken back`() async throws {
    _ = try await service.postItems([hook("\"response_id\":\"resp_1\"")])
    let void = #"{"type":"void","source":"openai-agents","id":"v","voids":"resp_1"}"#
    #expect(try await service.send(.post, "/v1/events", void)["accepted"] == "1")
    _ = try await service.postItems([hook("\"response_id\":\"resp_1\",\"model\":\"gpt-5\"")])
    _ = try await service.postSpans([response("\"resp_1\"")])
    #expect(try await figures() == AgentsFigures(0, 0, read: 0, 0, reasoning: 0))
  }

  @Test func `keep the larger counts, whichever comes first`() async throws {
    let partial = """
      {"kind":"call","session_id":"s","response_id":"resp_1","model":"litellm/openai/gpt-5-mini",\
      "usage":{"requests":1,"input_tokens":0,"output_tokens":0,"total_tokens":0}}
      """
    _ = try await service.postItems([partial])
    #expect(try await service.session("s")["calls_without_usage"] == "1")
    _ = try await service.postItems([hook("\"response_id\":\"resp_1\"")])
    _ = try await service.postItems([partial])
    #expect(try await figures() == Self.one)
    #expect(try await service.session("s")["models.0.model"] == "gpt-5-mini")
    #expect(try await service.session("s")["models.0.names.0"] == "openai/gpt-5-mini")
    #expect(try await service.session("s")["cost.usd"] == "0.0002296")
  }
}
