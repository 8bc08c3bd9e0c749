import Dialects
import TestSupport
import Testing
import Usage
import UsageMemory

/// A result of the Python SDK counts more than its turn where tools called models themselves, or
/// where the session had begun before: only the first was spent here.
@Suite struct `Claude's spend beside the turns` {
  private static func start(_ version: String = "2.1.332") -> [UInt8] {
    ClaudeSample.start(version: version)
  }

  private static func tool(_ name: String) -> String {
    "{\"id\":\"toolu_1\",\"name\":\"\(name)\",\"input\":{\"query\":\"q\"}}"
  }

  /// A turn of two calls, and a result that counts `extra` beside them.
  private static func run(
    _ blocks: String = "", extra: (input: Int, output: Int), searches: Int = 0, cost: String,
    form: ClaudeSample.Form = .typed
  ) -> [[UInt8]] {
    let models = """
      {"\(ClaudeSample.model)":{"inputTokens":\(700 + extra.input),\
      "outputTokens":\(60 + extra.output),"webSearchRequests":\(searches),"costUSD":\(cost)}}
      """
    return [
      ClaudeSample.message("1", usage: ClaudeSample.usage(300, 1), blocks: blocks, form: form),
      ClaudeSample.message("2", usage: ClaudeSample.usage(400, 1), form: form, second: 1),
      ClaudeSample.typedResult(
        "r1", usage: ClaudeSample.usage(700, 60), models: models, total: cost),
    ]
  }

  private func ledger(_ messages: [[UInt8]], seed: UInt64) throws -> MemoryLedger {
    var random = SplitMix64(seed: seed)
    let ledger = MemoryLedger()
    for message in seed == 0 ? messages : messages.shuffled(using: &random) {
      try Recording.post([message], to: ledger)
    }
    return ledger
  }

  @Test(arguments: ["WebSearch", "WebFetch", "Skill", "Workflow", "Task", "Agent"])
  func `is the session's where such a tool was used`(name: String) throws {
    let messages =
      [Self.start()] + Self.run(Self.tool(name), extra: (900, 100), cost: "0.0072")
    for seed in 0..<12 as Range<UInt64> {
      let figures = try ledger(messages, seed: seed).figures(of: "s")
      #expect(figures.tokens.input == 1_600)
      #expect(figures.cost.total(by: .automatic) == Money("0.0072"))
      #expect(figures.cost.computed == Money("0.0072"))
      #expect(figures.costStatus == .complete)
    }
  }

  @Test func `is the session's where it counts searches, or a conversation was summed up`() throws {
    let boundary = Array(
      """
      {"subtype":"compact_boundary","data":{"type":"system","subtype":"compact_boundary",\
      "session_id":"s","uuid":"b","compact_metadata":{"trigger":"auto","pre_tokens":1000}}}
      """.utf8)
    let searched = Self.run(extra: (900, 100), searches: 2, cost: "0.0272")
    let summed = [boundary] + Self.run(extra: (900, 100), cost: "0.0072")
    for (messages, cost) in [(searched, "0.0272"), (summed, "0.0072")] {
      for seed in 0..<12 as Range<UInt64> {
        let ledger = try ledger([Self.start()] + messages, seed: seed)
        #expect(ledger.figures(of: "s").cost.computed == Money(cost))
        #expect(ledger.warnings["s"]?.isEmpty ?? true)
      }
    }
  }

  /// An earlier life of the conversation would have sent about as much as the first prompt here.
  @Test(arguments: [(149, true), (150, false), (5_000, false)])
  func `is the session's where it sent much less than any prompt`(
    input: Int, isOwn: Bool
  ) throws {
    let cost = Money(pico: Int128(700 + input) * 3_000_000 + 62 * 15_000_000).description
    let messages = [Self.start()] + Self.run(extra: (input, 2), cost: cost)
    for seed in 0..<12 as Range<UInt64> {
      let ledger = try ledger(messages, seed: seed)
      let figures = ledger.figures(of: "s")
      #expect(figures.tokens.input == Int64(isOwn ? 700 + input : 700))
      #expect(figures.costStatus == (isOwn ? .complete : .partial))
      #expect(figures.costBound == (isOwn ? .exact : .atLeast))
      #expect((ledger.warnings["s"]?[.baselineUnknown] == nil) == isOwn)
    }
  }

  /// What the messages alone would have to be taken for otherwise.
  @Test(arguments: [false, true])
  func `is the session's, or an earlier one's, as its client says`(isResumed: Bool) throws {
    let messages = [Self.start()] + Self.run(extra: (900, 100), cost: "0.0072")
    for seed in 0..<12 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let ledger = MemoryLedger()
      for message in messages.shuffled(using: &random) {
        try Recording.post([message], to: ledger, ClaudeRequest(isResumed: isResumed))
      }
      #expect(ledger.figures(of: "s").tokens.input == (isResumed ? 700 : 1_600))
      #expect((ledger.warnings["s"]?[.baselineUnknown] != nil) == isResumed)
    }
  }

  /// The transcript begins where the session did, and tells the same calls.
  @Test func `is the session's where its transcript is here, in any order`() throws {
    let transcript = [
      ClaudeSample.message("1", usage: ClaudeSample.usage(300, 20), form: .transcript),
      ClaudeSample.message("2", usage: ClaudeSample.usage(400, 40), form: .transcript, second: 1),
    ]
    let messages = [Self.start()] + Self.run(extra: (900, 100), cost: "0.0072")
    for seed in 0..<30 as Range<UInt64> {
      let ledger = try ledger(messages + transcript, seed: seed)
      #expect(ledger.figures(of: "s").cost.total(by: .automatic) == Money("0.0072"))
      #expect(ledger.figures(of: "s").tokens.total == 1_760)
      #expect(ledger.warnings["s"]?.isEmpty ?? true)
    }
    // Of a fork it repeats what its parent spent.
    let ledger = MemoryLedger()
    for message in messages + transcript {
      try Recording.post([message], to: ledger, ClaudeRequest(parentSessionID: "p"))
    }
    #expect(ledger.warnings["s"]?[.baselineUnknown] != nil)
    #expect(ledger.figures(of: "s").costStatus == .partial)
  }

  /// A result was not posted, but the line that the CLI ends a transcript with tells of all turns.
  @Test func `does not fall where a second source tells the same session`() throws {
    let state = Array(
      """
      {"type":"cost-state","sessionId":"s","totalCostUSD":0.0072,"modelUsage":\
      {"\(ClaudeSample.model)":{"inputTokens":1600,"outputTokens":160,"costUSD":0.0072}}}
      """.utf8)
    let use = ClaudeSample.Use(input: 300, output: 20, cost: "0.0012")
    let messages = [
      Self.start(),
      ClaudeSample.message("1", usage: ClaudeSample.usage(300, 20), form: .transcript),
      ClaudeSample.message("2", usage: ClaudeSample.usage(400, 40), form: .transcript, second: 1),
      state,
      ClaudeSample.result("r1", turn: (300, 20), [use], since: [use], total: "0.0012"),
    ]
    for seed in 0..<30 as Range<UInt64> {
      let ledger = try ledger(messages, seed: seed)
      #expect(ledger.figures(of: "s").cost.total(by: .automatic) == Money("0.0072"))
      #expect(ledger.figures(of: "s").tokens.total == 1_760)
    }
  }
}
