import Dialects
import TestSupport
import Testing
import Usage
import UsageMemory

/// What the API did within one call: passes, compactions, advice, answers that were paused.
@Suite struct `The iterations of Claude's calls` {
  private static func iterations(_ entries: String...) -> String {
    ",\"iterations\":[\(entries.joined(separator: ","))]"
  }

  private static func entry(
    _ type: String, _ input: Int, _ output: Int, read: Int = 0, model: String? = nil
  ) -> String {
    let name = model.map { "\"model\":\"\($0)\"," } ?? ""
    return "{\"type\":\"\(type)\",\(name)"
      + ClaudeSample.usage(input, output, read: read).dropFirst()
  }

  private func figures(
    _ messages: [[UInt8]], seeds: Range<UInt64> = 0..<12, _ check: (MemoryLedger) -> Void
  ) throws {
    for seed in seeds {
      var random = SplitMix64(seed: seed)
      let ledger = MemoryLedger()
      for message in seed == 0 ? messages : messages.shuffled(using: &random) {
        try Recording.post([message], to: ledger)
      }
      check(ledger)
    }
  }

  /// A call of 2 000 and 100 tokens, and a compaction of 30 000 and 700.
  private static let compacted = ClaudeSample.usage(
    2_000, 100, iterations(entry("compaction", 30_000, 700), entry("message", 2_000, 100)))

  private static func result(_ id: String, _ turns: Int) -> [UInt8] {
    let use = ClaudeSample.Use(
      input: 2_000 * turns, output: 100 * turns,
      cost: Money(pico: Int128(turns) * 7_500_000_000).description)
    return Array(
      """
      {"type":"result","subtype":"success","session_id":"s","uuid":"\(id)","is_error":false,\
      "total_cost_usd":\(use.cost),"usage":\(compacted),"modelUsage":{\(use.text)}}
      """.utf8)
  }

  @Test func `count a compaction once, by whichever messages it is told`() throws {
    let start = ClaudeSample.start(version: "2.1.332")
    let call = ClaudeSample.message("1", usage: ClaudeSample.usage(2_000, 1))
    let line = ClaudeSample.message("1", usage: Self.compacted, form: .transcript)
    let delta = Array(
      """
      {"type":"stream_event","event":{"type":"message_delta","delta":{},"usage":\(Self.compacted)},\
      "session_id":"s","api_message_id":"msg_1","parent_tool_use_id":null}
      """.utf8)
    for messages in [
      [start, call, Self.result("r", 1)], [start, Self.result("r", 1)], [start, call, line],
      [start, call, delta], [start, call, delta, line, Self.result("r", 1)],
      [start, line, Self.result("r", 1)],
    ] {
      try figures(messages) { ledger in
        let all = ledger.figures(of: "s")
        #expect(all.tokens.input == 32_000)
        #expect(all.tokens.output == 800)
        #expect(all.cost.total(by: .automatic) == Money("0.108"))
        let label = ledger.figures(of: "s") { $0.label == "compaction" }
        #expect(label.tokens.total == 30_700)
      }
    }
  }

  @Test func `count the compactions of turns that are alike one by one`() throws {
    try figures([
      ClaudeSample.start(version: "2.1.332"),
      ClaudeSample.message("1", usage: ClaudeSample.usage(2_000, 1), form: .typed),
      Self.result("r1", 1),
      ClaudeSample.message("2", usage: ClaudeSample.usage(2_000, 1), form: .typed),
      Self.result("r2", 2),
    ]) { ledger in
      #expect(ledger.figures(of: "s").tokens.input == 64_000)
      #expect(ledger.figures(of: "s").tokens.output == 1_600)
      #expect(ledger.figures(of: "s").cost.computed == Money("0.216"))
    }
  }

  /// The advisor's tokens are beside the call's, at the advisor's price, and in a result's figures.
  @Test func `count an advisor's tokens as those of its model, once`() throws {
    let usage = ClaudeSample.usage(
      10, 20,
      Self.iterations(
        Self.entry("message", 10, 20),
        Self.entry("advisor_message", 1_000, 200, model: "claude-opus-4-7")))
    let uses = [
      ClaudeSample.Use(input: 10, output: 20, cost: "0.00033"),
      ClaudeSample.Use(model: "claude-opus-4-7", input: 1_000, output: 200, cost: "0.01"),
    ]
    let result = ClaudeSample.result("r", turn: (10, 20), uses, since: uses, total: "0.01033")
    let start = ClaudeSample.start(version: "2.1.332")
    for form in ClaudeSample.Form.allCases {
      let call = ClaudeSample.message("1", usage: usage, form: form)
      for messages in [[start, call], [start, call, result], [start, call, call, result]] {
        try figures(messages) { ledger in
          let all = ledger.figures(of: "s")
          #expect(all.cost.computed == Money("0.01033"))
          #expect(all.cost.total(by: .automatic) == Money("0.01033"))
          #expect(all.requests == 1)
          let advisor = ledger.figures(of: "s") { $0.model == "claude-opus-4-7" }
          #expect(advisor.tokens.total == 1_200)
          #expect(advisor.cost.computed == Money("0.01"))
          #expect(
            ledger.figures(of: "s") { $0.agent == "auxiliary" }.tokens == advisor.tokens)
          #expect(ledger.warnings["s"]?.isEmpty ?? true)
        }
      }
    }
  }

  /// Haiku 5.5 costs five times as much above 100 000 tokens of one pass.
  @Test func `hold each pass against a price's threshold, not their sum`() throws {
    let model = "claude-haiku-5-5"
    let told = ClaudeSample.usage(
      2, 300, read: 140_000,
      Self.iterations(
        Self.entry("message", 1, 100, read: 69_000),
        Self.entry("message", 1, 200, read: 71_000)))
    // 2 in, 140 000 read, 300 out.
    let cost = Money("0.0015502")
    try figures([ClaudeSample.message("1", usage: told, model: model, form: .transcript)]) {
      #expect($0.figures(of: "s").cost.computed == cost)
    }
    // Told by the result of the turn alone, and by a transcript after it.
    let early = ClaudeSample.message(
      "1", usage: ClaudeSample.usage(2, 1, read: 140_000), model: model)
    let result = Array(
      """
      {"type":"result","subtype":"success","session_id":"s","uuid":"r","is_error":false,\
      "total_cost_usd":0.0015502,"usage":\(told),"modelUsage":{"\(model)":{"inputTokens":2,\
      "outputTokens":300,"cacheReadInputTokens":140000,"costUSD":0.0015502}}}
      """.utf8)
    let line = ClaudeSample.message("1", usage: told, model: model, form: .transcript)
    let start = ClaudeSample.start(version: "2.1.332")
    for messages in [[start, early, result], [start, early, line, result], [early, line]] {
      try figures(messages) { ledger in
        #expect(ledger.figures(of: "s").cost.computed == cost)
        #expect(ledger.figures(of: "s").cost.total(by: .automatic) == cost)
        #expect(ledger.warnings["s"]?.isEmpty ?? true)
      }
    }
    // Passes that do not come to the counts decide nothing.
    let odd = told.replacing("69000", with: "68000")
    try figures([ClaudeSample.message("1", usage: odd, model: model)]) {
      #expect($0.figures(of: "s").cost.computed == Money("0.007751"))
    }
  }

  @Test func `price the attempt of a model that was fallen back from at its own price`() throws {
    let usage = ClaudeSample.usage(
      2_000, 100,
      Self.iterations(
        Self.entry("message", 1_000, 10),
        Self.entry("fallback_message", 1_000, 90, model: "claude-opus-4-8")))
    let line = ClaudeSample.message(
      "1", usage: usage, model: "claude-opus-4-8", form: .transcript,
      outer: ",\"requestedModel\":\"claude-fable-5\"")
    try figures([line]) { ledger in
      #expect(ledger.figures(of: "s").tokens.total == 2_100)
      // $10 and $50 for the first, $5 and $25 for the second.
      #expect(ledger.figures(of: "s").cost.computed == Money("0.01775"))
    }
  }

  @Test func `add the answers that were paused before a call went on`() throws {
    let paused = """
      ,"pausedResponses":[{"limit":"output","usage":\(ClaudeSample.usage(10, 3_000, read: 500))},\
      {"limit":"output","usage":\(ClaudeSample.usage(20, 4_000, read: 600))}]
      """
    let line = ClaudeSample.message(
      "1", usage: ClaudeSample.usage(5, 50, read: 700), form: .transcript, more: paused)
    let early = ClaudeSample.message("1", usage: ClaudeSample.usage(5, 1, read: 700))
    try figures([line, early]) { ledger in
      let all = ledger.figures(of: "s")
      #expect(all.tokens.input == 35)
      #expect(all.tokens.cacheRead == 1_800)
      #expect(all.tokens.output == 7_050)
      #expect(all.requests == 3)
      #expect(all.cost.computed == Money("0.106395"))
    }
  }
}
