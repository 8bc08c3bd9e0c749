import Maintenance
import StoreSupport
import Testing
import Usage

@Suite struct `An erased user` {
  private let folder: StoreFolder
  private let origin = UpdateOrigin(project: Sample.project, receivedAt: Sample.now)
  private static let pseudonym = ExternalID.pseudonym()
  private static let days = DayQuery(limit: 10)

  init() throws {
    folder = try StoreFolder()
  }

  @discardableResult
  private func erase(
    _ id: ExternalID = "alice", in store: any UsageStore, _ erasers: [any UserEraser] = []
  ) async throws -> ErasedUser {
    try await Erasure(store: store, erasers: erasers).erase(
      id, as: Self.pseudonym, origin, by: .commandLine)
  }

  @Test(arguments: StoreKind.allCases)
  func `has a pseudonym, the same totals, and the same sessions`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(
      Sample.batch([
        Sample.call("e1", user: "alice"), Sample.call("e2", session: nil, user: "alice"),
        Sample.call("e3", session: "s2", user: "bob"),
      ]))
    let before = try await store.user("alice", days: Self.days, in: Sample.project)
    let session = try await store.session("s1", in: Sample.project)
    #expect(try await erase(in: store).isKnown)
    try await check(store)
    await store.close()
    let again = try kind.open(folder)
    try await check(again)
    await again.close()

    func check(_ store: any UsageStore) async throws {
      let after = try await store.user(Self.pseudonym, days: Self.days, in: Sample.project)
      #expect(after.figures == before.figures)
      #expect(after.sessions == before.sessions)
      #expect(after.days.items.map(\.figures) == before.days.items.map(\.figures))
      await #expect(throws: StoreError.userNotFound) {
        try await store.user("alice", days: Self.days, in: Sample.project)
      }
      let users = try await store.users(UserQuery(limit: 10), in: Sample.project)
      #expect(users.items.map(\.userID) == ["bob", Self.pseudonym].sorted())
      let now = try await store.session("s1", in: Sample.project)
      #expect(now.session.userID == Self.pseudonym)
      #expect(now.figures == session.figures)
      let entries = try await store.entries(EntryQuery(limit: 10), in: Sample.project)
      #expect(entries.items.filter { $0.event.userID == Self.pseudonym }.count == 2)
      var query = UsageQuery(from: Timestamp(microseconds: 0), to: Timestamp(microseconds: .max))
      query.groupBy = [.user]
      let rows = try await store.usage(query, in: Sample.project).rows
      #expect(Set(rows.map(\.values)) == [[ExternalName(Self.pseudonym.text)], ["bob"]])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `sent again is known, and sent anew is another user`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let first = Sample.call("e1", user: "alice")
    _ = try await store.record(Sample.batch([first]))
    try await erase(in: store)
    let other = Sample.call("e1", user: "alice", output: 6)
    let outcomes = try await store.record(
      Sample.batch([first, Sample.call("e2", session: "s2", user: "alice"), other]))
    #expect(outcomes.prefix(2) == [.duplicate, .accepted])
    guard case .rejected(let rejection) = outcomes[2] else { throw StoreError.userNotFound }
    #expect(rejection.field == "usage.output")
    let again = try await store.user("alice", days: Self.days, in: Sample.project)
    #expect(again.figures.requests == 1)
    let opened = try await store.openSession(
      NewSession(id: "s1", userID: "alice"), in: Sample.project)
    #expect(opened.totals.session.userID == Self.pseudonym)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `has no keys, and lends the name to none`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    for (name, user) in [("alice's phone", "alice"), ("alice and bob", "bob")] {
      _ = try await store.createKey(
        NewAccessKey(
          projectName: ProjectID.standardName, name: name, prefix: "tly_",
          digest: KeyDigest(of: "\(name)"), scopes: [.ingest], userID: ExternalID(user)))
    }
    let erased = try await erase(in: store)
    #expect(erased.keys.map(\.userID) == [Self.pseudonym])
    let keys = try await store.keys(in: Sample.project)
    #expect(keys.map(\.userID) == [Self.pseudonym, "bob"])
    #expect(keys.map(\.name) == ["\(Self.pseudonym)'s phone", "alice and bob"])
    #expect(keys.map { $0.revokedAt != nil } == [true, false])
    await #expect(throws: StoreError.userNotFound) { try await erase(in: store) }
    let audit = try await store.audit(AuditQuery(limit: 1), in: Sample.project).items.first
    #expect(audit?.act == AuditAct(.userErased, of: Self.pseudonym.text))
    #expect(audit?.actor == .commandLine)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `keeps budgets with what was spent of them`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    _ = try await world.make("own", pico: 100) {
      $0.name = "alice, monthly"
      $0.scope.userID = "alice"
    }
    _ = try await world.make("each", pico: 100) { $0.each = .user }
    try await world.record(Sample.cost("e1", 30) { $0.userID = "alice" })
    _ = try await world.hold("h1", pico: 20) { $0.subject.userID = "alice" }
    let erased = try await erase(in: world.store)
    #expect(erased.budgets == 1)
    let own = try await world.budget("own")
    #expect(own?.budget.name == "\(Self.pseudonym), monthly")
    #expect(own?.budget.scope.userID == Self.pseudonym)
    #expect(own?.windows.map(\.spent) == [30])
    #expect(own?.windows.map(\.held) == [20])
    #expect(try await world.budget("each")?.windows.map(\.of) == [Self.pseudonym])
    let held = try await world.store.hold("h1", in: Sample.project, boundTo: nil)
    #expect(held.userID == Self.pseudonym)
    await world.store.close()
  }

  /// Changes the states and payloads that are the id, and nothing else.
  private struct Eraser: UserEraser {
    func erase(
      _ id: ExternalID, in ledger: any LedgerTransaction, _ erased: inout ErasedUser
    ) throws(LedgerFailure) {
      let pseudonym = erased.pseudonym
      erased.states += try ledger.changeStates(of: "d", containing: id.text) { key, value in
        key.key == "kept" || value != id.utf8 ? nil : pseudonym.utf8
      }
      erased.states += try ledger.changePayloads(containing: id.text) {
        $0 == id.utf8 ? pseudonym.utf8 : nil
      }
      erased.calls += try ledger.removeCalls(withPrefix: "\(id)/")
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `is in no tree, and in nothing that a dialect remembers`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let other = UpdateOrigin(project: try await otherProject(of: store), receivedAt: Sample.now)
    for origin in [origin, other] { try await remember("alice", in: store, origin) }
    let erased = try await erase(in: store, [Eraser()])
    #expect((erased.traces, erased.spans, erased.calls) == (1, 601, 2))
    #expect(erased.states == 601 + 601)
    let pseudonym = Self.pseudonym
    let found = try await remembered(in: store, origin)
    #expect(Set(found.nodes.map(\.labels.userID)) == [pseudonym])
    #expect(Set(found.nodes.map(\.payload)) == [pseudonym.utf8])
    #expect(found.tree?.userID == pseudonym)
    #expect(found.calls == ["alice0", "bob/a"])
    #expect(found.states.filter { $0.value == pseudonym.utf8 }.count == 601)
    #expect(found.states.first { $0.key == "kept" }?.value == Array("alice".utf8))
    #expect(found.others.map(\.value) == [Array("alice".utf8)])
    let elsewhere = try await remembered(in: store, other)
    #expect(Set(elsewhere.nodes.map(\.labels.userID)) == ["alice"])
    #expect(elsewhere.tree?.userID == "alice")
    #expect(elsewhere.calls.count == 4)
    #expect(Set(elsewhere.states.map(\.value)) == [Array("alice".utf8)])
    await store.close()
  }

  private struct Remembered {
    var tree: Tree?
    var nodes: [TreeNode] = []
    var calls: [ExternalID] = []
    var states: [StateEntry] = []
    var others: [StateEntry] = []
  }

  private static let names: [ExternalID] = ["alice/a", "alice/b", "alice0", "bob/a"]

  private func remembered(
    in store: any UsageStore, _ origin: UpdateOrigin
  ) async throws -> Remembered {
    try await store.update(origin) { ledger throws(LedgerFailure) in
      Remembered(
        tree: try ledger.tree("tree"), nodes: try ledger.nodes(in: "tree", after: "", limit: .max),
        calls: try ledger.calls(named: Self.names).map(\.name),
        states: try ledger.states(of: "d", owner: "o"),
        others: try ledger.states(of: "e", owner: "o"))
    }
  }

  private func remember(
    _ user: ExternalID, in store: any UsageStore, _ origin: UpdateOrigin
  ) async throws {
    try await store.update(origin) { ledger throws(LedgerFailure) in
      var tree = Tree(id: "tree")
      tree.userID = user
      try ledger.save(tree)
      let nodes = (0...600).map { number in
        var node = TreeNode(id: "n\(number)")
        node.labels.userID = user
        node.payload = user.utf8
        return node
      }
      try ledger.save(nodes, in: "tree")
      for name in Self.names {
        try ledger.save([
          NamedCall(
            name: name, event: EventIdentity(source: "otlp", id: name), vocabulary: "v", rank: 0,
            prompt: nil, period: nil, session: (nil, 0))
        ])
      }
      for number in 0...600 {
        try ledger.setState(StateKey(dialect: "d", owner: "o", key: "k\(number)"), to: user.utf8)
      }
      try ledger.setState(StateKey(dialect: "d", owner: "o", key: "kept"), to: user.utf8)
      try ledger.setState(StateKey(dialect: "e", owner: "o", key: "k"), to: user.utf8)
    }
  }

  private func otherProject(of store: any UsageStore) async throws -> ProjectID {
    try await store.createKey(
      NewAccessKey(
        projectName: "other", name: "k", prefix: "tly_x", digest: KeyDigest(of: "tly_x"),
        scopes: [.ingest], userID: nil)
    ).project
  }
}
