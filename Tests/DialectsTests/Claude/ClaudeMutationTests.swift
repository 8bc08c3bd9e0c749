import Dialects
import TestSupport
import Testing
import Usage
import UsageMemory

/// Damaged messages are refused or read, and never stop the program.
@Suite struct `Claude's damaged messages` {
  @Test(arguments: ["A-raw-stream", "A-typed", "B-protobuf-raw-stream", "E-subagent-typed"])
  func `do no harm`(name: String) throws {
    let lines = try Recording.lines(name + ".jsonl")
    var random = SplitMix64(seed: 7)
    let bytes = Array("{}[],:\"\\-0129eE.ntf\u{7f}".utf8)
    let ledger = MemoryLedger()
    for _ in 0..<300 {
      var line = lines.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: line.indices, using: &random)
        line[place] = bytes.randomElement(using: &random) ?? 0
      }
      #expect(try Recording.post([line], to: ledger).count == 1)
    }
  }

  @Test func `with more models than a session can have are refused`() throws {
    let ledger = MemoryLedger()
    let models = (0..<65).map {
      ClaudeSample.Use(model: "model-\($0)x", input: 1, output: 1, cost: "0.1")
    }
    let message = ClaudeSample.result("r", turn: (1, 1), models, total: "1")
    let report = try Recording.post([message], to: ledger)
    #expect(report.isAllRejected)
    #expect(report.lines.map(\.field) == ["modelUsage"])
    for index in 0..<65 {
      let call = ClaudeSample.call("\(index)", input: 1, model: "model-\(index)x")
      let report = try Recording.post([call], to: ledger)
      #expect(report.count == 1 && (report.accepted == 1) == (index < 64))
    }
  }

  @Test func `with counts beyond all bounds are refused`() throws {
    for count in ["-1", "1.5", "10000000001", "99999999999999999999", "\"x\"", "[]"] {
      let text = String(decoding: ClaudeSample.call("1", input: 7), as: UTF8.self)
        .replacing("\"input_tokens\":7", with: "\"input_tokens\":\(count)")
      let report = try Recording.post([Array(text.utf8)], to: MemoryLedger())
      #expect(report.isAllRejected, "\(count)")
      #expect(report.lines.map(\.field) == ["message.usage.input_tokens"], "\(count)")
    }
  }
}
