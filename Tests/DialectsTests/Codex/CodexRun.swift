import Foundation
import JSON
import Usage
import UsageMemory

@testable import Dialects

/// A run of a Codex against an API of this machine, recorded: a conversation that was gone on with,
/// a fork of it and a fork of that, subagents with and without its history, one that was compacted,
/// and one whose only answer was cut off.
struct CodexRun {
  static let versions = ["0.133.0", "0.144.4", "0.163.0"]

  /// Codex' version.
  let version: String

  /// What one source reports.
  enum Report: Hashable {
    case rollout(String)
    case logs, traces
  }

  private var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/codex/\(version)")
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  /// The names of the rollouts, the oldest first.
  var rollouts: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".jsonl") }.sorted()
    }
  }

  /// What the API counted of each answer.
  var served: [TokenCounts] {
    get throws {
      var parser = Parser()
      return try parser.parse(try bytes("served.json")).elements.map { answer in
        try ProviderUsage(reading: answer).tokens
      }
    }
  }

  @discardableResult
  func post(_ report: Report, to ledger: MemoryLedger) throws -> IngestReport {
    var parser = Parser()
    switch report {
    case .rollout(let name): return try Self.post(try bytes(name), to: ledger)
    case .logs:
      let export = try TraceExportReader().forLogs.read(json: try parser.parse(bytes("logs.json")))
      return try TraceBatch(export.callsOfLogs).record(in: ledger)
    case .traces:
      let export = try TraceExportReader().read(json: try parser.parse(bytes("traces.json")))
      return try TraceBatch(export).record(in: ledger)
    }
  }

  /// Posts the lines of rollouts as one request.
  static func post(_ lines: [UInt8], to ledger: MemoryLedger) throws -> IngestReport {
    let parts = try CodexRollouts.parts(
      of: Reading.request(lines, type: "application/x-ndjson"), user: nil, limits: EventLimits(),
      parseLimits: .tolerant)
    let prices = try Recording.prices.get()
    var report = IngestReport()
    for part in parts { report.append(try part.reconcile(in: ledger, prices: prices)) }
    return report
  }
}

extension MemoryLedger {
  /// Every session's requests, prompt, cached tokens, output and reasoning.
  var sessionCounts: [ExternalID: [Int64]] {
    var counts: [ExternalID: [Int64]] = [:]
    for session in sessionIDs {
      let figures = figures(of: session)
      guard figures.requests > 0 else { continue }
      counts[session] = [figures.requests] + figures.tokens.sent
    }
    return counts
  }
}

extension TokenCounts {
  /// Prompt, cached tokens, output and reasoning.
  var sent: [Int64] { [prompt, cacheRead, output, reasoning] }
}
