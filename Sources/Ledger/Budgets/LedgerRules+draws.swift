public import Usage

/// Events draw on holds, and holds are closed.
extension LedgerRules {
  /// A hold by its number.
  func hold(_ number: Int64) throws(Port.Failure) -> HoldState? {
    if let known = book.holds[number] { return known }
    return remember(try port.storedHold(number))
  }

  /// A hold by its id; nil for one of another user where `bound` is given.
  func hold(
    _ id: ExternalID, in project: ProjectID, boundTo bound: ExternalID?
  ) throws(Port.Failure) -> HoldState? {
    let name = HoldName(project: project.number, id: id)
    let hold: HoldState?
    if let number = book.holdNumbers[name] {
      hold = book.holds[number]
    } else {
      hold = remember(try port.storedHold(id, project: project.number))
    }
    guard let hold, let bound else { return hold }
    guard let user = hold.record.user, try port.user(user) == bound else { return nil }
    return hold
  }

  @discardableResult
  private func remember(_ record: HoldRecord?) -> HoldState? {
    guard let record else { return nil }
    let hold = HoldState(record)
    book.holds[record.number] = hold
    book.holdNumbers[HoldName(project: record.project, id: record.id)] = record.number
    return hold
  }

  /// Has its windows keep what is left of a hold.
  func open(_ hold: HoldState) throws(Port.Failure) {
    let record = hold.record
    book.holds[record.number] = hold
    book.holdNumbers[HoldName(project: record.project, id: record.id)] = record.number
    book.expiries.insert(record.number, at: record.expiresAt)
    book.openHolds += 1
    try keep(hold) { record.estimate[$0] - record.drawn[$0] }
  }

  /// Changes what the hold's windows keep, by so much of each unit.
  private func keep(
    _ hold: HoldState, by change: (BudgetUnit) -> Int128
  ) throws(Port.Failure) {
    guard let project = book.budgets(of: hold.record.project) else { return }
    for key in hold.record.grants {
      guard let budget = project.budget(key.budget) else { continue }
      let amount = change(budget.budget.amount.unit)
      guard amount != 0 else { continue }
      if budget.budget.window.rollingMicroseconds != nil {
        let whole = BudgetWindowKey(budget: key.budget, of: key.of, start: 0)
        book.rollingHeld[whole, default: 0] += amount
        if book.rollingHeld[whole] == 0 { book.rollingHeld[whole] = nil }
      } else {
        try window(key).held += amount
      }
    }
  }

  /// Has an event draw on its hold; true where it names one that is not there for it.
  @usableFromInline
  func draw(
    _ event: inout EventNumbers, named id: ExternalID?, _ intake: inout Intake
  ) throws(Port.Failure) -> Bool {
    let found = try hold(for: event, named: id, intake.origin)
    intake.hold = found.hold?.record.number
    if intake.hold != nil { event.rare.hold = intake.hold }
    return found.isUnknown
  }

  /// Closes the hold of the event that says it is the last one.
  @usableFromInline
  func finishHold(of event: EventNumbers) throws(Port.Failure) {
    guard let number = event.hold, let hold = try hold(number) else { return }
    try close(hold, .final, at: event.receivedAt)
  }

  /// The hold on which an event draws: the one that it names, or a tag of it or the request, or
  /// else that of the event in whose place it stands. `isUnknown` where one is named that is not
  /// there for it.
  private func hold(
    for event: EventNumbers, named id: ExternalID?, _ origin: UpdateOrigin
  ) throws(Port.Failure) -> (hold: HoldState?, isUnknown: Bool) {
    let tag = event.tags?.first { $0.key.hasSameBytes(as: Self.holdTag) }
    guard let id = id ?? tag.map({ ExternalID($0.value) }) ?? origin.holdID else {
      guard let replaced = event.replaces, event.kind != .void,
        let number = try port.event(replaced)?.numbers.hold
      else { return (nil, false) }
      return (try hold(number), false)
    }
    // A void draws nothing; what it takes back is found by itself.
    guard event.kind != .void else { return (nil, false) }
    guard let hold = try hold(id, in: origin.project, boundTo: origin.boundUserID) else {
      return (nil, true)
    }
    if hold.record.expiresAt <= event.receivedAt { try close(hold, .expired, at: event.receivedAt) }
    return (hold, false)
  }

  /// The tag by which events of clients that know no holds name one.
  private static var holdTag: String { "tally.hold" }

  /// Counts an event in the windows that granted its hold, whatever its own time is.
  func charge(
    _ figures: Figures, of event: EventNumbers, to hold: HoldState, in project: ProjectBudgets
  ) throws(Port.Failure) {
    for key in hold.record.grants {
      guard let budget = project.budget(key.budget) else { continue }
      var change = BudgetChangeInWindow(
        BudgetCounts(throughHolds: BudgetSums(figures, budget.budget.amount.unit)),
        at: event.receivedAt)
      change.time = event.time
      try add(change, to: key, of: budget, in: project)
    }
    // What the hold itself knows was stored with the event.
    guard !book.isRecounting else { return }
    hold.record.cost += figures.cost
    hold.record.tokens += figures.tokens.total
    hold.record.requests += figures.requests
    touch(hold)
  }

  func touch(_ hold: HoldState) {
    if hold.isSettled {
      hold.isSettled = false
      book.unsettledHolds.append(hold)
    }
    guard !hold.isTouched else { return }
    hold.isTouched = true
    book.touchedHolds.append(hold)
  }

  /// Moves what holds' events have used from what their windows keep to what is drawn.
  ///
  /// It is done for a whole transaction, or before anything is granted: so an event that takes the
  /// place of another gives nothing back in between. What a closed hold gives back is free, and it
  /// never draws on it again.
  func settleHolds() throws(Port.Failure) {
    for hold in book.unsettledHolds where !hold.isSettled { try settle(hold) }
    book.unsettledHolds.removeAll(keepingCapacity: true)
  }

  private func settle(_ hold: HoldState) throws(Port.Failure) {
    hold.isSettled = true
    guard let project = book.budgets(of: hold.record.project) else { return }
    let total = hold.record.total(project.authority)
    var drawn = BudgetAmounts()
    for unit in BudgetUnit.allCases {
      drawn[unit] = max(0, min(hold.record.estimate[unit], total[unit]))
    }
    let before = hold.record.drawn
    hold.record.drawn = drawn
    if hold.isOpen {
      try keep(hold) { before[$0] - drawn[$0] }
    } else {
      hold.record.estimate = drawn
    }
    for key in hold.record.grants {
      guard let budget = project.budget(key.budget) else { continue }
      let unit = budget.budget.amount.unit
      guard drawn[unit] != before[unit] else { continue }
      let window = try self.window(key)
      let rolling = try self.rolling(budget, of: key.of, at: hold.record.createdAt)
      rolling?.include(window)
      let change = BudgetCounts(drawn: drawn[unit] - before[unit])
      window.stored.counts += change
      rolling?.add(change, to: window)
      book.noteTouched(window)
    }
  }

  /// Closes a hold: it keeps what was drawn, and the rest is free. A closed one stays as it is.
  func close(_ hold: HoldState, _ reason: HoldClosing, at now: Int64) throws(Port.Failure) {
    guard hold.isOpen else { return }
    touch(hold)
    try settle(hold)
    let record = hold.record
    try keep(hold) { record.drawn[$0] - record.estimate[$0] }
    hold.record.estimate = record.drawn
    hold.record.closedAt = now
    hold.record.closing = reason
    book.openHolds -= 1
    port.changes.note(project: record.project)
  }

  /// Closes the holds whose time is over.
  public func expireHolds(at now: Int64) throws(Port.Failure) {
    while let number = book.expiries.popFirst(upTo: now) {
      guard let hold = book.holds[number] else { continue }
      try close(hold, .expired, at: max(hold.record.expiresAt, hold.record.createdAt))
    }
  }

  /// Saves what holds have changed, in the caller's transaction: to be called before each commit.
  public func storeHolds() throws(Port.Failure) {
    guard !book.touchedHolds.isEmpty || !book.touched.isEmpty else { return }
    try settleHolds()
    for hold in book.touchedHolds {
      try port.save(hold.record)
      hold.isTouched = false
    }
    book.touchedHolds.removeAll(keepingCapacity: true)
    for window in book.touched { try port.saveHeld(window.stored.counts, window.key) }
    book.didStoreTouched()
  }
}
