public import Usage

/// The present window of a value of a budget.
struct PresentWindow {
  var counts: BudgetCounts
  /// What open holds keep.
  @TwoWords var held: Int128
  var start: Timestamp
  var resetsAt: Timestamp?
  var firstAt: Int64?

  /// What is left of the amount, where spending counts by an authority.
  func left(_ budget: Budget, _ authority: CostAuthority) -> Int128 {
    budget.amount.value - counts.spent(budget.amount.unit, authority) - held
  }
}

/// What budgets show.
extension LedgerRules {
  func present(
    _ budget: KnownBudget, of value: Int64, at now: Int64
  ) throws(Port.Failure) -> PresentWindow {
    let time = Timestamp(microseconds: now)
    guard let length = budget.budget.window.rollingMicroseconds else {
      let stretch = budget.budget.window.stretch(of: time, in: budget.budget.zone)
      let key = BudgetWindowKey(
        budget: budget.number, of: value, start: stretch.start.microseconds)
      let window = try self.window(key)
      return PresentWindow(
        counts: window.stored.counts, held: window.held, start: stretch.start,
        resetsAt: stretch.end, firstAt: window.stored.firstAt)
    }
    let rolling = try self.rolling(budget, of: value, at: now)
    let key = BudgetWindowKey(budget: budget.number, of: value, start: 0)
    return PresentWindow(
      counts: rolling?.counts ?? BudgetCounts(), held: book.rollingHeld[key] ?? 0,
      start: Timestamp(microseconds: now - length), resetsAt: nil, firstAt: nil)
  }

  /// The values that have a window at the moment: the one of a budget that counts nothing apart.
  func valuesWithWindows(
    _ budget: KnownBudget, at now: Int64
  ) throws(Port.Failure) -> [Int64] {
    guard budget.budget.each != nil else { return [0] }
    let values = budget.values.sorted() + [BudgetWindowKey.rest]
    guard budget.budget.window.rollingMicroseconds == nil else { return values }
    let start = budget.start(of: now)
    try bring(budget, start: start)
    return values.filter { value in
      book.windows[BudgetWindowKey(budget: budget.number, of: value, start: start)] != nil
    }
  }

  /// The budgets of a project with their present windows, at most so many each; of one user alone
  /// where it is given.
  public func budgets(
    in project: ProjectID, of user: ExternalID?, windowsMax: Int, at now: Timestamp
  ) throws(Port.Failure) -> [BudgetStatus] {
    try expireHolds(at: now.microseconds)
    try settleHolds()
    guard let known = book.budgets(of: project.number) else { return [] }
    var number: Int64?
    if let user {
      number = try port.knownNumber(ofUser: user, in: project)
      guard number != nil else { return [] }
    }
    var found: [BudgetStatus] = []
    for budget in known.budgets where budget.isActive {
      let status = try status(budget, known, ofUser: number, windowsMax, now.microseconds)
      if let status { found.append(status) }
    }
    return found
  }

  /// Nil for a budget that is not the user's.
  private func status(
    _ budget: KnownBudget, _ project: ProjectBudgets, ofUser user: Int64?, _ windowsMax: Int,
    _ now: Int64
  ) throws(Port.Failure) -> BudgetStatus? {
    var values = try valuesWithWindows(budget, at: now)
    if let user, budget.matcher.numbers.user != user {
      guard budget.budget.each == .user, budget.matcher.numbers.user == 0 else { return nil }
      values = [user]
    }
    var windows: [(value: Int64, status: BudgetWindowStatus)] = []
    for value in values {
      let present = try self.present(budget, of: value, at: now)
      let isEmpty = present.counts == BudgetCounts() && present.held == 0
      if isEmpty, budget.budget.each != nil, user == nil { continue }
      windows.append((value, status(of: present, budget.budget, project.authority, now)))
    }
    windows.sort { ($1.status.spent, $0.value) < ($0.status.spent, $1.value) }
    let unlisted = max(0, windows.count - windowsMax)
    var listed: [BudgetWindowStatus] = []
    for (value, status) in windows.prefix(windowsMax) {
      var status = status
      status.isRest = value == BudgetWindowKey.rest
      status.of = try name(of: value, budget.budget)
      listed.append(status)
    }
    return BudgetStatus(budget: budget.budget, windows: listed, unlisted: unlisted)
  }

  /// What a value is called; nil for none, and for the rest.
  private func name(of value: Int64, _ budget: Budget) throws(Port.Failure) -> ExternalID? {
    guard let each = budget.each, value != BudgetWindowKey.rest else { return nil }
    guard each == .user else { return try port.word(value).map { ExternalID($0.text) } }
    return try port.user(value)
  }

  private func status(
    of present: PresentWindow, _ budget: Budget, _ authority: CostAuthority, _ now: Int64
  ) -> BudgetWindowStatus {
    let unit = budget.amount.unit
    let counts = present.counts
    let withoutHold = counts.withoutHold.amount(unit, authority)
    let through = counts.throughHolds.amount(unit, authority)
    var status = BudgetWindowStatus(
      of: nil, isRest: false, start: present.start, resetsAt: present.resetsAt,
      spent: withoutHold + through, held: present.held, left: present.left(budget, authority),
      overEstimate: through - counts.drawn.pico, withoutHold: withoutHold,
      refused: counts.refused, runsOutAt: nil)
    status.runsOutAt = runsOut(status, budget, firstAt: present.firstAt, now)
    return status
  }

  /// Where nothing else changes than that as much is used for as long. All of time began with the
  /// first event.
  private func runsOut(
    _ status: BudgetWindowStatus, _ budget: Budget, firstAt: Int64?, _ now: Int64
  ) -> Timestamp? {
    let start = budget.window == .total ? firstAt : status.start.microseconds
    guard let start, status.spent > 0, status.left > 0, now > start,
      case let (rest, overflow) = status.left.multipliedReportingOverflow(by: Int128(now - start)),
      !overflow, let wait = Int64(exactly: rest / status.spent)
    else { return nil }
    let (out, isBeyond) = now.addingReportingOverflow(wait)
    guard !isBeyond, out <= Self.lastMoment, status.resetsAt.map({ out < $0.microseconds }) ?? true
    else { return nil }
    return Timestamp(microseconds: out)
  }

  /// The end of the year 9999, the last that RFC 3339 can write.
  private static var lastMoment: Int64 { 253_402_300_799_000_000 }
}
