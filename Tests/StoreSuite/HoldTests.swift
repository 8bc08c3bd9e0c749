import StoreSupport
import Testing
import Usage

@Suite struct `A hold` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  @Test(arguments: StoreKind.allCases)
  func `keeps its estimate until its events have used it`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    _ = try await world.make("b1", pico: 100)
    let hold = try await world.hold("h1", pico: 60).hold
    #expect(hold?.grants == [Hold.Grant(budget: "b1", unit: .usd, left: 40)])
    try await world.record(Sample.cost("e1", 25, hold: "h1"))
    var window = try await world.window("b1")
    #expect(window?.spent == 25)
    #expect(window?.held == 35)
    #expect(window?.left == 40)
    #expect(window?.withoutHold == 0)
    // A second event goes beyond the estimate, and says that it is the last one.
    try await world.record(Sample.cost("e2", 50, hold: "h1", isFinal: true))
    window = try await world.window("b1")
    #expect(window?.spent == 75)
    #expect(window?.held == 0)
    #expect(window?.overEstimate == 15)
    #expect(window?.left == 25)
    let closed = try await world.store.hold("h1", in: Sample.project, boundTo: nil)
    #expect(closed.drawn.usd == 60)
    #expect(closed.excess.usd == 15)
    #expect(closed.closed?.reason == .final)
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `is refused by every hard budget without room, and by how much`(
    kind: StoreKind
  ) async throws {
    let world = try BudgetWorld(kind, folder)
    _ = try await world.make("small", pico: 10)
    _ = try await world.make("soft", pico: 5) { $0.isHard = false }
    _ = try await world.make("calls", pico: 0) { $0.amount = BudgetAmount(.requests, 0) }
    _ = try await world.make("bobs", pico: 0) { $0.scope.userID = "bob" }
    let check = try await world.hold("h0", pico: 25, isCheck: true)
    #expect(check.refusals.map(\.budget) == ["small", "calls"])
    #expect(try await world.window("small")?.refused == 0)
    let refused = try await world.hold("h1", pico: 25).refusals
    #expect(refused.map(\.budget) == ["small", "calls"])
    #expect(refused.map(\.left) == [10, 0])
    #expect(refused.map(\.short) == [15, 1])
    #expect(try await world.window("small")?.refused == 1)
    #expect(try await world.window("soft")?.refused == 0)
    #expect(try await world.window("small")?.held == 0)
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `gives back what is left of it when it expires or is released`(
    kind: StoreKind
  ) async throws {
    let world = try BudgetWorld(kind, folder)
    _ = try await world.make("b1", pico: 100)
    _ = try await world.hold("h1", pico: 100, seconds: 10)
    try await world.record(Sample.cost("e1", 30, hold: "h1"))
    #expect(try await world.hold("h2", pico: 1).refusals.map(\.short) == [1])
    world.clock.advance(seconds: 10)
    // What expired is given back before anything is refused.
    #expect(try await world.hold("h2", pico: 70).hold != nil)
    let released = try await world.store.releaseHold("h2", in: Sample.project, boundTo: nil)
    #expect(released.closed?.reason == .released)
    #expect(try await world.window("b1")?.held == 0)
    // A late event of a closed hold counts, and is more than was estimated.
    try await world.record(Sample.cost("e2", 7, hold: "h1"), Sample.cost("e3", 5, hold: "h2"))
    let window = try await world.window("b1")
    #expect(window?.spent == 42)
    #expect(window?.overEstimate == 12)
    #expect(window?.withoutHold == 0)
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `is charged in the window that granted it`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    _ = try await world.make("daily", pico: 100) { $0.window = .calendar(.day) }
    _ = try await world.hold("h1", pico: 60, seconds: 200_000)
    let tomorrow = Timestamp(
      microseconds: world.clock.now.microseconds + Timestamp.microsecondsPerDay)
    world.clock.now = tomorrow
    try await world.record(
      Sample.cost("e1", 25, hold: "h1") { $0.time = tomorrow },
      Sample.cost("e2", 3) { $0.time = tomorrow })
    #expect(try await world.window("daily")?.spent == 3)
    #expect(try await world.window("daily")?.held == 0)
    world.clock.now = Sample.now
    #expect(try await world.window("daily")?.spent == 25)
    #expect(try await world.window("daily")?.held == 35)
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `gives back exactly what a void takes away, and nothing in the midst of a correction`(
    kind: StoreKind
  ) async throws {
    let world = try BudgetWorld(kind, folder)
    _ = try await world.make("b1", pico: 100)
    _ = try await world.hold("h1", pico: 50)
    try await world.record(Sample.cost("e1", 40, hold: "h1"), Sample.cost("e2", 20, hold: "h1"))
    try await world.record(Sample.void("v1", of: "e1"))
    var window = try await world.window("b1")
    #expect([window?.spent, window?.held, window?.overEstimate] == [20, 30, 0])
    _ = try await world.store.releaseHold("h1", in: Sample.project, boundTo: nil)
    // A correction of a closed hold's event stays within what was used of it.
    try await world.record(
      Sample.cost("c1", 15) {
        $0.kind = .correction
        $0.replaces = "e2"
      })
    window = try await world.window("b1")
    #expect([window?.spent, window?.held, window?.overEstimate] == [15, 0, 0])
    // What a closed hold gave back is free, and the hold never draws on it again.
    try await world.record(Sample.cost("e3", 5, hold: "h1"))
    window = try await world.window("b1")
    #expect([window?.spent, window?.held, window?.overEstimate] == [20, 0, 5])
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `is the same after a restart, open or closed`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    _ = try await world.make("b1", pico: 100)
    _ = try await world.make("rolling", pico: 100) { $0.window = .rolling(seconds: 7_200) }
    _ = try await world.hold("h1", pico: 50)
    _ = try await world.hold("h2", pico: 20)
    try await world.record(
      Sample.cost("e1", 10, hold: "h1"), Sample.cost("e2", 30, hold: "h2", isFinal: true))
    let before = [try await world.window("b1"), try await world.window("rolling")]
    await world.store.close()
    let again = try BudgetWorld(kind, folder)
    let after = [try await again.window("b1"), try await again.window("rolling")]
    #expect(after == before)
    #expect(after.map { $0?.held } == [40, 40])
    #expect(after.map { $0?.overEstimate } == [10, 10])
    try await again.record(Sample.cost("e3", 45, hold: "h1"))
    #expect(try await again.window("b1")?.overEstimate == 15)
    #expect(try await again.window("rolling")?.held == 0)
    await again.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `is found again by its client's own key`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    _ = try await world.make("b1", pico: 100)
    for id in ["h1", "h2"] as [ExternalID] {
      let hold = try await world.hold(id, pico: 60) { $0.idempotencyKey = "k1" }.hold
      #expect(hold?.id == "h1")
    }
    #expect(try await world.window("b1")?.held == 60)
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `is unknown to other projects and to other users' keys, whose events count without it`(
    kind: StoreKind
  ) async throws {
    let world = try BudgetWorld(kind, folder)
    let key = try await world.store.createKey(
      NewAccessKey(
        projectName: "other", name: "k", prefix: "t", digest: KeyDigest(of: "k"),
        scopes: [.ingest], userID: nil))
    _ = try await world.make("b1", pico: 100)
    _ = try await world.hold("h1", pico: 60) { $0.subject.userID = "alice" }
    let foreign = try await world.store.record(
      Sample.batch([Sample.cost("e1", 5, hold: "h1")], project: key.project))
    #expect(foreign == [.acceptedWithoutHold])
    var batch = Sample.batch([Sample.cost("e2", 7, hold: "h1") { $0.userID = "bob" }])
    batch.origin.boundUserID = "bob"
    #expect(try await world.store.record(batch) == [.acceptedWithoutHold])
    let window = try await world.window("b1")
    #expect([window?.spent, window?.held, window?.withoutHold] == [7, 60, 7])
    await #expect(throws: StoreError.holdNotFound) {
      _ = try await world.store.hold("h1", in: Sample.project, boundTo: "bob")
    }
    #expect(
      try await world.store.hold("h1", in: Sample.project, boundTo: "alice").userID == "alice")
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `may be named by a tag or by the request`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    _ = try await world.make("b1", pico: 100)
    _ = try await world.hold("h1", pico: 60)
    try await world.record(
      Sample.cost("e1", 5) { $0.tags = [Tag(key: "tally.hold", value: "h1")] })
    var batch = Sample.batch([Sample.cost("e2", 7)])
    batch.origin.holdID = "h1"
    #expect(try await world.store.record(batch) == [.accepted])
    let window = try await world.window("b1")
    #expect([window?.spent, window?.held, window?.withoutHold] == [12, 48, 0])
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `costs what its budget says where its model has no price`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    _ = try await world.make("as", pico: 100) { $0.unpriced = .priceAs("m") }
    _ = try await world.make("allow", pico: 100) { $0.unpriced = .allow }
    let change: (inout HoldRequest) -> Void = {
      $0.isUnpriced = true
      $0.price = { $0 == "m" ? Money(pico: 40) : nil }
    }
    #expect(try await world.hold("h1", pico: 0, change).hold?.estimate.usd == 40)
    _ = try await world.make("refuse", pico: 100)
    guard case .unpriced("refuse") = try await world.hold("h2", pico: 0, change) else {
      Issue.record("an unpriced model was held for")
      return
    }
    await world.store.close()
  }
}
