import StoreSupport
import Testing
import Usage

@Suite struct `An alert` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  private func alerts(
    _ world: BudgetWorld, _ query: AlertQuery = AlertQuery(limit: 100)
  ) async throws -> [Alert] {
    try await world.store.alerts(query, in: Sample.project).items
  }

  @Test(arguments: StoreKind.allCases)
  func `tells once a day of each model that has no price`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    try await world.record(
      Sample.call("e1", user: "alice", model: "new"), Sample.call("e2", model: "new"),
      Sample.call("e3", model: "other", input: 1) { $0.provider = nil }, Sample.call("e4"),
      Sample.call("e5", model: "silent") { $0.tokens = nil })
    let found = try await alerts(world)
    #expect(found.map(\.type) == [.unpriced, .unpriced])
    #expect(found.map(\.usage?.model) == ["other", "new"])
    #expect(found.map(\.usage?.provider) == [nil, "p"])
    #expect(found.map(\.usage?.event) == ["e3", "e1"])
    #expect(found.map(\.usage?.session) == ["s1", "s1"])
    #expect(found.last?.usage?.user == "alice")
    #expect(found.last?.usage?.source == "api")
    #expect(found.map(\.usage?.name) == [nil, nil])
    await world.store.close()
    let again = try BudgetWorld(kind, folder)
    try await again.record(Sample.call("e6", model: "new"))
    #expect(try await alerts(again) == found)
    var later = Sample.batch([Sample.call("e7", model: "new")])
    later.origin.receivedAt = Timestamp(
      microseconds: Sample.now.microseconds + 86_400 * Timestamp.microsecondsPerSecond)
    _ = try await again.store.record(later)
    #expect(try await alerts(again).first?.usage?.event == "e7")
    #expect(try await alerts(again, AlertQuery(type: .unread, limit: 9)).isEmpty)
    #expect(try await alerts(again, AlertQuery(type: .unpriced, limit: 1)).count == 1)
    #expect(try await alerts(again, AlertQuery(budget: "b1", limit: 9)).isEmpty)
    await again.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `tells of each number that no rule reads`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    try await world.record(
      Sample.call("e1") { $0.notes.doubts = [Doubt(.unread, "magic"), Doubt(.ambiguous, "why")] },
      Sample.call("e2") {
        $0.notes.doubts = [Doubt(.unread, "magic"), Doubt(.unreadDiscount, "cut")]
      })
    let found = try await alerts(world)
    #expect(found.map(\.type) == [.unread, .unread])
    #expect(found.map(\.usage?.name) == ["cut", "magic"])
    #expect(found.map(\.usage?.event) == ["e2", "e1"])
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `is not made of more models a day than may be`(kind: StoreKind) async throws {
    var limits = BudgetLimits()
    limits.usageAlertsPerDayMax = 2
    let world = try BudgetWorld(kind, folder, limits: limits)
    try await world.record(
      Sample.call("e1", model: "a"), Sample.call("e2", model: "b"), Sample.call("e3", model: "c"))
    #expect(try await alerts(world).map(\.usage?.model) == ["b", "a"])
    await world.store.close()
  }

  /// `Sample.now` is at ten o'clock, so ten twenty-fourths of the day are over.
  @Test(
    arguments: StoreKind.allCases,
    [
      (spent: [41], alerts: []), (spent: [42], alerts: ["forecast"]),
      (spent: [20, 30, 40], alerts: ["forecast"]), (spent: [100], alerts: []),
    ] as [(spent: [Int64], alerts: [String])])
  func `tells once that a window runs out before it resets`(
    kind: StoreKind, example: (spent: [Int64], alerts: [String])
  ) async throws {
    let world = try BudgetWorld(kind, folder)
    #expect(Sample.now.description == "2026-11-22T10:00:00Z")
    _ = try await world.make("b1", pico: 100) {
      $0.window = .calendar(.day)
      $0.thresholds = ["forecast"].compactMap { BudgetThreshold($0, unit: .usd) }
    }
    for (index, pico) in example.spent.enumerated() {
      try await world.record(Sample.cost(ExternalID("e\(index)"), pico))
    }
    let found = try await alerts(world)
    #expect(found.map(\.budget?.threshold) == example.alerts)
    #expect(found.map(\.type) == example.alerts.map { _ in .runsOut })
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `tells nothing of the rest of a window that has hardly begun`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    for (id, window) in [("hour", BudgetWindow.calendar(.hour)), ("total", .total)] {
      _ = try await world.make(ExternalID(id), pico: 100) {
        $0.window = window
        $0.thresholds = ["forecast"].compactMap { BudgetThreshold($0, unit: .usd) }
      }
    }
    try await world.record(
      Sample.cost("e1", 40), Sample.cost("e2", 50) { $0.time = Timestamp(microseconds: 5) })
    #expect(try await alerts(world).isEmpty)
    var change = BudgetChange()
    change.thresholds = ["forecast"]
    await #expect(throws: StoreError.invalidThreshold("forecast")) {
      _ = try await world.store.changeBudget("total", change, in: Sample.project, windowsMax: 1)
    }
    await world.store.close()
  }
}
