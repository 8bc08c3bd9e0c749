import Maintenance
import StoreSupport
import Testing
import Usage

@Suite struct `Rates of a project` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  private func place(
    from: String = "1970-01-01", _ change: (inout Rate.Place) -> Void = { _ in }
  ) -> Rate.Place {
    var place = Rate.Place(from: Day(from) ?? Sample.now.day)
    change(&place)
    return place
  }

  private func markup(_ percent: String) throws -> RateTerms {
    .markup(try #require(Markup(percent: percent)))
  }

  @discardableResult
  private func set(
    _ place: Rate.Place, _ terms: RateTerms?, in store: any UsageStore
  ) async throws -> RateChange? {
    try await store.setRate(
      NewRate(place: place, terms: terms), of: Sample.project, by: .commandLine)
  }

  private func charge(
    _ query: UsageQuery, in store: any UsageStore
  ) async throws -> UsageResult {
    var query = query
    query.rates = RateCard(try await store.rates())
    return try await store.usage(query, in: Sample.project)
  }

  @Test(arguments: StoreKind.allCases)
  func `are kept with every change, and the last one of a place holds`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    let alice = place { $0.userID = "alice" }
    let team = place(from: "2026-01-01") {
      $0.tag = Tag(key: "team", value: "x")
      $0.model = "m*"
    }
    let fixed = RateTerms.fixed(
      PriceTerms(
        steps: [PriceTerms.Step(rates: [.input: Money(pico: 2), .output: Money(pico: 3)])],
        perRequest: Money(pico: 5)))
    #expect(try await set(alice, try markup("20"), in: store)?.previous == nil)
    #expect(try await set(team, fixed, in: store)?.rate.revision == 2)
    #expect(try await set(alice, try markup("-12.5"), in: store)?.previous?.revision == 1)
    #expect(try await set(alice, try markup("-12.5"), in: store)?.rate.revision == 3)
    #expect(try await set(place(), nil, in: store) == nil)
    #expect(try await set(place(), try markup("0"), in: store)?.rate.revision == 4)
    #expect(try await set(place(), nil, in: store)?.previous?.revision == 4)
    await store.close()
    let reopened = try kind.open(folder)
    let kept = try await reopened.rates()
    #expect(kept.map(\.place) == [team, alice])
    #expect(kept.map(\.terms) == [fixed, try markup("-12.5")])
    let acts = try await reopened.audit(AuditQuery(limit: 9), in: Sample.project).items
    #expect(acts.map(\.act.action) == [.rateRemoved, .rateSet, .rateSet, .rateSet, .rateSet])
    #expect(!acts.contains { $0.act.details.contains { $0.value.contains("alice") } })
    await reopened.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `charge by the narrowest one of the event's day, exactly`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let day = Sample.now.day
    try await set(place(), try markup("10"), in: store)
    try await set(place { $0.model = "m" }, try markup("20"), in: store)
    try await set(place { $0.tag = Tag(key: "t", value: "x") }, try markup("30"), in: store)
    try await set(place { $0.userID = "bob" }, try markup("40"), in: store)
    var later = place { $0.userID = "bob" }
    later.from = day
    try await set(later, try markup("0.0001"), in: store)
    let before = Day(number: day.number - 1).start
    _ = try await store.record(
      Sample.batch([
        Sample.call("1", user: "alice", model: "n", input: 100, output: 0, time: before) {
          $0.cost = Money(pico: 100)
        },
        Sample.call("2", user: "alice", input: 100, output: 0, time: before),
        Sample.call("3", user: "alice", input: 100, output: 0, time: before) {
          $0.tags = [Tag(key: "t", value: "x")]
        },
        Sample.call("4", user: "bob", input: 100, output: 0, time: before) {
          $0.tags = [Tag(key: "t", value: "x")]
        },
        Sample.call("5", user: "bob", input: 100, output: 0, time: day.start),
      ]))
    var query = UsageQuery(from: before, to: Day(number: day.number + 1).start)
    let whole = try await charge(query, in: store)
    #expect(whole.total.charge?.status == .complete)
    // 100 pico-dollars each: 110, 120, 130, 140 and 100.0001.
    #expect(whole.total.charge?.amount == Money(pico: 600))
    query.groupBy = [.user]
    query.top = 1
    let found = try await charge(query, in: store)
    #expect(found.total.charge == whole.total.charge)
    #expect(found.total.figures == whole.total.figures)
    #expect(found.rows.map(\.sums.charge?.amount) == [Money(pico: 360), Money(pico: 240)])
    #expect(found.rows.map(\.isOther) == [false, true])
    #expect(found.other?.charge == found.rows[1].sums.charge)
    query.edges.insert(day.start, at: 1)
    let cut = try await charge(query, in: store)
    let amounts = cut.rows.map { $0.sums.charge?.amount?.pico }
    #expect(amounts == [360, 140, 100])
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `leave unknown what has no rate, and what has no cost to mark up`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    try await set(place { $0.model = "m" }, try markup("50"), in: store)
    try await set(place { $0.model = "new" }, try markup("50"), in: store)
    _ = try await store.record(
      Sample.batch([
        Sample.call("1", input: 100, output: 0), Sample.call("2", model: "new"),
        Sample.call("3", model: "other"),
      ]))
    var query = UsageQuery.always
    query.groupBy = [.model]
    let found = try await charge(query, in: store)
    let charges = Dictionary(
      uniqueKeysWithValues: found.rows.map { ($0.values[0]?.text ?? "", $0.sums.charge) })
    #expect(charges["m"]??.status == .complete)
    #expect(charges["new"]??.status == .unknown && charges["new"]??.amount == nil)
    #expect(charges["other"]??.unratedEvents == 1 && charges["other"]??.amount == nil)
    #expect(found.total.charge?.status == .partial)
    #expect(found.total.charge?.amount == charges["m"]??.amount)
    #expect(found.total.charge?.unratedEvents == 1)
    // A late price changes the charge with the cost, and fixed rates need no price.
    try await set(
      place { $0.model = "new" },
      .fixed(
        PriceTerms(
          steps: [
            PriceTerms.Step(
              rates: [.input: Money(pico: 3_000_000), .output: Money(pico: 1_000_000)])
          ], perRequest: Money(pico: 7))), in: store)
    let fixed = try await charge(query, in: store)
    let row = try #require(fixed.rows.first { $0.values[0] == "new" })
    let tokens = row.sums.figures.tokens
    #expect(row.sums.charge?.status == .complete)
    #expect(row.sums.charge?.amount?.pico == Int128(3 * tokens.input + tokens.output + 7))
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `of an erased user are the pseudonym's`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    try await set(place { $0.userID = "alice" }, try markup("20"), in: store)
    let erased = try await Erasure(store: store, erasers: []).erase(
      "alice", as: "erased-1", UpdateOrigin(project: Sample.project, receivedAt: Sample.now),
      by: .commandLine)
    #expect(erased.rates == 1)
    #expect(try await store.rates().map(\.place.userID) == ["erased-1"])
    await store.close()
  }
}
