import Maintenance
import StoreSupport
import Testing
import Usage

/// Rates of one pico-dollar a token and the like: a million tokens cost so many millions of them.
private func terms(_ rates: [TokenBucket: Int128], fees: [String: Money] = [:]) -> PriceTerms {
  PriceTerms(
    steps: [PriceTerms.Step(rates: rates.mapValues { Money(pico: $0 * 1_000_000) })], fees: fees)
}

@Suite struct `Prices of a project` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  private func place(_ model: ExternalName, from: String = "1970-01-01") -> OwnPrice.Place {
    OwnPrice.Place(provider: "p", model: model, from: Day(from) ?? Sample.now.day)
  }

  @Test(arguments: StoreKind.allCases)
  func `are kept with every change, and the last one holds`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let first = NewPrice(place: place("n"), terms: terms([.input: 2, .output: 3]))
    let second = NewPrice(
      place: place("n"), terms: terms([.input: 4], fees: ["web_search": Money(pico: 9)]))
    let other = NewPrice(place: place("n", from: "2026-01-01"), terms: PriceTerms(aliasOf: "m"))
    let made = try await store.setPrices([first, other], of: Sample.project)
    #expect(made.map(\.price.revision) == [1, 2])
    #expect(made.map(\.previous) == [nil, nil])
    let changed = try await store.setPrices([second], of: Sample.project)
    #expect(changed.map(\.previous?.terms) == [first.terms])
    #expect(changed.map(\.price.revision) == [3])
    // What is current already is no change.
    let same = try await store.setPrices([second], of: Sample.project)
    #expect(same.map(\.price.revision) == [3])
    await store.close()
    let reopened = try kind.open(folder)
    let kept = try await reopened.prices(of: Sample.project)
    #expect(kept.map(\.terms) == [other.terms, second.terms])
    #expect(kept.map(\.place) == [other.place, second.place])
    #expect(try await reopened.prices(of: ProjectID(number: 7)).isEmpty)
    await reopened.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `may be discounts, with list and contract cost in what they price`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    let contract = NewPrice(
      place: place("x*"), terms: PriceTerms(discount: Discount(percent: "12.5")))
    _ = try await store.setPrices([contract], of: Sample.project)
    let acts = try await store.audit(AuditQuery(limit: 9), in: Sample.project).items
    #expect(acts.first?.act.details.map(\.value) == ["1970-01-01", "12.5"])
    let book = try PriceBook(parsing: "version test\np xl * - in=8 out=8 search=0.01")
      .overlaid(by: try await store.prices(of: Sample.project))
    var event = Sample.call("e1", model: "xl", input: 3, output: 0)
    event.webSearches = 1
    var batch = EventBatch(UpdateOrigin(project: Sample.project, receivedAt: Sample.now))
    batch.events.append(event, quote: book.quote(for: event), hasOwnTime: true)
    _ = try await store.record(batch)
    await store.close()
    let reopened = try kind.open(folder)
    #expect(try await reopened.prices(of: Sample.project).map(\.terms) == [contract.terms])
    let entry = try #require(
      try await reopened.entries(EntryQuery(limit: 1), in: Sample.project).items.first)
    #expect(entry.computed?.description == "0.008771")
    #expect(entry.listCost?.description == "0.010024")
    #expect(book.explanation(of: entry)?.discount?.percent == "12.5")
    await reopened.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `can be taken away, once`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let removal = NewPrice(place: place("n"), terms: nil)
    #expect(try await store.setPrices([removal], of: Sample.project).isEmpty)
    _ = try await store.setPrices(
      [NewPrice(place: place("n"), terms: terms([.input: 2]))], of: Sample.project)
    let removed = try await store.setPrices([removal], of: Sample.project)
    #expect(removed.map(\.previous?.terms) == [terms([.input: 2])])
    #expect(removed.map(\.price.terms) == [nil])
    #expect(try await store.setPrices([removal], of: Sample.project).isEmpty)
    #expect(try await store.prices(of: nil).isEmpty)
    await store.close()
  }
}

@Suite struct `Events that wait for a price` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  private static let empty = Result { try PriceBook(parsing: "version t") }

  private func pricing(
    _ store: any UsageStore, _ rates: [TokenBucket: Int128], fees: [String: Money] = [:]
  ) async throws -> LatePricing {
    let books = try await books(store, rates, fees: fees)
    return LatePricing(store: store, books: books, now: { Sample.now })
  }

  private func books(
    _ store: any UsageStore, _ rates: [TokenBucket: Int128], fees: [String: Money] = [:]
  ) async throws -> PriceBooks {
    let changes = try await store.setPrices(
      [
        NewPrice(
          place: OwnPrice.Place(provider: "p", model: "n", from: Day(number: 0)),
          terms: terms(rates, fees: fees))
      ], of: Sample.project)
    return PriceBooks(standard: try Self.empty.get(), own: changes.map(\.price))
  }

  @Test(arguments: StoreKind.allCases)
  func `get it by entries of their own, and every total follows`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let calls = (0..<3).map { Sample.call("e\($0)", user: "alice", model: "n") }
    _ = try await store.record(
      Sample.batch(calls + [Sample.call("m1"), Sample.call("o", model: "o")]))
    let waiting = try await store.waiting(after: .start, limit: 10)
    #expect(waiting.map(\.model) == ["n", "o"])
    #expect(waiting.map(\.events) == [3, 1])
    let pricing = try await pricing(store, [.input: 2, .output: 3])
    #expect(try await pricing.passOnce() == 3)
    #expect(try await pricing.passOnce() == 0)
    let session = try await store.session("s1", in: Sample.project)
    #expect(session.figures.events == 5)
    #expect(session.figures.requests == 5)
    #expect(session.figures.unpricedEvents == 1)
    #expect(session.unpricedModels == ["o"])
    #expect(session.figures.cost.computed == Money(pico: 3 * (10 * 2 + 5 * 3) + 15))
    #expect(session.models.first { $0.model == "n" }?.figures.costStatus == .complete)
    let user = try await store.user("alice", days: DayQuery(limit: 5), in: Sample.project)
    #expect(user.figures.cost.computed == Money(pico: 120))
    #expect(user.days.items.map(\.figures.requests) == [5])
    let project = try await store.totals(of: Sample.project)
    #expect(project.figures == session.figures)
    #expect(try await store.waiting(after: .start, limit: 10).map(\.model) == ["o"])
    // The event itself is as it was: it counts once, and differs from what it was not.
    #expect(try await store.record(Sample.batch([calls[0]])) == [.duplicate])
    await store.close()
    let reopened = try kind.open(folder)
    #expect(try await reopened.session("s1", in: Sample.project).figures == session.figures)
    await reopened.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `lose it when they are taken back`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(Sample.batch([Sample.call("e1", model: "n")]))
    let pricing = try await pricing(store, [.input: 2, .output: 3])
    #expect(try await pricing.passOnce() == 1)
    var void = Event(source: "api", id: "v1", time: Sample.now)
    void.kind = .void
    void.replaces = "e1"
    void.requests = 0
    #expect(try await store.record(Sample.batch([void])) == [.accepted])
    #expect(try await store.session("s1", in: Sample.project).figures == Figures())
    #expect(try await store.waiting(after: .start, limit: 10).isEmpty)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `in an ended session raise its revision, and are not late`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(Sample.batch([Sample.call("e1", model: "n")]))
    _ = try await store.endSession("s1", with: SessionEnding(), in: Sample.project)
    let pricing = try await pricing(store, [.input: 2, .output: 3])
    #expect(try await pricing.passOnce() == 1)
    let session = try await store.session("s1", in: Sample.project).session
    #expect(session.revision == 2)
    #expect(session.lateEvents == 0)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `go on waiting for what the price leaves out`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let cached = Sample.call("e1", model: "n") { $0.tokens?.cacheRead = 100 }
    let searching = Sample.call("e2", model: "n") { $0.webSearches = 2 }
    _ = try await store.record(Sample.batch([cached, searching]))
    let first = try await pricing(store, [.input: 2, .output: 3])
    // The search has no fee, and cached tokens are not taken for input.
    #expect(try await first.passOnce() == 1)
    var figures = try await store.session("s1", in: Sample.project).figures
    #expect(figures.cost.computed == Money(pico: 35))
    #expect(figures.unpricedEvents == 1)
    #expect(figures.rare?.unpricedPartEvents == 1)
    #expect(try await store.waiting(after: .start, limit: 10).map(\.events) == [2])
    let second = try await pricing(
      store, [.input: 2, .output: 3, .cacheRead: 1], fees: ["web_search": Money(pico: 7)])
    #expect(try await second.passOnce() == 2)
    figures = try await store.session("s1", in: Sample.project).figures
    #expect(figures.cost.computed == Money(pico: 35 + 14 + 35 + 100))
    #expect(figures.costStatus == .complete)
    #expect(figures.rare?.fees["web_search"] == FeeSum(thousandths: 2_000, cost: Money(pico: 14)))
    #expect(try await store.waiting(after: .start, limit: 10).isEmpty)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases, [1, 2, 3] as [UInt64])
  func `come to what they had come to with the price from the start`(
    kind: StoreKind, seed: UInt64
  ) async throws {
    let agreement = try await PriceAgreement(kind: kind, seed: seed, events: 1_500)
    #expect(agreement.differences == [])
    #expect(agreement.latePrices > 100)
    #expect(agreement.accepted > 600)
  }

  @Test(arguments: StoreKind.allCases)
  func `that have one get another by entries that have the difference`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    let calls = ["e1", "e2"].map { Sample.call($0, user: "alice", model: "n") }
    _ = try await store.record(Sample.batch(calls))
    _ = try await pricing(store, [.input: 2, .output: 3]).passOnce()
    let before = try await store.session("s1", in: Sample.project).figures
    // A dearer price: 10 tokens in and 5 out cost 70 in place of 35.
    let dearer = try await books(store, [.input: 4, .output: 6])
    let repricing = Repricing(store: store, books: dearer, pricers: [])
    let range = try #require(
      TimeRange(from: Timestamp(microseconds: 0), to: Timestamp(microseconds: .max)))
    func step(_ query: RepriceQuery, isDryRun: Bool) async throws -> Repricing.Step {
      try await repricing.step(
        query, after: 0, UpdateOrigin(project: Sample.project, receivedAt: Sample.now),
        by: .server, isDryRun: isDryRun)
    }
    let other = RepriceQuery(range: range, model: "o")
    #expect(try await step(other, isDryRun: false).change == PriceSums())
    let all = RepriceQuery(range: range)
    let planned = try await step(all, isDryRun: true)
    #expect(planned.change.events == 2)
    #expect(planned.change.before == Money(pico: 70))
    #expect(planned.change.after == Money(pico: 140))
    #expect(try await store.session("s1", in: Sample.project).figures == before)
    #expect(try await step(all, isDryRun: false) == planned)
    #expect(try await step(all, isDryRun: false).change == PriceSums())
    let figures = try await store.session("s1", in: Sample.project).figures
    #expect(figures.cost.computed == Money(pico: 140))
    #expect(figures.requests == before.requests)
    let record = try await store.records(of: "e1", source: nil, in: Sample.project).first
    #expect(record?.entry.computed == Money(pico: 70))
    #expect(record?.prices.map(\.computed) == [Money(pico: 35), Money(pico: 35)])
    #expect(record?.prices.map(\.event.label) == [nil, "reprice"])
    #expect(record?.prices.last?.price == "own:p/n@1970-01-01#2")
    await store.close()
    let reopened = try kind.open(folder)
    #expect(try await reopened.session("s1", in: Sample.project).figures == figures)
    await reopened.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `count for budgets when they get it`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    var budget = Budget(id: "b", name: "alice", amount: BudgetAmount(.usd, 1_000))
    budget.scope.userID = "alice"
    _ = try await store.createBudget(budget, in: Sample.project)
    _ = try await store.record(Sample.batch([Sample.call("e1", user: "alice", model: "n")]))
    func spent() async throws -> [Int64] {
      let all = try await store.budgets(in: Sample.project, of: nil, windowsMax: 5)
      return all.flatMap(\.windows).map { Int64($0.spent) }
    }
    #expect(try await spent() == [0])
    _ = try await pricing(store, [.input: 2, .output: 3]).passOnce()
    #expect(try await spent() == [35])
    // A budget that is made later counts it, too.
    budget.id = "later"
    _ = try await store.createBudget(budget, in: Sample.project)
    #expect(try await spent() == [35, 35])
    await store.close()
  }
}
