public import Usage

/// Budgets are made, changed and read.
extension LedgerRules {
  var book: BudgetBook { port.budgets }

  /// Reads what is stored of budgets and open holds. To be called once, before the first event.
  public func openBudgets() throws(Port.Failure) {
    for stored in try port.storedBudgets() {
      let budget = try know(stored)
      guard stored.budget.each != nil else { continue }
      budget.know(try port.values(ofBudget: budget.number))
    }
    for record in try port.storedOpenHolds() { try open(HoldState(record)) }
  }

  @discardableResult
  private func know(_ stored: StoredBudget) throws(Port.Failure) -> KnownBudget {
    let project = try self.project(stored.project)
    let budget = KnownBudget(
      stored, try matcher(stored.budget, in: ProjectID(number: stored.project)))
    project.add(budget)
    return budget
  }

  private func project(_ number: Int64) throws(Port.Failure) -> ProjectBudgets {
    if let known = book.budgets(of: number) { return known }
    return book.addProject(number, try port.authority(of: number))
  }

  private func matcher(
    _ budget: Budget, in project: ProjectID
  ) throws(Port.Failure) -> BudgetMatcher {
    func number(_ word: ExternalName?) throws(Port.Failure) -> Int64 {
      guard let word else { return 0 }
      return try port.number(ofWord: word.text.utf8.span)
    }
    var numbers = BudgetMatcher.Numbers()
    if let user = budget.scope.userID { numbers.user = try port.number(ofUser: user, in: project) }
    numbers.agent = try number(budget.scope.agent)
    numbers.model = try number(budget.scope.model)
    numbers.provider = try number(budget.scope.provider)
    return BudgetMatcher(
      numbers: numbers, sessionID: budget.scope.sessionID, tags: budget.scope.tags,
      each: budget.each)
  }

  /// Makes a budget, which counts every event from now on. What came before has to be added up and
  /// handed to `finish`: until then the budget is not active.
  public func create(
    _ budget: Budget, in project: ProjectID, by actor: AuditActor, at now: Timestamp
  ) throws(Port.Failure) -> Result<BudgetHistory, StoreError> {
    let count = book.budgets(of: project.number)?.budgets.count ?? 0
    guard count < book.limits.budgetsPerProjectMax else {
      return .failure(.tooManyBudgets(max: book.limits.budgetsPerProjectMax))
    }
    let from = port.lastEvent
    let number = try port.insert(budget, project: project.number, countedFrom: from)
    let known = try know(
      StoredBudget(
        number: number, project: project.number, countedFrom: from, isActive: false,
        budget: budget))
    let act = AuditAct(.budgetCreated, of: budget.id.text, ["name": budget.name])
    try record(act, by: actor, in: project, at: now)
    return .success(BudgetHistory(of: known))
  }

  /// What has to be added up of budgets that were made and are not active yet.
  public func unfinishedBudgets() -> [BudgetHistory] {
    book.projects.values.flatMap(\.budgets).filter { !$0.isActive }.map { BudgetHistory(of: $0) }
  }

  /// Adds what a budget's history came to, and makes it active. The caller stores the sums in the
  /// same transaction. True where the budget was not deleted in the meantime.
  public func finish(
    _ history: BudgetHistory, at now: Timestamp
  ) throws(Port.Failure) -> Bool {
    guard let project = book.budgets(of: history.project),
      let budget = project.budget(history.budget)
    else { return false }
    guard !budget.isActive else { return true }
    for (place, sum) in history.sums {
      let of = admitted(try number(of: place.value), to: budget)
      let key = BudgetWindowKey(budget: budget.number, of: of, start: place.start)
      var change = BudgetChangeInWindow(BudgetCounts(withoutHold: sum.sums), at: now.microseconds)
      change.time = sum.firstAt
      change.isOfPast = true
      try add(change, to: key, of: budget, in: project)
    }
    budget.isActive = true
    try port.save(budget.budget, number: budget.number, isActive: true)
    try noteReached(budget, in: project, at: now.microseconds)
    port.changes.note(project: budget.project)
    return true
  }

  /// Changes a budget.
  public func change(
    _ id: ExternalID, _ change: BudgetChange, in project: ProjectID, by actor: AuditActor,
    at now: Timestamp
  ) throws(Port.Failure) -> Result<Void, StoreError> {
    guard let known = book.budgets(of: project.number)?.budget(id) else {
      return .failure(.budgetNotFound)
    }
    var budget = known.budget
    let unit = budget.amount.unit
    if let name = change.name { budget.name = name }
    if let isHard = change.isHard { budget.isHard = isHard }
    if let unpriced = change.unpriced { budget.unpriced = unpriced }
    if let amount = change.amount {
      guard amount.unit == unit else { return .failure(.otherUnit(stored: unit)) }
      budget.amount = amount
    }
    if let texts = change.thresholds {
      budget.thresholds = []
      for text in texts {
        guard let threshold = BudgetThreshold(text, unit: unit),
          threshold.isReachable(in: budget.window)
        else {
          return .failure(.invalidThreshold(text))
        }
        budget.thresholds.append(threshold)
      }
    }
    known.budget = budget
    try port.save(budget, number: known.number, isActive: known.isActive)
    port.changes.note(project: project.number)
    let details: KeyValuePairs = [
      "name": change.name, "hard": change.isHard.map { "\($0)" },
      "unpriced": change.unpriced?.text,
      "amount_\(unit.rawValue)": change.amount.map { unit.text($0.value) },
      "thresholds": change.thresholds?.joined(separator: ", "),
    ]
    try record(
      AuditAct(.budgetChanged, of: id.text, details), by: actor, in: project, at: now)
    return .success(())
  }

  /// Forgets a budget; holds that it granted go on without it.
  public func deleteBudget(
    _ id: ExternalID, in project: ProjectID, by actor: AuditActor, at now: Timestamp
  ) throws(Port.Failure) -> Result<Void, StoreError> {
    guard let known = book.budgets(of: project.number)?.budget(id) else {
      return .failure(.budgetNotFound)
    }
    try settleHolds()
    book.forgetWindows(of: known)
    book.budgets(of: project.number)?.remove(known.number)
    try port.deleteBudget(known.number, at: now.microseconds)
    port.changes.note(project: project.number)
    let act = AuditAct(.budgetDeleted, of: id.text, ["name": known.budget.name])
    try record(act, by: actor, in: project, at: now)
    return .success(())
  }

  /// Has a project's totals and budgets go by other figures from now on.
  public func setAuthority(
    _ authority: CostAuthority, of project: ProjectID, by actor: AuditActor, at now: Timestamp
  ) throws(Port.Failure) {
    try port.saveAuthority(authority, of: project.number)
    let act = AuditAct(
      .projectChanged, of: "project", ["cost_authority": authority.rawValue])
    try record(act, by: actor, in: project, at: now)
    port.changes.note(project: project.number)
    book.budgets(of: project.number)?.authority = authority
    port.sessionAlerts.setAuthority(authority, of: project.number)
    for hold in book.holds.values where hold.isOpen && hold.record.project == project.number {
      touch(hold)
    }
  }
}
