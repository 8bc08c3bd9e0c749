public import Usage

/// Adds up what a new budget has to know of the events before it, away from the writer.
///
/// Events are handed to it in their order; it knows no store.
public struct BudgetHistory: Sendable {
  /// A window, with the value as events have it.
  public struct Place: Sendable, Hashable {
    var value: BudgetValue
    var start: Int64
  }

  struct Sum: Sendable {
    var sums = BudgetSums()
    var firstAt: Int64
  }

  /// The budget's number.
  public let budget: Int64
  /// The number of its project.
  public let project: Int64
  /// The last event that counts here.
  public let upTo: Int64
  /// The last event that was read.
  public var read: Int64 = 0
  /// What decides which events count.
  public let matcher: BudgetMatcher
  private let unit: BudgetUnit
  private let window: BudgetWindow
  private let zone: Zone
  private(set) var sums: [Place: Sum] = [:]
  /// The window that was added to last: the next event's, mostly.
  private var last: (start: Int64, end: Int64) = (0, .min)

  init(of known: KnownBudget) {
    budget = known.number
    project = known.project
    upTo = known.countedFrom
    matcher = known.matcher
    unit = known.budget.amount.unit
    window = known.budget.window
    zone = known.budget.zone
  }

  /// Whether every event that counts here was read.
  public var isComplete: Bool { read >= upTo }

  /// Whether an event may count, and has to be handed on with its session.
  public func mayCount(_ event: EventNumbers) -> Bool {
    event.project == project && matcher.numbers.match(event)
  }

  /// Adds an event that counts or, negated, one that was taken back.
  public mutating func add(_ figures: Figures, of event: EventNumbers, sessionID: ExternalID?) {
    guard mayCount(event), matcher.matchesTexts(event, sessionID: sessionID),
      let value = matcher.value(of: event, sessionID: sessionID)
    else { return }
    let place = Place(value: value, start: start(of: event.time))
    var sum = sums[place] ?? Sum(firstAt: event.time)
    sum.sums += BudgetSums(figures, unit)
    sum.firstAt = min(sum.firstAt, event.time)
    sums[place] = sum
  }

  private mutating func start(of time: Int64) -> Int64 {
    if last.start <= time, time < last.end { return last.start }
    let stretch = window.stretch(of: Timestamp(microseconds: time), in: zone)
    last = (stretch.start.microseconds, stretch.end?.microseconds ?? .max)
    return last.start
  }
}
