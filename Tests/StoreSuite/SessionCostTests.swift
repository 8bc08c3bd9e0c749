import StoreSupport
import Testing
import Usage

/// What every store must make of the order by cost, whatever changes a cost.
@Suite struct `A store's list of sessions by cost` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  private func charge(_ id: ExternalID, _ session: ExternalID, _ pico: Int128) -> Event {
    var event = Event(source: "api", id: id, time: Sample.now)
    event.kind = .charge
    event.requests = 0
    event.sessionID = session
    event.userID = "alice"
    event.cost = Money(pico: pico)
    return event
  }

  private func ids(
    _ store: any UsageStore, _ order: SessionOrder = .cost, limit: Int = 2,
    _ change: (inout SessionQuery) -> Void = { _ in }
  ) async throws -> [ExternalID] {
    var query = SessionQuery(limit: limit)
    query.order = order
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
  func `is exact for sums of any size and sign, and the same backwards`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    let most = Int128(Int64.max)
    let amounts: [(ExternalID, [Int128])] = [
      ("a", [1]), ("b", [255]), ("c", [256]), ("d", [-1]), ("e", [-256]), ("f", [-257]),
      ("g", [most]), ("h", [most, 1]), ("i", [most, most]), ("j", [-most, -most]), ("k", [5, -5]),
      ("l", [257]),
    ]
    for (id, parts) in amounts {
      let events = parts.enumerated().map { charge("\(id)-\($0)", id, $1) }
      #expect(try await store.record(Sample.batch(events)).allSatisfy { $0 == .accepted })
    }
    let order: [ExternalID] = ["i", "h", "g", "l", "c", "b", "a", "k", "d", "e", "f", "j"]
    #expect(try await ids(store) == order)
    #expect(try await ids(store, .leastCost) == order.reversed())
    #expect(try await ids(store) { $0.costOver = Money(pico: 255) } == ["i", "h", "g", "l", "c"])
    #expect(try await ids(store) { $0.costOver = Money(pico: -1) } == Array(order.prefix(8)))
    #expect(try await ids(store) { $0.userID = "alice" } == order)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `follows voids, late events, restarts and the project's choice`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    // 15 by its price, and 40 as reported.
    let told = Sample.call("e1", session: "told") { $0.cost = Money(pico: 40) }
    _ = try await store.record(
      Sample.batch([told, charge("c1", "small", 10), charge("c2", "large", 30)]))
    #expect(try await ids(store) == ["large", "told", "small"])
    _ = try await store.setAuthority(.reported, of: Sample.project)
    #expect(try await ids(store) == ["told", "large", "small"])
    await store.close()

    let reopened = try kind.open(folder)
    var void = Event(source: "api", id: "v", time: Sample.now)
    void.kind = .void
    void.requests = 0
    void.replaces = "c2"
    _ = try await reopened.record(Sample.batch([void, charge("c3", "small", 35)]))
    #expect(try await ids(reopened) == ["small", "told", "large"])
    _ = try await reopened.setAuthority(.computed, of: Sample.project)
    _ = try await reopened.record(Sample.batch([Sample.call("e2", session: "large", input: 900)]))
    #expect(try await ids(reopened) == ["large", "small", "told"])
    await reopened.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `shows each session that stays where it is once, whatever moves between two pages`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(
      Sample.batch((1...9).map { charge("e\($0)", "s\($0)", Int128($0) * 10) }))
    var query = SessionQuery(limit: 3)
    query.order = .cost
    let first = try await store.sessions(query, in: Sample.project)
    #expect(first.items.map(\.session.id) == ["s9", "s8", "s7"])
    // The last one of the page goes to the front, and one behind it to the end.
    _ = try await store.record(Sample.batch([charge("m7", "s7", 90), charge("m6", "s6", -58)]))
    query.cursor = first.next
    query.limit = 9
    let rest = try await store.sessions(query, in: Sample.project)
    #expect(rest.items.map(\.session.id) == ["s5", "s4", "s3", "s2", "s1", "s6"])
    await store.close()
  }
}
