import StoreSupport
import Testing
import Usage

/// What every store must say of an id, and of what there is to choose from.
@Suite struct `A store's records` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  @Test(arguments: StoreKind.allCases)
  func `are found by an id, of one source or of all`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(
      Sample.batch([Sample.call("e1"), Sample.call("e1") { $0.source = "other" }]))
    let both = try await store.records(of: "e1", source: nil, in: Sample.project)
    #expect(both.map(\.entry.event.source) == ["api", "other"])
    let one = try await store.records(of: "e1", source: "other", in: Sample.project)
    #expect(one.map(\.entry.event.source) == ["other"])
    #expect(try await store.records(of: "e2", source: nil, in: Sample.project).isEmpty)
    #expect(try await store.records(of: "e1", source: "no", in: Sample.project).isEmpty)
    #expect(try await store.records(of: "e1", source: nil, in: ProjectID(number: 2)).isEmpty)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `have what was before them and after them, and their parts`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    func correction(_ id: ExternalID, of other: ExternalID) -> Event {
      Sample.call(id) { event in
        event.kind = .correction
        event.replaces = other
      }
    }
    var batch = Sample.batch([Sample.call("a")])
    batch.events.append(
      Sample.call("a", model: "advisor"), quote: nil, hasOwnTime: true, isPart: true)
    _ = try await store.record(batch)
    _ = try await store.record(
      Sample.batch([correction("b", of: "a"), correction("c", of: "b"), correction("d", of: "c")]))
    let record = try #require(
      try await store.records(of: "b", source: nil, in: Sample.project).first)
    #expect(record.earlier.map(\.event.id) == ["a"])
    #expect(record.later.map(\.event.id) == ["c", "d"])
    #expect(record.parts.isEmpty)
    let whole = try #require(
      try await store.records(of: "a", source: nil, in: Sample.project).first)
    #expect(whole.parts.map(\.event.model) == ["advisor"])
    #expect(whole.parts.map(\.partOf) == ["a"])
    #expect(whole.parts.map(\.replacedBy) == ["b"])
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `name agents, sources and tags once, in order, also after the store was opened again`(
    kind: StoreKind
  ) async throws {
    var store = try kind.open(folder)
    for (index, agent) in ["b", "a", "b", "caf\u{e9}", "cafe\u{301}"].enumerated() {
      _ = try await store.record(
        Sample.batch([
          Sample.call("e\(index)") { event in
            event.agent = ExternalName(agent)
            event.source = index == 1 ? "sdk" : "api"
            event.tags = [
              Tag(key: "n", value: "\(index % 2)"), Tag(key: "team", value: "red"),
            ]
          }, Sample.call("x\(index)"),
        ]))
      if index == 2 {
        await store.close()
        store = try kind.open(folder)
      }
    }
    let agents = try await store.agents(in: Sample.project)
    #expect(agents.names == ["a", "b", "cafe\u{301}", "caf\u{e9}"])
    #expect(!agents.hasMore)
    #expect(try await store.sources(in: Sample.project).names == ["api", "sdk"])
    let tags = try await store.tags(in: Sample.project)
    #expect(tags.keys.map(\.key) == ["n", "team"])
    #expect(tags.keys.map(\.values.names) == [["0", "1"], ["red"]])
    #expect(try await store.agents(in: ProjectID(number: 2)).names.isEmpty)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `name as many as are remembered, and say that there are more`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    let limits = SeenLimits()
    let events = (0..<(limits.namesMax + 3)).map { number in
      Sample.call("e\(number)") { event in
        event.agent = "agent-\(number)"
        event.tags = [
          Tag(key: "key-\(number % (limits.tagKeysMax + 3))", value: "v"),
          Tag(key: "a run", value: "\(number)"),
        ]
      }
    }
    for start in stride(from: 0, to: events.count, by: 100) {
      _ = try await store.record(Sample.batch(Array(events[start...].prefix(100))))
    }
    let agents = try await store.agents(in: Sample.project)
    #expect(agents.names.count == limits.namesMax)
    #expect(agents.hasMore)
    let tags = try await store.tags(in: Sample.project)
    #expect(tags.keys.count == limits.tagKeysMax)
    #expect(tags.hasMore)
    let runs = tags.keys.first { $0.key == "a run" }
    #expect(runs?.values.names.count == limits.namesMax)
    #expect(runs?.values.hasMore == true)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `list users by their ids, with what was counted for them`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let names: [ExternalID] = ["bob", "alice", "al", "alan", "carol"]
    for (index, user) in names.enumerated() {
      _ = try await store.record(
        Sample.batch([
          Sample.call("e\(index)", session: "s\(index)", user: user),
          Sample.call(
            "f\(index)", session: nil, user: user, time: Sample.now.moved(bySeconds: -99_999)),
        ]))
    }
    var seen: [UserSummary] = []
    var query = UserQuery(limit: 2)
    repeat {
      let page = try await store.users(query, in: Sample.project)
      seen += page.items
      query.cursor = page.next
    } while query.cursor != nil
    #expect(seen.map(\.userID) == ["al", "alan", "alice", "bob", "carol"])
    #expect(seen.allSatisfy { $0.figures.requests == 2 && $0.sessions == 1 })
    #expect(seen.allSatisfy { $0.lastDay == Sample.now.day })
    let al = try await store.users(UserQuery(idPrefix: "al", limit: 2), in: Sample.project)
    #expect(al.items.map(\.userID) == ["al", "alan"])
    let rest = try await store.users(
      UserQuery(idPrefix: "al", cursor: al.next, limit: 2), in: Sample.project)
    #expect(rest.items.map(\.userID) == ["alice"])
    #expect(rest.next == nil)
    await #expect(throws: StoreError.invalidCursor) {
      try await store.users(UserQuery(cursor: "s1", limit: 2), in: Sample.project)
    }
    await store.close()
  }
}
