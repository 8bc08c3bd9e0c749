import Foundation
import JSON
import Usage
import UsageMemory

@testable import Dialects

/// Messages that were recorded of real runs of the Claude Agent SDK against an API of this machine.
enum Recording {
  static let prices = Result { try PriceBook.standard() }

  static func lines(_ name: String) throws -> [[UInt8]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/claude/\(name)")
    let bytes = [UInt8](try Data(contentsOf: file))
    return Lines(bytes).map { Array(bytes[$0.range]) }
  }

  static func lines(_ names: [String]) throws -> [[UInt8]] {
    try names.flatMap { try lines($0) }
  }

  /// Posts the messages as one request.
  @discardableResult
  static func post(
    _ lines: [[UInt8]], to ledger: MemoryLedger, _ request: ClaudeRequest = ClaudeRequest(),
    prices book: PriceBook? = nil
  ) throws -> IngestReport {
    let book = try book ?? prices.get()
    var report = IngestReport()
    for part in try parts(lines, request) {
      report.append(try part.reconcile(in: ledger, prices: book))
    }
    return report
  }

  /// The parts in which they come to the ledger.
  static func parts(
    _ lines: [[UInt8]], _ request: ClaudeRequest = ClaudeRequest()
  ) throws -> [ClaudeMessages] {
    try ClaudeMessages.parts(
      of: Reading.request(lines.joined(separator: [0x0A]), type: "application/x-ndjson"),
      from: request, limits: EventLimits(), parseLimits: .tolerant)
  }
}

extension MemoryLedger {
  /// Everything that a session's totals tell, as a text that is equal only where they are.
  func summary(of session: ExternalID, withAdjustments: Bool = true) -> String {
    let all = figures(of: session)
    var parts = [
      "requests \(all.requests)", Self.text(all),
      "warnings "
        + (warnings[session] ?? [:]).keys.map(\.rawValue).sorted().joined(separator: ","),
    ]
    let events = countedEvents.map(\.event).filter { $0.sessionID == session }
    for model in Set(events.compactMap(\.model)).sorted() {
      parts.append("\(model): " + Self.text(figures(of: session) { $0.model == model }))
    }
    for agent in Set(events.compactMap(\.agent)).sorted() {
      parts.append("\(agent): " + Self.text(figures(of: session) { $0.agent == agent }))
    }
    for label in Set(events.compactMap(\.label)).sorted() where withAdjustments {
      let adjusted = figures(of: session) { $0.label == label }
      if adjusted.tokens != TokenCounts() || adjusted.webSearches != 0 {
        parts.append("\(label) " + Self.text(adjusted))
      }
    }
    return parts.joined(separator: "\n")
  }

  private static func text(_ figures: Figures) -> String {
    let tokens = figures.tokens
    var text =
      "in \(tokens.input) read \(tokens.cacheRead) write "
      + "\(tokens.cacheWrite5m)/\(tokens.cacheWrite1h)/\(tokens.cacheWrite) out \(tokens.output) "
    if figures.webSearches != 0 { text += "searches \(figures.webSearches) " }
    text += "computed \(figures.cost.computed)"
    if figures.statements > 0 {
      text += " reported \(figures.cost.reported) usd \(figures.cost.total(by: .automatic))"
    }
    return text
  }
}
