import JSON
import Testing
import Usage
import UsageMemory

@testable import Dialects

/// The ledger has one writer, for whom everybody waits.
@Suite struct `The work that AgentOps clients make` {
  private static let trace = "4bf92f3577b34da6a3ce929d0e0e4736"
  private let ledger = MemoryLedger()
  private let reader = AgentOpsReader()

  private func parsed(_ text: String) throws -> Value {
    var parser = Parser()
    return try parser.parse(Array(text.utf8))
  }

  private func recorder() throws -> AgentOpsRecorder {
    AgentOpsRecorder(
      prices: PriceBooks(standard: try Recording.prices.get()), limits: EventLimits())
  }

  // MARK: - Spans

  private static func spanID(_ id: Int) -> String {
    let digits = String(id, radix: 16)
    return "\"" + String(repeating: "0", count: 16 - digits.count) + digits + "\""
  }

  private static func span(
    _ id: Int, parent: Int?, kind: String, _ attributes: [String: String] = [:]
  ) -> String {
    let texts = attributes.merging(["agentops.span.kind": kind]) { first, _ in first }.map {
      "{\"key\":\"\($0.key)\",\"value\":{\"stringValue\":\"\($0.value)\"}}"
    }
    return """
      {"traceId":"\(trace)","spanId":\(spanID(id)),"name":"\(kind)",\
      "parentSpanId":\(parent.map(spanID) ?? "\"\""),\
      "startTimeUnixNano":"1795313890000000000","endTimeUnixNano":"1795313891000000000",\
      "attributes":[\(texts.joined(separator: ","))]}
      """
  }

  private static func agent(_ id: Int, parent: Int, _ name: String) -> String {
    span(id, parent: parent, kind: "agent", ["operation.name": name])
  }

  private static func root(_ id: Int, user: String) -> String {
    span(id, parent: nil, kind: "session", ["trace.metadata.user_id": user])
  }

  private static func call(_ id: Int, parent: Int) -> String {
    let counts = ["gen_ai.usage.prompt_tokens": "100", "gen_ai.usage.completion_tokens": "10"]
    return span(
      id, parent: parent, kind: "llm", counts.merging(["gen_ai.request.model": "gpt-4o"]) { $1 })
  }

  private func send(_ spans: [String], to ledger: MemoryLedger) throws {
    let list = spans.joined(separator: ",")
    let body = "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[\(list)]}]}]}"
    let export = try TraceExportReader().read(json: parsed(body))
    let report = try TraceBatch(export).record(in: ledger)
    #expect(report.accepted == spans.count)
  }

  /// What is listed for each of some spans that change nothing of many calls. 1 is the root, and 2
  /// a task around the calls.
  private func work(afterCalls count: Int) throws -> [Int] {
    let ledger = MemoryLedger()
    func requests(_ isIncluded: (Event) -> Bool) -> Int64 {
      ledger.figures(of: ExternalID(Self.trace), where: isIncluded).requests
    }
    var listed: [Int] = []
    func step(_ span: String) throws {
      let before = ledger.nodesListed
      try send([span], to: ledger)
      listed.append(ledger.nodesListed - before)
    }
    try send((100..<100 + count).map { Self.call($0, parent: 2) }, to: ledger)
    try send([Self.root(1, user: "alice")], to: ledger)
    #expect(requests { $0.userID == "alice" } == count)
    try step(Self.root(5, user: "bob"))
    try step(Self.agent(3, parent: 1, "idle"))
    try step(Self.span(6, parent: 7, kind: "task"))
    #expect(requests { $0.agent != nil } == 0)
    try send([Self.agent(4, parent: 1, "busy")], to: ledger)
    try send([Self.span(2, parent: 4, kind: "task")], to: ledger)
    #expect(requests { $0.agent == "busy" } == count)
    try step(Self.agent(8, parent: 2, "late"))
    #expect(requests { $0.agent == "busy" && $0.userID == "alice" } == count)
    return listed
  }

  @Test func `of a span does not grow with its trace`() throws {
    #expect(try work(afterCalls: 20) == [0, 0, 0, 0])
    #expect(try work(afterCalls: 200) == [0, 0, 0, 0])
  }

  // MARK: - Events

  private func record(events body: String) throws -> [EventOutcome] {
    let events = try reader.events(parsed(body)).map {
      (session: ExternalID("s"), event: try $0.result.get())
    }
    return try recorder().record(events, in: ledger)
  }

  @Test func `of an agent's name does not grow with the events of others`() throws {
    let events = (0..<100).map {
      """
      {"id":"e\($0)","event_type":"llms","agent_id":"a\($0)","model":"gpt-4o",\
      "prompt_tokens":100,"completion_tokens":10}
      """
    }
    let body = "{\"events\":[\(events.joined(separator: ","))]}"
    #expect(try record(events: body).allSatisfy { $0 == .accepted })
    let before = ledger.statesListed
    #expect(try recorder().record(agent: "a7", name: "planner", session: "s", in: ledger) == nil)
    #expect(ledger.statesListed == before + 1)
    #expect(ledger.figures(of: "s") { $0.agent == "planner" }.requests == 1)
    #expect(ledger.figures(of: "s").requests == 100)
  }

  @Test func `of giving events to a user is done once`() throws {
    let body = #"{"events":[{"id":"e","event_type":"llms","model":"gpt-4o","cost":0.05}]}"#
    #expect(try record(events: body) == [.accepted])
    for tags in [#""user:alice""#, "", #""user:alice""#] {
      let session = try reader.session(
        parsed("{\"session\":{\"session_id\":\"s\",\"tags\":[\(tags)]}}"))
      #expect(try recorder().record(session, in: ledger) == nil)
      #expect(ledger.statesListed == 1)
      #expect(ledger.figures(of: "s") { $0.userID == "alice" }.requests == 1)
    }
  }
}
