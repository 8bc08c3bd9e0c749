public import Usage

/// The budgets of a project, oldest first.
final class ProjectBudgets {
  var authority: CostAuthority
  private(set) var budgets: [KnownBudget] = []
  /// The numbers of their scopes, side by side: nearly every event is told apart by them alone.
  private var scopes: [BudgetMatcher.Numbers] = []

  init(_ authority: CostAuthority) {
    self.authority = authority
  }

  func add(_ budget: KnownBudget) {
    budgets.append(budget)
    scopes.append(budget.matcher.numbers)
  }

  func remove(_ number: Int64) {
    budgets.removeAll { $0.number == number }
    scopes = budgets.map(\.matcher.numbers)
  }

  func budget(_ id: ExternalID) -> KnownBudget? { budgets.first { $0.budget.id == id } }

  func budget(_ number: Int64) -> KnownBudget? { budgets.first { $0.number == number } }

  /// Those that count an event which is counted, or taken away, by the event of number `seq`.
  func matches(
    _ event: EventNumbers, sessionID: ExternalID?, by seq: Int64
  ) -> [KnownBudget] {
    var found: [KnownBudget] = []
    for index in scopes.indices where scopes[index].match(event) {
      let budget = budgets[index]
      guard seq > budget.countedFrom, budget.matcher.matchesTexts(event, sessionID: sessionID)
      else { continue }
      found.append(budget)
    }
    return found
  }
}

/// What the writer has at hand of budgets and holds: every budget, every open hold, and the windows
/// that were used lately.
///
/// Not thread-safe: it belongs to whoever owns the port. After a failed transaction it is read anew
/// with everything else.
public final class BudgetBook {
  /// How many budgets and holds there may be.
  public let limits: BudgetLimits
  @usableFromInline var isUsed = false
  private(set) var projects: [Int64: ProjectBudgets] = [:]
  var windows: [BudgetWindowKey: BudgetWindowState] = [:]
  /// Rolling windows by their budgets and values, with 0 for a start.
  var rolling: [BudgetWindowKey: RollingWindow] = [:]
  /// What open holds keep of them.
  var rollingHeld: [BudgetWindowKey: Int128] = [:]
  private(set) var dirty: [BudgetWindowState] = []
  private(set) var touched: [BudgetWindowState] = []
  /// Every open hold, and closed ones that were used lately.
  var holds: [Int64: HoldState] = [:]
  var holdNumbers: [HoldName: Int64] = [:]
  /// Holds that are to be stored with the next commit, and those that are to be settled before.
  var touchedHolds: [HoldState] = []
  var unsettledHolds: [HoldState] = []
  var expiries = HoldExpiries()
  /// How many holds are open.
  public internal(set) var openHolds = 0
  /// Whether events are counted again that were counted before a restart: then what holds have
  /// drawn, and alerts, are stored already.
  public var isRecounting = false

  private static let windowsMax = 20_000
  private static let closedHoldsMax = 20_000

  /// A book without budgets.
  public init(limits: BudgetLimits = BudgetLimits()) {
    self.limits = limits
  }

  /// When the hold expires that does so first; nil where none is open.
  public var nextExpiry: Timestamp? { expiries.first.map { Timestamp(microseconds: $0) } }

  func budgets(of project: Int64) -> ProjectBudgets? { projects[project] }

  func addProject(_ number: Int64, _ authority: CostAuthority) -> ProjectBudgets {
    if let known = projects[number] { return known }
    let project = ProjectBudgets(authority)
    projects[number] = project
    isUsed = true
    return project
  }

  func noteDirty(_ window: BudgetWindowState) {
    guard !window.isDirty else { return }
    window.isDirty = true
    dirty.append(window)
  }

  func noteTouched(_ window: BudgetWindowState) {
    guard !window.isTouched else { return }
    window.isTouched = true
    touched.append(window)
  }

  func didStoreDirty() {
    for window in dirty { window.isDirty = false }
    dirty.removeAll(keepingCapacity: true)
  }

  func didStoreTouched() {
    for window in touched { window.isTouched = false }
    touched.removeAll(keepingCapacity: true)
  }

  func forgetWindows(of budget: KnownBudget) {
    let keys = windows.keys.filter { $0.budget == budget.number }
    for key in keys { windows[key] = nil }
    dirty.removeAll { $0.key.budget == budget.number }
    touched.removeAll { $0.key.budget == budget.number }
    for key in rolling.keys.filter({ $0.budget == budget.number }) { rolling[key] = nil }
    for key in rollingHeld.keys.filter({ $0.budget == budget.number }) { rollingHeld[key] = nil }
  }

  /// Lets go of what can be read again; only for a moment when nothing is dirty or touched.
  func trim() {
    if windows.count > Self.windowsMax {
      for window in windows.values {
        window.isBucket = false
        window.isInHand = window.held != 0
      }
      windows = windows.filter { $0.value.isInHand }
      rolling = [:]
    }
    guard holds.count - openHolds > Self.closedHoldsMax else { return }
    holds = holds.filter { $0.value.isOpen }
    holdNumbers = holdNumbers.filter { holds[$0.value] != nil }
  }
}

/// The buckets of a rolling window that are within it, and what they add up to.
final class RollingWindow {
  private(set) var counts = BudgetCounts()
  /// By their starts.
  private var buckets: [BudgetWindowState] = []
  private let length: Int64
  private let bucketLength: Int64
  private var end = Int64.min

  init(_ window: BudgetWindow) {
    length = window.rollingMicroseconds ?? 0
    bucketLength = window.bucketMicroseconds ?? 0
  }

  /// Whether a bucket that starts then is within the window, or after it.
  private func includes(_ start: Int64) -> Bool { start + bucketLength > end - length }

  /// The start of the earliest bucket that a window has which ends at a moment.
  func from(_ now: Int64) -> Int64 { now - length - bucketLength + 1 }

  /// Moves the window's end; it never goes back.
  func advance(to now: Int64) {
    end = max(end, now)
    let gone = buckets.prefix { !includes($0.key.start) }
    guard !gone.isEmpty else { return }
    for bucket in gone {
      counts += -bucket.stored.counts
      bucket.isBucket = false
    }
    buckets.removeFirst(gone.count)
  }

  /// Has a bucket counted, once, where it is within the window.
  func include(_ bucket: BudgetWindowState) {
    guard !bucket.isBucket, includes(bucket.key.start) else { return }
    bucket.isBucket = true
    counts += bucket.stored.counts
    let place = buckets.lastIndex { $0.key.start < bucket.key.start }.map { $0 + 1 } ?? 0
    buckets.insert(bucket, at: place)
  }

  /// What was added to one of its buckets.
  func add(_ change: BudgetCounts, to bucket: BudgetWindowState) {
    if bucket.isBucket { counts += change }
  }
}
