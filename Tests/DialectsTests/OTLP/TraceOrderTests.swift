import Foundation
import JSON
import TestSupport
import Testing
import Usage
import UsageMemory

@testable import Dialects

/// Traces of programs that are instrumented twice and sum up what they use.
@Suite struct `Exported traces` {
  /// Posts spans in so many requests, and returns the figures by session.
  private func figures(
    _ exports: [[ExportedSpan]]
  ) throws -> [ExternalID: Figures] {
    let ledger = MemoryLedger()
    for spans in exports {
      var export = TraceExport()
      export.resources = [ExportedResource(attributes: Attributes(), spans: spans)]
      let batch = TraceBatch(
        reading: export,
        DialectContext(
          prices: try Recording.prices.get(), limits: EventLimits(), parseLimits: .tolerant),
        receivedAt: Reading.receivedAt)
      let report = try batch.record(in: ledger, nodesPerTraceMax: 1_000)
      #expect(report.accepted == spans.count)
    }
    var figures: [ExternalID: Figures] = [:]
    for id in ledger.sessionIDs {
      let sum = ledger.figures(of: id)
      if !sum.isNothing { figures[id] = sum }
    }
    return figures
  }

  /// `OTLP_WORLDS` makes more worlds than a quick run of all tests has time for.
  private static let worlds =
    ProcessInfo.processInfo.environment["OTLP_WORLDS"].flatMap { UInt64($0) } ?? 60

  @Test func `come to what their calls used, in whatever order and however often they are sent`()
    throws
  {
    for seed in 0..<Self.worlds {
      let world = TraceWorld(seed: seed)
      var random = SplitMix64(seed: seed)
      var orders = [[world.spans], world.spans.map { [$0] }, world.spans.reversed().map { [$0] }]
      orders.append([world.spans, world.spans])
      for _ in 0..<4 { orders.append(world.spans.shuffled(using: &random).map { [$0] }) }
      for (index, order) in orders.enumerated() {
        let figures = try figures(order)
        let right = try #require(figures["session \(seed)"], "seed \(seed), order \(index)")
        #expect(figures.count == 1, "seed \(seed), order \(index)")
        #expect(right.tokens == world.tokens, "seed \(seed), order \(index)")
        #expect(right.requests == world.calls, "seed \(seed), order \(index)")
      }
    }
  }
}
