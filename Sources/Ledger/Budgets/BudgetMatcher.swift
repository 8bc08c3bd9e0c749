public import Usage

/// The value by which a budget counts an event apart.
public enum BudgetValue: Sendable, Hashable {
  /// A user's number or a word's; 0 where the budget counts nothing apart.
  case number(Int64)
  /// A session's id or a tag's value, which has a number as a word.
  case text(ExternalName)
}

/// Decides which events a budget counts, by the numbers that events have.
public struct BudgetMatcher: Sendable {
  /// What an event must have; 0 where anything will do.
  struct Numbers: Sendable {
    var user: Int64 = 0
    var agent: Int64 = 0
    var model: Int64 = 0
    var provider: Int64 = 0

    @inline(__always)
    func match(_ event: EventNumbers) -> Bool {
      (user == 0 || event.user == user) && (model == 0 || event.model == model)
        && (agent == 0 || event.agent == agent) && (provider == 0 || event.provider == provider)
    }
  }

  let numbers: Numbers
  let sessionID: ExternalID?
  let tags: [Tag]
  let each: BudgetDimension?

  /// Whether it has to know an event's session.
  public var needsSession: Bool { sessionID != nil || each == .session }

  /// What of an event has no number.
  func matchesTexts(_ event: EventNumbers, sessionID id: ExternalID?) -> Bool {
    if let sessionID, sessionID != id { return false }
    return tags.isEmpty || tags.allSatisfy { event.tags?.contains($0) == true }
  }

  /// Nil for an event that has no value of the dimension: the budget does not count it.
  func value(of event: EventNumbers, sessionID id: ExternalID?) -> BudgetValue? {
    switch each {
    case nil: .number(0)
    case .user: event.user.map { .number($0) }
    case .agent: event.agent.map { .number($0) }
    case .model: event.model.map { .number($0) }
    case .provider: event.provider.map { .number($0) }
    case .session: id.map { .text(ExternalName($0.text)) }
    case .tag(let key):
      event.tags?.first { $0.key.hasSameBytes(as: key) }.map { .text(ExternalName($0.value)) }
    }
  }
}

/// A budget that is in use, with what is known of it.
public final class KnownBudget {
  /// The budget's own number.
  public let number: Int64
  /// The number of its project.
  public let project: Int64
  /// Events up to this one are counted by a `BudgetHistory`.
  let countedFrom: Int64
  let matcher: BudgetMatcher
  /// False until the events of the past are counted: it grants and refuses nothing before.
  var isActive: Bool
  var budget: Budget { didSet { updateThresholds() } }
  private(set) var thresholds: [(text: String, value: Int128)] = []
  /// Whether it is an alert that a window will have nothing left before it resets.
  private(set) var isForecast = false
  /// The values that it counts apart.
  private(set) var values: Set<Int64> = []
  /// Whether there are values beyond the most: then no other one is counted apart any more.
  private var hasRest = false
  /// The window that was added to last: nearly always the next one, too.
  var lastWindow: BudgetWindowState?
  private var lastStart: Int64 = 0
  private var lastEnd: Int64 = .min

  init(_ stored: StoredBudget, _ matcher: BudgetMatcher) {
    number = stored.number
    project = stored.project
    countedFrom = stored.countedFrom
    isActive = stored.isActive
    budget = stored.budget
    self.matcher = matcher
    updateThresholds()
  }

  private func updateThresholds() {
    thresholds = budget.thresholds.filter { !$0.isForecast }
      .map { ($0.text, $0.value(of: budget.amount)) }
    isForecast = budget.thresholds.contains(where: \.isForecast)
  }

  /// Has the values counted apart of which windows are stored.
  func know(_ stored: [Int64]) {
    values = Set(stored)
    hasRest = values.remove(BudgetWindowKey.rest) != nil
  }

  /// The value itself while it may be counted apart, and else the rest. So nobody fills the memory
  /// who makes up a user for each event. No value is ever let go of, and none is added once there
  /// is a rest, so that an event which is taken back is found where it was counted.
  func admitted(_ value: Int64, atMost most: Int) -> Int64 {
    guard budget.each != nil, !values.contains(value) else { return value }
    guard !hasRest, values.count < most else {
      hasRest = true
      return BudgetWindowKey.rest
    }
    values.insert(value)
    return value
  }

  /// The start of the window or bucket that holds a moment; the last answer is kept.
  func start(of time: Int64) -> Int64 {
    if lastStart <= time, time < lastEnd { return lastStart }
    let stretch = budget.window.stretch(of: Timestamp(microseconds: time), in: budget.zone)
    lastStart = stretch.start.microseconds
    lastEnd = stretch.end?.microseconds ?? .max
    return lastStart
  }

  /// How much of a window is over at a moment, and how long it is, in microseconds; nil where the
  /// moment is not in it, and for windows that never reset.
  func progress(of start: Int64, at now: Int64) -> (elapsed: Int64, length: Int64)? {
    guard case .calendar = budget.window, self.start(of: now) == start else { return nil }
    return (now - start, lastEnd - start)
  }
}

/// A budget as it is stored.
public struct StoredBudget: Sendable {
  /// The budget's own number.
  public var number: Int64
  /// The number of its project.
  public var project: Int64
  /// The last event of the ledger when it was made.
  public var countedFrom: Int64
  /// True once the events up to that one are counted.
  public var isActive: Bool
  /// The budget itself.
  public var budget: Budget

  public init(
    number: Int64, project: Int64, countedFrom: Int64, isActive: Bool, budget: Budget
  ) {
    self.number = number
    self.project = project
    self.countedFrom = countedFrom
    self.isActive = isActive
    self.budget = budget
  }
}
