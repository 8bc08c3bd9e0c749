import StoreSupport
import Testing
import Usage

/// What several sources tell of one call.
@Suite struct `A call that several sources tell` {
  private let folder: StoreFolder
  private static let id: ExternalID = "msg_0001"

  init() throws {
    folder = try StoreFolder()
  }

  /// An account of a call: its source is its id, too.
  private static func account(
    _ source: ExternalName, _ ids: [ExternalID], session: ExternalID? = "s1",
    model: ExternalName? = "m", input: Int64 = 10, output: Int64 = 5,
    _ change: (inout Event) -> Void = { _ in }
  ) -> Event {
    var event = Sample.call(
      ExternalID(source.text), session: session, model: model, input: input, output: output)
    event.source = source
    event.vendorCall = VendorCall(ids: ids)
    change(&event)
    return event
  }

  private static func figures(_ store: any UsageStore) async throws -> Figures {
    try await store.totals(of: Sample.project).figures
  }

  /// Records events in transactions of their own, as batches and as dialects do in turn.
  private static func record(_ events: [Event], in store: any UsageStore) async throws {
    for (index, event) in events.enumerated() {
      let batch = Sample.batch([event])
      if index.isMultiple(of: 2) {
        #expect(try await store.record(batch).allSatisfy(\.isStored))
      } else {
        let priced = batch.events[0]
        let origin = UpdateOrigin(project: Sample.project, receivedAt: Sample.now)
        let outcome = try await store.update(origin) { transaction throws(LedgerFailure) in
          try transaction.revise(priced)
        }
        #expect(outcome == .accepted)
      }
    }
  }

  private static func orders<Item>(of items: [Item]) -> [[Item]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index in
      var rest = items
      let first = rest.remove(at: index)
      return orders(of: rest).map { [first] + $0 }
    }
  }

  /// Of accounts, the first one counts.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var accounts: [Event]
  }

  private static let cases: [Case] = [
    Case(
      testDescription: "more tokens",
      accounts: [account("b", [id], output: 9), account("a", [id]), account("c", [id])]),
    Case(
      testDescription: "a charge of the provider",
      accounts: [
        account("z", [id]) {
          $0.cost = Money(pico: 3)
          $0.notes.isBilled = true
        }, account("a", [id], output: 99), account("b", [id], model: "none", output: 999),
      ]),
    Case(
      testDescription: "a price, and no doubt",
      accounts: [
        account("z", [id]), account("a", [id]) { $0.notes.doubts = [Doubt(.untold, "x")] },
        account("b", [id], model: "none") { $0.cost = Money(pico: 500) },
      ]),
    Case(
      testDescription: "a session",
      accounts: [
        account("z", [id]), account("a", [id], session: nil, output: 9),
        account("b", [id], session: nil),
      ]),
    Case(
      testDescription: "more buckets",
      accounts: [
        account("z", [id], input: 4) { $0.tokens?.cacheRead = 6 },
        account("a", [id], output: 6), account("b", [id], output: 5),
      ]),
    Case(
      testDescription: "a total that is held against it",
      accounts: [
        account("z", [id], output: 1) { $0.vendorCall?.isSummed = true },
        account("a", [id], output: 99), account("b", [id], output: 98),
      ]),
    Case(
      testDescription: "two ids that another has one of each",
      accounts: [
        account("b", [id, "req_0001"], output: 9), account("a", [id]), account("c", ["req_0001"]),
      ]),
  ]

  @Test(arguments: StoreKind.allCases, cases)
  func `counts once, by its best account, in whatever order they come`(
    kind: StoreKind, one: Case
  ) async throws {
    let best = try #require(one.accounts.first)
    var totals: Set<Figures> = []
    for (index, order) in Self.orders(of: one.accounts).enumerated() {
      let folder = try StoreFolder()
      var store = try kind.open(folder)
      try await Self.record(order, in: store)
      if index.isMultiple(of: 2) {
        await store.close()
        store = try kind.open(folder)
      }
      // Whatever is sent again changes nothing.
      #expect(try await store.record(Sample.batch(order)).allSatisfy { $0 == .duplicate })
      let figures = try await Self.figures(store)
      totals.insert(figures)
      #expect(figures.requests == 1)
      #expect(figures.tokens == best.tokens)
      let usage = UsageQuery(
        from: Timestamp(microseconds: 0), to: Sample.now.moved(bySeconds: 3_600))
      #expect(try await store.usage(usage, in: Sample.project).total.figures == figures)
      let shared = try await store.sharedCalls()
      try #require(shared.count == 1)
      #expect(shared[0].accounts.filter(\.counts).map(\.event.source) == [best.source])
      #expect(
        Set(shared[0].accounts.map(\.event.source)) == Set(one.accounts.map(\.source)))
      await store.close()
    }
    #expect(totals.count == 1)
  }

  @Test(arguments: StoreKind.allCases)
  func `is counted by the next one where the best is taken back or corrected`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    try await Self.record(
      [Self.account("a", [Self.id], output: 9), Self.account("b", [Self.id], output: 5)], in: store)
    #expect(try await Self.figures(store).tokens.output == 9)
    var correction = Self.account("a", [], output: 3) { $0.kind = .correction }
    correction.id = "a2"
    correction.replaces = "a"
    #expect(try await store.record(Sample.batch([correction])) == [.accepted])
    #expect(try await Self.figures(store).tokens.output == 5)
    // It is a witness now, and so is what corrects it, until that is the best again.
    var again = Self.account("a", [], output: 4) { $0.kind = .correction }
    again.id = "a3"
    again.replaces = "a2~1"
    let known = try await store.records(of: "a", source: "a", in: Sample.project)
    again.replaces = try #require(known.first?.later.last?.event.id)
    #expect(try await store.record(Sample.batch([again])) == [.accepted])
    #expect(try await Self.figures(store).tokens.output == 5)
    for (source, output) in [("b", 4), ("a", 0)] as [(ExternalName, Int64)] {
      let records = try await store.records(
        of: ExternalID(source.text), source: source, in: Sample.project)
      var void = Event(source: source, id: "void-\(source)", time: Sample.now)
      void.kind = .void
      void.requests = 0
      let record = try #require(records.first)
      void.replaces = (record.later.last ?? record.entry).event.id
      #expect(try await store.record(Sample.batch([void])) == [.accepted])
      #expect(try await Self.figures(store).tokens.output == output)
    }
    #expect(try await Self.figures(store).requests == 0)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `counts for each source where the project wants that, or nothing shows it to be one`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    let apart = Self.account("far", [Self.id]) { $0.time = Sample.now.moved(bySeconds: 100_000) }
    let same = Self.account("a", [Self.id]) { $0.id = "other" }
    try await Self.record(
      [Self.account("a", [Self.id]), apart, same, Self.account("b", ["msg_other"])], in: store)
    #expect(try await Self.figures(store).requests == 4)
    let settings = try await store.setWitnesses(false, of: Sample.project, by: .server)
    #expect(!settings.hasWitnesses)
    try await Self.record([Self.account("off", [Self.id])], in: store)
    #expect(try await Self.figures(store).requests == 5)
    _ = try await store.setWitnesses(true, of: Sample.project, by: .server)
    try await Self.record([Self.account("on", ["msg_other"])], in: store)
    #expect(try await Self.figures(store).requests == 5)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `is counted with its parts, or without them where another account counts`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    var batch = Sample.batch([Self.account("a", [Self.id])])
    let part = Sample.batch([Sample.call("a", output: 100)]).events[0]
    batch.events.append(part.event, quote: part.quote, hasOwnTime: true, isPart: true)
    _ = try await store.record(batch)
    #expect(try await Self.figures(store).tokens.output == 105)
    let best = Self.account("b", [Self.id], output: 9)
    try await Self.record([best], in: store)
    #expect(try await Self.figures(store).tokens.output == 9)
    var void = Event(source: "b", id: "void", time: Sample.now)
    void.kind = .void
    void.replaces = "b"
    _ = try await store.record(Sample.batch([void]))
    #expect(try await Self.figures(store).tokens.output == 105)
    #expect(try await store.record(batch) == [.duplicate, .duplicate])
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `is listed where the account is that counts, whichever that is by then`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    func account(
      _ source: ExternalName, _ number: Int, output: Int64, hours: Int
    ) -> Event {
      Self.account(source, ["msg_000\(number)"], output: output) {
        $0.id = ExternalID("\(source.text)\(number)")
        $0.time = Sample.now.moved(bySeconds: -3_600 * hours)
      }
    }
    func listed(_ from: Int = 99, _ to: Int = 0) async throws -> [ExternalID] {
      try await store.sharedCalls(
        from: Sample.now.moved(bySeconds: -3_600 * from),
        to: Sample.now.moved(bySeconds: -3_600 * to)
      ).compactMap { call in
        call.accounts.first(where: \.counts).map {
          ExternalID(String($0.event.id.text.prefix { $0 != "~" }))
        }
      }
    }
    try await Self.record(
      [
        account("a", 1, output: 5, hours: 5), account("a", 2, output: 5, hours: 9),
        account("a", 3, output: 5, hours: 5), account("b", 1, output: 4, hours: 4),
        account("b", 2, output: 9, hours: 2), account("b", 3, output: 5, hours: 5),
        account("a", 4, output: 5, hours: 1),
      ], in: store)
    #expect(try await listed() == ["a1", "a3", "b2"])
    #expect(try await listed(5, 3) == ["a1", "a3"])
    #expect(try await listed(5, 2) == ["a1", "a3"])
    #expect(try await listed(4, 1) == ["b2"])
    // A correction moves one, and so does a void of the account that counts, until none does.
    var correction = account("a", 1, output: 6, hours: 1)
    (correction.kind, correction.id, correction.replaces) = (.correction, "a1'", "a1")
    #expect(try await store.record(Sample.batch([correction])) == [.accepted])
    #expect(try await listed() == ["a3", "b2", "a1'"])
    for (source, id, left) in [
      ("b", "b2", ["a2", "a3", "a1'"]), ("a", "a3", ["a2", "b3", "a1'"]),
    ] as [(ExternalName, ExternalID, [ExternalID])] {
      var void = Sample.void(ExternalID("void \(id.text)"), of: id)
      void.source = source
      #expect(try await store.record(Sample.batch([void])) == [.accepted])
      #expect(try await listed() == left)
    }
    // One call where ids show two to be one.
    let both = Self.account("c", ["msg_0001", "msg_0003"], output: 99) { $0.time = Sample.now }
    #expect(try await store.record(Sample.batch([both])) == [.accepted])
    #expect(try await listed(99, -1) == ["a2", "c"])
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `is held against a user's own calls alone where the key is that user's`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    try await Self.record([Self.account("a", [Self.id])], in: store)
    for (user, outcome) in [("eve", true), ("eve", false)] as [(ExternalID, Bool)] {
      var event = Self.account(outcome ? "b" : "c", [Self.id], session: "of eve", output: 99)
      event.userID = user
      var batch = Sample.batch([event])
      batch.origin.boundUserID = user
      let expected: [EventOutcome] =
        outcome ? [.accepted] : [.witness(of: EventIdentity(source: "b", id: "b"))]
      #expect(try await store.record(batch) == expected)
    }
    #expect(try await Self.figures(store).requests == 2)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `counts where a total is told of it later, and in an ended session changes its revision`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    try await Self.record([Self.account("a", [Self.id], session: "sa", output: 1)], in: store)
    _ = try await store.endSession("sa", with: SessionEnding(), in: Sample.project)
    try await Self.record([Self.account("b", [Self.id], session: "sb", output: 9)], in: store)
    let ended = try await store.session("sa", in: Sample.project)
    #expect(ended.figures.requests == 0)
    #expect(ended.session.revision == 2)
    #expect(try await store.session("sb", in: Sample.project).figures.requests == 1)
    let origin = UpdateOrigin(project: Sample.project, receivedAt: Sample.now)
    try await store.update(origin) { transaction throws(LedgerFailure) in
      try transaction.note(
        VendorCall(ids: [], isSummed: true), of: EventIdentity(source: "a", id: "a"))
    }
    #expect(try await Self.figures(store).tokens.output == 1)
    #expect(try await store.session("sb", in: Sample.project).figures.requests == 0)
    await store.close()
  }
}
