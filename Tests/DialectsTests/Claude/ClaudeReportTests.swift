import Dialects
import TestSupport
import Testing
import Usage
import UsageMemory

/// What reports of the CLI mean that no recording shows.
@Suite struct `Claude's reports` {
  private typealias Use = ClaudeSample.Use

  /// Posts the messages one by one, in any order.
  private func ledgers(_ messages: [[UInt8]], count: UInt64 = 40) throws -> [MemoryLedger] {
    try (0..<count).map { seed in
      var random = SplitMix64(seed: seed)
      let ledger = MemoryLedger()
      for message in seed == 0 ? messages : messages.shuffled(using: &random) {
        try Recording.post([message], to: ledger)
      }
      return ledger
    }
  }

  @Test func `of a model that no call is of are auxiliary`() throws {
    let helper = Use(
      model: "claude-haiku-4-5-20251001", input: 400, output: 30, cost: "0.00055")
    let messages = [
      ClaudeSample.start(), ClaudeSample.call("1", input: 100),
      ClaudeSample.result(
        "r1", turn: (100, 50), [Use(input: 100, output: 50, cost: "0.00105"), helper],
        total: "0.0016"),
    ]
    for ledger in try ledgers(messages) {
      let all = ledger.figures(of: "s")
      #expect(all.cost.computed == Money("0.0016"))
      #expect(all.cost.total(by: .automatic) == Money("0.0016"))
      let auxiliary = ledger.figures(of: "s") { $0.label == "auxiliary" }
      #expect(auxiliary.tokens.input == 400)
      #expect(ledger.figures(of: "s") { $0.agent == "auxiliary" } == auxiliary)
      #expect(ledger.warnings["s"]?.isEmpty ?? true)
    }
  }

  @Test(arguments: ["2.1.205", nil])
  func `of an older CLI count one run each, whichever order they come in`(version: String?) throws {
    func use(_ input: Int, _ output: Int, _ cost: String) -> [Use] {
      [Use(input: input, output: output, cost: cost)]
    }
    let messages =
      (version.map { [ClaudeSample.start(version: $0)] } ?? []) + [
        ClaudeSample.call("1", second: 1, input: 100),
        ClaudeSample.result("r1", turn: (100, 50), use(100, 50, "0.00105"), total: "0.00105"),
        ClaudeSample.call("2", second: 2, input: 100),
        ClaudeSample.result("r2", turn: (100, 50), use(200, 100, "0.0021"), total: "0.0021"),
        // The session is resumed.
        ClaudeSample.call("3", second: 3, input: 30),
        ClaudeSample.result("r3", turn: (30, 10), use(30, 10, "0.00024"), total: "0.00024"),
        ClaudeSample.call("4", second: 4, input: 30),
        ClaudeSample.result("r4", turn: (30, 10), use(60, 20, "0.00048"), total: "0.00048"),
      ]
    for ledger in try ledgers(messages) {
      let all = ledger.figures(of: "s")
      #expect(all.tokens.input == 260)
      #expect(all.tokens.output == 120)
      #expect(all.cost.reported == Money("0.00258"))
      #expect(all.cost.computed == Money("0.00258"))
    }
  }

  /// A parent of two turns, a fork after the first of them, and a second turn of the fork.
  private static let forked: [[UInt8]] = [
    ClaudeSample.start(session: "p"),
    ClaudeSample.call("1", second: 1, input: 100, session: "p", isTyped: true),
    ClaudeSample.result(
      "p1", turn: (100, 50), [Use(input: 100, output: 50, cost: "0.00105")], total: "0.00105",
      session: "p"),
    ClaudeSample.call("2", second: 2, input: 20, session: "p", isTyped: true),
    ClaudeSample.result(
      "p2", turn: (20, 10), [Use(input: 120, output: 60, cost: "0.00126")], total: "0.00126",
      session: "p"),
    ClaudeSample.start(session: "f"),
    ClaudeSample.call("3", second: 3, input: 7, session: "f", isTyped: true),
    ClaudeSample.result(
      "f1", turn: (7, 5), [Use(input: 107, output: 55, cost: "0.001146")], total: "0.001146",
      session: "f"),
    ClaudeSample.call("4", second: 4, input: 8, session: "f", isTyped: true),
    ClaudeSample.result(
      "f2", turn: (8, 6), [Use(input: 115, output: 61, cost: "0.00126")], total: "0.00126",
      session: "f"),
  ]

  @Test func `of a fork are without what its parent had come to`() throws {
    for seed in 0..<40 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let ledger = MemoryLedger()
      for message in seed == 0 ? Self.forked : Self.forked.shuffled(using: &random) {
        try Recording.post([message], to: ledger, ClaudeRequest(parentSessionID: "p"))
      }
      let fork = ledger.figures(of: "f")
      #expect(fork.tokens.input == 15)
      #expect(fork.tokens.output == 11)
      #expect(fork.cost.reported == Money("0.00021"))
      #expect(fork.cost.computed == Money("0.00021"))
      #expect(ledger.figures(of: "p").cost.reported == Money("0.00126"))
      #expect(ledger.warnings["f"]?.isEmpty ?? true)
      #expect(ledger.totals("f")?.session.parentID == "p")
    }
  }

  @Test(arguments: [nil, "unknown"])
  func `of a fork whose parent is not known charge only what came after it`(
    parent: ExternalID?
  ) throws {
    let ledger = MemoryLedger()
    for message in Self.forked[5...] {
      try Recording.post([message], to: ledger, ClaudeRequest(parentSessionID: parent))
    }
    let fork = ledger.figures(of: "f")
    #expect(fork.tokens.input == 15)
    #expect(fork.tokens.output == 11)
    #expect(fork.cost.computed == Money("0.00021"))
    #expect(fork.statements == 0)
    #expect(ledger.warnings["f"]?.keys.sorted { $0.rawValue < $1.rawValue } == [.baselineUnknown])
  }

  @Test func `with a price that the CLI made up are warned about`() throws {
    let messages = [
      ClaudeSample.start(), ClaudeSample.call("1", input: 1_000, model: "claude-made-up"),
      ClaudeSample.result(
        "r1", turn: (1_000, 100),
        [Use(model: "claude-made-up", input: 1_000, output: 100, cost: "0.006", basis: "unknown")],
        total: "0.006"),
    ]
    for ledger in try ledgers(messages, count: 6) {
      let all = ledger.figures(of: "s")
      #expect(all.cost.reported == Money("0.006"))
      #expect(all.computedEvents == 0)
      #expect(all.costStatus == .complete)
      #expect(ledger.warnings["s"]?[.costBasisUnknown]?.contains("claude-made-up") == true)
      #expect(ledger.warnings["s"]?[.costBasisUnknown]?.contains("2.1.330") == true)
    }
  }

  @Test func `that differ by over a hundredth from Tally's prices are warned about`() throws {
    func messages(_ cost: String) -> [[UInt8]] {
      [
        ClaudeSample.start(), ClaudeSample.call("1", input: 100),
        ClaudeSample.result(
          "r1", turn: (100, 50), [Use(input: 100, output: 50, cost: cost)], total: cost),
      ]
    }
    for (cost, isWarned) in [
      ("0.00106", false), ("0.00104", false), ("0.0010606", true), ("0.0010394", true),
    ] {
      let ledger = try ledgers(messages(cost), count: 1)[0]
      let detail = ledger.warnings["s"]?[.costVariance]
      #expect((detail != nil) == isWarned, "\(cost)")
      #expect(!isWarned || detail?.contains("2.1.330") == true)
    }
  }

  /// Haiku 5.5 costs five times as much above 100 000 tokens of one call.
  @Test(arguments: [(3, 50_000, "0.0165"), (1, 150_000, "0.0775")])
  func `of many short calls are not priced as one long one`(
    count: Int, input: Int, cost: String
  ) throws {
    let model = "claude-haiku-5-5"
    let calls = (0..<count).map {
      ClaudeSample.call("\($0)", second: $0, input: input, model: model)
    }
    let output = 1_000 * count
    let use = Use(model: model, input: input * count, output: output, cost: cost)
    let messages =
      [ClaudeSample.start()] + calls + [
        ClaudeSample.result("r1", turn: (input * count, output), [use], total: cost)
      ]
    for ledger in try ledgers(messages, count: 6) {
      #expect(ledger.figures(of: "s").cost.computed == Money(cost))
      #expect(ledger.warnings["s"]?.isEmpty ?? true)
    }
  }

  @Test func `count a main call once that a subagent's transcript repeats`() throws {
    let main = ClaudeSample.call("1", input: 100, output: 50)
    let copy = String(decoding: main, as: UTF8.self)
      .replacing("req_1", with: "req_2").replacing("null", with: "\"tool_1\"")
    for ledger in try ledgers([main, Array(copy.utf8)], count: 6) {
      let all = ledger.figures(of: "s")
      #expect(all.requests == 1)
      #expect(all.tokens.input == 100)
      #expect(ledger.figures(of: "s") { $0.agent == "main" } == all)
    }
  }

  /// Transcripts of older CLIs repeat a parent's lines without saying whose they are, and end with
  /// what both have cost.
  @Test(arguments: [false, true])
  func `that end a fork's transcript charge nothing twice`(isForkFirst: Bool) throws {
    func state(_ session: String, _ use: ClaudeSample.Use) -> [UInt8] {
      Array(
        """
        {"type":"cost-state","sessionId":"\(session)","totalCostUSD":\(use.cost),\
        "modelUsage":{\(use.text)}}
        """.utf8)
    }
    let parent = [
      ClaudeSample.call("1", second: 1, input: 100, output: 50, session: "p"),
      state("p", Use(input: 100, output: 50, cost: "0.00105")),
    ]
    let fork = [
      ClaudeSample.call("1", second: 1, input: 100, output: 50, session: "f"),
      ClaudeSample.call("2", second: 2, input: 7, output: 5, session: "f"),
      state("f", Use(input: 107, output: 55, cost: "0.001146")),
    ]
    let ledger = MemoryLedger()
    for messages in isForkFirst ? [fork, parent] : [parent, fork] {
      try Recording.post(messages, to: ledger)
    }
    let both = [ledger.figures(of: "p"), ledger.figures(of: "f")]
    #expect(both.reduce(Money.zero) { $0 + $1.cost.total(by: .automatic) } == Money("0.001146"))
    #expect(both.reduce(0) { $0 + $1.tokens.total } == 162)
    #expect(both.reduce(0) { $0 + $1.requests } == 2)
    #expect(both[0].cost.computed == (isForkFirst ? .zero : Money("0.00105")))
  }

  /// Turns of one token of output each, and of 10 of input.
  private func turns(_ turns: Range<Int>, ofRun run: String) -> [[UInt8]] {
    turns.map { turn in
      let use = ClaudeSample.Use(input: 10 * (turn + 1), output: turn + 1, cost: "0.1")
      return ClaudeSample.result("\(run)\(turn)", turn: (10, 1), [use], total: "0.1")
    }
  }

  @Test func `of an older CLI's runs are of one each, however long the runs and when they come`()
    throws
  {
    let ledger = MemoryLedger()
    try Recording.post([ClaudeSample.start(version: "2.1.205")], to: ledger)
    // A run, another that soon counts what it had counted, and the rest of the first; one result
    // comes last of all.
    var results = turns(0..<1_100, ofRun: "a") + turns(0..<700, ofRun: "b")
    results += turns(1_100..<1_110, ofRun: "a")
    let late = results.remove(at: 300)
    for part in [results[..<900], results[900...], [late]] {
      try Recording.post(Array(part), to: ledger)
    }
    #expect(ledger.figures(of: "s").tokens.input == 11_100 + 7_000)
    #expect(ledger.figures(of: "s").tokens.output == 1_110 + 700)
  }
}
