import Maintenance
import Usage

/// Gives one store its prices before all events and another one after some of them, and compares
/// what both add up to.
public struct PriceAgreement {
  /// How many events were taken.
  public private(set) var accepted = 0
  /// How many entries gave an event its price later.
  public private(set) var latePrices = 0
  /// What the stores say otherwise, in words for a person.
  public private(set) var differences: [String] = []

  /// What models of the random events cost; n leaves cached tokens and searches without a price.
  private static let models: [(name: ExternalName, terms: PriceTerms)] = [
    ("m", terms([.input: 3, .output: 5, .cacheRead: 1], searchFee: 11)),
    ("n", terms([.input: 7, .output: 2], searchFee: nil)),
    ("o", terms([.input: 1, .output: 13, .cacheRead: 2], searchFee: 17)),
  ]

  private static func terms(_ rates: [TokenBucket: Int128], searchFee: Int128?) -> PriceTerms {
    // Half a pico-dollar a token has to be rounded for each event.
    var terms = PriceTerms(
      steps: [PriceTerms.Step(rates: rates.mapValues { Money(pico: $0 * 500_000) })],
      fees: ["page": Money(pico: 19)])
    terms.fees["web_search"] = searchFee.map { Money(pico: $0) }
    terms.steps.append(PriceTerms.Step(tier: "flex", rates: [.input: Money(pico: 300_000)]))
    return terms
  }

  /// Runs random steps of this seed with about so many events.
  public init(kind: StoreKind, seed: UInt64, events count: Int) async throws {
    let folders = [try StoreFolder(), try StoreFolder()]
    var stores = try folders.map { try kind.open($0, sumsPerSessionMax: 8) }
    var projects = [ProjectID.standard]
    for store in stores {
      let key = try await store.createKey(
        NewAccessKey(
          projectName: "other", name: "k", prefix: "t", digest: KeyDigest(of: "k"),
          scopes: [.ingest], userID: nil))
      projects = [.standard, key.project]
    }
    let empty = try PriceBook(parsing: "version t")
    let all = PriceBooks(standard: empty)
    all.update(try await Self.set(0..<Self.models.count, of: projects, in: stores[0]))
    let late = PriceBooks(standard: empty)
    var steps = RandomSteps(seed: seed, projects: projects, hasWitnesses: false)
    var (events, set) = (0, 0)
    while events < count {
      let step = steps.next()
      events += step.eventCount
      if case .reopen = step {
        for store in stores { await store.close() }
        stores = try folders.map { try kind.open($0, sumsPerSessionMax: 8) }
      }
      let before = try await step.priced(by: all).run(in: stores[0])
      let after = try await step.priced(by: late).run(in: stores[1])
      if before.outcomes != after.outcomes {
        differences.append("\(step):\n  \(before)\n  \(after)")
      }
      accepted += before.outcomes.count { $0 == .accepted }
      guard set < Self.models.count, events > count * (set + 1) / 5 else { continue }
      late.update(try await Self.set(set..<set + 1, of: projects, in: stores[1]))
      set += 1
      latePrices += try await Self.pricing(stores[1], late).passOnce()
    }
    for store in stores { _ = try await Self.pricing(store, late).passOnce() }
    let contents = try await StoreContents(of: stores[0], projects: projects)
    differences += contents.withoutRevisions.differences(
      from: try await StoreContents(of: stores[1], projects: projects).withoutRevisions)
    for store in stores { await store.close() }
  }

  private static func pricing(_ store: any UsageStore, _ books: PriceBooks) -> LatePricing {
    LatePricing(store: store, books: books, now: { Sample.now })
  }

  private static func set(
    _ range: Range<Int>, of projects: [ProjectID], in store: any UsageStore
  ) async throws -> [OwnPrice] {
    var prices: [OwnPrice] = []
    for project in projects {
      let new = models[range].map { model in
        NewPrice(
          place: OwnPrice.Place(
            provider: Price.anyProviderName, model: model.name, from: Day(number: 0)),
          terms: model.terms)
      }
      prices += try await store.setPrices(new, of: project).map(\.price)
    }
    return prices
  }
}

extension Price {
  fileprivate static var anyProviderName: ExternalName { ExternalName(anyProvider) }
}

extension LedgerStep {
  /// The same with the prices of a book, in place of those that were drawn.
  fileprivate func priced(by books: PriceBooks) -> LedgerStep {
    switch self {
    case .record(let batch):
      let book = books.book(of: batch.origin.project)
      var priced = EventBatch(batch.origin, isAtomic: batch.isAtomic)
      for (index, record) in batch.events.records.enumerated() {
        let event = batch.events[index].event.withoutQuote
        priced.events.append(
          event, quote: book.quote(for: event), hasOwnTime: record.hasOwnTime,
          isPart: record.isPart)
      }
      return .record(priced)
    case .update(let origin, let steps):
      return .update(origin, steps.map { $0.priced(by: books.book(of: origin.project)) })
    default: return self
    }
  }
}

extension DialectStep {
  fileprivate func priced(by book: PriceBook) -> DialectStep {
    func priced(_ event: PricedEvent) -> PricedEvent {
      let plain = event.event.withoutQuote
      return PricedEvent(event: plain, quote: book.quote(for: plain), hasOwnTime: event.hasOwnTime)
    }
    switch self {
    case .record(let event): return .record(priced(event))
    case .revise(let event): return .revise(priced(event))
    default: return self
    }
  }
}

extension Event {
  fileprivate var withoutQuote: Event {
    var event = self
    event.notes.quoted = QuotedNotes()
    return event
  }
}

extension StepResult {
  /// What became of events, whatever they cost.
  fileprivate var outcomes: [EventOutcome] {
    switch self {
    case .events(let outcomes): outcomes
    case .all(let results): results.flatMap(\.outcomes)
    case .failure, .done, .current: []
    }
  }
}

extension StoreContents {
  /// A price that comes after the end of a session raises its revision.
  fileprivate var withoutRevisions: StoreContents {
    var contents = self
    // What was alerted while there was no price.
    contents.alerts = []
    // The entries of the late prices themselves.
    contents.entries = []
    contents.records = []
    for index in contents.sessions.indices {
      contents.sessions[index].entries = []
      contents.sessions[index].session.revision = 0
      contents.sessions[index].listed.revision = 0
    }
    for index in contents.users.indices { contents.users[index].entries = [] }
    return contents
  }
}
