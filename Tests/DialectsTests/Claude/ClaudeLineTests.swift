import Dialects
import TestSupport
import Testing
import Usage
import UsageMemory

/// What lines of transcripts tell of whose a call is, and which are none.
@Suite struct `Lines of Claude's transcripts` {
  private func ledgers(_ messages: [[UInt8]], count: UInt64 = 12) throws -> [MemoryLedger] {
    try (0..<count).map { seed in
      var random = SplitMix64(seed: seed)
      let ledger = MemoryLedger()
      for message in seed == 0 ? messages : messages.shuffled(using: &random) {
        try Recording.post([message], to: ledger)
      }
      return ledger
    }
  }

  @Test func `that were brought in from elsewhere are no calls`() throws {
    let imported = ClaudeSample.message(
      "0", usage: ClaudeSample.usage(0, 0), model: "claude-export-import", form: .transcript)
    let ledger = try ledgers([imported, ClaudeSample.call("1", input: 5)], count: 1)[0]
    #expect(ledger.figures(of: "s").requests == 1)
    #expect(ledger.figures(of: "s").costStatus == .complete)
  }

  /// The main loop's file has a subagent's message within a line of its own.
  @Test func `that tell of a subagent's progress are its calls, once`() throws {
    let usage = ClaudeSample.usage(1_000, 100)
    let progress = Array(
      """
      {"type":"progress","sessionId":"s","data":{"type":"agent_progress","agentId":"a1","message":\
      {"type":"assistant","timestamp":"2026-11-20T10:00:03Z","uuid":"p","message":\
      {"id":"msg_2","model":"claude-haiku-4-5-20251001","content":[],"usage":\(usage)}}},\
      "parentToolUseID":"toolu_1","uuid":"q"}
      """.utf8)
    let own = ClaudeSample.message(
      "2", usage: usage, model: "claude-haiku-4-5-20251001", form: .transcript, second: 3,
      outer: ",\"agentId\":\"a1\",\"isSidechain\":true")
    let sidechain = Array(
      String(decoding: own, as: UTF8.self).replacing("\"isSidechain\":false,", with: "").utf8)
    let call = ClaudeSample.call("1", input: 10, output: 10, starts: "toolu_1")
    for messages in [[call, progress], [call, progress, sidechain]] {
      for ledger in try ledgers(messages) {
        #expect(ledger.figures(of: "s").requests == 2)
        #expect(ledger.figures(of: "s").cost.computed == Money("0.00168"))
        #expect(ledger.figures(of: "s") { $0.agent == "scout" }.tokens.total == 1_100)
      }
    }
  }

  /// The tool call has the name, the subagent's file its own id, and the result both ids.
  @Test func `that end a tool call name the subagent that it started, in any order`() throws {
    let call = ClaudeSample.call("1", input: 10, output: 10, starts: "toolu_1")
    let end = Array(
      """
      {"type":"user","sessionId":"s","uuid":"e","message":{"role":"user","content":\
      [{"type":"tool_result","tool_use_id":"toolu_1","content":"x"}]},\
      "toolUseResult":{"status":"completed","agentId":"b7"}}
      """.utf8)
    let line = ClaudeSample.message(
      "2", usage: ClaudeSample.usage(20, 5), form: .raw,
      outer: ",\"agent_id\":\"b7\",\"isSidechain\":true")
    for ledger in try ledgers([call, end, line], count: 24) {
      #expect(ledger.figures(of: "s") { $0.agent == "scout" }.tokens.total == 25)
    }
  }

  @Test(arguments: ["requestSessionId", "forkedFrom"])
  func `that were copied count for the session that they name`(member: String) throws {
    let origin =
      member == "forkedFrom" ? "{\"sessionId\":\"p\",\"messageUuid\":\"u1\"}" : "\"p\""
    let copy = ClaudeSample.message(
      "1", usage: ClaudeSample.usage(100, 50), form: .transcript, session: "f",
      outer: ",\"\(member)\":\(origin)")
    let original = ClaudeSample.message(
      "1", usage: ClaudeSample.usage(100, 50), form: .transcript, session: "p")
    let own = ClaudeSample.message(
      "2", usage: ClaudeSample.usage(7, 5), form: .transcript, second: 9, session: "f")
    for messages in [[copy, own], [copy, original, own]] {
      for ledger in try ledgers(messages) {
        #expect(ledger.figures(of: "p").tokens.total == 150)
        #expect(ledger.figures(of: "f").tokens.total == 12)
      }
    }
  }

  /// Unicode holds both spellings for equal; the client's own system does not.
  @Test func `with ids of other bytes are of other calls and sessions`() throws {
    let (one, other) = ("caf\u{E9}", "cafe\u{301}")
    let messages = [one, other].flatMap { name in
      [
        ClaudeSample.call(name, input: 10, output: 1, session: name),
        ClaudeSample.result(
          name, turn: (10, 5), [.init(input: 10, output: 5, cost: "0.000105")],
          total: "0.000105", session: name),
      ]
    }
    let ledger = try ledgers(messages, count: 1)[0]
    for name in [one, other] {
      let own = ledger.countedEvents.map(\.event).filter {
        $0.sessionID == ExternalID(name) && $0.kind == .call
      }
      #expect(own.count == 1)
      #expect(own.first?.id == "msg_\(name)")
    }
  }

  /// A subagent's call that comes late is open only where the call that started it is.
  @Test func `of subagents are spoken of where the call is that started them`() throws {
    let task = "{\"id\":\"t1\",\"name\":\"Task\",\"input\":{}}"
    let sub = Array(
      String(
        decoding: ClaudeSample.message("3", usage: ClaudeSample.usage(200, 1), form: .typed),
        as: UTF8.self
      ).replacing("\"parent_tool_use_id\":null", with: "\"parent_tool_use_id\":\"t1\"").utf8)
    let models = """
      {"\(ClaudeSample.model)":{"inputTokens":300,"outputTokens":90,"costUSD":0.00225}}
      """
    let messages = [
      ClaudeSample.start(),
      ClaudeSample.message(
        "1", usage: ClaudeSample.usage(100, 1), blocks: task, form: .typed),
      ClaudeSample.message("2", usage: ClaudeSample.usage(130, 2), form: .typed), sub,
      ClaudeSample.typedResult(
        "r", usage: ClaudeSample.usage(100, 60), models: models, total: "0.00225"),
    ]
    for ledger in try ledgers(messages, count: 60) {
      #expect(ledger.figures(of: "s").tokens.input == 430)
      #expect(ledger.figures(of: "s").tokens.output == 92)
    }
  }
}
