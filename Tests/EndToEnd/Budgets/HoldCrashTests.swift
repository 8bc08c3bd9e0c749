import Foundation
import Testing

extension EndToEnd {
  @Suite struct HoldCrashTests {
    /// How many seeds `make prove-budgets` asks for; few where this is one test of many.
    private static let seeds = Int(ProcessInfo.processInfo.environment["PROVE_BUDGETS"] ?? "")

    @Test func `Holds are kept over kill -9, and nothing is lost, doubled or overspent`() throws {
      let plans =
        Self.seeds.map(Self.plans) ?? [
          HoldLoad.Plan(seed: 1, clients: 8, callsPerClient: 120, kills: 2, isDoubled: true)
        ]
      if Self.seeds != nil { print(Self.row(Self.titles)) }
      for plan in plans {
        let load = try HoldLoad(plan)
        #expect(load.granted > 0)
        #expect(load.lost == 0, "\(plan)")
        #expect(load.doubled == 0, "\(plan)")
        #expect(load.overspent == 0, "\(plan)")
        #expect(load.differences == [], "\(plan)")
        guard Self.seeds != nil else { continue }
        let numbers = [
          plan.clients, plan.kills, plan.isDoubled ? 2 : 1, Int(plan.seed), load.granted,
          load.refused, load.lost, load.doubled, load.overspent, load.differences.count,
        ]
        print(Self.row(numbers.map(String.init)))
      }
    }

    private static let titles = [
      "clients", "kills", "sources", "seed", "granted", "refused", "lost", "doubled", "overspent",
      "inexact",
    ]

    private static func row(_ cells: [String]) -> String {
      cells.map { String(repeating: " ", count: max(0, 10 - $0.count)) + $0 }.joined()
    }

    /// Clients × kills × sources.
    private static func plans(_ seeds: Int) -> [HoldLoad.Plan] {
      var plans: [HoldLoad.Plan] = []
      for clients in [1, 8, 64] {
        for kills in [0, 3] {
          for isDoubled in [false, true] {
            for seed in 1...max(1, seeds) {
              plans.append(
                HoldLoad.Plan(
                  seed: UInt64(seed), clients: clients, callsPerClient: 3_200 / clients,
                  kills: kills, isDoubled: isDoubled))
            }
          }
        }
      }
      return plans
    }
  }
}
