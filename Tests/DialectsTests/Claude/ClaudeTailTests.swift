import Dialects
import Testing
import Usage

/// A session is its results, and the calls after the last of them.
@Suite struct `Claude's calls after the last result` {
  private static let model = "claude-sonnet-4-5-20250929"

  private static func call(
    _ number: Int, second: Int, input: Int, output: Int = 1, session: String = "s",
    isTyped: Bool = false, parent: String? = nil, starts: String? = nil
  ) -> [UInt8] {
    let usage = "{\"input_tokens\":\(input),\"output_tokens\":\(output)}"
    let parent = parent.map { "\"\($0)\"" } ?? "null"
    let block =
      starts.map {
        "{\"type\":\"tool_use\",\"id\":\"\($0)\",\"name\":\"Task\",\"input\":"
          + "{\"subagent_type\":\"scout\"}}"
      } ?? ""
    if isTyped {
      return Array(
        """
        {"content":[\(block)],"model":"\(model)","parent_tool_use_id":\(parent),"error":null,\
        "usage":\(usage),"message_id":"msg_\(number)","stop_reason":null,"session_id":"\(session)",\
        "uuid":"u\(number)"}
        """.utf8)
    }
    return Array(
      """
      {"type":"assistant","message":{"id":"msg_\(number)","model":"\(model)","role":"assistant",\
      "content":[\(block)],"usage":\(usage)},"parent_tool_use_id":\(parent),\
      "session_id":"\(session)","uuid":"u\(number)","request_id":"req_\(number)",\
      "timestamp":"2026-11-20T10:00:\(second < 10 ? "0" : "")\(second).000Z"}
      """.utf8)
  }

  /// What a result of a new CLI tells in its raw form; of the Python SDK's, without `since`.
  private static func result(
    _ id: String, turn: (Int, Int), all: (Int, Int), since: (Int, Int)? = nil, cost: String,
    sinceCost: String = "0", subtype: String = "success", session: String = "s"
  ) -> [UInt8] {
    func entry(_ counts: (Int, Int), _ cost: String) -> String {
      guard counts != (0, 0) else { return "{}" }
      return "{\"\(model)\":{\"inputTokens\":\(counts.0),\"outputTokens\":\(counts.1),"
        + "\"costUSD\":\(cost)}}"
    }
    let delta =
      since.map { ",\"model_usage_since_last_result\":\(entry($0, sinceCost))" } ?? ""
    return Array(
      """
      {"type":"result","subtype":"\(subtype)","session_id":"\(session)","uuid":"\(id)",\
      "is_error":\(subtype != "success"),"total_cost_usd":\(cost),\
      "usage":{"input_tokens":\(turn.0),"output_tokens":\(turn.1)},\
      "modelUsage":\(entry(all, cost))\(delta)}
      """.utf8)
  }

  private static let begin = Array(
    """
    {"type":"system","subtype":"init","session_id":"s","claude_code_version":"2.1.330"}
    """.utf8)

  /// Two turns with results, and the first call of a third one.
  private static func running(isTyped: Bool) -> [[UInt8]] {
    [
      begin, call(1, second: 1, input: 100, isTyped: isTyped),
      result(
        "r1", turn: (100, 50), all: (100, 50), since: isTyped ? nil : (100, 50), cost: "0.00105",
        sinceCost: "0.00105"),
      call(2, second: 2, input: 110, isTyped: isTyped),
      result(
        "r2", turn: (110, 40), all: (210, 90), since: isTyped ? nil : (110, 40), cost: "0.00198",
        sinceCost: "0.00093"),
      call(3, second: 3, input: 120, output: 2, isTyped: isTyped),
    ]
  }

  private func figures(_ messages: [[UInt8]], one: Bool = true) throws -> Figures {
    let ledger = MemoryLedger()
    if one {
      for message in messages { try Recording.post([message], to: ledger) }
    } else {
      try Recording.post(messages, to: ledger)
    }
    return ledger.figures(of: "s")
  }

  private func expectRunning(_ figures: Figures, _ comment: Comment = "") {
    #expect(figures.tokens.input == 330, comment)
    #expect(figures.tokens.output == 92, comment)
    #expect(figures.cost.reported == Money("0.00198"), comment)
    // 120 tokens in and 2 out.
    #expect(figures.cost.computed == Money("0.00237"), comment)
    #expect(figures.cost.total(by: .automatic) == Money("0.00237"), comment)
    #expect(figures.requests == 3, comment)
  }

  @Test(arguments: [false, true])
  func `are added to what the results say`(isTyped: Bool) throws {
    expectRunning(try figures(Self.running(isTyped: isTyped)))
    expectRunning(try figures(Self.running(isTyped: isTyped), one: false))
  }

  @Test(arguments: [false, true])
  func `stand where a run fails before it counts`(isTyped: Bool) throws {
    let failed = Self.result(
      "r3", turn: (0, 0), all: (0, 0), cost: "0", subtype: "error_during_execution")
    expectRunning(try figures(Self.running(isTyped: isTyped) + [failed]))
    expectRunning(try figures(Self.running(isTyped: isTyped) + [failed, failed]))
  }

  @Test(arguments: [false, true])
  func `are the same in any order`(isTyped: Bool) throws {
    for seed in 0..<100 as Range<UInt64> {
      var random = SplitMix(seed)
      let messages = Self.running(isTyped: isTyped)
      let shuffled = (messages + messages.shuffled(using: &random).prefix(2))
        .shuffled(using: &random)
      expectRunning(try figures(shuffled), "seed \(seed)")
    }
  }

  @Test func `are spoken of by the next result`() throws {
    let messages =
      Self.running(isTyped: true) + [
        Self.result("r3", turn: (120, 30), all: (330, 120), cost: "0.00279")
      ]
    let figures = try figures(messages)
    #expect(figures.tokens.input == 330)
    #expect(figures.tokens.output == 120)
    #expect(figures.cost.total(by: .automatic) == Money("0.00279"))
    #expect(figures.cost.computed == Money("0.00279"))
  }

  /// A turn with a subagent whose answer was not seen, and a turn with one that failed.
  private static let withSubagents: [[UInt8]] = [
    begin, call(1, second: 1, input: 100, starts: "tool_1"),
    call(2, second: 2, input: 1_000, parent: "tool_1"),
    call(3, second: 3, input: 50),
    result(
      "r1", turn: (150, 60), all: (2_250, 900), since: (2_250, 900), cost: "0.02025",
      sinceCost: "0.02025"),
    call(4, second: 4, input: 70, starts: "tool_2"),
    call(5, second: 5, input: 800, output: 3, parent: "tool_2"),
    result("r2", turn: (0, 0), all: (0, 0), cost: "0", subtype: "error_during_execution"),
  ]

  @Test func `of subagents are told from those that a result has counted, in any order`() throws {
    for seed in 0..<100 as Range<UInt64> {
      var random = SplitMix(seed)
      let ledger = MemoryLedger()
      let messages = seed == 0 ? Self.withSubagents : Self.withSubagents.shuffled(using: &random)
      for message in messages { try Recording.post([message], to: ledger) }
      let all = ledger.figures(of: "s")
      #expect(all.tokens.input == 2_250 + 870, "seed \(seed)")
      #expect(all.tokens.output == 900 + 4, "seed \(seed)")
      #expect(all.cost.total(by: .automatic) == Money("0.02292"), "seed \(seed)")
      let scout = ledger.figures(of: "s") { $0.agent == "scout" }
      #expect(scout.tokens.input == 2_100 + 800, "seed \(seed)")
    }
  }

  @Test func `whose result was lost are counted once`() throws {
    // The second result counts the first turn too.
    let messages = Self.running(isTyped: true).enumerated().filter { $0.offset != 2 }.map(\.element)
    expectRunning(try figures(messages + []))
  }
}
