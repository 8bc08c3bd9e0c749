import Dialects
import Testing
import Usage
import UsageMemory

/// The ledger has one writer, for whom everybody waits.
@Suite struct `The work that Claude's messages make` {
  private func parts(_ lines: [[UInt8]]) throws -> Int {
    try Recording.parts(lines).count
  }

  @Test func `is cut by the models of results`() throws {
    let models = (0..<60).map {
      ClaudeSample.Use(model: "model-\($0)x", input: 1, output: 1, cost: "0.1")
    }
    let results = (0..<100).map {
      ClaudeSample.result("r\($0)", turn: (1, 1), models, total: "6", session: "s\($0)")
    }
    // Nine results of 61 writes are the first to be over 500.
    #expect(try parts(results) == 12)
    #expect(try parts((0..<500).map { ClaudeSample.call("\($0)", input: 1) }) == 1)
  }

  @Test func `is cut by the subagents that a message starts`() throws {
    let block = "{\"id\":\"t\",\"input\":{\"subagent_type\":\"n\"}}"
    let blocks = Array(repeating: block, count: 600).joined(separator: ",")
    let message = Array(
      "{\"type\":\"assistant\",\"session_id\":\"s\",\"message\":{\"content\":[\(blocks)]}}".utf8)
    // A message's first hundred are read.
    #expect(try parts(Array(repeating: message, count: 11)) == 3)
  }

  /// An older CLI's results must be looked at all together.
  @Test func `of a call does not grow with the results before it`() throws {
    let ledger = MemoryLedger()
    try Recording.post([ClaudeSample.start(version: "2.1.205")], to: ledger)
    func turn(_ number: Int) throws {
      try Recording.post([ClaudeSample.call("\(number)", input: 100)], to: ledger)
      let use = ClaudeSample.Use(input: 100, output: 50, cost: "0.00105")
      let result = ClaudeSample.result("r\(number)", turn: (100, 50), [use], total: "0.00105")
      try Recording.post([result], to: ledger)
    }
    for number in 0..<3 { try turn(number) }
    try Recording.post([ClaudeSample.call("a", input: 100)], to: ledger)
    let before = ledger.statesListed
    try Recording.post([ClaudeSample.call("b", input: 100)], to: ledger)
    #expect(ledger.statesListed == before)
    try turn(3)
    #expect(ledger.figures(of: "s").cost.reported == Money("0.0042"))
  }

  @Test func `of a fork does not grow with the results of its parent`() throws {
    func work(afterResults count: Int) throws -> Int {
      let ledger = MemoryLedger()
      let parent = (1...count).map { turn in
        let use = ClaudeSample.Use(input: 10 * turn, output: turn, cost: "0.1")
        return ClaudeSample.result("r\(turn)", turn: (10, 1), [use], total: "0.1", session: "p")
      }
      for first in stride(from: 0, to: count, by: 500) {
        try Recording.post(Array(parent[first..<min(first + 500, count)]), to: ledger)
      }
      let before = ledger.statesListed
      let use = ClaudeSample.Use(input: 10 * count + 7, output: count + 2, cost: "0.2")
      let result = ClaudeSample.result("f1", turn: (7, 2), [use], total: "0.2", session: "f")
      try Recording.post(
        [ClaudeSample.start(session: "f"), result], to: ledger,
        ClaudeRequest(parentSessionID: "p"))
      #expect(ledger.figures(of: "f").tokens.input == 7)
      return ledger.statesListed - before
    }
    #expect(try work(afterResults: 300) == work(afterResults: 1_200))
  }

  private func post(_ results: [[UInt8]], _ count: Int, to ledger: MemoryLedger) throws {
    for first in stride(from: 0, to: results.count, by: count) {
      try Recording.post(Array(results.dropFirst(first).prefix(count)), to: ledger)
    }
  }

  /// Later results of the parent are within what a fork read from the cache, and beyond it in
  /// everything else.
  @Test(arguments: [20, 300, 1_000])
  func `of a fork finds where it began below all that its parent did since`(later: Int) throws {
    func result(
      _ id: String, of session: String, _ input: Int, read: Int, cost: String
    ) -> [UInt8] {
      let text = """
        {"type":"result","subtype":"success","session_id":"\(session)","uuid":"\(id)",\
        "is_error":false,"total_cost_usd":\(cost),\
        "usage":{"input_tokens":10,"output_tokens":0},"modelUsage":{"\(ClaudeSample.model)":\
        {"inputTokens":\(input),"cacheReadInputTokens":\(read),"outputTokens":10,\
        "costUSD":\(cost)}}}
        """
      return Array(text.utf8)
    }
    let ledger = MemoryLedger()
    try Recording.post([ClaudeSample.start(session: "p")], to: ledger)
    try post(
      (0...later).map { result("p\($0)", of: "p", 1_000 + 10 * $0, read: 0, cost: "1") }, 100,
      to: ledger)
    try Recording.post(
      [ClaudeSample.start(session: "f"), result("f", of: "f", 1_010, read: 100_000, cost: "3")],
      to: ledger, ClaudeRequest(parentSessionID: "p"))
    #expect(ledger.figures(of: "f").cost.reported == Money("2"))
    #expect(ledger.figures(of: "f").tokens.input == 10)
  }
}
