public import Usage

/// What is added to a window of a budget, and when.
struct BudgetChangeInWindow {
  var counts: BudgetCounts
  /// The time of the event that it is of; nil for what a hold changes.
  var time: Int64?
  /// By the server's clock, in microseconds since 1970.
  var now: Int64
  /// True for the events before a budget was made: they alert nobody.
  var isOfPast = false

  init(_ counts: BudgetCounts, at now: Int64) {
    self.counts = counts
    self.now = now
  }
}

/// The windows of budgets, and what is added to them.
extension LedgerRules {
  /// Adds what one event adds, or takes away when it was replaced by the event of number `seq`.
  @usableFromInline
  func addToBudgets(
    _ figures: Figures, of event: EventNumbers, session: Port.KnownSession?, by seq: Int64
  ) throws(Port.Failure) {
    guard let project = book.budgets(of: event.project) else { return }
    let sessionID = session?.record.id
    var hold: HoldState?
    if let number = event.hold { hold = try self.hold(number) }
    if let hold { try charge(figures, of: event, to: hold, in: project) }
    for budget in project.matches(event, sessionID: sessionID, by: seq) {
      guard hold?.isGranted(by: budget.number) != true,
        let value = budget.matcher.value(of: event, sessionID: sessionID)
      else { continue }
      let key = BudgetWindowKey(
        budget: budget.number, of: admitted(try number(of: value), to: budget),
        start: budget.start(of: event.time))
      var change = BudgetChangeInWindow(
        BudgetCounts(withoutHold: BudgetSums(figures, budget.budget.amount.unit)),
        at: event.receivedAt)
      change.time = event.time
      try add(change, to: key, of: budget, in: project)
    }
  }

  /// The number of a value; a new word gets one.
  func number(of value: BudgetValue) throws(Port.Failure) -> Int64 {
    switch value {
    case .number(let number): number
    case .text(let word): try port.number(ofWord: word.text.utf8.span)
    }
  }

  /// Where a value of a budget is counted.
  func admitted(_ value: Int64, to budget: KnownBudget) -> Int64 {
    budget.admitted(value, atMost: book.limits.valuesPerBudgetMax)
  }

  /// The window of a key, read where it is not at hand.
  func window(_ key: BudgetWindowKey) throws(Port.Failure) -> BudgetWindowState {
    if let known = book.windows[key] { return known }
    let window = BudgetWindowState(key, try port.window(key))
    book.windows[key] = window
    return window
  }

  /// The rolling window of a value of a budget, moved on to the moment; nil for budgets of another
  /// kind.
  func rolling(
    _ budget: KnownBudget, of value: Int64, at now: Int64
  ) throws(Port.Failure) -> RollingWindow? {
    guard budget.budget.window.rollingMicroseconds != nil else { return nil }
    let key = BudgetWindowKey(budget: budget.number, of: value, start: 0)
    if let known = book.rolling[key] {
      known.advance(to: now)
      return known
    }
    let rolling = RollingWindow(budget.budget.window)
    book.rolling[key] = rolling
    rolling.advance(to: now)
    let from = rolling.from(now)
    for row in try port.windows(ofBudget: budget.number, of: value, from: from) {
      rolling.include(atHand(row))
    }
    return rolling
  }

  private func atHand(_ row: WindowRow) -> BudgetWindowState {
    if let known = book.windows[row.key] { return known }
    let window = BudgetWindowState(row.key, row.window)
    book.windows[row.key] = window
    return window
  }

  /// Has the windows at hand that began at a moment.
  func bring(_ budget: KnownBudget, start: Int64) throws(Port.Failure) {
    for row in try port.windows(ofBudget: budget.number, start: start) { _ = atHand(row) }
  }

  /// Changes a window, and records the thresholds that it reaches by that.
  func add(
    _ change: BudgetChangeInWindow, to key: BudgetWindowKey, of budget: KnownBudget,
    in project: ProjectBudgets
  ) throws(Port.Failure) {
    let rolling = try self.rolling(budget, of: key.of, at: change.now)
    let window: BudgetWindowState
    if let last = budget.lastWindow, last.isInHand, last.key == key {
      window = last
    } else {
      window = try self.window(key)
      budget.lastWindow = window
    }
    rolling?.include(window)
    let unit = budget.budget.amount.unit
    let before = (rolling?.counts ?? window.stored.counts).spent(unit, project.authority)
    window.stored.counts += change.counts
    rolling?.add(change.counts, to: window)
    if let time = change.time {
      window.stored.firstAt = min(window.stored.firstAt ?? time, time)
      book.noteDirty(window)
    }
    guard !budget.thresholds.isEmpty || budget.isForecast, !book.isRecounting, !change.isOfPast
    else { return }
    let after = (rolling?.counts ?? window.stored.counts).spent(unit, project.authority)
    try note(budget, key, from: before, to: after, at: change.now)
    if budget.isForecast, after > before { try noteForecast(window, after, budget, change.now) }
  }

  /// Records that nothing will be left of a window before it resets, if usage goes on at its rate.
  /// That is asked once a tenth of the window is over and a tenth of the amount is used: what comes
  /// before says little of the rest.
  private func noteForecast(
    _ window: BudgetWindowState, _ spent: Int128, _ budget: KnownBudget, _ now: Int64
  ) throws(Port.Failure) {
    let amount = budget.budget.amount.value
    guard !window.runsOut, spent < amount, spent >= amount / 10,
      let (elapsed, length) = budget.progress(of: window.key.start, at: now),
      elapsed >= length / 10
    else { return }
    let (atEnd, isBeyond) = spent.multipliedReportingOverflow(by: Int128(length))
    let (allowed, isUnbounded) = amount.multipliedReportingOverflow(by: Int128(elapsed))
    guard !isUnbounded, isBeyond || atEnd > allowed else { return }
    window.runsOut = true
    try record(BudgetThreshold.forecast, of: budget, window.key, spent, at: now)
  }

  private func record(
    _ threshold: String, of budget: KnownBudget, _ window: BudgetWindowKey, _ spent: Int128,
    at now: Int64
  ) throws(Port.Failure) {
    let alert = NewThresholdAlert(
      window: window, threshold: threshold, spent: spent, amount: budget.budget.amount.value)
    try record(NewAlert(project: budget.project, at: now, subject: .threshold(alert)))
  }

  /// Records the thresholds that lie between two amounts.
  private func note(
    _ budget: KnownBudget, _ key: BudgetWindowKey, from before: Int128, to after: Int128,
    at now: Int64
  ) throws(Port.Failure) {
    for threshold in budget.thresholds where before < threshold.value && threshold.value <= after {
      var window = key
      // A rolling window has no start of its own: an alert comes once in its length.
      if let length = budget.budget.window.rollingMicroseconds {
        window.start = now / length * length
      }
      try record(threshold.text, of: budget, window, after, at: now)
    }
  }

  /// Records the thresholds that the present windows have reached already.
  func noteReached(
    _ budget: KnownBudget, in project: ProjectBudgets, at now: Int64
  ) throws(Port.Failure) {
    guard !budget.thresholds.isEmpty else { return }
    for value in try valuesWithWindows(budget, at: now) {
      let present = try self.present(budget, of: value, at: now)
      let spent = present.counts.spent(budget.budget.amount.unit, project.authority)
      let key = BudgetWindowKey(
        budget: budget.number, of: value, start: present.start.microseconds)
      try note(budget, key, from: 0, to: spent, at: now)
    }
  }

  /// Saves every window that changed, in the caller's transaction.
  public func storeBudgetWindows() throws(Port.Failure) {
    for window in book.dirty { try port.save(window.stored, window.key) }
    book.didStoreDirty()
    book.trim()
  }
}
