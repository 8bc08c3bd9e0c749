import StoreSupport
import Testing
import Usage

/// What every store must find among its sessions.
@Suite struct `A store's list of sessions` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  private static func time(_ minutes: Int) -> Timestamp {
    Sample.now.moved(bySeconds: minutes * 60)
  }

  /// `a` is made first and active last; `b` is ended; `c` costs most; `d` has no event.
  private func filled(_ kind: StoreKind) async throws -> any UsageStore {
    let store = try kind.open(folder)
    _ = try await store.record(
      Sample.batch([
        Sample.call("e1", session: "a", user: "alice", time: Self.time(-50)),
        Sample.call("e2", session: "b", model: "n", time: Self.time(-40)) { $0.agent = "coder" },
        Sample.call("e3", session: "c", user: "alice", input: 900, time: Self.time(-30)),
      ]))
    var tagged = NewSession(id: "d", tags: [Tag(key: "team", value: "red")])
    tagged.startedAt = Self.time(-20)
    _ = try await store.openSession(tagged, in: Sample.project)
    _ = try await store.record(
      Sample.batch([Sample.call("e4", session: "a", time: Self.time(-10))]))
    _ = try await store.endSession("b", with: SessionEnding(), in: Sample.project)
    return store
  }

  private func ids(
    _ store: any UsageStore, _ change: (inout SessionQuery) -> Void
  ) async throws -> [ExternalID] {
    var query = SessionQuery(limit: 1)
    change(&query)
    var ids: [ExternalID] = []
    repeat {
      let page = try await store.sessions(query, in: Sample.project)
      ids += page.items.map(\.session.id)
      query.cursor = page.next
    } while query.cursor != nil
    return ids
  }

  @Test(arguments: StoreKind.allCases)
  func `is ordered by when they were made, were active, or by their ids`(
    kind: StoreKind
  ) async throws {
    let store = try await filled(kind)
    #expect(try await ids(store) { _ in } == ["d", "c", "b", "a"])
    #expect(try await ids(store) { $0.order = .activity } == ["a", "d", "c", "b"])
    #expect(try await ids(store) { $0.order = .id } == ["a", "b", "c", "d"])
    // `d` has no event, and of `b` no cost is known.
    #expect(try await ids(store) { $0.order = .cost } == ["c", "a", "d", "b"])
    #expect(try await ids(store) { $0.order = .leastCost } == ["b", "d", "a", "c"])
    var query = SessionQuery(limit: 2)
    query.order = .activity
    query.cursor = try await store.sessions(query, in: Sample.project).next
    for order in [SessionOrder.created, .id, .cost, .leastCost] {
      query.order = order
      let wrong = query
      await #expect(throws: StoreError.invalidCursor) {
        try await store.sessions(wrong, in: Sample.project)
      }
    }
    await store.close()
  }

  private static let filters:
    [(ids: [ExternalID], change: @Sendable (inout SessionQuery) -> Void)] = [
      (["c", "a"], { $0.userID = "alice" }),
      ([], { $0.userID = "nobody" }),
      (["b"], { $0.isEnded = true }),
      (["d", "c", "a"], { $0.isEnded = false }),
      (["c"], { $0.idle = (time(-25), true) }),
      (["d", "b", "a"], { $0.idle = (time(-25), false) }),
      (["d", "a"], { $0.from = time(-20) }),
      (["c", "b"], { $0.to = time(-20) }),
      (["c"], { ($0.from, $0.to) = (time(-30), time(-20)) }),
      (["b"], { $0.model = ModelFilter("n") }),
      ([], { $0.model = ModelFilter("never heard") }),
      (["b"], { $0.agent = "coder" }),
      (["d"], { $0.tags = [Tag(key: "team", value: "red")] }),
      ([], { $0.tags = [Tag(key: "team", value: "re")] }),
      (["c"], { $0.costOver = Money(pico: 30) }),
      // Two calls of 15 each; and what is not known is more than nothing.
      (["c", "a"], { $0.costOver = Money(pico: 29) }),
      (["a"], { $0.idPrefix = "a" }),
      (["c"], { ($0.userID, $0.costOver) = ("alice", Money(pico: 30)) }),
    ]

  @Test(arguments: StoreKind.allCases)
  func `has those that are asked for, in every order`(kind: StoreKind) async throws {
    let store = try await filled(kind)
    for (index, filter) in Self.filters.enumerated() {
      for order in SessionOrder.allCases {
        let found = try await ids(store) { query in
          filter.change(&query)
          query.order = order
        }
        #expect(found.sorted(by: >) == filter.ids, "filter \(index), \(order)")
      }
    }
    await store.close()
  }
}
