import Dialects
import TestSupport
import Testing
import Usage
import UsageMemory

/// Which of what the CLI says of costs decides, and what stands beside it.
@Suite struct `The costs that Claude's CLI tells` {
  private typealias Use = ClaudeSample.Use

  private func ledgers(_ messages: [[UInt8]], count: UInt64 = 12) throws -> [MemoryLedger] {
    try (0..<count).map { seed in
      var random = SplitMix64(seed: seed)
      let ledger = MemoryLedger()
      // Older messages name no session.
      for message in seed == 0 ? messages : messages.shuffled(using: &random) {
        try Recording.post([message], to: ledger, ClaudeRequest(sessionID: "s"))
      }
      return ledger
    }
  }

  private static func spoken(_ model: String = ClaudeSample.model) -> [UInt8] {
    Array(
      "{\"content\":[{\"text\":\"x\"}],\"model\":\"\(model)\",\"parent_tool_use_id\":null}".utf8)
  }

  /// A turn of 200 and 40 tokens, which costs 0.0012 at Tally's prices.
  private static func turn(_ id: String, total: String, duration: Int) -> [UInt8] {
    ClaudeSample.typedResult(
      id, usage: ClaudeSample.usage(200, 40), total: total, duration: duration, session: "s")
  }

  /// Results without figures by model: a process goes on adding to its cost, at whatever prices.
  @Test(arguments: [
    (["0.0012", "0.0024", "0.0036"], [10, 20, 30], "0.0036"),
    (["0.0012", "0.0024", "0.0036"], [9, 9, 9], "0.0036"),
    // The CLI's prices were two thirds too high, or a quarter too low.
    (["0.002", "0.004", "0.006"], [10, 20, 30], "0.006"),
    (["0.0009", "0.0018", "0.0027"], [10, 20, 30], "0.0027"),
    // Three processes.
    (["0.0012", "0.0012", "0.0012"], [30, 20, 10], "0.0036"),
    (["0.002", "0.002", "0.0021"], [20, 21, 22], "0.0061"),
    // Two of two turns each.
    (["0.0012", "0.0024", "0.0012", "0.0024"], [10, 20, 11, 21], "0.0048"),
  ])
  func `of turns are added up once`(costs: [String], times: [Int], total: String) throws {
    let turns = costs.indices.map {
      Self.turn("r\($0)", total: costs[$0], duration: times[$0])
    }
    let messages = [ClaudeSample.start(version: "2.1.59"), Self.spoken()] + turns
    for ledger in try ledgers(messages) {
      let all = ledger.figures(of: "s")
      #expect(all.cost.total(by: .automatic) == Money(total))
      #expect(all.tokens.input == Int64(200 * costs.count))
      #expect(all.cost.computed == Money(pico: Int128(costs.count) * 1_200_000_000))
    }
  }

  @Test func `of results without one are not nothing`() throws {
    let typed = [
      ClaudeSample.message("1", usage: ClaudeSample.usage(10, 2), form: .typed),
      ClaudeSample.typedResult("r", usage: ClaudeSample.usage(10, 200)),
    ]
    let raw = Array(
      """
      {"type":"result","subtype":"success","session_id":"s","uuid":"r","is_error":false,\
      "total_cost_usd":null,"usage":\(ClaudeSample.usage(10, 200))}
      """.utf8)
    for messages in [typed, [typed[0], raw]] {
      for ledger in try ledgers(messages, count: 4) {
        let all = ledger.figures(of: "s")
        #expect(all.tokens.output == 200)
        #expect(all.cost.total(by: .automatic) == Money("0.00303"))
        #expect(all.statements == 0)
        #expect(ledger.warnings["s"]?.isEmpty ?? true)
      }
    }
  }

  /// Bedrock's inference profiles have names that tell no model.
  @Test(arguments: [false, true])
  func `under a profile's name are those of the model that was called`(isTyped: Bool) throws {
    let profile = "arn:aws:bedrock:us-east-1:1:application-inference-profile/abc"
    let use = Use(model: profile, input: 1_000, output: 100, cost: "0.006", basis: "unknown")
    let result =
      isTyped
      ? ClaudeSample.typedResult(
        "r", usage: ClaudeSample.usage(1_000, 100), models: "{\(use.text)}", total: "0.006")
      : ClaudeSample.result("r", turn: (1_000, 100), [use], since: [use], total: "0.006")
    let messages = [
      ClaudeSample.start(version: "2.1.332"),
      ClaudeSample.call("1", input: 1_000, isTyped: isTyped), result,
    ]
    for ledger in try ledgers(messages) {
      let all = ledger.figures(of: "s")
      #expect(all.cost.computed == Money("0.0045"))
      #expect(all.cost.reported == Money("0.006"))
      // The CLI took another model's price.
      #expect(all.cost.total(by: .automatic) == Money("0.0045"))
      #expect(all.cost.total(by: .reported) == Money("0.006"))
      #expect(all.costStatus == .complete)
      #expect(ledger.figures(of: "s") { $0.agent == "main" }.tokens.total == 1_100)
      #expect(ledger.figures(of: "s") { $0.model == ExternalName(profile) }.tokens.total == 0)
      let codes = (ledger.warnings["s"] ?? [:]).keys.map(\.rawValue).sorted()
      #expect(codes == ["cost_basis_unknown", "cost_variance"])
    }
  }

  /// The figures by model left out what the cache held, which the messages and the turn tell.
  @Test func `for less than was seen decide nothing, and what was seen stands`() throws {
    let call = ClaudeSample.message("1", usage: ClaudeSample.usage(10, 5, read: 40_000))
    let use = Use(input: 10, output: 300, cost: "0.00453")
    let result = Array(
      """
      {"type":"result","subtype":"success","session_id":"s","uuid":"r","is_error":false,\
      "total_cost_usd":0.00453,"usage":\(ClaudeSample.usage(10, 300, read: 40_000)),\
      "modelUsage":{\(use.text)}}
      """.utf8)
    // The turn's usage may leave it out too, and it may be the only one that tells it.
    let bare = ClaudeSample.result("r", turn: (10, 300), [use], total: "0.00453")
    for messages in [[call, result], [call, bare], [result]] {
      for ledger in try ledgers([ClaudeSample.start(version: "2.0.52")] + messages) {
        let all = ledger.figures(of: "s")
        #expect(all.tokens.cacheRead == 40_000)
        #expect(all.tokens.output == 300)
        #expect(all.cost.total(by: .automatic) == Money("0.01653"))
        #expect(all.cost.reported == Money("0.00453"))
        #expect(all.costStatus == .partial)
        #expect(ledger.warnings["s"]?[.contradictoryUsage] != nil)
      }
    }
  }

  /// The first versions of the CLI wrote down what each call cost.
  @Test func `of single calls are the only ones of models without a price`() throws {
    func line(_ id: String, _ model: String, _ cost: String) -> [UInt8] {
      ClaudeSample.message(
        id, usage: ClaudeSample.usage(10, 10), model: model, form: .transcript,
        outer: ",\"costUSD\":\(cost)")
    }
    let messages = [
      line("1", "my-proxy-model", "0.0004"), line("1", "my-proxy-model", "0.0004"),
      line("2", ClaudeSample.model, "0.00018"),
    ]
    for ledger in try ledgers(messages) {
      let all = ledger.figures(of: "s")
      #expect(all.cost.reported == Money("0.00058"))
      #expect(all.cost.total(by: .automatic) == Money("0.00058"))
      #expect(all.costStatus == .complete)
    }
    // Where a result tells the cost of all of them, it is counted once.
    let uses = [
      Use(model: "my-proxy-model", input: 10, output: 10, cost: "0.0004"),
      Use(input: 10, output: 10, cost: "0.00018"),
    ]
    let result = ClaudeSample.result("r", turn: (20, 20), uses, since: uses, total: "0.00058")
    for ledger in try ledgers(messages + [result]) {
      #expect(ledger.figures(of: "s").cost.reported == Money("0.00058"))
    }
  }
}
