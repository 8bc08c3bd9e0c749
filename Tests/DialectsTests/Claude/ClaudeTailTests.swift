import Dialects
import TestSupport
import Testing
import Usage
import UsageMemory

/// A session is its results, and the calls after the last of them.
@Suite struct `Claude's calls after the last result` {
  /// Two turns with results, and the first call of a third one.
  private static func running(isTyped: Bool) -> [[UInt8]] {
    let first = ClaudeSample.Use(input: 100, output: 50, cost: "0.00105")
    let second = ClaudeSample.Use(input: 110, output: 40, cost: "0.00093")
    let both = ClaudeSample.Use(input: 210, output: 90, cost: "0.00198")
    return [
      ClaudeSample.start(),
      ClaudeSample.call("1", second: 1, input: 100, isTyped: isTyped),
      ClaudeSample.result(
        "r1", turn: (100, 50), [first], since: isTyped ? nil : [first], total: "0.00105"),
      ClaudeSample.call("2", second: 2, input: 110, isTyped: isTyped),
      ClaudeSample.result(
        "r2", turn: (110, 40), [both], since: isTyped ? nil : [second], total: "0.00198"),
      ClaudeSample.call("3", second: 3, input: 120, output: 2, isTyped: isTyped),
    ]
  }

  /// The CLI tells nothing of a run that breaks off.
  private static let failed = ClaudeSample.result(
    "failed", turn: (0, 0), [], total: "0", subtype: "error_during_execution")

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
    expectRunning(try figures(Self.running(isTyped: isTyped) + [Self.failed]))
    expectRunning(try figures(Self.running(isTyped: isTyped) + [Self.failed, Self.failed]))
  }

  @Test(arguments: [false, true])
  func `are the same in any order`(isTyped: Bool) throws {
    for seed in 0..<100 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let messages = Self.running(isTyped: isTyped)
      let shuffled = (messages + messages.shuffled(using: &random).prefix(2))
        .shuffled(using: &random)
      expectRunning(try figures(shuffled), "seed \(seed)")
    }
  }

  @Test func `are spoken of by the next result`() throws {
    let messages =
      Self.running(isTyped: true) + [
        ClaudeSample.result(
          "r3", turn: (120, 30),
          [ClaudeSample.Use(input: 330, output: 120, cost: "0.00279")], total: "0.00279")
      ]
    let figures = try figures(messages)
    #expect(figures.tokens.input == 330)
    #expect(figures.tokens.output == 120)
    #expect(figures.cost.total(by: .automatic) == Money("0.00279"))
    #expect(figures.cost.computed == Money("0.00279"))
  }

  /// A turn with a subagent whose answer was not seen, and a turn with one that failed.
  private static let withSubagents: [[UInt8]] = {
    let first = ClaudeSample.Use(input: 2_250, output: 900, cost: "0.02025")
    return [
      ClaudeSample.start(),
      ClaudeSample.call("1", second: 1, input: 100, starts: "tool_1"),
      ClaudeSample.call("2", second: 2, input: 1_000, parent: "tool_1"),
      ClaudeSample.call("3", second: 3, input: 50),
      ClaudeSample.result(
        "r1", turn: (150, 60), [first], since: [first], total: "0.02025"),
      ClaudeSample.call("4", second: 4, input: 70, starts: "tool_2"),
      ClaudeSample.call("5", second: 5, input: 800, output: 3, parent: "tool_2"),
      failed,
    ]
  }()

  @Test func `of subagents are told from those that a result has counted, in any order`() throws {
    for seed in 0..<100 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
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

  @Test(arguments: ["2.1.330", "2.1.205"])
  func `are told from those whose result was lost, in any order`(version: String) throws {
    let first = ClaudeSample.Use(input: 100, output: 50, cost: "0.00105")
    let three = ClaudeSample.Use(input: 340, output: 130, cost: "0.00297")
    let messages = [
      ClaudeSample.start(version: version),
      ClaudeSample.call("1", second: 1, input: 100),
      ClaudeSample.result("r1", turn: (100, 50), [first], total: "0.00105"),
      ClaudeSample.call("2", second: 2, input: 110),
      ClaudeSample.call("3a", second: 3, input: 70),
      ClaudeSample.call("3b", second: 4, input: 60),
      ClaudeSample.result("r3", turn: (130, 40), [three], total: "0.00297"),
      ClaudeSample.call("4", second: 5, input: 125, output: 2),
    ]
    for seed in 0..<100 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let figures = try figures(seed == 0 ? messages : messages.shuffled(using: &random))
      #expect(figures.tokens.input == 340 + 125, "seed \(seed)")
      #expect(figures.tokens.output == 130 + 2, "seed \(seed)")
      #expect(figures.cost.computed == Money("0.003375"), "seed \(seed)")
    }
  }

  /// A call with an earlier time than those of the result, and its subagent's.
  @Test func `of a turn whose times are behind count with their subagents, however often settled`()
    throws
  {
    let ledger = MemoryLedger()
    let use = ClaudeSample.Use(input: 30, output: 18, cost: "0.00036")
    for message in [
      ClaudeSample.call("a", second: 50, input: 17, output: 11),
      ClaudeSample.result("r", turn: (30, 18), [use], total: "0.00036"),
      ClaudeSample.call("b", second: 10, input: 5, output: 10),
      ClaudeSample.call("s", second: 11, input: 12, output: 1, parent: "t"),
      ClaudeSample.call("d", input: 13, output: 7, isTyped: true),
    ] { try Recording.post([message], to: ledger) }
    for version in ["2.1.300", "2.1.301", "2.1.302"] {
      #expect(ledger.figures(of: "s").tokens.input == 47)
      #expect(ledger.figures(of: "s").tokens.output == 29)
      try Recording.post([ClaudeSample.start(version: version)], to: ledger)
    }
  }
}
