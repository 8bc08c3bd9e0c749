import Dialects
import JSON
import Testing
import Usage
import UsageMemory

/// Which session and which call a message is of, whatever its sender calls them.
@Suite struct `Claude's messages` {
  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// As the guide to cost tracking shows them
  /// (https://code.claude.com/docs/en/agent-sdk/cost-tracking).
  @Test func `in the guide's form are charged once, at the highest output`() throws {
    let ledger = MemoryLedger()
    for (uuid, output) in [("a", 100), ("b", 98), ("c", 120)] {
      let message = Self.bytes(
        """
        {"type":"assistant","id":"msg_1","uuid":"\(uuid)","session_id":"s",\
        "model":"\(ClaudeSample.model)","usage":{"input_tokens":10,"output_tokens":\(output)}}
        """)
      try Recording.post([message], to: ledger)
    }
    #expect(ledger.figures(of: "s").requests == 1)
    #expect(ledger.figures(of: "s").tokens.output == 120)
    let result = Self.bytes(
      """
      {"type":"result","uuid":"r","session_id":"s",\
      "usage":{"input_tokens":10,"output_tokens":120,"total_cost_usd":0.5}}
      """)
    try Recording.post([result], to: ledger)
    #expect(ledger.figures(of: "s").cost.reported == Money("0.5"))
    #expect(ledger.figures(of: "s").cost.total(by: .automatic) == Money("0.5"))
  }

  @Test(arguments: ["5", "[]", "\"free\""])
  func `whose usage is no object are refused`(usage: String) throws {
    let call = """
      {"type":"assistant","message":{"id":"m","model":"x","usage":\(usage)},"session_id":"s"}
      """
    let result = """
      {"type":"result","uuid":"r","session_id":"s","modelUsage":{"x":\(usage)}}
      """
    for (text, field) in [(call, "message.usage"), (result, "modelUsage.x")] {
      let report = try Recording.post([Self.bytes(text)], to: MemoryLedger())
      #expect(report.isAllRejected)
      #expect(report.lines.map(\.field) == [field])
    }
  }

  @Test func `of a fork put only the fork into the client's session`() throws {
    let ledger = MemoryLedger()
    let c: ExternalID = "2ad42225-383c-4ccf-aaff-9ba323bf4330"
    try Recording.post(
      Recording.lines("C3-fork-raw-stream.jsonl"), to: ledger,
      ClaudeRequest(sessionID: "mine", parentSessionID: c))
    try Recording.post(
      Recording.lines(["C1-fresh-raw-stream.jsonl", "C2-resume-raw-stream.jsonl"]), to: ledger)
    #expect(ledger.figures(of: "mine").cost.reported == Money("0.000066"))
    #expect(ledger.figures(of: c).cost.reported == Money("0.00141"))
    #expect(ledger.totals(c)?.session.parentID == nil)
  }

  @Test func `may have ids like those of totals`() throws {
    let ledger = MemoryLedger()
    let use = ClaudeSample.Use(input: 105, output: 55, cost: "0.00114")
    let odd = String(
      decoding: ClaudeSample.call("odd", input: 5, output: 5), as: UTF8.self
    ).replacing("msg_odd", with: "s/reported/claude-sonnet-4-5")
    try Recording.post(
      [
        Self.bytes(odd), ClaudeSample.call("1", input: 100),
        ClaudeSample.result("r", turn: (105, 55), [use], since: [use], total: "0.00114"),
      ], to: ledger)
    let figures = ledger.figures(of: "s")
    #expect(figures.requests == 2)
    #expect(figures.tokens.total == 160)
    #expect(figures.cost.reported == Money("0.00114"))
    #expect(figures.cost.computed == Money("0.00114"))
  }

  @Test(arguments: ["s", "warning/s", "warning/cost_variance"])
  func `after a result take the place of what it told, whatever the session's id is`(
    session: String
  ) throws {
    let ledger = MemoryLedger()
    let use = ClaudeSample.Use(input: 100, output: 50, cost: "0.00105")
    let result = ClaudeSample.result(
      "r", turn: (100, 50), [use], total: "0.00105", session: session)
    let call = ClaudeSample.call("1", input: 100, output: 50, session: session)
    for message in [result, call] { try Recording.post([message], to: ledger) }
    let figures = ledger.figures(of: ExternalID(session))
    #expect(figures.requests == 1)
    #expect(figures.tokens.total == 150)
    #expect(figures.cost.reported == Money("0.00105"))
  }

  @Test func `of a file that name no session are not of the file before`() {
    let named = ClaudeSample.call("1", input: 1)
    let nameless = Self.bytes(
      "{\"model\":\"m\",\"content\":[],\"message_id\":\"2\",\"usage\":{\"input_tokens\":1}}")
    var messages = ClaudeMessages(request: ClaudeRequest())
    func take(_ line: [UInt8]) -> TakenLine {
      messages.take(line: Lines.Line(number: 1, range: 0..<line.count), of: line)
    }
    #expect(take(named).isKept)
    #expect(take(nameless).isKept)
    messages.endFile()
    guard case .rejected(let rejection) = take(nameless) else {
      Issue.record("the message was taken")
      return
    }
    #expect(rejection.field == "session_id")
  }
}
