import HTTPServer
import JSON
import Testing

@testable import UsageAPI

/// Cumulative figures and single calls of the OpenAI Agents SDK, held against each other.
@Suite struct `Runs of the OpenAI Agents SDK` {
  private let service: Service

  init() async throws {
    service = try await Service()
  }

  private func post(_ items: String...) async throws -> Answer {
    let answer = try await service.postItems(items)
    #expect(answer.status == 200, "\(answer.body)")
    return answer
  }

  private func usage(_ requests: Int, _ input: Int, _ output: Int, cached: Int = 0) -> String {
    """
    {"requests":\(requests),"input_tokens":\(input),"input_tokens_details":\
    [{"cached_tokens":\(cached),"cache_write_tokens":0}],"output_tokens":\(output),\
    "output_tokens_details":[{"reasoning_tokens":0}],"total_tokens":\(input + output)}
    """
  }

  private func call(
    _ id: String, _ usage: String, run: String? = "r", _ more: String = ""
  ) -> String {
    let run = run.map { "\"run_id\":\"\($0)\"," } ?? ""
    return """
      {"kind":"call","response_id":"\(id)","session_id":"s",\(run)\(more)"usage":\(usage)}
      """
  }

  private func run(_ id: String, _ usage: String, _ more: String = "") -> String {
    "{\"kind\":\"run\",\"run_id\":\"\(id)\",\"session_id\":\"s\",\(more)\"usage\":\(usage)}"
  }

  private func figures() async throws -> AgentsFigures {
    try await AgentsFigures(service.session("s"))
  }

  @Test func `say what of a total no call explains, once`() async throws {
    _ = try await post(call("resp_1", usage(1, 1000, 50, cached: 600)))
    let told = try await post(run("r", usage(3, 3000, 150, cached: 1000)))
    #expect(told["accepted"] == "1")
    for _ in 0..<2 {
      let again = try await post(run("r", usage(3, 3000, 150, cached: 1000)))
      #expect(again["duplicate"] == "1")
    }
    let session = try await service.session("s")
    #expect(try await figures() == AgentsFigures(3, 2000, read: 1000, 150, reasoning: 0))
    #expect(session["adjustments.0.label"] == "run_reconciled")
    #expect(session["adjustments.0.requests"] == "2")
    #expect(session["adjustments.0.tokens.input"] == "1600")
    #expect(session["adjustments.0.tokens.cache_read"] == "400")
    #expect(session["adjustments.0.tokens.output"] == "100")
    #expect(session["adjustments.0.cost.usd"] == nil)
    #expect(session["warnings.0.code"] == "mixed_models")
    // The calls arrive after all: nothing is left to adjust.
    _ = try await post(
      call("resp_2", usage(1, 1000, 50, cached: 400)), call("resp_3", usage(1, 1000, 50)))
    let complete = try await service.session("s")
    #expect(try await figures() == AgentsFigures(3, 2000, read: 1000, 150, reasoning: 0))
    #expect(complete["adjustments.0.label"] == nil)
    #expect(complete["warnings.0.code"] == nil)
    // And the total grows again.
    _ = try await post(run("r", usage(4, 3500, 160, cached: 1000)))
    #expect(try await figures() == AgentsFigures(4, 2500, read: 1000, 160, reasoning: 0))
    #expect(try await service.session("s")["adjustments.0.tokens.total"] == "510")
  }

  @Test func `price each request of a total by itself where all have one model`() async throws {
    func entry(_ input: Int, _ output: Int) -> String {
      """
      {"input_tokens":\(input),"output_tokens":\(output),"total_tokens":\(input + output),\
      "input_tokens_details":{"cached_tokens":0,"cache_write_tokens":0},\
      "output_tokens_details":{"reasoning_tokens":0}}
      """
    }
    let usage = """
      {"requests":2,"input_tokens":350000,"output_tokens":2000,"total_tokens":352000,\
      "input_tokens_details":{"cached_tokens":0,"cache_write_tokens":0},\
      "output_tokens_details":{"reasoning_tokens":0},\
      "request_usage_entries":[\(entry(100_000, 1000)),\(entry(250_000, 1000))]}
      """
    _ = try await post(run("r", usage, "\"model\":\"gemini-2.5-pro\",\"provider\":\"gemini\","))
    let session = try await service.session("s")
    // Up to 200 000 tokens of prompt 1.25 and 10 dollars a million, beyond them 2.50 and 15:
    // 0.125 + 0.01 + 0.625 + 0.015. By their sum both would be below the threshold.
    #expect(session["cost.usd"] == "0.775")
    #expect(session["cost.status"] == "complete")
    #expect(session["adjustments.0.model"] == "gemini-2.5-pro")
  }

  @Test(arguments: [
    #""models":["gpt-5","gpt-5-mini"],"#, #""model":"gpt-5","models":["gpt-5-mini"],"#, "",
  ])
  func `keep a sum over several models, or unknown ones, unpriced`(models: String) async throws {
    _ = try await post(run("r", usage(2, 3000, 100), models))
    let session = try await service.session("s")
    #expect(try await figures() == AgentsFigures(2, 3000, read: 0, 100, reasoning: 0))
    #expect(session["cost.usd"] == nil)
    #expect(session["cost.status"] == "unknown")
    #expect(session["unpriced.events"] == "1")
    #expect(session["warnings.0.code"] == "mixed_models")
  }

  @Test func `do not take a call's model for that of the missing ones`() async throws {
    _ = try await post(
      call("resp_1", usage(1, 1000, 100), "\"model\":\"gpt-5\","),
      run("r", usage(2, 2000, 200)))
    #expect(try await service.session("s")["unpriced.events"] == "1")
    // The client says of which model all are, but a call is of another.
    _ = try await post(run("r", usage(2, 2000, 200), "\"model\":\"gpt-5-mini\","))
    #expect(try await service.session("s")["unpriced.events"] == "1")
  }

  @Test func `price the missing part where the client says that all is one model`() async throws {
    _ = try await post(
      call("resp_1", usage(1, 1000, 100), "\"model\":\"gpt-5\","),
      run("r", usage(2, 3000, 300), "\"model\":\"gpt-5\","))
    // (1000 * 1.25 + 100 * 10 + 2000 * 1.25 + 200 * 10) / 1 000 000
    #expect(try await service.session("s")["cost.usd"] == "0.00675")
  }

  static let resumptions = [
    #"{"kind":"run","run_id":"r","session_id":"s","#,
    #"{"kind":"run","run_id":"r2","session_id":"s","resumed_from":"r","#,
    #"{"kind":"run","run_id":"r2","session_id":"s","starting_usage":{"requests":1,"#
      + #""input_tokens":1700,"output_tokens":54,"total_tokens":1754},"#,
  ]

  @Test(arguments: resumptions, [true, false])
  func `count what a resumed run started from once`(
    resumed: String, isInOrder: Bool
  ) async throws {
    var items = [run("r", usage(1, 1700, 54)), resumed + "\"usage\":\(usage(2, 3500, 112))}"]
    if !isInOrder { items.reverse() }
    for item in items { _ = try await post(item) }
    #expect(try await figures() == AgentsFigures(2, 3500, read: 0, 112, reasoning: 0))
  }

  @Test(arguments: [true, false])
  func `include what runs within them used`(isInOrder: Bool) async throws {
    var items = [
      call("resp_1", usage(1, 1100, 56), run: "outer"),
      call("resp_2", usage(1, 1200, 80), run: "inner", "\"parent_run_id\":\"outer\","),
      run("inner", usage(2, 2400, 160), "\"parent_run_id\":\"outer\","),
      run("outer", usage(4, 4800, 273)),
    ]
    if !isInOrder { items.reverse() }
    for item in items { _ = try await post(item) }
    #expect(try await figures() == AgentsFigures(4, 4800, read: 0, 273, reasoning: 0))
    let runs = try await service.runs(of: "s")
    #expect(runs["inner"] == AgentsFigures(2, 2400, read: 0, 160, reasoning: 0))
    #expect(runs["outer"] == AgentsFigures(2, 2400, read: 0, 113, reasoning: 0))
  }

  @Test func `are no part of themselves`() async throws {
    _ = try await post(
      run("a", usage(1, 10, 1), "\"parent_run_id\":\"b\","),
      run("b", usage(2, 20, 2), "\"parent_run_id\":\"a\","))
    #expect(try await figures() == AgentsFigures(2, 20, read: 0, 2, reasoning: 0))
    let own = try await service.postItems([
      run("c", usage(1, 10, 1), "\"parent_run_id\":\"c\",")
    ])
    #expect(own["items.0.field"] == "parent_run_id")
  }

  @Test func `tell requests whose usage was withheld, never at no cost`() async throws {
    _ = try await post(run("r", usage(2, 0, 0), "\"model\":\"gpt-5\","))
    var session = try await service.session("s")
    #expect(session["requests"] == "2")
    #expect(session["calls_without_usage"] == "2")
    #expect(session["cost.usd"] == nil)
    #expect(session["cost.status"] == "unknown")
    #expect(session["adjustments.0.label"] == "run_without_usage")
    _ = try await post(
      call("resp_1", usage(1, 0, 0), "\"model\":\"gpt-5\","),
      call("resp_2", usage(1, 1000, 0), "\"model\":\"gpt-5\","))
    session = try await service.session("s")
    #expect(session["calls_without_usage"] == "1")
    #expect(session["cost.usd"] == "0.00125")
    #expect(session["cost.status"] == "partial")
  }

  @Test func `stand apart from the runs of others who share the session`() async throws {
    // One service posts its hooks and dies before the end of its run, another only totals.
    _ = try await post(
      call("resp_1", usage(1, 1000, 100), run: "one"), run("two", usage(1, 1000, 100)))
    #expect(try await figures() == AgentsFigures(2, 2000, read: 0, 200, reasoning: 0))
  }

  @Test func `take calls that name no run for those of the session's runs`() async throws {
    _ = try await post(
      call("resp_1", usage(1, 1000, 100), run: nil), run("one", usage(1, 600, 60)),
      run("two", usage(1, 400, 40)), call("resp_2", usage(1, 0, 0), run: nil))
    #expect(try await figures() == AgentsFigures(2, without: 1, 1000, read: 0, 100, reasoning: 0))
    #expect(try await service.session("s")["adjustments.0.label"] == nil)
  }

  @Test func `are told under another name than the trace that their calls name`() async throws {
    _ = try await post(
      call("resp_1", usage(1, 1000, 100), run: nil, "\"trace_id\":\"trace_1\","),
      run("mine", usage(2, 1500, 150)))
    #expect(try await figures() == AgentsFigures(2, 1500, read: 0, 150, reasoning: 0))
  }

  @Test func `may be told as the dataclass that the SDK has`() async throws {
    let usage = try Fixture.value("openai-agents/agents_runs_usage.json")[
      "dataclasses.asdict(usage)"]
    _ = try await post(run("r", try #require(usage).text))
    #expect(
      try await figures() == AgentsFigures(3, 2108, read: 1280, write: 512, 156, reasoning: 96))
  }

  @Test func `are held against the session's own sum`() async throws {
    _ = try await post(
      call("resp_1", usage(1, 1000, 100, cached: 640)), run("r", usage(2, 2000, 200, cached: 640)))
    // As `AdvancedSQLiteSession.get_session_usage` gives it, without the cached tokens.
    let sum = """
      {"kind":"session","session_id":"s","usage":{"requests":3,"input_tokens":2500,\
      "output_tokens":260,"total_tokens":2760,"total_turns":2}}
      """
    #expect(try await post(sum)["accepted"] == "1")
    #expect(try await post(sum)["duplicate"] == "1")
    #expect(try await figures() == AgentsFigures(3, 1860, read: 640, 260, reasoning: 0))
    let session = try await service.session("s")
    #expect(session["adjustments.1.label"] == "session_reconciled")
    #expect(session["adjustments.1.tokens.total"] == "560")
    _ = try await post(call("resp_3", usage(1, 500, 60), run: "other"))
    #expect(try await figures() == AgentsFigures(3, 1860, read: 640, 260, reasoning: 0))
    #expect(try await service.session("s")["adjustments.1.label"] == nil)
  }

  @Test func `may be told without a session, and then are one`() async throws {
    _ = try await post(
      "{\"kind\":\"run\",\"run_id\":\"alone\",\"user_id\":\"u\",\"usage\":\(usage(1, 10, 2))}")
    let session = try await service.session("alone")
    #expect(session["tokens.total"] == "12")
    #expect(session["user_id"] == "u")
    // A session has one user of its own, and may have the usage of others.
    _ = try await post(
      "{\"kind\":\"run\",\"run_id\":\"b\",\"session_id\":\"alone\",\"user_id\":\"v\","
        + "\"usage\":\(usage(1, 20, 2))}")
    #expect(try await service.session("alone")["user_id"] == "u")
    #expect(try await service.send(.get, "/v1/users/v")["tokens.total"] == "22")
  }
}
