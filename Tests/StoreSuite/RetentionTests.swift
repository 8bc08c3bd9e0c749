import Maintenance
import StoreSupport
import Testing
import Usage

/// Events that are dropped once they are old, and what stays of them.
@Suite struct `Old events` {
  private let folder: StoreFolder
  let clock = TestClock()
  static let day = 86_400

  init() throws {
    folder = try StoreFolder()
  }

  func open(_ kind: StoreKind) throws -> any UsageStore {
    try kind.open(folder, segmentEvents: 8, now: { [clock] in clock.now })
  }

  func drop(
    _ store: any UsageStore, keeping sources: Set<ExternalName> = []
  ) async throws -> Int {
    try await Retention(
      store: store, days: 1, keptSources: sources, now: { [clock] in clock.now }
    ).passOnce()
  }

  /// Events of the present moment, each at its own time.
  func batch(_ events: [Event], of user: ExternalID? = nil) -> EventBatch {
    var batch = Sample.batch(events)
    batch.origin.receivedAt = clock.now
    batch.origin.boundUserID = user
    return batch
  }

  func call(
    _ id: ExternalID, session: ExternalID? = "s1", input: Int64 = 10,
    _ change: (inout Event) -> Void = { _ in }
  ) -> Event {
    Sample.call(id, session: session, input: input, time: clock.now, change)
  }

  /// Twenty events of the first day in sessions of two users and in none, some taken back, one with
  /// a part, one without a price, one priced late; two days later three more.
  private func fill(_ store: any UsageStore) async throws {
    for number in 1...12 {
      let event = call("e\(number)", session: "s\(number % 3)", input: Int64(number)) { event in
        event.userID = number % 2 == 0 ? "alice" : "bob"
        event.agent = number % 4 == 0 ? "planner" : nil
        event.tags = [Tag(key: "team", value: number < 6 ? "red" : "blue")]
      }
      _ = try await store.record(batch([event]))
    }
    _ = try await store.record(
      batch([
        Sample.void("v1", of: "e1"),
        call("e2'", session: "s2") { event in
          event.kind = .correction
          event.replaces = "e2"
          event.userID = "alice"
        },
        call("unpriced", session: nil) { $0.model = "other" },
        call("late price", session: "s1") { $0.model = "other" },
      ]))
    var whole = EventBatch(UpdateOrigin(project: Sample.project, receivedAt: clock.now))
    for (input, isPart) in [(10, false), (3, true)] as [(Int64, Bool)] {
      let event = call("whole", session: "s2", input: input) { $0.model = "other" }
      whole.events.append(event, quote: nil, hasOwnTime: true, isPart: isPart)
    }
    _ = try await store.record(whole)
    let origin = UpdateOrigin(project: Sample.project, receivedAt: clock.now)
    try await store.update(origin) { ledger throws(LedgerFailure) in
      for number in [16, 17, 18] as [Int64] {
        _ = try ledger.price(
          LateQuote(
            number: number,
            quote: Quote(cost: Money(pico: Int128(number)), model: "m", price: "late")))
      }
    }
    clock.advance(seconds: 2 * Int64(Self.day))
    for number in 21...23 {
      _ = try await store.record(batch([call("e\(number)", session: "s\(number % 3)")]))
    }
  }

  private static let dimensions: [Dimension] = [
    .user, .session, .agent, .model, .provider, .source, .tier, .label, .evidence, .tag("team"),
  ]

  /// Everything that is told of sums.
  private struct Sums: Equatable {
    var project: [String] = []
    var sessions: [SessionTotals] = []
    var users: [String] = []
    var usage: [[UsageRow]] = []

    static func == (one: Sums, other: Sums) -> Bool {
      one.project == other.project && one.users == other.users && one.usage == other.usage
        && one.sessions.map { "\($0)" } == other.sessions.map { "\($0)" }
    }
  }

  private func sums(_ store: any UsageStore) async throws -> Sums {
    var sums = Sums()
    sums.project = try await store.totals(of: Sample.project).models.map { "\($0)" }
    for id in ["s0", "s1", "s2"] as [ExternalID] {
      sums.sessions.append(try await store.session(id, in: Sample.project))
    }
    for id in ["alice", "bob"] as [ExternalID] {
      let user = try await store.user(id, days: DayQuery(limit: 10), in: Sample.project)
      sums.users.append("\(user)")
    }
    let from = Timestamp(microseconds: Sample.now.microseconds - 900_000_000)
    for dimension in Self.dimensions {
      var query = UsageQuery(from: from, to: clock.now.moved(bySeconds: 1))
      query.groupBy = [dimension]
      query.countsDistinctSessions = true
      sums.usage.append(try await store.usage(query, in: Sample.project).rows)
    }
    return sums
  }

  @Test(arguments: StoreKind.allCases)
  func `are gone, and every sum is as before, after a restart too`(kind: StoreKind) async throws {
    var store = try open(kind)
    try await fill(store)
    let before = try await sums(store)
    // The event without a price and what is new stay.
    #expect(try await drop(store) == 20)
    #expect(try await drop(store) == 0)
    #expect(try await sums(store) == before)
    let dropped = try #require(try await store.droppedEvents(in: Sample.project))
    #expect(dropped.count == 20)
    #expect(dropped.before == Day(number: clock.now.day.number - 1))
    #expect(store.metrics.events == 24)
    #expect(try await store.droppedEvents(in: ProjectID(number: 7)) == nil)
    await store.close()
    store = try open(kind)
    #expect(try await sums(store) == before)
    let late = call("late", session: "s1", input: 100)
    #expect(try await store.record(batch([late])) == [.accepted])
    let totals = try await store.session("s1", in: Sample.project)
    #expect(totals.figures.requests == before.sessions[1].figures.requests + 1)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `are known again by their ids, and count once`(kind: StoreKind) async throws {
    var store = try open(kind)
    try await fill(store)
    clock.advance(seconds: -2 * Int64(Self.day))
    let first = call("e3", session: "s0", input: 3) { event in
      event.userID = "bob"
      event.tags = [Tag(key: "team", value: "red")]
    }
    let other = call("e3", session: "s0", input: 4)
    clock.advance(seconds: 2 * Int64(Self.day))
    let before = try await sums(store)
    _ = try await drop(store)
    for isReopened in [false, true] {
      if isReopened {
        await store.close()
        store = try open(kind)
      }
      #expect(try await store.record(batch([first])) == [.duplicate])
      let outcome = try await store.record(batch([other]))
      #expect(rejection(outcome)?.code == .conflict)
      // Whose event it was is not known any more.
      #expect(rejection(try await store.record(batch([first], of: "bob")))?.code == .conflict)
      // An id of another source, or of another project, is a new one.
      var elsewhere = first
      elsewhere.source = "elsewhere"
      elsewhere.sessionID = nil
      elsewhere.userID = nil
      let again = try await store.record(batch([elsewhere]))
      #expect(again == (isReopened ? [.duplicate] : [.accepted]))
    }
    #expect(try await sums(store).sessions.map { "\($0)" } == before.sessions.map { "\($0)" })
    await store.close()
  }

  private func rejection(_ outcomes: [EventOutcome]) -> Rejection? {
    if case .rejected(let rejection) = outcomes.first { rejection } else { nil }
  }

  @Test(arguments: StoreKind.allCases)
  func `can be neither taken back nor shown nor listed, and the day is told`(
    kind: StoreKind
  ) async throws {
    let store = try open(kind)
    try await fill(store)
    _ = try await drop(store)
    let day = Day(number: clock.now.day.number - 1)
    let dropped = StoreError.eventsDropped(before: day)
    let void = try await store.record(batch([Sample.void("v2", of: "e4")]))
    #expect(rejection(void)?.code == .eventsDropped)
    #expect(rejection(void)?.detail.contains("before \(day)") == true)
    await #expect(throws: dropped) {
      try await store.records(of: "e4", source: nil, in: Sample.project)
    }
    #expect(try await store.records(of: "e22", source: nil, in: Sample.project).count == 1)
    #expect(try await store.records(of: "none", source: nil, in: Sample.project).isEmpty)
    // What is left of the old ones can be had by its id.
    #expect(try await store.records(of: "unpriced", source: nil, in: Sample.project).count == 1)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `end a list of the newest, and no list begins with them`(kind: StoreKind) async throws {
    let store = try open(kind)
    try await fill(store)
    _ = try await drop(store)
    let dropped = StoreError.eventsDropped(before: Day(number: clock.now.day.number - 1))
    var newest = EntryQuery(limit: 2)
    let first = try await store.entries(newest, in: Sample.project)
    #expect(first.items.map(\.event.id) == ["e23", "e22"])
    newest.cursor = first.next
    let second = try await store.entries(newest, in: Sample.project)
    #expect(second.items.map(\.event.id) == ["e21"])
    newest.cursor = second.next
    await #expect(throws: dropped) { try await store.entries(newest, in: Sample.project) }
    var oldest = EntryQuery(limit: 10)
    oldest.isAscending = true
    await #expect(throws: dropped) { try await store.entries(oldest, in: Sample.project) }
    oldest.from = clock.now.moved(bySeconds: -Self.day)
    #expect(try await store.entries(oldest, in: Sample.project).items.count == 3)
    // A session that began later has all of its events.
    _ = try await store.record(batch([call("new", session: "new")]))
    var calls = EntryQuery(limit: 10)
    calls.isAscending = true
    calls.filters.require(.session, "new")
    #expect(try await store.records(calls, in: Sample.project).items.count == 1)
    calls.filters = []
    calls.filters.require(.session, "s0")
    await #expect(throws: dropped) { try await store.records(calls, in: Sample.project) }
    let range = try #require(TimeRange(from: Sample.now, to: clock.now))
    await #expect(throws: dropped) {
      try await store.events(
        toReprice: RepriceQuery(range: range), in: Sample.project, after: 0, rowsMax: 100)
    }
    await store.close()
  }

  @Test(arguments: StoreKind.allCases, [1, 2] as [UInt64])
  func `of any kind leave all sums as they would be with them`(
    kind: StoreKind, seed: UInt64
  ) async throws {
    let agreement = try await RetentionAgreement(
      kind: kind, seed: seed, events: 700, rounds: 3, queries: 20)
    #expect(agreement.differences == [])
    #expect(agreement.dropped > 300)
    #expect(agreement.rows > 500)
  }

  @Test(arguments: StoreKind.allCases)
  func `are no empty list where nothing else is there`(kind: StoreKind) async throws {
    let store = try open(kind)
    _ = try await store.record(batch([call("e1")]))
    clock.advance(seconds: 3 * Int64(Self.day))
    #expect(try await drop(store) == 1)
    await #expect(throws: StoreError.self) {
      try await store.entries(EntryQuery(limit: 1), in: Sample.project)
    }
    var newer = EntryQuery(limit: 1)
    newer.from = clock.now
    #expect(try await store.entries(newer, in: Sample.project).items.isEmpty)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `are dropped a hundred in a step`(kind: StoreKind) async throws {
    let store = try open(kind)
    _ = try await store.record(batch((0..<250).map { call("e\($0)") }))
    clock.advance(seconds: 3 * Int64(Self.day))
    let rule = RetentionRule(before: clock.now.day)
    let step = try await store.dropEvents(by: rule, after: 0)
    #expect(step == RetentionStep(dropped: 100, last: 100))
    #expect(try await store.dropEvents(by: rule, after: 100).dropped == 100)
    #expect(try await store.dropEvents(by: rule, after: 200) == RetentionStep(dropped: 50))
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `count in a budget that is made later, of any scope`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder, clock: clock)
    try await fill(world.store)
    func make(_ suffix: String) async throws -> [BudgetStatus] {
      let scopes: [(String, (inout Budget) -> Void)] = [
        ("all", { _ in }), ("alice", { $0.scope.userID = "alice" }),
        ("session", { $0.scope.sessionID = "s2" }), ("agent", { $0.scope.agent = "planner" }),
        ("tag", { $0.scope.tags = [Tag(key: "team", value: "red")] }),
        ("each", { $0.each = .user }), ("daily", { $0.window = .calendar(.day) }),
      ]
      for (name, change) in scopes {
        _ = try await world.make("\(name) \(suffix)", pico: 1_000_000, change)
      }
      return try await world.budgets().filter { $0.budget.id.text.hasSuffix(suffix) }
    }
    let before = try await make("before")
    #expect(try await drop(world.store) == 20)
    let after = try await make("after")
    #expect(after.map { "\($0.windows)" } == before.map { "\($0.windows)" })
    #expect(before.contains { "\($0.windows)".contains("spent") })
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `stay where a later one names them, or their source is kept`(kind: StoreKind) async throws {
    let store = try open(kind)
    _ = try await store.record(
      batch([
        call("corrected"), call("kept") { $0.source = "kept" }, call("plain"),
      ]))
    clock.advance(seconds: 3 * Int64(Self.day))
    let correction = call("correction") { event in
      event.kind = .correction
      event.replaces = "corrected"
    }
    #expect(try await store.record(batch([correction])) == [.accepted])
    #expect(try await drop(store, keeping: ["kept"]) == 1)
    let record = try await store.records(of: "correction", source: nil, in: Sample.project)
    #expect(record.first?.earlier.map(\.event.id) == ["corrected"])
    #expect(record.first?.entry.event.replaces == "corrected")
    clock.advance(seconds: 3 * Int64(Self.day))
    // Both go together.
    #expect(try await drop(store, keeping: ["kept"]) == 2)
    #expect(try await drop(store, keeping: ["kept"]) == 0)
    let totals = try await store.session("s1", in: Sample.project)
    #expect(totals.figures.requests == 3)
    #expect(rejection(try await store.record(batch([call("correction")])))?.code == .conflict)
    #expect(try await store.record(batch([correction])).first != .accepted)
    #expect(try await drop(store) == 1)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `get their late prices, and go then`(kind: StoreKind) async throws {
    let store = try open(kind)
    // The first of them has an alert, which keeps it.
    let events = ["alerted", "unpriced"].map { id in call(id) { $0.model = "other" } }
    _ = try await store.record(batch(events))
    clock.advance(seconds: 3 * Int64(Self.day))
    #expect(try await drop(store) == 0)
    let origin = UpdateOrigin(project: Sample.project, receivedAt: clock.now)
    for number in [1, 2] as [Int64] {
      let quote = Quote(cost: Money(pico: Int128(number)), model: "m", price: "late")
      let isPriced = try await store.update(origin) { ledger throws(LedgerFailure) in
        try ledger.price(LateQuote(number: number, quote: quote))
      }
      #expect(isPriced)
    }
    // The price is new.
    #expect(try await drop(store) == 0)
    clock.advance(seconds: 3 * Int64(Self.day))
    #expect(try await drop(store) == 2)
    let totals = try await store.session("s1", in: Sample.project)
    #expect(totals.figures.cost.computed == Money(pico: 3))
    let alerts = try await store.alerts(AlertQuery(limit: 9), in: Sample.project).items
    #expect(alerts.map(\.usage?.event) == ["alerted"])
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `leave erased users erased, and clients' late words without effect`(
    kind: StoreKind
  ) async throws {
    let store = try open(kind)
    try await fill(store)
    _ = try await drop(store)
    let before = try await store.user("alice", days: DayQuery(limit: 9), in: Sample.project)
    let origin = UpdateOrigin(project: Sample.project, receivedAt: clock.now)
    _ = try await Erasure(store: store, erasers: []).erase(
      "alice", as: "erased-1", origin, by: .server)
    let after = try await store.user("erased-1", days: DayQuery(limit: 9), in: Sample.project)
    #expect(after.figures == before.figures)
    let late = call("e4", session: "s1", input: 4) { event in
      event.agent = "planner"
      event.tags = [Tag(key: "team", value: "red")]
    }
    let outcomes = try await store.update(origin) { ledger throws(LedgerFailure) in
      var changed = late
      changed.tokens = TokenCounts(input: 400, output: 5)
      return [
        try ledger.revise(PricedEvent(event: late, quote: nil, hasOwnTime: true)),
        try ledger.revise(PricedEvent(event: changed, quote: nil, hasOwnTime: true)),
        try ledger.withdraw(late.identity),
      ]
    }
    #expect(outcomes[0] == .duplicate)
    #expect(rejection([outcomes[1]])?.code == .conflict)
    #expect(outcomes[2] == .duplicate)
    await store.close()
  }
}
