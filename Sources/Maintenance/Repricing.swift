public import Usage

/// Prices events anew by the prices of now, also those that have a price: each by an entry of its
/// own, with the difference.
public struct Repricing: Sendable {
  /// What a step has done, or would do.
  public struct Step: Sendable, Hashable {
    /// The events whose cost changes.
    public var change = PriceSums()
    /// The number of the last event that was looked at; nil where there are no more.
    public var last: Int64?
  }

  private let store: any UsageStore
  private let books: PriceBooks
  private let limits: LatePricingLimits
  private let pricers: [any LatePricer]

  /// Events of the ledger that a step looks at.
  private static let rowsPerStep = 20_000

  /// `pricers` price the events of their sources in place of this.
  public init(
    store: any UsageStore, books: PriceBooks, limits: LatePricingLimits = LatePricingLimits(),
    pricers: [any LatePricer]
  ) {
    self.store = store
    self.books = books
    self.limits = limits
    self.pricers = pricers
  }

  /// Prices the next events behind a number, a few hundred in a transaction; nothing is stored
  /// where `isDryRun`. The first transaction of a step records who did it.
  public func step(
    _ query: RepriceQuery, after number: Int64, _ origin: UpdateOrigin, by actor: AuditActor,
    isDryRun: Bool
  ) async throws(StoreError) -> Step {
    let found = try await store.events(
      toReprice: query, in: origin.project, after: number, rowsMax: Self.rowsPerStep)
    var pricer = Pricer(books.book(of: origin.project))
    var step = Step(last: found.last)
    var rest = found.events[...]
    while !rest.isEmpty {
      let events = Array(rest.prefix(limits.eventsPerTransaction))
      rest = rest.dropFirst(events.count)
      var work = PriceWork(events, by: &pricer, pricers, isReprice: true)
      if step.change.events == 0 { work.record = (query.act, actor) }
      if !isDryRun { _ = try await work.run(in: store, origin) }
      step.change += work.change
    }
    return step
  }
}

extension RepriceQuery {
  /// What the audit log has of it.
  fileprivate var act: AuditAct {
    AuditAct(
      .eventsRepriced, of: "\(range.from)/\(range.to)",
      ["provider": provider?.text, "model": model?.text])
  }
}
