import HTTPServer
import Testing

@testable import UsageAPI

/// The sums that the spans of runs (`task`) and turns tell, held against the calls below them.
@Suite struct `Sums of spans of the OpenAI Agents SDK` {
  private let service: Service

  init() async throws {
    service = try await Service()
  }

  private func post(_ spans: [String]) async throws {
    let answer = try await service.postSpans(spans)
    #expect(answer.status == 200, "\(answer.body)")
  }

  private func figures(_ session: String = "s") async throws -> AgentsFigures {
    try await AgentsFigures(service.session(session))
  }

  private static let trace =
    #"{"object":"trace","id":"t","group_id":"s","metadata":{"user_id":"u"}}"#

  /// One that lasted from one second of a minute to another.
  private static func span(
    _ id: String, in parent: String?, _ data: String, trace: String = "t",
    from start: Int = 0, to end: Int = 59
  ) -> String {
    func time(_ second: Int) -> String {
      "\"2025-11-22T11:00:\(second < 10 ? "0" : "")\(second)Z\""
    }
    return """
      {"object":"trace.span","id":"\(id)","trace_id":"\(trace)",\
      "parent_id":\(parent.map { "\"\($0)\"" } ?? "null"),"started_at":\(time(start)),\
      "ended_at":\(time(end)),"span_data":\(data),"error":null}
      """
  }

  private static func call(_ input: Int, _ output: Int, model: String = "gpt-5-mini") -> String {
    """
    {"type":"generation","model":"\(model)","usage":{"requests":1,"input_tokens":\(input),\
    "output_tokens":\(output),"total_tokens":\(input + output)}}
    """
  }

  private static func sum(
    _ type: String, _ input: Int, _ output: Int, requests: Int? = nil, cached: Int = 0
  ) -> String {
    let counted = requests.map {
      ",\"requests\":\($0),\"total_tokens\":\(input + output)"
    }
    return """
      {"type":"custom","name":"\(type)","data":{"sdk_span_type":"\(type)","agent_name":"a",\
      "usage":{"input_tokens":\(input),"output_tokens":\(output),"cached_input_tokens":\(cached),\
      "cache_write_input_tokens":0\(counted ?? "")}}}
      """
  }

  private static func plain(_ type: String) -> String { "{\"type\":\"\(type)\",\"name\":\"x\"}" }

  /// A run of one call whose session compacted itself at its end: 40 000 and 700 tokens.
  private static let compacted = [
    span("c1", in: "turn1", call(2000, 100)), span("turn1", in: "agent1", sum("turn", 2000, 100)),
    span("agent1", in: "task1", plain("agent")),
    span("task1", in: nil, sum("task", 42_000, 800, requests: 2)),
  ]

  /// Every order of three requests, and the four spans in one.
  static let orders: [[[Int]]] = [
    [[0, 1, 2, 3]], [[3], [2], [1], [0]], [[3, 0], [1, 2]], [[0], [1, 2], [3]],
    [[1], [3], [0, 2]],
  ]

  @Test(arguments: orders)
  func `show what no call told, in any order`(order: [[Int]]) async throws {
    try await post([Self.trace])
    for _ in 0..<2 {
      for request in order { try await post(request.map { Self.compacted[$0] }) }
    }
    #expect(try await figures() == AgentsFigures(2, 42_000, read: 0, 800, reasoning: 0))
    let session = try await service.session("s")
    #expect(session["cost.status"] == "partial")
    // The model of the rest is not told: (2000 * 0.25 + 100 * 2) / 1 000 000.
    #expect(session["cost.usd"] == "0.0007")
    #expect(session["adjustments.0.label"] == "run_reconciled")
    #expect(session["adjustments.0.tokens.total"] == "40700")
    #expect(session["warnings.0.code"] == "mixed_models")
    #expect(try await service.send(.get, "/v1/users/u")["tokens.total"] == "42800")
  }

  @Test func `follow their trace to its session`() async throws {
    try await post(Self.compacted)
    #expect(try await figures("t").requests == 2)
    try await post([Self.trace])
    #expect(try await figures() == AgentsFigures(2, 42_000, read: 0, 800, reasoning: 0))
    #expect(try await figures("t").requests == 0)
    #expect(try await service.session("t")["warnings.0.code"] == nil)
  }

  @Test func `show requests that were made in vain`() async throws {
    try await post([
      Self.trace, Self.span("c1", in: "task1", Self.call(2000, 100)),
      Self.span("task1", in: nil, Self.sum("task", 2000, 100, requests: 3)),
    ])
    #expect(try await figures() == AgentsFigures(3, without: 2, 2000, read: 0, 100, reasoning: 0))
    #expect(try await service.session("s")["adjustments.0.label"] == "run_without_usage")
  }

  @Test func `of a turn stand in for a run's that has not come`() async throws {
    try await post([
      Self.trace, Self.span("c1", in: "turn1", Self.call(2000, 100)),
      Self.span("turn1", in: "agent1", Self.sum("turn", 7000, 400)),
    ])
    #expect(try await figures() == AgentsFigures(1, 7000, read: 0, 400, reasoning: 0))
  }

  /// An agent as a tool counts in the run around it; a run that a guardrail starts does not.
  @Test(arguments: [true, false], [true, false])
  func `have runs within runs once`(isIncluded: Bool, isInOrder: Bool) async throws {
    var spans = [
      Self.span("c1", in: "turn1", Self.call(2000, 100), from: 0, to: 9),
      Self.span("c2", in: "turn2", Self.call(500, 50), from: 11, to: 19),
      Self.span("turn2", in: "agent2", Self.sum("turn", 500, 50), from: 11, to: 19),
      Self.span("agent2", in: "task2", Self.plain("agent"), from: 11, to: 20),
      Self.span("task2", in: "tool", Self.sum("task", 9500, 150, requests: 2), from: 10, to: 20),
      Self.span("tool", in: "turn1", Self.plain("function"), from: 10, to: 21),
      Self.span(
        "turn1", in: "agent1",
        isIncluded ? Self.sum("turn", 11_500, 250) : Self.sum("turn", 2000, 100),
        from: 0, to: 22),
      Self.span("agent1", in: "task1", Self.plain("agent"), from: 0, to: 23),
      Self.span(
        "task1", in: nil,
        isIncluded
          ? Self.sum("task", 11_500, 250, requests: 3) : Self.sum("task", 2000, 100, requests: 1),
        from: 0, to: 24),
    ]
    if !isInOrder { spans.reverse() }
    for span in [Self.trace] + spans { try await post([span]) }
    #expect(try await figures() == AgentsFigures(3, 11_500, read: 0, 250, reasoning: 0))
  }

  @Test func `of tools at work at once are not added up`() async throws {
    // Each has what the other used meanwhile.
    try await post([
      Self.trace, Self.span("c1", in: "turn1", Self.call(1000, 10), from: 0, to: 9),
      Self.span("c2", in: "task2", Self.call(500, 50), from: 11, to: 18),
      Self.span("task2", in: "turn1", Self.sum("task", 1100, 110, requests: 2), from: 10, to: 19),
      Self.span("c3", in: "task3", Self.call(600, 60), from: 12, to: 18),
      Self.span("task3", in: "turn1", Self.sum("task", 1100, 110, requests: 2), from: 10, to: 19),
      Self.span("turn1", in: "task1", Self.sum("turn", 2100, 120), from: 0, to: 20),
      Self.span("task1", in: nil, Self.sum("task", 2100, 120, requests: 3), from: 0, to: 21),
    ])
    #expect(try await figures() == AgentsFigures(3, 2100, read: 0, 120, reasoning: 0))
    #expect(try await service.session("s")["adjustments.0.label"] == nil)
  }

  @Test func `of runs one after the other in a trace, or resumed in another, all count`()
    async throws
  {
    let more = [
      Self.span("c2", in: "task2", Self.call(300, 30)),
      Self.span("task2", in: nil, Self.sum("task", 300, 30, requests: 1)),
      #"{"object":"trace","id":"t2","group_id":"s"}"#,
      // A resumed run's sum begins where it was resumed.
      Self.span("c3", in: "task3", Self.call(400, 40), trace: "t2"),
      Self.span("task3", in: nil, Self.sum("task", 400, 40, requests: 1), trace: "t2"),
    ]
    try await post([Self.trace] + Self.compacted + more)
    #expect(try await figures() == AgentsFigures(4, 42_700, read: 0, 870, reasoning: 0))
  }

  @Test func `below a span that never came count once`() async throws {
    try await post(
      [Self.trace] + Self.compacted.dropLast() + [
        Self.span("task1", in: "lost", Self.sum("task", 42_000, 800, requests: 2)),
        // A tool's run, whose own place is lost as well.
        Self.span("c2", in: "task2", Self.call(500, 50), from: 1, to: 3),
        Self.span("task2", in: "gone", Self.sum("task", 500, 50, requests: 1), from: 1, to: 3),
      ])
    #expect(try await figures() == AgentsFigures(2, 42_000, read: 0, 800, reasoning: 0))
  }

  @Test func `have calls whose turn never came`() async throws {
    try await post([Self.trace, Self.compacted[0], Self.compacted[2], Self.compacted[3]])
    #expect(try await figures() == AgentsFigures(2, 42_000, read: 0, 800, reasoning: 0))
  }

  static let hooks = [
    #""response_id":"resp_1","run_id":"r","trace_id":"t","#, #""id":"h","run_id":"r","#,
    #""id":"h","run_id":"t","trace_id":"t","#,
  ]

  /// The hooks' total may come before what the session does at the end of a run, or after it.
  @Test(arguments: hooks, [1, 2])
  func `are told once beside hooks and the run's own total`(
    hook: String, requests: Int
  ) async throws {
    let id = hook.contains("resp_1") ? "\"response_id\":\"resp_1\"," : ""
    var spans = Self.compacted
    spans[0] = spans[0].replacing("\"model\"", with: id + "\"model\"")
    let usage = #"{"requests":1,"input_tokens":2000,"output_tokens":100,"total_tokens":2100}"#
    let total =
      requests == 1
      ? usage : #"{"requests":2,"input_tokens":42000,"output_tokens":800,"total_tokens":42800}"#
    let run = hook.contains("\"run_id\":\"t\"") ? "t" : "r"
    let items = [
      "{\"kind\":\"call\",\"session_id\":\"s\",\(hook)\"model\":\"gpt-5-mini\",\"usage\":\(usage)}",
      "{\"kind\":\"run\",\"session_id\":\"s\",\"run_id\":\"\(run)\",\"usage\":\(total)}",
    ]
    for isHookFirst in [true, false] {
      let service = try await Service()
      for isHook in [isHookFirst, !isHookFirst] {
        let answer =
          isHook
          ? try await service.postItems(items) : try await service.postSpans([Self.trace] + spans)
        #expect(answer.status == 200)
      }
      #expect(
        try await AgentsFigures(service.session("s"))
          == AgentsFigures(2, 42_000, read: 0, 800, reasoning: 0))
    }
  }

  @Test func `that are none are refused by name`() async throws {
    let answer = try await service.postSpans([
      Self.span("task1", in: nil, Self.sum("task", -1, 2, requests: 1)), Self.compacted[0],
    ])
    #expect(answer.status == 207)
    #expect(answer["items.0.field"] == "span_data.data.usage.input_tokens")
    #expect(answer["accepted"] == "1")
  }

  @Test func `of circles and of many spans are harmless`() async throws {
    var spans = [
      Self.trace, Self.span("a", in: "b", Self.sum("task", 10, 1, requests: 1)),
      Self.span("b", in: "a", Self.sum("task", 10, 1, requests: 1)),
      Self.span("x", in: "y", Self.plain("agent")), Self.span("y", in: "x", Self.plain("agent")),
      Self.span("c", in: "x", Self.call(10, 1)),
    ]
    spans += (0..<500).map { Self.span("n\($0)", in: "n\($0 + 1)", Self.sum("turn", 1, 1)) }
    try await post(spans)
    #expect(try await figures().requests == 1)
  }

  @Test func `are not told of another user's trace or session`() async throws {
    let admin = try await service.makeKey(#""scopes":["admin"]"#)
    let bob = try await service.makeKey(#""scopes":["ingest","read"],"user_id":"bob""#, key: admin)
    func send(_ spans: [String], _ key: String) async throws -> Answer {
      try await service.send(
        .post, "/v1/traces/ingest", "{\"data\":[\(spans.joined(separator: ","))]}", key: key)
    }
    #expect(try await send([Self.trace] + Self.compacted, admin).status == 200)
    let more = Self.span("task9", in: nil, Self.sum("task", 9000, 9, requests: 9))
    _ = try await send([more], bob)
    let other = #"{"object":"trace","id":"t2","group_id":"s"}"#
    _ = try await send([other, more.replacing("\"t\"", with: "\"t2\"")], bob)
    let session = try await service.send(.get, "/v1/sessions/s", key: admin)
    #expect(session["requests"] == "2")
  }
}
