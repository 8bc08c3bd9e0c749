import StoreSupport
import Testing
import Usage

@Suite struct `A budget` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  @Test(arguments: StoreKind.allCases)
  func `counts what was before it and what comes after it`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    try await world.record(
      Sample.cost("e1", 30), Sample.cost("e2", 5), Sample.void("v1", of: "e2"))
    let made = try await world.make("b1", pico: 100)
    #expect(made.windows.map(\.spent) == [30])
    try await world.record(Sample.cost("e3", 20), Sample.void("v2", of: "e1"))
    let window = try await world.window("b1")
    #expect(window?.spent == 20)
    #expect(window?.withoutHold == 20)
    #expect(window?.left == 80)
    #expect(window?.overEstimate == 0)
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `is the same after a restart`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    _ = try await world.make("b1", pico: 100) {
      $0.scope.userID = "alice"
      $0.scope.tags = [Tag(key: "team", value: "red")]
      $0.each = .agent
      $0.window = .rolling(seconds: 18_000)
      $0.unpriced = .priceAs("m")
      $0.isHard = false
      $0.thresholds = ["80%", "9.50"].compactMap { BudgetThreshold($0, unit: .usd) }
    }
    try await world.record(
      Sample.cost("e1", 30) {
        $0.userID = "alice"
        $0.agent = "planner"
        $0.tags = [Tag(key: "team", value: "red")]
      })
    let before = try await world.budget("b1")
    await world.store.close()
    let again = try BudgetWorld(kind, folder)
    let after = try await again.budget("b1")
    #expect(before?.windows.map(\.of) == ["planner"])
    #expect(after?.windows == before?.windows)
    #expect(after?.budget.scope == before?.budget.scope)
    #expect(after?.budget.each == .agent)
    #expect(after?.budget.window == .rolling(seconds: 18_000))
    #expect(after?.budget.unpriced == .priceAs("m"))
    #expect(after?.budget.isHard == false)
    #expect(after?.budget.thresholds.map(\.text) == ["80%", "9.50"])
    await again.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `counts only what has every value of its scope`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    let scopes: [(ExternalID, (inout BudgetScope) -> Void)] = [
      ("user", { $0.userID = "alice" }), ("session", { $0.sessionID = "s2" }),
      ("agent", { $0.agent = "planner" }), ("model", { $0.model = "m" }),
      ("provider", { $0.provider = "q" }), ("tag", { $0.tags = [Tag(key: "t", value: "x")] }),
      (
        "two",
        {
          $0.userID = "alice"
          $0.agent = "planner"
        }
      ),
    ]
    for (id, scope) in scopes {
      _ = try await world.make(id, pico: 100) { scope(&$0.scope) }
    }
    try await world.record(
      Sample.cost("e1", 1) { $0.userID = "alice" },
      Sample.cost("e2", 2) { $0.sessionID = "s2" },
      Sample.cost("e3", 4) { $0.agent = "planner" },
      Sample.cost("e4", 8) { $0.provider = "q" },
      Sample.cost("e5", 16) { $0.tags = [Tag(key: "t", value: "x"), Tag(key: "u", value: "y")] },
      Sample.cost("e6", 32) {
        $0.sessionID = "s3"
        $0.userID = "alice"
        $0.agent = "planner"
      })
    var spent: [ExternalID: Int64] = [:]
    for budget in try await world.budgets() {
      spent[budget.budget.id] = Int64(budget.windows[0].spent)
    }
    // The session s1 is alice's from its first event on.
    #expect(spent["user"] == 61)
    #expect(spent["session"] == 2)
    #expect(spent["agent"] == 36)
    #expect(spent["model"] == 63)
    #expect(spent["provider"] == 8)
    #expect(spent["tag"] == 16)
    #expect(spent["two"] == 36)
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `counts each value apart, and those beyond the most together`(
    kind: StoreKind
  ) async throws {
    var limits = BudgetLimits()
    limits.valuesPerBudgetMax = 2
    let world = try BudgetWorld(kind, folder, limits: limits)
    _ = try await world.make("users", pico: 100) { $0.each = .user }
    _ = try await world.make("sessions", pico: 100) { $0.each = .session }
    _ = try await world.make("teams", pico: 100) { $0.each = .tag("team") }
    for (index, user) in ["a", "b", "c", "d"].enumerated() {
      try await world.record(
        Sample.cost("e\(index)", 1 << index) {
          $0.sessionID = "s-\(user)"
          $0.userID = "\(user)"
          $0.tags = [Tag(key: "team", value: user)]
        })
    }
    for (id, prefix) in [("users", ""), ("sessions", "s-"), ("teams", "")] as [(ExternalID, String)]
    {
      let windows = try await world.budget(id)?.windows ?? []
      #expect(windows.map(\.spent) == [12, 2, 1], "\(id)")
      #expect(windows.map(\.of) == [nil, "\(prefix)b", "\(prefix)a"], "\(id)")
      #expect(windows.map(\.isRest) == [true, false, false], "\(id)")
    }
    #expect(try await world.budgets(of: "b").map { $0.windows.map(\.spent) } == [[2]])
    try await world.record(Sample.void("v1", of: "e3"), Sample.void("v2", of: "e0"))
    // A value of which nothing is left has no window to show.
    #expect(try await world.budget("users")?.windows.map(\.spent) == [4, 2])
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `counts tokens and requests as totals do, and money by the project's authority`(
    kind: StoreKind
  ) async throws {
    let world = try BudgetWorld(kind, folder)
    _ = try await world.make("tokens", pico: 0) { $0.amount = BudgetAmount(.tokens, 1_000) }
    _ = try await world.make("requests", pico: 0) { $0.amount = BudgetAmount(.requests, 3) }
    _ = try await world.make("usd", pico: 100)
    try await world.record(
      Sample.cost("e1", 30) {
        $0.requests = 2
        $0.cost = Money(pico: 50)
      })
    #expect(try await world.window("tokens")?.spent == 30)
    #expect(try await world.window("requests")?.left == 1)
    #expect(try await world.window("usd")?.spent == 30)
    _ = try await world.store.setAuthority(.reported, of: Sample.project)
    #expect(try await world.window("usd")?.spent == 50)
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `is changed and deleted`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    _ = try await world.make("b1", pico: 100)
    try await world.record(Sample.cost("e1", 30))
    var change = BudgetChange()
    change.amount = BudgetAmount(.usd, 40)
    change.thresholds = ["50%"]
    let changed = try await world.store.changeBudget(
      "b1", change, in: Sample.project, windowsMax: 10)
    #expect(changed.windows.map(\.left) == [10])
    #expect(changed.budget.thresholds.map(\.text) == ["50%"])
    change.amount = BudgetAmount(.tokens, 40)
    await #expect(throws: StoreError.otherUnit(stored: .usd)) {
      _ = try await world.store.changeBudget("b1", change, in: Sample.project, windowsMax: 10)
    }
    try await world.store.deleteBudget("b1", in: Sample.project)
    await #expect(throws: StoreError.budgetNotFound) {
      try await world.store.deleteBudget("b1", in: Sample.project)
    }
    #expect(try await world.budgets().isEmpty)
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `alerts once a window when a threshold is reached`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    try await world.record(Sample.cost("e0", 55))
    _ = try await world.make("b1", pico: 100) {
      $0.thresholds = ["50%", "80%", "100%"].compactMap { BudgetThreshold($0, unit: .usd) }
    }
    try await world.record(Sample.cost("e1", 24))
    try await world.record(Sample.cost("e2", 1), Sample.void("v1", of: "e2"))
    try await world.record(Sample.cost("e3", 40))
    let query = AlertQuery(limit: 2)
    let page = try await world.store.alerts(query, in: Sample.project)
    #expect(page.items.map(\.budget?.threshold) == ["100%", "80%"])
    #expect(page.items.map(\.budget?.spent) == [119, 80])
    let rest = try await world.store.alerts(
      AlertQuery(budget: "b1", cursor: page.next, limit: 2), in: Sample.project)
    #expect(rest.items.map(\.budget?.threshold) == ["50%"])
    #expect(rest.items.map(\.budget?.spent) == [55])
    #expect(rest.next == nil)
    await world.store.close()
  }
}
