import Maintenance
import StoreSupport
import Testing
import Usage

@Suite struct `Unusual hours` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  /// A project whose hour cost so much in earlier weeks, the last one first; nil for an hour
  /// without usage, and less than 0 for one whose cost is not known.
  private func world(_ kind: StoreKind, _ weeks: [Int64?]) async throws -> BudgetWorld {
    let world = try BudgetWorld(kind, folder)
    var rules = AlertRules()
    rules.anomaly = AnomalyRule(percent: 300, floor: Money(pico: 50))
    try await world.store.setAlertRules(rules, of: Sample.project, by: .server)
    for (index, pico) in weeks.enumerated() {
      guard let pico else { continue }
      let event = Sample.cost(ExternalID("w\(index)"), abs(pico)) {
        $0.time = Sample.now.moved(bySeconds: (index + 1) * -7 * 86_400)
        if pico < 0 { $0.model = "unpriced" }
      }
      try await world.record(event)
    }
    return world
  }

  private func pass(_ world: BudgetWorld) async throws -> [UsageAnomaly] {
    try await AnomalyWatch(store: world.store, now: { world.clock.now }).passOnce()
    return try await world.store.alerts(
      AlertQuery(type: .anomaly, limit: 9), in: Sample.project
    ).items.compactMap(\.anomaly?.anomaly)
  }

  @Test(
    arguments: StoreKind.allCases,
    [
      (weeks: [20, 30, 40], spent: 89, usual: nil), (weeks: [20, 30, 40], spent: 90, usual: 30),
      (weeks: [20, 30], spent: 900, usual: nil), (weeks: [], spent: 900, usual: nil),
      (weeks: [20, nil, 30, nil, 41, 100], spent: 105, usual: 35),
      (weeks: [20, 30, -1, -1], spent: 900, usual: nil),
      (weeks: [1, 1, 1], spent: 49, usual: nil), (weeks: [1, 1, 1], spent: 50, usual: 1),
      (weeks: [30, 30, nil, nil, nil, nil, nil, nil, 30], spent: 900, usual: nil),
    ] as [(weeks: [Int64?], spent: Int64, usual: Int128?)])
  func `are held against the same hour of earlier weeks`(
    kind: StoreKind, example: (weeks: [Int64?], spent: Int64, usual: Int128?)
  ) async throws {
    let world = try await world(kind, example.weeks)
    try await world.record(Sample.cost("now", example.spent))
    let found = try await pass(world)
    #expect(found.map(\.usual.pico) == [example.usual].compactMap(\.self))
    #expect(found.allSatisfy { $0.spent.pico == Int128(example.spent) })
    #expect(found.allSatisfy { $0.start == Sample.now })
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `are told once a day, also of the hour before`(kind: StoreKind) async throws {
    let world = try await world(kind, [10, 10, 10])
    world.clock.advance(seconds: 3_600)
    try await world.record(Sample.cost("late", 60))
    #expect(try await pass(world).map(\.start) == [Sample.now])
    try await world.record(Sample.cost("more", 60))
    #expect(try await pass(world).map(\.spent.pico) == [60])
    let weeks = world.clock.now.moved(bySeconds: 7 * 86_400)
    world.clock.now = weeks
    try await world.record(Sample.cost("next", 600) { $0.time = weeks.moved(bySeconds: -3_600) })
    #expect(try await pass(world).count == 2)
    await world.store.close()
  }
}
