import StoreSupport
import Testing
import Usage

@Suite struct `What another ledger has` {
  private let first: StoreFolder
  private let second: StoreFolder
  private let origin = UpdateOrigin(project: Sample.project, receivedAt: Sample.now)

  init() throws {
    first = try StoreFolder()
    second = try StoreFolder()
  }

  /// Events of one batch and of another, taken back and revised, and a session that ended.
  private func fill(_ store: any UsageStore) async throws {
    _ = try await store.openSession(
      NewSession(id: "s1", tags: [Tag(key: "k", value: "v")]), in: Sample.project)
    _ = try await store.record(
      Sample.batch([
        Sample.call("nobody's"), Sample.call("e1"), Sample.call("e2", user: "alice"),
        Sample.call("e3", session: "s2"),
        Sample.call("e4", model: "other"), Sample.void("v1", of: "e1"),
      ]))
    var batch = EventBatch(origin)
    batch.events.append(Sample.call("whole", session: "s2"), quote: nil, hasOwnTime: false)
    batch.events.append(
      Sample.call("whole", session: "s2", input: 3), quote: nil, hasOwnTime: false, isPart: true)
    _ = try await store.record(batch)
    try await store.update(origin) { ledger throws(LedgerFailure) in
      for output in [6, 7] as [Int64] {
        _ = try ledger.revise(
          PricedEvent(
            event: Sample.call("e3", session: "s2", output: output), quote: nil,
            hasOwnTime: true))
      }
      _ = try ledger.price(
        LateQuote(number: 8, quote: Quote(cost: Money(pico: 9), model: "m", price: "late")))
    }
    _ = try await store.endSession(
      "s1", with: SessionEnding(endState: "Success"), in: Sample.project)
    _ = try await store.record(Sample.batch([Sample.call("late")]))
    try await fillWitnesses(store)
  }

  /// A call of three sources, of which the best one is taken back: the next one counts again.
  private func fillWitnesses(_ store: any UsageStore) async throws {
    for (source, output) in [("a", 5), ("b", 6), ("c", 7)] as [(ExternalName, Int64)] {
      let account = Sample.call("told", output: output) {
        $0.source = source
        $0.vendorCall = VendorCall(ids: ["msg_0001"])
      }
      _ = try await store.record(Sample.batch([account]))
    }
    var void = Sample.void("untold", of: "told")
    void.source = "c"
    _ = try await store.record(Sample.batch([void]))
  }

  private func entries(_ store: any UsageStore) async throws -> [LedgerEntry] {
    var query = EntryQuery(limit: 100)
    query.isAscending = true
    return try await store.entries(query, in: Sample.project).items
  }

  private func sessions(_ store: any UsageStore) async throws -> [StoredSession] {
    try await store.storedSessions(after: 0, limit: 100, in: Sample.project)
  }

  @Test(arguments: StoreKind.allCases)
  func `is the same in an empty one, and is taken in once`(kind: StoreKind) async throws {
    let one = try kind.open(first)
    try await fill(one)
    let (entries, sessions) = (try await entries(one), try await sessions(one))
    #expect(entries.contains { $0.pricedPart == 1 } && entries.contains { $0.partOf != nil })
    let other = try kind.open(second)
    for isFirst in [true, false] {
      let outcomes = try await other.update(origin) { ledger throws(LedgerFailure) in
        for stored in sessions {
          var opening = stored.session
          opening.endedAt = nil
          _ = try ledger.restore(opening)
        }
        let outcomes = try ledger.restore(entries)
        for stored in sessions { _ = try ledger.restore(stored.session) }
        return outcomes
      }
      #expect(Set(outcomes.map { $0 == .duplicate }) == [!isFirst])
      #expect(try await self.entries(other) == entries)
      #expect(try await self.sessions(other) == sessions)
      for id in ["s1", "s2"] as [ExternalID] {
        let before = try await one.session(id, in: Sample.project)
        let after = try await other.session(id, in: Sample.project)
        #expect(after.figures == before.figures)
        #expect(after.session == before.session)
      }
      let alice = try await other.user("alice", days: DayQuery(limit: 9), in: Sample.project)
      let before = try await one.user("alice", days: DayQuery(limit: 9), in: Sample.project)
      #expect(alice.figures == before.figures)
      #expect(alice.sessions == before.sessions)
      let all = try await other.totals(of: Sample.project).figures
      #expect(all == (try await one.totals(of: Sample.project).figures))
    }
    // What the server revised goes on from where it was.
    let revised = try await other.update(origin) { ledger throws(LedgerFailure) in
      try ledger.current(EventIdentity(source: "api", id: "e3"))
    }
    #expect(revised?.revision == 2)
    await one.close()
    await other.close()
  }
}
