import HTTPServer
import JSON
import Testing

/// Nine runs of the OpenAI Agents SDK 0.24.0 in one session, as each of its ways to tell them saw
/// them: a tool and a handoff, a second run, a stream, chats with and without usage, an agent as a
/// tool, and a run that was resumed from the state of the second.
enum AgentsRecording {
  static let session = "conv-1"
  static let runs = (1...9).map { "run\($0)" }

  /// The agents of the recorded program, each with a model of its own. No hook saw `sub`.
  private static let models = [
    "triage": "gpt-5", "expert": "gpt-5-mini", "chat": "gpt-4o-mini", "orch": "gpt-5",
  ]

  /// What `on_llm_end` has in hand.
  static func hooks(run: String? = nil) throws -> [String] {
    var items: [String] = []
    for (index, hook) in try Fixture.value("openai-agents/agents_hooks_usage.json").elements
      .enumerated()
    {
      let agent = try hook["agent"].map { try #require($0.string) } ?? ""
      guard hook["hook"]?.isString("on_llm_end") == true,
        run == nil || hook["run"]?.isString(run ?? "") == true
      else { continue }
      items.append(
        """
        {"kind":"call","id":"hook-\(index)","session_id":"\(session)",\
        "run_id":\(try #require(hook["run"]).text),"agent":"\(agent)",\
        "model":"\(try #require(models[agent]))",\
        "response_id":\(try #require(hook["response_id"]).text),\
        "usage":\(try #require(hook["response_usage"]).text)}
        """)
    }
    return items
  }

  /// What `result.context_wrapper.usage` is after each run.
  static func totals(run: String? = nil) throws -> [String] {
    var items: [String] = []
    for member in try Fixture.value("openai-agents/agents_runs_usage.json").members {
      let id = String(member.key.prefix { $0 != "_" })
      guard runs.contains(id), run == nil || run == id else { continue }
      items.append(total(id, try #require(member.value["usage"]).text))
    }
    return items
  }

  /// What every hook has in its context: the run's figures so far.
  static func interims(run: String? = nil) throws -> [String] {
    var items: [String] = []
    for hook in try Fixture.value("openai-agents/agents_hooks_usage.json").elements {
      let id = try #require(hook["run"]?.string)
      guard run == nil || run == id else { continue }
      items.append(total(id, try #require(hook["context.usage"]).text))
    }
    return items
  }

  private static func total(_ id: String, _ usage: String) -> String {
    let resumed = id == "run9" ? "\"resumed_from\":\"run2\"," : ""
    return """
      {"kind":"run","session_id":"\(session)","run_id":"\(id)",\(resumed)"usage":\(usage)}
      """
  }

  /// What the exporter sent. The resumed run had lost its group; it is given back unless the
  /// recording is wanted as it was.
  static func spans(isGroupKept: Bool = false) throws -> [String] {
    let body = try Fixture.value("openai-agents/traces_ingest.json")
    let data = try #require(body["body"]?["data"])
    return data.elements.map { item in
      let text = item.text
      guard !isGroupKept else { return text }
      return text.replacing("\"group_id\":null", with: "\"group_id\":\"\(session)\"")
    }
  }
}

/// What a session's or run's figures are to be.
struct AgentsFigures: Equatable, CustomStringConvertible {
  var requests: Int
  var withoutUsage: Int
  var input: Int
  var cacheRead: Int
  var cacheWrite: Int
  var output: Int
  var reasoning: Int

  init(
    _ requests: Int, without: Int = 0, _ input: Int, read: Int, write: Int = 0, _ output: Int,
    reasoning: Int
  ) {
    self.requests = requests
    withoutUsage = without
    self.input = input
    cacheRead = read
    cacheWrite = write
    self.output = output
    self.reasoning = reasoning
  }

  /// From the answer's totals, or those at a path in them.
  init(_ answer: Answer, at path: String = "") throws {
    func number(_ name: String) throws -> Int {
      try #require(answer[path + name].flatMap { Int($0) }, "\(path)\(name) of \(answer.body)")
    }
    self.init(
      try number("requests"), without: try number("calls_without_usage"),
      try number("tokens.input"), read: try number("tokens.cache_read"),
      write: try number("tokens.cache_write"), try number("tokens.output"),
      reasoning: try number("tokens.reasoning"))
  }

  var description: String {
    "\(requests) requests (\(withoutUsage) without usage): input \(input), read \(cacheRead), "
      + "write \(cacheWrite), output \(output), reasoning \(reasoning)"
  }
}

extension Service {
  func postItems(_ items: [String]) async throws -> Answer {
    try await send(.post, "/v1/ingest/openai-agents", "[" + items.joined(separator: ",") + "]")
  }

  func postSpans(_ items: [String]) async throws -> Answer {
    try await send(
      .post, "/v1/traces/ingest", "{\"data\":[" + items.joined(separator: ",") + "]}")
  }

  func session(_ id: String = AgentsRecording.session) async throws -> Answer {
    try await send(.get, "/v1/sessions/" + id)
  }

  /// The figures of each run by its id.
  func runs(of id: String = AgentsRecording.session) async throws -> [String: AgentsFigures] {
    let answer = try await session(id)
    var runs: [String: AgentsFigures] = [:]
    var index = 0
    while let run = answer["runs.\(index).run_id"] {
      runs[run] = try AgentsFigures(answer, at: "runs.\(index).")
      index += 1
    }
    return runs
  }
}
