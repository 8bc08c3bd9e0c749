import TestSupport
import Testing
import Usage
import UsageMemory

@testable import Dialects

/// Recorded runs of three versions of Codex.
@Suite struct `A run of Codex` {
  private func ledger(_ run: CodexRun, _ reports: [CodexRun.Report]) throws -> MemoryLedger {
    let ledger = MemoryLedger()
    for report in reports { #expect(try run.post(report, to: ledger).rejected == 0) }
    return ledger
  }

  private func rollouts(_ run: CodexRun) throws -> [CodexRun.Report] {
    try run.rollouts.map { .rollout($0) }
  }

  private func expectServed(_ run: CodexRun, _ ledger: MemoryLedger) throws {
    var sum = [Int64](repeating: 0, count: 4)
    var requests: Int64 = 0
    for counts in ledger.sessionCounts.values {
      requests += counts[0]
      for index in sum.indices { sum[index] += counts[index + 1] }
    }
    let served = try run.served.reduce(into: TokenCounts()) { $0 += $1 }
    #expect(requests == Int64(try run.served.count))
    #expect(sum == served.sent)
  }

  @Test(arguments: CodexRun.versions)
  func `comes to what the API counted, however often its rollouts are sent`(
    version: String
  ) throws {
    let run = CodexRun(version: version)
    let ledger = try ledger(run, try rollouts(run))
    try expectServed(run, ledger)
    let before = ledger.eventCount
    for report in try rollouts(run) { #expect(try run.post(report, to: ledger).accepted == 0) }
    #expect(ledger.eventCount == before)
  }

  @Test(arguments: CodexRun.versions)
  func `has each call in the conversation that made it, whichever rollout comes first`(
    version: String
  ) throws {
    let run = CodexRun(version: version)
    let expected = try ledger(run, try rollouts(run)).sessionCounts
    var generator = SplitMix64(seed: 3)
    for _ in 0..<20 {
      let order = try rollouts(run).shuffled(using: &generator)
      #expect(try ledger(run, order).sessionCounts == expected)
    }
  }

  @Test(arguments: CodexRun.versions)
  func `counts once where its logs and spans report it, too, in any order`(
    version: String
  ) throws {
    let run = CodexRun(version: version)
    let expected = try ledger(run, try rollouts(run)).sessionCounts
    var generator = SplitMix64(seed: 5)
    for beside in [[.logs], [.traces], [.logs, .traces]] as [[CodexRun.Report]] {
      for _ in 0..<10 {
        let order = (try rollouts(run) + beside + beside).shuffled(using: &generator)
        let ledger = try ledger(run, order)
        #expect(ledger.sessionCounts == expected, "\(order)")
        try expectServed(run, ledger)
      }
    }
  }

  @Test func `names its subagents, and the conversations above them`() throws {
    let run = CodexRun(version: "0.163.0")
    let ledger = try ledger(run, try rollouts(run))
    let agents = ledger.countedEvents.map(\.event).filter { $0.agent != nil }
    #expect(agents.count == 2)
    for session in agents.compactMap(\.sessionID) {
      #expect(ledger.totals(session)?.session.parentID != nil)
    }
    let models = Set(ledger.countedEvents.map(\.event.model))
    #expect(models == ["gpt-5"])
    #expect(ledger.countedEvents.allSatisfy { $0.figures.unpricedEvents == 0 })
  }
}
