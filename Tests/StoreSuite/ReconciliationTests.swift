import StoreSupport
import Testing
import Usage

/// What every store must do for sources that are reconciled.
@Suite struct `A store's transaction` {
  private let folder: StoreFolder
  private let origin = UpdateOrigin(project: Sample.project, receivedAt: Sample.now)

  init() throws {
    folder = try StoreFolder()
  }

  @Test(arguments: StoreKind.allCases)
  func `puts a larger count in the place of a smaller one, and knows both ends`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    for (output, outcome) in [
      (5, EventOutcome.accepted), (5, .duplicate), (9, .accepted), (9, .duplicate), (12, .accepted),
    ] as [(Int64, EventOutcome)] {
      #expect(try await revise(store, Sample.call("k", output: output)) == outcome)
    }
    let current = try #require(try await current(store, "k"))
    #expect(current.event.id == "k")
    #expect(current.event.replaces == nil)
    #expect(current.revision == 2)
    #expect(current.event.tokens?.output == 12)
    #expect(current.computed == Money(pico: 22))
    #expect(try await self.current(store, "k~2")?.isOfRevision == true)
    let before = try await store.session("s1", in: Sample.project).figures
    #expect(before.requests == 1)
    #expect(before.tokens.output == 12)
    #expect(before.cost.computed == Money(pico: 22))
    let again = try await reopened(store, kind)
    #expect(try await again.session("s1", in: Sample.project).figures == before)
    #expect(try await revise(again, Sample.call("k", output: 12)) == .duplicate)
    await again.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `moves an event to another session, user and run`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let inRun = Sample.call("k", session: "first", user: "alice") { $0.runID = "r1" }
    _ = try await revise(store, inRun)
    let moved = Sample.call("k", session: "second", user: "bob") { $0.runID = "r2" }
    #expect(try await revise(store, moved) == .accepted)
    let first = try await store.session("first", in: Sample.project)
    #expect(first.figures == Figures())
    #expect(first.runs.isEmpty)
    let second = try await store.session("second", in: Sample.project)
    #expect(second.figures.tokens.total == 15)
    #expect(second.runs.map(\.runID) == ["r2"])
    let days = DayQuery(limit: 10)
    let alice = try await store.user("alice", days: days, in: Sample.project)
    #expect(alice.figures == Figures())
    let bob = try await store.user("bob", days: days, in: Sample.project)
    #expect(bob.figures.requests == 1)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `leaves what a client took back taken back`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await revise(store, Sample.call("k"))
    var void = Event(source: "api", id: "v", time: Sample.now)
    void.kind = .void
    void.replaces = "k"
    _ = try await store.record(Sample.batch([void]))
    #expect(try await revise(store, Sample.call("k", output: 50)) == .duplicate)
    #expect(try await store.session("s1", in: Sample.project).figures == Figures())
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `finds a free id for a revision where a client has used the next one`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(Sample.batch([Sample.call("k"), Sample.call("k~1", session: "s2")]))
    #expect(try await revise(store, Sample.call("k", output: 6)) == .accepted)
    #expect(try await store.session("s1", in: Sample.project).figures.tokens.output == 6)
    #expect(try await store.session("s2", in: Sample.project).figures.tokens.output == 5)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `goes on from a client's correction of a revision`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    for output in [5, 6] as [Int64] {
      _ = try await revise(store, Sample.call("k", output: output))
    }
    let correction = Sample.call("c", output: 7) {
      $0.kind = .correction
      $0.replaces = "k~1"
    }
    #expect(try await store.record(Sample.batch([correction])) == [.accepted])
    #expect(try await revise(store, Sample.call("k", output: 7)) == .duplicate)
    #expect(try await revise(store, Sample.call("k", output: 8)) == .accepted)
    let figures = try await store.session("s1", in: Sample.project).figures
    #expect(figures.requests == 1)
    #expect(figures.tokens.output == 8)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `lets a statement decide over what it covers, and nothing else`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(
      Sample.batch([Sample.call("e1", user: "u"), Sample.call("e2", user: "u")]))
    _ = try await revise(store, statement(cost: 40, events: 2, covered: 30))
    _ = try await store.record(Sample.batch([Sample.call("after", user: "u")]))
    func check(_ store: any UsageStore, _ total: Int128, _ authority: CostAuthority) async throws {
      let session = try await store.session("s1", in: Sample.project)
      #expect(session.figures.cost.total(by: session.authority) == Money(pico: total))
      #expect(session.figures.authority(chosen: session.authority) == authority)
      #expect(session.figures.cost.computed == Money(pico: 45))
      #expect(session.figures.costStatus == .complete)
      #expect(session.figures.events == 3)
      #expect(session.figures.requests == 3)
      #expect(session.adjustments.isEmpty)
      let user = try await store.user("u", days: DayQuery(limit: 9), in: Sample.project)
      #expect(user.figures == session.figures)
    }
    try await check(store, 40 + 15, .reported)
    let statement = statement(cost: 50, events: 3, covered: 45)
    #expect(try await revise(store, statement) == .accepted)
    #expect(try await revise(store, statement) == .duplicate)
    try await check(store, 50, .reported)
    let session = try await store.session("s1", in: Sample.project)
    #expect(session.figures.cost.variance == Money(pico: 5))
    #expect(session.figures.cost.reported == Money(pico: 50))
    let again = try await reopened(store, kind)
    try await check(again, 50, .reported)
    let chosen = try await again.setAuthority(.computed, of: Sample.project)
    #expect(chosen == ProjectSettings(name: "default", authority: .computed))
    try await check(again, 45, .computed)
    await again.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `takes a statement for the cost of events that have no price`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(Sample.batch([Sample.call("e1", model: "unknown")]))
    _ = try await revise(store, statement(cost: 40, events: 1, covered: nil))
    for authority in CostAuthority.allCases {
      _ = try await store.setAuthority(authority, of: Sample.project)
      let session = try await store.session("s1", in: Sample.project)
      #expect(session.figures.cost.total(by: session.authority) == Money(pico: 40))
      #expect(session.figures.costStatus == .complete)
      #expect(session.unpricedModels == ["unknown"])
    }
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `remembers what a dialect tells it, by project and owner`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let other = try await store.createKey(
      NewAccessKey(
        projectName: "other", name: "k", prefix: "p",
        digest: KeyDigest(of: "other"),
        scopes: [.ingest], userID: nil)
    ).project
    let written = ["b": [1, 2], "a": [], "gone": [3]] as [String: [UInt8]]
    try await store.update(origin) { transaction throws(LedgerFailure) in
      for (key, value) in written {
        try transaction.setState(StateKey(dialect: "d", owner: "o", key: key), to: value)
      }
      try transaction.setState(StateKey(dialect: "d", owner: "o", key: "gone"), to: nil)
      try transaction.setState(StateKey(dialect: "d", owner: "o", key: "b"), to: [7])
    }
    let again = try await reopened(store, kind)
    let entries = try await again.states(of: "d", owner: "o", in: Sample.project)
    #expect(entries.map(\.key) == ["a", "b"])
    #expect(entries.map(\.value) == [[], [7]])
    #expect(try await again.states(of: "d", owner: "o", in: other).isEmpty)
    #expect(try await again.states(of: "e", owner: "o", in: Sample.project).isEmpty)
    #expect(try await again.states(of: "d", owner: "p", in: Sample.project).isEmpty)
    let read = try await again.update(origin) { transaction throws(LedgerFailure) in
      try transaction.state(StateKey(dialect: "d", owner: "o", key: "b"))
    }
    #expect(read == [7])
    let page = try await again.update(origin) { transaction throws(LedgerFailure) in
      [
        try transaction.states(of: "d", owner: "o", after: "", limit: 1).map(\.key),
        try transaction.states(of: "d", owner: "o", after: "a", limit: 5).map(\.key),
        try transaction.states(of: "d", owner: "o").map(\.key),
      ]
    }
    #expect(page == [["a"], ["b"], ["a", "b"]])
    let key = StateKey(dialect: "d", owner: "o", key: "b")
    #expect(try await again.state(key, in: Sample.project) == [7])
    #expect(try await again.state(key, in: other) == nil)
    let gone = StateKey(dialect: "d", owner: "o", key: "gone")
    #expect(try await again.state(gone, in: Sample.project) == nil)
    await again.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `tells a session's warnings until they are taken away`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let isNew = try await store.update(origin) { transaction throws(LedgerFailure) in
      let isNew = try transaction.openSession(NewSession(id: "s1", userID: "u"))
      try transaction.setWarning(.mixedModels, to: "why", session: "s1")
      try transaction.setWarning(.baselineUnknown, to: "first", session: "s1")
      try transaction.setWarning(.baselineUnknown, to: "second", session: "s1")
      return isNew
    }
    #expect(try isNew.get())
    #expect(
      try await store.session("s1", in: Sample.project).warnings == [
        SessionWarning(code: .baselineUnknown, detail: "second"),
        SessionWarning(code: .mixedModels, detail: "why"),
      ])
    try await store.update(origin) { transaction throws(LedgerFailure) in
      try transaction.setWarning(.mixedModels, to: nil, session: "s1")
      try transaction.setWarning(.baselineUnknown, to: nil, session: "s1")
    }
    #expect(try await store.session("s1", in: Sample.project).warnings.isEmpty)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `touches nothing of another user than the one it is bound to`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    _ = try await revise(store, Sample.call("k", user: "alice"))
    let bound = UpdateOrigin(
      project: Sample.project, receivedAt: Sample.now, boundUserID: "bob")
    let priced = Sample.batch([Sample.call("k", user: "bob", output: 50)]).events[0]
    let outcome = try await store.update(bound) { transaction throws(LedgerFailure) in
      try transaction.revise(priced)
    }
    guard case .rejected(let rejection) = outcome else {
      Issue.record("another user's event was revised")
      return
    }
    #expect(rejection.code == .conflict)
    #expect(try await store.session("s1", in: Sample.project).figures.tokens.output == 5)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `tries no other id where a revision is rejected for what it says`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    _ = try await revise(store, Sample.call("k", user: "bob"))
    // Whoever tried one of these would be told that it is taken.
    for number in 2...20 {
      _ = try await revise(store, Sample.call("k~\(number)", session: "s2", user: "alice"))
    }
    let bound = UpdateOrigin(
      project: Sample.project, receivedAt: Sample.now, boundUserID: "bob")
    let moved = Sample.batch([Sample.call("k", session: "s2", user: "bob")]).events[0]
    let kept = Sample.batch([Sample.call("k", user: "bob", output: 50)]).events[0]
    let outcomes = try await store.update(bound) { transaction throws(LedgerFailure) in
      [try transaction.revise(moved), try transaction.revise(kept)]
    }
    let rejection = Rejection(
      .invalidField, field: "session_id",
      "the session is not the user bob's, to whom the key is bound")
    #expect(outcomes == [.rejected(rejection), .accepted])
    let current = try await current(store, "k")
    #expect(current?.revision == 1)
    #expect(current?.event.sessionID == "s1")
    #expect(current?.event.tokens?.output == 50)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `leaves nothing behind where its body fails`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await revise(store, Sample.call("k"))
    let before = try await store.session("s1", in: Sample.project)
    let key = StateKey(dialect: "d", owner: "o", key: "k")
    let larger = Sample.batch([Sample.call("k", output: 50)]).events[0]
    let other = Sample.batch([Sample.call("e1", session: "s2", user: "bob")]).events[0]
    await #expect(throws: StoreError.self) {
      try await store.update(origin) { transaction throws(LedgerFailure) in
        #expect(try transaction.revise(larger) == .accepted)
        #expect(try transaction.record(other) == .accepted)
        _ = try transaction.openSession(NewSession(id: "s1", userID: "alice"))
        _ = try transaction.openSession(NewSession(id: "s3", parentID: "s1"))
        try transaction.setWarning(.mixedModels, to: "why", session: "s1")
        try transaction.setState(key, to: [1])
        throw LedgerFailure()
      }
    }
    // A store may have to recover first.
    while (try? await store.checkReadiness()) == nil {
      try await Task.sleep(for: .milliseconds(10))
    }
    let after = try await store.session("s1", in: Sample.project)
    #expect(after.figures == before.figures)
    #expect(after.session == before.session)
    #expect(after.warnings.isEmpty)
    #expect(after.children.sessions == 0)
    #expect(try await store.sessions(SessionQuery(limit: 9), in: Sample.project).items.count == 1)
    #expect(try await store.state(key, in: Sample.project) == nil)
    await #expect(throws: StoreError.userNotFound) {
      try await store.user("bob", days: DayQuery(limit: 1), in: Sample.project)
    }
    // Everything is as new as it was.
    #expect(try await revise(store, Sample.call("k", output: 50)) == .accepted)
    let event = Sample.call("e1", session: "s2", user: "bob")
    #expect(try await store.record(Sample.batch([event])) == [.accepted])
    await store.close()
  }

  private func statement(cost: Int128, events: Int64, covered: Int128?) -> Event {
    var event = Event(source: "api", id: "statement", time: Sample.now)
    event.kind = .statement
    event.sessionID = "s1"
    event.userID = "u"
    event.requests = 0
    event.cost = Money(pico: cost)
    event.coverage = Coverage(events: events, cost: covered.map { Money(pico: $0) })
    return event
  }

  private func revise(_ store: any UsageStore, _ event: Event) async throws -> EventOutcome {
    let priced = Sample.batch([event]).events[0]
    return try await store.update(origin) { transaction throws(LedgerFailure) in
      try transaction.revise(priced)
    }
  }

  private func current(
    _ store: any UsageStore, _ id: ExternalID
  ) async throws -> CurrentEvent? {
    try await store.update(origin) { transaction throws(LedgerFailure) in
      try transaction.current(EventIdentity(source: "api", id: id))
    }
  }

  private func reopened(_ store: any UsageStore, _ kind: StoreKind) async throws -> any UsageStore {
    await store.close()
    return try kind.open(folder)
  }
}
