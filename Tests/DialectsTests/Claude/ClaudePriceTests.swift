import Dialects
import Foundation
import JSON
import Testing
import Usage
import UsageMemory

/// What the CLI itself says that calls cost, and what Tally says.
@Suite struct `Claude's prices` {
  struct Answer: Sendable, CustomTestStringConvertible {
    var model: String
    var vector: String
    var dollars: Money
    /// A transcript's line with the vector's usage, of another model.
    var line: String
    var lineModel: String
    var testDescription: String { "\(model) \(vector)" }
  }

  /// Where the CLI is wrong, or asks another one's price: what Tally says instead.
  private static func exception(_ answer: Answer) -> String? {
    // It had no price of the model, and took $4 and $20.
    if answer.model == "claude-3-haiku-20240307" { return haiku3[answer.vector] }
    // Batches cost half (pricing page, Batch processing).
    if answer.vector == "tier_batch" { return half(answer.dollars) }
    // The place of inference has a price from Opus 4.6 and Sonnet 4.6 on only (pricing page, Data
    // residency).
    if answer.vector == "geo_us_in_out", beforeGeo.contains(answer.model) {
      return Money(pico: answer.dollars.pico * 10 / 11).description
    }
    // Fast mode of these two was withdrawn: 4.6 runs at the standard price, 4.7 refuses it
    // (pricing page, Fast mode).
    switch (answer.model, answer.vector) {
    // It leaves out 1000 tokens in and 100 out of a compaction (compaction page, Usage).
    case ("claude-opus-4-6", "iterations"): return "0.00825"
    case ("claude-haiku-5-5", "iterations"): return "0.000165"
    case ("claude-opus-4-7", "speed_fast"): return "0.03"
    case ("claude-opus-4-6", "fast_all"): return "0.04675"
    case ("claude-opus-4-6", "fast_all_us"): return "0.051425"
    default: return nil
    }
  }

  private static let haiku3 = [
    "in": "0.00025", "out": "0.00125", "cacheRead": "0.00003", "cw5m": "0.0003", "cw1h": "0.0005",
    "cw_nobreakdown": "0.0003", "geo_us_in_out": "0.0015", "tier_priority": "0.0015",
    "tier_batch": "0.00075", "speed_fast": "0.0015", "long250k_in": "0.0625",
  ]

  private static let beforeGeo: Set<String> = [
    "claude-sonnet-4-5-20250929", "claude-opus-4-5-20251101", "claude-sonnet-4-20250514",
    "claude-sonnet-4-20250514[1m]", "claude-3-5-sonnet-20241022", "claude-haiku-4-5-20251001",
  ]

  private static func half(_ amount: Money) -> String {
    Money(pico: amount.pico / 2).description
  }

  static func answers() throws -> [Answer] {
    let standard = try vectors("36af56e7-2c3b-4c65-a8b3-56666cb75f71")
    let long = try vectors("b9ddb522-c112-4a2e-a540-ac627c0f3c49")
    var parser = Parser()
    return try Recording.lines("cli-prices.jsonl").flatMap { line -> [Answer] in
      let row = try parser.parse(line)
      let micro = try #require(row["micro_usd"])
      let names = micro.members.map(\.key)
      let lines = names.contains("in") ? standard : long
      // A retired model is answered by another one, whose price holds.
      let model = row["canonical"]?.elements.first { _ in true }?.elements.first { _ in true }
      return try zip(names, lines).compactMap { name, line -> Answer? in
        let text = try #require(micro[name]?.numberText)
        let dollars = try #require(Money(text + "e-6"))
        // Beyond the context of the model, the CLI did not ask.
        guard dollars != .zero || name == "webfetch1" else { return nil }
        return Answer(
          model: try #require(model?.string), vector: name, dollars: dollars, line: line,
          lineModel: names.contains("in") ? "claude-mythos-5" : "claude-opus-4-6")
      }
    }
  }

  /// The calls of a run that asked for each of the CLI's answers in turn.
  private static func vectors(_ session: String) throws -> [String] {
    try Recording.lines("transcripts/\(session).jsonl")
      .map { String(decoding: $0, as: UTF8.self) }
      .filter { $0.contains("\"type\":\"assistant\"") || $0.contains("\"type\": \"assistant\"") }
  }

  @Test func `are those of sixteen models`() throws {
    let answers = try Self.answers()
    #expect(Set(answers.map(\.model)).count == 16)
    #expect(answers.count > 250)
  }

  @Test(arguments: try answers())
  func `are the CLI's, but for what it has wrong`(answer: Answer) throws {
    let ledger = MemoryLedger()
    let line = answer.line.replacingOccurrences(
      of: "\"\(answer.lineModel)\"", with: "\"\(answer.model)\"")
    let report = try Recording.post([Array(line.utf8)], to: ledger)
    #expect(report.count == 1 && report.accepted == 1)
    let session = try #require(ledger.sessionIDs.first)
    let figures = ledger.figures(of: session)
    #expect(figures.requests == 1)
    let expected = Self.exception(answer) ?? answer.dollars.description
    #expect(figures.cost.computed.description == expected)
    #expect(figures.unpricedEvents == 0)
  }
}
