import Synchronization
public import Usage

/// A clock that a test sets.
public final class TestClock: Sendable {
  private let microseconds: Atomic<Int64>

  /// A clock that stands at a moment.
  public init(_ time: Timestamp = Sample.now) {
    microseconds = Atomic(time.microseconds)
  }

  /// The moment that it shows.
  public var now: Timestamp {
    get { Timestamp(microseconds: microseconds.load(ordering: .sequentiallyConsistent)) }
    set { microseconds.store(newValue.microseconds, ordering: .sequentiallyConsistent) }
  }

  /// Moves it on.
  public func advance(seconds: Int64) {
    microseconds.add(
      seconds * Timestamp.microsecondsPerSecond, ordering: .sequentiallyConsistent)
  }
}

/// A store whose budgets are tested, and the clock that it goes by.
public struct BudgetWorld: Sendable {
  public let store: any UsageStore
  public let clock: TestClock

  /// Opens the store of a folder, at the sample's time unless a clock is given.
  public init(
    _ kind: StoreKind, _ folder: StoreFolder, limits: BudgetLimits = BudgetLimits(),
    webhooks: WebhookLimits = WebhookLimits(), clock: TestClock = TestClock()
  ) throws {
    store = try kind.open(folder, budgets: limits, webhooks: webhooks, now: { clock.now })
    self.clock = clock
  }

  /// Makes a budget of so many pico-dollars, of the whole project unless it is changed.
  public func make(
    _ id: ExternalID, pico: Int64, _ change: (inout Budget) -> Void = { _ in }
  ) async throws -> BudgetStatus {
    var budget = Budget(
      id: id, name: id.text, amount: BudgetAmount(.usd, Int128(pico)), createdAt: clock.now)
    change(&budget)
    return try await store.createBudget(budget, in: Sample.project)
  }

  /// The budget with its windows.
  public func budget(_ id: ExternalID) async throws -> BudgetStatus? {
    try await budgets().first { $0.budget.id == id }
  }

  /// All of them.
  public func budgets(of user: ExternalID? = nil) async throws -> [BudgetStatus] {
    try await store.budgets(in: Sample.project, of: user, windowsMax: 1_000)
  }

  /// The first window of a budget.
  public func window(_ id: ExternalID) async throws -> BudgetWindowStatus? {
    try await budget(id)?.windows.first
  }

  /// Asks for a hold of so many pico-dollars.
  public func hold(
    _ id: ExternalID, pico: Int64, seconds: Int64 = 600, isCheck: Bool = false,
    _ change: (inout HoldRequest) -> Void = { _ in }
  ) async throws -> HoldOutcome {
    var request = HoldRequest(
      id: id, subject: BudgetScope(), estimate: BudgetAmounts(usd: Int128(pico), requests: 1),
      expiresAt: Timestamp(
        microseconds: clock.now.microseconds + seconds * Timestamp.microsecondsPerSecond))
    change(&request)
    let wanted = request
    return try await withCheckedThrowingContinuation { continuation in
      store.hold(wanted, in: Sample.project, isCheck: isCheck) { result in
        continuation.resume(with: result.mapError { $0 as any Error })
      }
    }
  }

  /// Records events of model `m`, of which every token costs one pico-dollar.
  @discardableResult
  public func record(_ events: Event...) async throws -> [EventOutcome] {
    try await store.record(Sample.batch(events))
  }
}

extension HoldOutcome {
  /// Nil where it was refused.
  public var hold: Hold? {
    if case .granted(let hold) = self { hold } else { nil }
  }

  /// The budgets that refuse it.
  public var refusals: [HoldRefusal] {
    if case .overBudget(let refusals) = self { refusals } else { [] }
  }
}

extension Sample {
  /// A call that costs so many pico-dollars, and draws on a hold where one is named.
  public static func cost(
    _ id: ExternalID, _ pico: Int64, hold: ExternalID? = nil, isFinal: Bool = false,
    _ change: (inout Event) -> Void = { _ in }
  ) -> Event {
    call(id, input: pico, output: 0) {
      $0.holdID = hold
      $0.isHoldFinal = isFinal
      change(&$0)
    }
  }

  /// What takes an event back.
  public static func void(_ id: ExternalID, of other: ExternalID) -> Event {
    var event = Event(source: "api", id: id, time: now)
    event.kind = .void
    event.requests = 0
    event.replaces = other
    return event
  }
}
