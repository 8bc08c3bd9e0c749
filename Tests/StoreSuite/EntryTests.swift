import StoreSupport
import Testing
import Usage

/// What every store must do with the entries of its ledger.
@Suite struct `A store's entries` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  /// The ids of all pages.
  private func ids(
    of store: any UsageStore, _ query: EntryQuery = EntryQuery(limit: 3)
  ) async throws -> [ExternalID] {
    var query = query
    var ids: [ExternalID] = []
    repeat {
      let page = try await store.entries(query, in: Sample.project)
      #expect(page.items.count <= query.limit)
      ids += page.items.map(\.event.id)
      query.cursor = page.next
    } while query.cursor != nil
    return ids
  }

  @Test(arguments: StoreKind.allCases)
  func `are in pages in the order of receipt, the newest first or last`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    #expect(try await ids(of: store).isEmpty)
    for number in 0..<8 {
      _ = try await store.record(
        Sample.batch([Sample.call("e\(number)", session: "s\(number % 3)")]))
    }
    #expect(try await ids(of: store) == (0..<8).reversed().map { "e\($0)" })
    var query = EntryQuery(limit: 4)
    query.isAscending = true
    #expect(try await ids(of: store, query) == (0..<8).map { "e\($0)" })
    query.limit = 8
    #expect(try await store.entries(query, in: Sample.project).next == nil)
    for cursor in ["", "d", "d1", "e1", "a01", "a-", "1"] {
      query.cursor = cursor
      await #expect(throws: StoreError.invalidCursor) {
        try await store.entries(query, in: Sample.project)
      }
    }
    let other = ProjectID(number: 2)
    #expect(try await store.entries(EntryQuery(limit: 3), in: other).items.isEmpty)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `have everything that is known of an event`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let call = Sample.call("e1", user: "alice") { event in
      event.agent = "planner"
      event.runID = "r1"
      event.tags = [Tag(key: "team", value: "red")]
      event.cost = Money(pico: 7)
      event.modifiers.serviceTier = "flex"
      event.notes.doubts = [Doubt(.unread, "odd_tokens")]
    }
    _ = try await store.record(Sample.batch([call]))
    let entry = try #require(
      try await store.entries(EntryQuery(limit: 1), in: Sample.project).items.first)
    #expect(entry.event == call)
    #expect(entry.receivedAt == Sample.now)
    #expect(entry.computed == Money(pico: 15))
    #expect(entry.price == "test:p/m@-")
    #expect(entry.counts)
    let totals = try await store.session("s1", in: Sample.project)
    #expect(entry.figures == totals.figures)
    await store.close()
  }

  private static let filters: [(name: String, change: @Sendable (inout EntryQuery) -> Void)] = [
    ("session", { $0.filters.require(.session, "s2") }),
    ("user", { $0.filters.require(.user, "bob") }),
    ("agent", { $0.filters.require(.agent, "coder") }),
    ("provider", { $0.filters.require(.provider, "q") }),
    ("model", { $0.filters.require(.model, "n") }),
    ("source", { $0.filters.require(.source, "other") }),
    ("label", { $0.filters.require(.label, "late") }), ("kind", { $0.kind = .charge }),
    ("tag", { $0.filters.require(.tag("team"), "red") }),
    ("from", { $0.from = Sample.now.moved(bySeconds: 1) }),
    ("to", { $0.to = Sample.now }),
  ]

  /// One event for each filter, which alone passes it, and two that pass none.
  private static func events() -> [Event] {
    [
      Sample.call("none"), Sample.call("session", session: "s2"),
      Sample.call("user", session: nil, user: "bob"),
      Sample.call("agent") { $0.agent = "coder" }, Sample.call("provider") { $0.provider = "q" },
      Sample.call("model", model: "n"), Sample.call("source") { $0.source = "other" },
      Sample.call("label") { event in
        event.kind = .adjustment
        event.label = "late"
      },
      Sample.call("kind") { event in
        event.kind = .charge
        event.tokens = nil
        event.cost = Money(pico: 1)
      },
      Sample.call("tag") { event in
        event.tags = [Tag(key: "a", value: "team"), Tag(key: "team", value: "red")]
      },
      Sample.call("from", time: Sample.now.moved(bySeconds: 1)),
      Sample.call("to", time: Sample.now.moved(bySeconds: -1)),
      // Has the words, but not as one tag.
      Sample.call("other tags") { event in
        event.tags = [Tag(key: "red", value: "team"), Tag(key: "team", value: "redder")]
      },
    ]
  }

  @Test(arguments: StoreKind.allCases)
  func `are found by whatever an event has`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(Sample.batch(Self.events()))
    for (name, change) in Self.filters {
      var query = EntryQuery(limit: 5)
      change(&query)
      #expect(try await ids(of: store, query) == [ExternalID(name)], "\(name)")
      query.filters.require(.session, "nobody's")
      #expect(try await ids(of: store, query) == [], "\(name)")
    }
    await store.close()
  }

  private static let missing: [(ids: [ExternalID], change: @Sendable (inout EntryQuery) -> Void)] =
    [
      (["user"], { $0.filters.require(.session, nil) }),
      (["agent"], { $0.filters.require(.agent, nil) }),
      (["user"], { $0.filters = [UsageFilter(.session, nil), UsageFilter(.user, "bob")] }),
      (["model"], { $0.filters.require(.model, nil) }),
      (["tag"], { $0.filters.require(.tag("team"), nil) }),
      (["provider"], { $0.filters.require(.provider, nil) }),
      (["label"], { $0.filters.require(.label, nil) }),
    ]

  @Test(arguments: StoreKind.allCases)
  func `without something are found by nothing in its place`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    func call(_ id: ExternalID, _ change: (inout Event) -> Void) -> Event {
      Sample.call(id) { event in
        event.kind = .adjustment
        event.agent = "planner"
        event.label = "late"
        event.tags = [Tag(key: "team", value: "red")]
        change(&event)
      }
    }
    _ = try await store.record(
      Sample.batch([
        call("all") { _ in }, call("agent") { $0.agent = nil }, call("model") { $0.model = nil },
        call("provider") { $0.provider = nil }, call("label") { $0.label = nil },
        call("tag") { $0.tags = [Tag(key: "other", value: "red")] },
        call("user") { ($0.sessionID, $0.userID) = (nil, "bob") },
      ]))
    for (ids, change) in Self.missing {
      var query = EntryQuery(limit: 5)
      change(&query)
      #expect(try await self.ids(of: store, query) == ids, "\(query)")
    }
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `of a model are found by its listed name and by its own`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(
      Sample.batch([
        Sample.call("e1", model: "m-2025"), Sample.call("e2", model: "m"),
        Sample.call("e3", model: "m-2026"), Sample.call("e4", model: "x"),
        Sample.call("e5", model: "m-2025") { $0.provider = "q" },
      ]))
    // The provider q sells another model under the name.
    let listed: @Sendable (ExternalName, ExternalName?) -> ExternalName? = { model, provider in
      model.hasPrefix("m-") && provider == "p" ? "m" : nil
    }
    var query = EntryQuery(limit: 5)
    query.isAscending = true
    query.listedName = listed
    query.filters = [UsageFilter(.model, "m")]
    #expect(try await ids(of: store, query) == ["e1", "e2", "e3"])
    query.filters = [UsageFilter(.model, "m-2025")]
    #expect(try await ids(of: store, query) == ["e1", "e5"])
    query.looksAtOwnNames = false
    #expect(try await ids(of: store, query) == ["e5"])
    query.looksAtOwnNames = true
    query.filters = [UsageFilter(.model, "never heard")]
    #expect(try await ids(of: store, query) == [])
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `are found by any of several values, by none of them and by beginnings`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    let sessions: [ExternalID?] = ["s1", "s2", nil, "t1"]
    for (number, session) in sessions.enumerated() {
      _ = try await store.record(
        Sample.batch([
          Sample.call("e\(number)", session: session, user: number == 3 ? nil : "u\(number)")
        ]))
    }
    func found(_ change: (inout UsageFilter) -> Void, _ dimension: Dimension) async throws
      -> [ExternalID]
    {
      var query = EntryQuery(limit: 2)
      query.isAscending = true
      var filter = UsageFilter(dimension)
      change(&filter)
      query.filters = [filter]
      return try await ids(of: store, query)
    }
    #expect(try await found({ $0.anyOf = ["t1", "s1", "none"] }, .session) == ["e0", "e3"])
    #expect(try await found({ $0.anyOf = [nil, "s2"] }, .session) == ["e1", "e2"])
    #expect(try await found({ $0.noneOf = ["s1", nil] }, .session) == ["e1", "e3"])
    #expect(try await found({ $0.prefixes = ["s"] }, .session) == ["e0", "e1"])
    #expect(try await found({ $0.anyOf = ["u0", "u2"] }, .user) == ["e0", "e2"])
    #expect(
      try await found(
        {
          $0.prefixes = ["u"]; $0.noneOf = ["u2"]
        }, .user) == ["e0", "e1"])
    #expect(try await found({ $0.anyOf = ["u9"] }, .user) == [])
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `of a session and of a user are all there, also after the store was opened again`(
    kind: StoreKind
  ) async throws {
    var store = try kind.open(folder)
    for number in 0..<40 {
      let isAlice = number % 4 == 0
      _ = try await store.record(
        Sample.batch([
          Sample.call(
            "e\(number)", session: isAlice ? (number < 20 ? "hers" : nil) : "s\(number % 3)",
            user: isAlice ? "alice" : nil),
          Sample.call("other\(number)", session: "busy"),
        ]))
      if number == 11 || number == 27 {
        await store.close()
        store = try kind.open(folder)
      }
    }
    var query = EntryQuery(limit: 3)
    query.filters = [UsageFilter(.session, "hers")]
    #expect(try await ids(of: store, query) == ["e16", "e12", "e8", "e4", "e0"])
    query.filters = [UsageFilter(.user, "alice")]
    query.isAscending = true
    #expect(try await ids(of: store, query) == (0..<10).map { "e\($0 * 4)" })
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `stay when they are taken back, and say by what`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    var void = Event(source: "api", id: "v", time: Sample.now)
    void.kind = .void
    void.requests = 0
    void.replaces = "e2"
    let corrected = Sample.call("c", session: "s2", input: 1) { event in
      event.kind = .correction
      event.replaces = "e1"
    }
    _ = try await store.record(
      Sample.batch([Sample.call("e1"), Sample.call("e2"), corrected, void]))
    var query = EntryQuery(limit: 10)
    query.isAscending = true
    let all = try await store.entries(query, in: Sample.project).items
    #expect(all.map(\.event.id) == ["e1", "e2", "c", "v"])
    #expect(all.map(\.replacedBy) == ["c", "v", nil, nil])
    #expect(all.map(\.event.replaces) == [nil, nil, "e1", "e2"])
    #expect(all.map(\.counts) == [false, false, true, false])
    #expect(all.map(\.replacedAt) == [Sample.now, Sample.now, nil, nil])
    query.isOfCalls = true
    #expect(try await ids(of: store, query) == ["e2", "c"])
    query.limit = 1
    #expect(try await ids(of: store, query) == ["e2", "c"])
    query.limit = 10
    let records = try await store.records(query, in: Sample.project).items
    #expect(records.map(\.entry.event.id) == ["e2", "c"])
    #expect(records.map { $0.earlier.map(\.event.id) } == [[], ["e1"]])
    #expect(records.map { $0.later.map(\.event.id) } == [["v"], []])
    (query.isOfCalls, query.limit) = (false, 10)
    // A void is an event of the session from which it takes away.
    query.filters = [UsageFilter(.session, "s1")]
    #expect(try await ids(of: store, query) == ["e1", "e2", "v"])
    query.filters = [UsageFilter(.session, "s2")]
    #expect(try await ids(of: store, query) == ["c"])
    await store.close()
  }
}
