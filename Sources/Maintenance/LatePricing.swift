internal import Synchronization
public import Usage

/// Prices the events that wait for a price, once one is there: in the background, a few hundred in
/// a transaction.
///
/// What waits is in the store, so nothing is lost by a stop: the first pass looks at everything. A
/// later one looks only at what has become more, or has another price than the pass before found.
public final class LatePricing: Sendable {
  private struct State {
    var isWoken = false
    var isStopped = false
    var waiter: CheckedContinuation<Void, Never>?
  }

  private let store: any UsageStore
  private let books: PriceBooks
  private let limits: LatePricingLimits
  private let pricers: [any LatePricer]
  private let now: @Sendable () -> Timestamp
  private let report: @Sendable (String) -> Void
  private let state = Mutex(State())

  private static let stretchesPerPage = 500

  /// - Parameters:
  ///   - pricers: who prices the events of their sources in place of this.
  ///   - report: called with what keeps it from its work, which it tries again.
  public init(
    store: any UsageStore, books: PriceBooks, limits: LatePricingLimits = LatePricingLimits(),
    pricers: [any LatePricer] = [], now: @escaping @Sendable () -> Timestamp,
    report: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.store = store
    self.books = books
    self.limits = limits
    self.now = now
    self.report = report
    self.pricers = pricers
  }

  /// Has it look at what waits, now or as soon as the pass under way has ended.
  public func wake() {
    resume { $0.isWoken = true }
  }

  /// Ends it after the transaction under way; what is left waits for the next start.
  public func stop() {
    resume { $0.isStopped = true }
  }

  private func resume(_ change: (inout State) -> Void) {
    let waiter = state.withLock { state in
      change(&state)
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume()
  }

  /// Works until it is stopped.
  public func run() async {
    var seen = SeenStretches()
    while !isStopped {
      state.withLock { $0.isWoken = false }
      do throws(StoreError) {
        _ = try await pass(&seen)
      } catch {
        report("late prices wait: \(error)")
      }
      await pause()
    }
  }

  /// Looks at everything that waits, once; returns how many events got a price.
  public func passOnce() async throws(StoreError) -> Int {
    var seen = SeenStretches()
    return try await pass(&seen)
  }

  private var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Until it is woken, or time has passed.
  private func pause() async {
    let timer = Task { [limits] in
      try? await Task.sleep(for: .seconds(limits.passSeconds))
      guard !Task.isCancelled else { return }
      self.wake()
    }
    defer { timer.cancel() }
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      let isDue = state.withLock { state in
        guard !state.isWoken, !state.isStopped else { return true }
        state.waiter = continuation
        return false
      }
      if isDue { continuation.resume() }
    }
  }

  private func pass(_ seen: inout SeenStretches) async throws(StoreError) -> Int {
    var count = 0
    var last = WaitingStretch.Place.start
    var kept = SeenStretches()
    while !isStopped {
      let page = try await store.waiting(after: last, limit: Self.stretchesPerPage)
      for stretch in page {
        guard !isStopped else { return count }
        let book = books.book(of: stretch.project)
        // A model that no book lists costs one look at it.
        guard
          let label = book.lookup(
            model: stretch.model, provider: stretch.provider, at: stretch.time)?.label
        else { continue }
        if !seen.knows(stretch, label) {
          let priced = try await price(stretch, by: book)
          count += priced
          // How many are left is known with the next look.
          guard priced == 0 else { continue }
        }
        kept.note(stretch, label)
      }
      guard page.count == Self.stretchesPerPage, let end = page.last else { break }
      last = end.place
    }
    seen = kept
    return count
  }

  /// Prices what waits in one stretch.
  private func price(
    _ stretch: WaitingStretch, by book: PriceBook
  ) async throws(StoreError) -> Int {
    var pricer = Pricer(book)
    var count = 0
    var next = page(of: stretch, after: 0)
    while !isStopped {
      let events = try await next.value.get()
      guard let end = events.last else { break }
      let isLast = events.count < limits.eventsPerTransaction
      // Read while these are stored.
      if !isLast { next = page(of: stretch, after: end.number) }
      let work = PriceWork(events, by: &pricer, pricers, isReprice: false)
      let origin = UpdateOrigin(project: stretch.project, receivedAt: now())
      count += try await work.run(in: store, origin)
      guard !isLast else { break }
    }
    return count
  }

  /// The events of a stretch that wait, behind a number, as many as get their prices together.
  private func page(
    of stretch: WaitingStretch, after number: Int64
  ) -> Task<Result<[EventToPrice], StoreError>, Never> {
    Task { [store, limits] in
      do throws(StoreError) {
        return .success(
          try await store.waitingEvents(
            of: stretch, after: number, limit: limits.eventsPerTransaction))
      } catch {
        return .failure(error)
      }
    }
  }
}

/// Stretches that were looked at, and what the look depended on.
private struct SeenStretches {
  private struct Look: Hashable {
    var events: Int64
    var price: String
  }

  private var looks: [WaitingStretch.Place: Look] = [:]

  func knows(_ stretch: WaitingStretch, _ price: String) -> Bool {
    looks[stretch.place] == Look(events: stretch.events, price: price)
  }

  mutating func note(_ stretch: WaitingStretch, _ price: String) {
    looks[stretch.place] = Look(events: stretch.events, price: price)
  }
}
