import StoreSupport
import Testing
import Usage

@Suite struct `An alert of a project's rules` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  private func open(
    _ kind: StoreKind, _ change: (inout AlertRules) -> Void
  ) async throws -> BudgetWorld {
    let world = try BudgetWorld(kind, folder)
    var rules = AlertRules()
    change(&rules)
    try await world.store.setAlertRules(rules, of: Sample.project, by: .server)
    return world
  }

  private func alerts(_ world: BudgetWorld) async throws -> [SessionAlert] {
    try await world.store.alerts(AlertQuery(limit: 100), in: Sample.project).items
      .compactMap(\.session)
  }

  @Test(arguments: StoreKind.allCases)
  func `tells once of a session that costs as much as is allowed`(kind: StoreKind) async throws {
    let world = try await open(kind) { $0.sessionCost = Money(pico: 100) }
    try await world.record(
      Sample.cost("e1", 60), Sample.cost("other", 90) { $0.sessionID = "s2" },
      Sample.cost("none", 500) { $0.sessionID = nil })
    #expect(try await alerts(world).isEmpty)
    try await world.record(Sample.cost("e2", 45) { $0.userID = "alice" }, Sample.cost("e3", 5))
    try await world.record(Sample.cost("e4", 100))
    let found = try await alerts(world)
    #expect(found.map(\.type) == [.sessionCost])
    #expect(found.first?.session == "s1" && found.first?.event == "e3")
    #expect(found.first?.value == 110 && found.first?.limit == 100)
    #expect(found.first?.source == "api" && found.first?.agent == nil)
    await world.store.close()
    let again = try BudgetWorld(kind, folder)
    try await again.record(
      Sample.cost("e5", 7), Sample.cost("e6", 10) { $0.sessionID = "s2" })
    #expect(try await alerts(again).map(\.session) == ["s2", "s1"])
    #expect(try await alerts(again).first?.value == 100)
    await again.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `tells nothing of what is taken back in the same request`(kind: StoreKind) async throws {
    let world = try await open(kind) { $0.sessionCost = Money(pico: 100) }
    try await world.record(Sample.cost("e1", 150), Sample.void("v1", of: "e1"))
    #expect(try await alerts(world).isEmpty)
    try await world.record(Sample.cost("e2", 99))
    #expect(try await alerts(world).isEmpty)
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `knows what a session had before the rule`(kind: StoreKind) async throws {
    let world = try await open(kind) { $0.sessionVariance = Money(pico: 1) }
    try await world.record(Sample.cost("e1", 150))
    var rules = AlertRules()
    rules.sessionCost = Money(pico: 100)
    try await world.store.setAlertRules(rules, of: Sample.project, by: .server)
    #expect(try await world.store.alertRules() == [Sample.project: rules])
    #expect(try await alerts(world).isEmpty)
    try await world.record(Sample.cost("e2", 1))
    #expect(try await alerts(world).map(\.value) == [151])
    rules.sessionCost = Money(pico: 152)
    try await world.store.setAlertRules(rules, of: Sample.project, by: .server)
    try await world.record(Sample.cost("e3", 1))
    #expect(try await alerts(world).map(\.limit) == [152, 100])
    try await world.store.setAlertRules(AlertRules(), of: Sample.project, by: .server)
    #expect(try await world.store.alertRules().isEmpty)
    try await world.record(Sample.cost("e4", 1_000))
    #expect(try await alerts(world).count == 2)
    await world.store.close()
  }

  @Test(
    arguments: StoreKind.allCases,
    [
      (reported: [10, 59], found: []), (reported: [10, 60], found: [50]),
      (reported: [0, 0], found: []), (reported: [10, 10, 0, 0, 0, 0, 0], found: [-50]),
    ] as [(reported: [Int64], found: [Int128])])
  func `tells how far what was reported lies from what was computed`(
    kind: StoreKind, example: (reported: [Int64], found: [Int128])
  ) async throws {
    let world = try await open(kind) { $0.sessionVariance = Money(pico: 50) }
    for (index, reported) in example.reported.enumerated() {
      try await world.record(
        Sample.cost(ExternalID("e\(index)"), 10) { $0.cost = Money(pico: Int128(reported)) })
    }
    let found = try await alerts(world)
    #expect(found.map(\.value) == example.found)
    #expect(found.map(\.type) == example.found.map { _ in .sessionVariance })
    await world.store.close()
  }

  /// Seconds and inputs of the calls of one agent; what is after the receipt, at 100, is at it.
  @Test(
    arguments: StoreKind.allCases,
    [
      (calls: [(0, 10), (20, 10), (59, 12)], isLoop: true),
      (calls: [(0, 10), (20, 10), (60, 12)], isLoop: false),
      (calls: [(0, 10), (20, 9), (30, 9)], isLoop: false),
      (calls: [(0, 10), (20, 9), (30, 9), (40, 9)], isLoop: true),
      (calls: [(0, 10), (50, 10), (70, 10), (80, 11)], isLoop: true),
      (calls: [(50, 10), (0, 10), (55, 10)], isLoop: false),
      (calls: [(900, 10), (70, 10), (80, 10), (100, 10), (100, 10)], isLoop: true),
    ] as [(calls: [(Int64, Int64)], isLoop: Bool)])
  func `tells once of an agent that calls again and again`(
    kind: StoreKind, example: (calls: [(Int64, Int64)], isLoop: Bool)
  ) async throws {
    let world = try await open(kind) { $0.loopCalls = 3 }
    for (index, call) in example.calls.enumerated() {
      for agent in ["a", "b"] where agent == "a" || index == 0 {
        try await world.record(
          Sample.call(ExternalID("\(agent)\(index)"), input: call.1) {
            $0.agent = ExternalName(agent)
            $0.time = Sample.now.moved(bySeconds: Int(call.0) - 100)
          })
      }
    }
    let found = try await alerts(world)
    #expect(found.map(\.type) == (example.isLoop ? [.loop] : []))
    #expect(found.allSatisfy { $0.agent == "a" && $0.value == 3 && $0.unit == .requests })
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `knows the calls of a loop that came before a restart`(kind: StoreKind) async throws {
    func call(_ number: Int, agent: ExternalName) -> Event {
      Sample.call("\(agent)\(number)", input: 10) {
        $0.agent = agent
        $0.time = Sample.now.moved(bySeconds: number - 100)
      }
    }
    let world = try await open(kind) { $0.loopCalls = 3 }
    try await world.record(call(1, agent: "a"), call(2, agent: "a"), call(1, agent: "b"))
    await world.store.close()
    let again = try BudgetWorld(kind, folder)
    try await again.record(call(3, agent: "a"), call(2, agent: "b"))
    #expect(try await alerts(again).map(\.agent) == ["a"])
    await again.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `takes a call that two sources tell for one call of a loop`(kind: StoreKind) async throws {
    let world = try await open(kind) { $0.loopCalls = 3 }
    for index in 0..<2 {
      for source in ["agent", "gateway"] {
        try await world.record(
          Sample.call(ExternalID("\(source)\(index)"), input: 10) {
            $0.source = ExternalName(source)
            $0.vendorCall = VendorCall(ids: [ExternalID("response-\(index)")])
          })
      }
    }
    #expect(try await alerts(world).isEmpty)
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `is logged with the rules that somebody sets`(kind: StoreKind) async throws {
    let world = try await open(kind) {
      $0.loopCalls = 30
      $0.anomaly = AnomalyRule(percent: 300, floor: Money(pico: 5))
    }
    let acts = try await world.store.audit(AuditQuery(limit: 9), in: Sample.project).items
    #expect(acts.map(\.act.action) == [.alertRulesSet])
    #expect(
      acts.first?.act.details.map(\.key) == ["loop_calls", "anomaly_percent", "anomaly_floor_usd"])
    await world.store.close()
    let again = try BudgetWorld(kind, folder)
    #expect(try await again.store.alertRules()[Sample.project]?.anomaly?.percent == 300)
    #expect(try await again.store.alertRules()[Sample.project]?.loopCalls == 30)
    await again.store.close()
  }
}
