import Foundation
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
      let report = try TraceBatch(of: spans).record(in: ledger)
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

  private func span(_ id: Int, parent: Int?, _ attributes: [String: AttributeValue]) -> ExportedSpan
  {
    var span = ExportedSpan()
    (span.traceID, span.spanID) = ("trace", ExternalID("\(1_000 + id)"))
    span.parentSpanID = parent.map { ExternalID("\(1_000 + $0)") }
    span.startNanoseconds = 1_795_313_890_000_000_000
    span.endNanoseconds = span.startNanoseconds + 1
    span.attributes = Attributes(attributes.map { Attribute(name: $0.key, value: $0.value) })
    return span
  }

  @Test func `of any size get the session of a span that comes last, a few calls at a time`() throws
  {
    let ledger = MemoryLedger()
    let calls = (0..<1_000).map { id in
      span(
        id, parent: id % 2 == 0 ? 2_000 : 2_001,
        [
          "gen_ai.operation.name": .text("chat"), "gen_ai.usage.input_tokens": .integer(5),
          "gen_ai.usage.output_tokens": .integer(2),
        ])
    }
    let links = [span(2_000, parent: 3_000, [:]), span(2_001, parent: 2_000, [:])]
    #expect(try TraceBatch(of: calls + links).record(in: ledger).accepted == 1_002)
    #expect(ledger.figures(of: "trace").requests == 1_000)
    let root = try TraceBatch(of: [span(3_000, parent: nil, ["session.id": .text("mine")])])
    let progress = TraceProgress()
    var steps = 0
    var report: IngestReport?
    while report == nil {
      let before = ledger.eventCount
      report = try root.record(in: ledger, progress, nodesPerTraceMax: 100_000)
      #expect(Int(ledger.eventCount - before) <= TraceReconciler.nodesAtOnce)
      steps += 1
    }
    #expect(report?.accepted == 1)
    #expect(steps == 7)
    #expect(ledger.figures(of: "trace").isNothing)
    #expect(ledger.figures(of: "mine").requests == 1_000)
    // A request that was cut off half way is gone on with when it comes again.
    let other = try TraceBatch(of: [span(4_000, parent: nil, ["session.id": .text("other")])])
    #expect(try other.record(in: ledger).accepted == 1)
    #expect(try root.record(in: ledger).accepted == 1)
    #expect(ledger.figures(of: "mine").requests == 1_000)
  }

  @Test func `that were being settled when a request was cut off are settled by the next`() throws {
    let ledger = MemoryLedger()
    let calls = (0..<700).map { id in
      span(
        id, parent: 3_000,
        ["gen_ai.operation.name": .text("chat"), "gen_ai.usage.input_tokens": .integer(5)])
    }
    _ = try TraceBatch(of: calls).record(in: ledger)
    let root = try TraceBatch(of: [span(3_000, parent: nil, ["session.id": .text("mine")])])
    let progress = TraceProgress()
    for _ in 0..<2 {
      #expect(try root.record(in: ledger, progress, nodesPerTraceMax: 100_000) == nil)
    }
    #expect(!ledger.figures(of: "trace").isNothing)
    #expect(try root.record(in: ledger).accepted == 1)
    #expect(ledger.figures(of: "trace").isNothing)
    #expect(ledger.figures(of: "mine").requests == 700)
  }
}
