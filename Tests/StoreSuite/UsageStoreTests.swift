import StoreSupport
import Testing
import Usage

/// What every store must do.
@Suite struct `A usage store` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  @Test(arguments: StoreKind.allCases)
  func `adds up what it is given`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let outcomes = try await store.record(
      Sample.batch([
        Sample.call("e1", input: 10, output: 5), Sample.call("e2", input: 1, output: 2),
        Sample.call("e3", model: "unknown", input: 100, output: 0),
      ]))
    #expect(outcomes == [.accepted, .accepted, .accepted])
    let totals = try await store.session("s1", in: Sample.project)
    #expect(totals.figures.requests == 3)
    #expect(totals.figures.tokens.input == 111)
    #expect(totals.figures.tokens.output == 7)
    #expect(totals.figures.cost.computed == Money(pico: 18))
    #expect(totals.figures.costStatus == .partial)
    #expect(totals.unpricedModels == ["unknown"])
    #expect(totals.models.map(\.model) == ["m", "unknown"])
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `counts an event once however often it is told`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let batch = Sample.batch([Sample.call("e1"), Sample.call("e1")])
    #expect(try await store.record(batch) == [.accepted, .duplicate])
    #expect(try await store.record(batch) == [.duplicate, .duplicate])
    await store.close()
    let reopened = try kind.open(folder)
    #expect(try await reopened.record(batch) == [.duplicate, .duplicate])
    #expect(try await reopened.session("s1", in: Sample.project).figures.requests == 1)
    await reopened.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `keeps each event's own values, whatever the one before it had`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    let full: (inout Event) -> Void = { event in
      event.userID = "alice"
      event.runID = "r"
      event.agent = "planner"
      event.tags = [Tag(key: "a", value: "b")]
      event.cost = Money(pico: 7)
      event.webSearches = 2
      event.modifiers.serviceTier = "flex"
      event.modifiers.speed = "fast"
      event.modifiers.geo = "us"
      event.modifiers.isBatch = true
      event.tokens?.reasoning = 1
      event.tokens?.imageOutput = 1
    }
    let bare: (inout Event) -> Void = { event in
      event.provider = nil
      event.model = nil
      event.tokens = nil
      event.sessionID = nil
    }
    let changes = [full, bare, { _ in }, full, full, bare, bare, { _ in }, full]
    let events = changes.enumerated().map { Sample.call("e\($0.offset)", $0.element) }
    let batch = Sample.batch(events)
    #expect(try await store.record(batch) == events.map { _ in .accepted })
    await store.close()
    // A repetition is compared with every column that was stored.
    let reopened = try kind.open(folder)
    #expect(try await reopened.record(batch) == events.map { _ in .duplicate })
    await reopened.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `keeps a value that few events have, also where it is the only one`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    var rare: [(inout Event) -> Void] = [
      { $0.runID = "r" }, { $0.tags = [Tag(key: "a", value: "b")] },
      { $0.cost = Money(pico: 7) }, { $0.modifiers.serviceTier = "flex" },
      { $0.modifiers.speed = "fast" }, { $0.modifiers.geo = "us" }, { $0.label = "why" },
      { $0.notes.fees = [Fee("ocr_page", count: 2)] },
      { $0.coverage = Coverage(events: 2, cost: Money(pico: 3)) },
    ]
    for (name, count) in TokenCounts.fields where name != "output" && name != "input" {
      // No part is more than what it is a part of.
      rare.append {
        $0.tokens?.input = 9
        $0.tokens?.cacheRead = 9
        $0.tokens?.output = 9
        $0.tokens?[keyPath: count] = 8
      }
    }
    let events = rare.enumerated().map { Sample.call("e\($0.offset)", $0.element) }
    _ = try await store.record(Sample.batch(events))
    await store.close()
    // A repetition is compared with every column that was stored.
    let reopened = try kind.open(folder)
    #expect(try await reopened.record(Sample.batch(events)) == events.map { _ in .duplicate })
    await reopened.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `names the field that an event with a known id changes`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(Sample.batch([Sample.call("e1", user: "alice", output: 5)]))
    let changes: [(String, (inout Event) -> Void)] = [
      ("usage.output", { $0.tokens?.output = 6 }),
      ("session_id", { $0.sessionID = "s2" }),
      ("user_id", { $0.userID = "bob" }),
      ("model", { $0.model = "other" }),
      ("agent", { $0.agent = "planner" }),
      ("time", { $0.time.microseconds += 1 }),
      ("tags", { $0.tags = [Tag(key: "a", value: "b")] }),
      ("cost", { $0.cost = Money(pico: 1) }),
      ("service_tier", { $0.modifiers.serviceTier = "flex" }),
      ("batch", { $0.modifiers.isBatch = true }),
    ]
    for (field, change) in changes {
      let event = Sample.call("e1", user: "alice", output: 5, change)
      guard case .rejected(let rejection) = try await store.record(Sample.batch([event]))[0] else {
        Issue.record("a changed \(field) was taken")
        continue
      }
      #expect(rejection.code == .conflict)
      #expect(rejection.field == field)
    }
    #expect(try await store.session("s1", in: Sample.project).figures.tokens.output == 5)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `takes no offence at what a retry leaves to the server`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(Sample.batch([Sample.call("e1", user: "alice")]))
    var later = Sample.call("e1")
    later.time.microseconds += 1_000_000
    #expect(try await store.record(Sample.batch([later], hasOwnTime: false)) == [.duplicate])
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `keeps projects apart`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let key = try await store.createKey(
      NewAccessKey(
        projectName: "other", name: "k", prefix: "t",
        digest: KeyDigest(of: "k"), scopes: [.ingest], userID: nil))
    _ = try await store.record(Sample.batch([Sample.call("e1", user: "alice")]))
    #expect(
      try await store.record(Sample.batch([Sample.call("e1", input: 1)], project: key.project))
        == [.accepted])
    #expect(try await store.session("s1", in: key.project).figures.tokens.input == 1)
    #expect(try await store.session("s1", in: Sample.project).figures.tokens.input == 10)
    await #expect(throws: StoreError.userNotFound) {
      try await store.user("alice", days: DayQuery(limit: 10), in: key.project)
    }
    let page = try await store.sessions(SessionQuery(limit: 10), in: key.project)
    #expect(page.items.count == 1)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `takes an event back, once`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    var void = Event(source: "api", id: "v1", time: Sample.now)
    void.kind = .void
    void.replaces = "e1"
    guard case .rejected(let unknown) = try await store.record(Sample.batch([void]))[0] else {
      Issue.record("a void of nothing was taken")
      return
    }
    #expect(unknown.code == .unknownEvent)
    _ = try await store.record(
      Sample.batch([Sample.call("e1", user: "alice"), Sample.call("e2", user: "alice", input: 1)]))
    #expect(try await store.record(Sample.batch([void])) == [.accepted])
    #expect(try await store.record(Sample.batch([void])) == [.duplicate])
    void.id = "v2"
    guard case .rejected(let again) = try await store.record(Sample.batch([void]))[0] else {
      Issue.record("an event was taken back twice")
      return
    }
    #expect(again.code == .alreadyReplaced)
    let totals = try await store.session("s1", in: Sample.project)
    #expect(totals.figures.tokens.total == 6)
    #expect(totals.figures.requests == 1)
    let user = try await store.user("alice", days: DayQuery(limit: 5), in: Sample.project)
    #expect(user.figures.tokens.total == 6)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `knows a void again that names a session and run of its own`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(
      Sample.batch([Sample.call("e1", session: nil), Sample.call("e2", session: "other")]))
    for replaced: ExternalID in ["e1", "e2"] {
      var void = Event(source: "api", id: "void of \(replaced)", time: Sample.now)
      void.kind = .void
      void.replaces = replaced
      void.sessionID = "s"
      void.userID = "alice"
      void.runID = "r"
      #expect(try await store.record(Sample.batch([void])) == [.accepted])
      #expect(try await store.record(Sample.batch([void])) == [.duplicate])
    }
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `puts a correction in the place of an event`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(Sample.batch([Sample.call("e1", input: 10, output: 5)]))
    let correction = Sample.call("c1", input: 10, output: 50) {
      $0.kind = .correction
      $0.replaces = "e1"
    }
    #expect(try await store.record(Sample.batch([correction])) == [.accepted])
    let totals = try await store.session("s1", in: Sample.project)
    #expect(totals.figures.tokens.total == 60)
    #expect(totals.figures.requests == 1)
    #expect(totals.figures.cost.computed == Money(pico: 60))
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `stores nothing of an atomic batch with one bad event`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(Sample.batch([Sample.call("e1")]))
    let outcomes = try await store.record(
      Sample.batch([Sample.call("e2"), Sample.call("e1", input: 11)], isAtomic: true))
    #expect(outcomes[0] == .notAttempted)
    guard case .rejected = outcomes[1] else {
      Issue.record("the conflict was not seen")
      return
    }
    #expect(try await store.session("s1", in: Sample.project).figures.requests == 1)
    #expect(
      try await store.record(
        Sample.batch([Sample.call("e1"), Sample.call("e2")], isAtomic: true))
        == [.duplicate, .accepted])
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `keeps a correction without a session where its event was`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(Sample.batch([Sample.call("e1", user: "alice", output: 5)]))
    _ = try await store.endSession("s1", with: SessionEnding(), in: Sample.project)
    let correction = Sample.call("c1", session: nil, output: 50) {
      $0.kind = .correction
      $0.replaces = "e1"
    }
    #expect(try await store.record(Sample.batch([correction])) == [.accepted])
    #expect(try await store.record(Sample.batch([correction])) == [.duplicate])
    let totals = try await store.session("s1", in: Sample.project)
    #expect(totals.figures.tokens.output == 50)
    #expect(totals.session.revision == 2)
    let user = try await store.user("alice", days: DayQuery(limit: 5), in: Sample.project)
    #expect(user.figures.tokens.output == 50)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `raises the revision of a session that loses an event`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(Sample.batch([Sample.call("e1")]))
    _ = try await store.endSession("s1", with: SessionEnding(), in: Sample.project)
    let moved = Sample.call("c1", session: "s2") {
      $0.kind = .correction
      $0.replaces = "e1"
    }
    #expect(try await store.record(Sample.batch([moved])) == [.accepted])
    let old = try await store.session("s1", in: Sample.project)
    #expect(old.figures == Figures())
    #expect(old.session.revision == 2)
    #expect(try await store.session("s2", in: Sample.project).figures.requests == 1)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `tells two spellings of one letter apart`(kind: StoreKind) async throws {
    let (composed, decomposed): (ExternalID, ExternalID) = ("caf\u{e9}", "cafe\u{301}")
    let store = try kind.open(folder)
    for (id, name) in [("e1", composed), ("e2", decomposed)] as [(ExternalID, ExternalID)] {
      let event = Sample.call(id, session: name, user: name) { $0.source = ExternalName(name.text) }
      #expect(try await store.record(Sample.batch([event])) == [.accepted])
    }
    await store.close()
    let reopened = try kind.open(folder)
    for name in [composed, decomposed] {
      #expect(try await reopened.session(name, in: Sample.project).figures.requests == 1)
      let user = try await reopened.user(name, days: DayQuery(limit: 1), in: Sample.project)
      #expect(user.figures.requests == 1)
    }
    let again = Sample.call("e2", session: decomposed, user: decomposed) {
      $0.source = ExternalName(decomposed.text)
    }
    #expect(try await reopened.record(Sample.batch([again])) == [.duplicate])
    await reopened.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `says null, not 0, of a figure that no event has`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let reported = Sample.call("e1", model: "unknown") { $0.cost = Money(pico: 7) }
    _ = try await store.record(Sample.batch([reported]))
    let figures = try await store.session("s1", in: Sample.project).figures
    #expect(figures.computedEvents == 0)
    #expect(figures.comparedEvents == 0)
    #expect(figures.unpricedEvents == 1)
    #expect(figures.costStatus == .complete)
    #expect(figures.cost.total(by: .computed) == Money(pico: 7))
    await store.close()
  }
}
