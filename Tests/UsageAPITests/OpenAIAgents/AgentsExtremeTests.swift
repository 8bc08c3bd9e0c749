import HTTPServer
import Testing
import Usage
import UsageSQLite

@testable import UsageAPI

/// Much of one thing, and ids that are like the server's own: nothing counts twice, is lost, or
/// grows beyond its bounds.
@Suite struct `Extremes of the OpenAI Agents SDK` {
  private let service: Service

  init() async throws {
    service = try await Service()
  }

  private func usage(_ requests: Int, _ input: Int, _ output: Int) -> String {
    """
    {"requests":\(requests),"input_tokens":\(input),"output_tokens":\(output),\
    "total_tokens":\(input + output)}
    """
  }

  private func run(
    _ id: String, _ usage: String, _ more: String = "", session: String = "s"
  ) -> String {
    "{\"kind\":\"run\",\"run_id\":\"\(id)\",\"session_id\":\"\(session)\",\(more)\"usage\":\(usage)}"
  }

  private func call(
    _ id: String, _ usage: String, _ more: String = "", session: String = "s"
  ) -> String {
    "{\"kind\":\"call\",\"id\":\"\(id)\",\"session_id\":\"\(session)\",\(more)\"usage\":\(usage)}"
  }

  private func response(_ id: String, trace: String = "trace_1") -> String {
    """
    {"object":"trace.span","id":"span_\(id)","trace_id":"\(trace)","span_data":\
    {"type":"response","response_id":"\(id)","usage":\(usage(1, 100, 10))}}
    """
  }

  private func trace(_ group: String, _ metadata: String = "{}") -> String {
    #"{"object":"trace","id":"trace_1","group_id":"\#(group)","metadata":\#(metadata)}"#
  }

  private func figures(_ session: String = "s") async throws -> AgentsFigures {
    try await AgentsFigures(service.session(session))
  }

  private var origin: UpdateOrigin {
    UpdateOrigin(project: .standard, receivedAt: Service.now)
  }

  @Test func `move a trace's calls once in a request, however often it tells the trace`()
    async throws
  {
    _ = try await service.postSpans((0..<20).map { response("resp_\($0)") })
    _ = try await service.postSpans((0..<50).map { trace("g\($0 % 3)") } + [trace("last")])
    #expect(try await figures("last") == AgentsFigures(20, 2000, read: 0, 200, reasoning: 0))
    for group in ["g0", "g1", "g2"] {
      #expect(try await service.send(.get, "/v1/sessions/\(group)").status == 404)
    }
  }

  @Test func `keep no more tags on a call than an event may have`() async throws {
    _ = try await service.postSpans([response("resp_1")])
    for time in 0..<3 {
      let members = (0..<32).map { "\"k\(time)_\($0)\":\"v\"" }.joined(separator: ",")
      _ = try await service.postSpans([trace("s", "{\(members)}")])
    }
    let current = try await service.store.update(origin) { transaction throws(LedgerFailure) in
      try transaction.current(EventIdentity(source: "openai-agents", id: "resp_1"))
    }
    #expect(current?.event.tags.count == 32)
  }

  @Test func `keep no more of a run's models than tell that there are several`() async throws {
    for time in 0..<2 {
      let names = (0..<3000).map { "\"m\(time)_\($0)\"" }.joined(separator: ",")
      let answer = try await service.postItems([
        run("r", usage(2, 3000 + time, 100), "\"models\":[\(names)],")
      ])
      #expect(answer["accepted"] == "1")
    }
    let state = try await service.store.state(
      StateKey(dialect: "openai-agents", owner: "session:s", key: "run:r"), in: .standard)
    #expect(try #require(state).count < 400)
    #expect(try await service.session("s")["warnings.0.code"] == "mixed_models")
  }

  @Test func `hold spare calls against the totals of very many runs`() async throws {
    let count = 200
    // Under an id that starts with a combining character as well.
    let ids = (0..<count).map { $0 == 7 ? "\u{301}seven" : "run\($0)" }
    _ = try await service.postItems(ids.map { run($0, usage(1, 100, 10)) })
    let all = AgentsFigures(count, 100 * count, read: 0, 10 * count, reasoning: 0)
    #expect(try await figures() == all)
    _ = try await service.postSpans([trace("s")])
    for part in 0..<20 {
      _ = try await service.postSpans((0..<10).map { response("resp_\(part)_\($0)") })
      #expect(try await figures() == all)
    }
    #expect(try await service.session("s")["adjustments.0.label"] == nil)
    // They turn out to be those of a run of which no total was told, and the totals lack them.
    _ = try await service.postItems(
      (0..<10).map { index in
        let usage = usage(1, 100, 10)
        return """
          {"kind":"call","response_id":"resp_3_\(index)","session_id":"s","run_id":"other",\
          "usage":\(usage)}
          """
      })
    let more = AgentsFigures(210, 21_000, read: 0, 2100, reasoning: 0)
    #expect(try await figures() == more)
    #expect(try await service.session("s")["adjustments.0.requests"] == "10")
  }

  @Test(arguments: [true, false], [true, false])
  func `count what runs within runs used, however deep`(
    isResumed: Bool, isInOrder: Bool
  ) async throws {
    let depth = 60
    var items = (0..<depth).map { index in
      isResumed
        ? run(
          "r\(index)", usage(index + 1, 100 * (index + 1), 10 * (index + 1)),
          index == 0 ? "" : "\"resumed_from\":\"r\(index - 1)\",")
        : call(
          "c\(index)", usage(1, 100, 10),
          "\"run_id\":\"r\(index)\","
            + (index == 0 ? "" : "\"parent_run_id\":\"r\(index - 1)\","))
    }
    if !isInOrder { items.reverse() }
    if !isResumed { items.append(run("r0", usage(depth, 100 * depth, 10 * depth))) }
    for item in items { _ = try await service.postItems([item]) }
    #expect(
      try await figures()
        == AgentsFigures(depth, 100 * depth, read: 0, 10 * depth, reasoning: 0))
  }

  @Test func `keep the adjustments of sessions and runs of any name apart`() async throws {
    _ = try await service.postItems([
      #"{"kind":"session","session_id":"1:a:b","usage":\#(usage(1, 1000, 10))}"#,
      run("b", usage(1, 500, 10), session: "a"),
    ])
    #expect(try await figures("1:a:b") == AgentsFigures(1, 1000, read: 0, 10, reasoning: 0))
    #expect(try await figures("a") == AgentsFigures(1, 500, read: 0, 10, reasoning: 0))
  }

  @Test func `take no call for one of the server's own events`() async throws {
    _ = try await service.postItems([run("r", usage(1, 500, 10))])
    let adjustment = try await service.postItems([
      call("reconciled:1:s:r:tokens#0", usage(1, 7, 10))
    ])
    #expect(adjustment["items.0.code"] == "invalid_field")
    #expect(adjustment["items.0.field"] == "id")
    let span = try await service.postSpans([response("reconciled:1:s:r:tokens#0")])
    #expect(span["items.0.field"] == "response_id")
    // The second figures of a call are kept as `x~1`.
    _ = try await service.postItems([call("x", usage(1, 5, 10), session: "t")])
    _ = try await service.postItems([call("x", usage(1, 9, 10), session: "t")])
    let revision = try await service.postItems([call("x~1", usage(1, 100, 10), session: "t")])
    #expect(revision["items.0.code"] == "event_conflict")
    #expect(try await figures("t") == AgentsFigures(1, 9, read: 0, 10, reasoning: 0))
  }

  @Test func `leave a call as a client corrected it`() async throws {
    let told = call("k", usage(1, 100, 10), "\"run_id\":\"r\",")
    _ = try await service.postItems([told])
    let correction = """
      {"type":"correction","source":"openai-agents","id":"k2","corrects":"k","session_id":"s",\
      "run_id":"r","usage":{"input":50,"output":5}}
      """
    #expect(try await service.send(.post, "/v1/events", correction)["accepted"] == "1")
    #expect(try await service.postItems([told])["duplicate"] == "1")
    _ = try await service.postItems([run("r", usage(1, 100, 10))])
    #expect(try await figures() == AgentsFigures(1, 50, read: 0, 5, reasoning: 0))
  }

  @Test func `take no trace to be of a session that was refused`() async throws {
    let admin = try await service.makeKey(#""scopes":["admin"]"#)
    let bob = try await service.makeKey(#""scopes":["ingest","read"],"user_id":"bob""#, key: admin)
    let path = "/v1/ingest/openai-agents"
    let theirs = call("a", usage(1, 5, 1), #""user_id":"alice","#)
    #expect(try await service.send(.post, path, theirs, key: admin).status == 200)
    let traced = #""trace_id":"trace_1","#
    for item in [call("b", usage(1, 5, 1), traced), run("r", usage(1, 5, 1), traced)] {
      #expect(try await service.send(.post, path, item, key: bob).status == 422)
    }
    let spans = "{\"data\":[\(response("resp_1"))]}"
    let answer = try await service.send(.post, "/v1/traces/ingest", spans, key: bob)
    #expect(answer["accepted"] == "1")
    let session = try await service.send(.get, "/v1/sessions/trace_1", key: bob)
    #expect(session["requests"] == "1")
  }
}
