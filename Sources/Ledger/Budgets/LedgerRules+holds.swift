public import Usage

/// Holds are granted, refused and given back.
extension LedgerRules {
  /// What has to do with one request for a hold.
  private struct Candidate {
    var budget: KnownBudget
    var value: Int64
    var present: PresentWindow
  }

  /// Grants a hold, or says why not; with `isCheck` it writes nothing.
  public func hold(
    _ request: HoldRequest, in project: ProjectID, at now: Timestamp, isCheck: Bool
  ) throws(Port.Failure) -> Result<HoldOutcome, StoreError> {
    try expireHolds(at: now.microseconds)
    try settleHolds()
    if let key = request.idempotencyKey, !isCheck,
      let number = try port.holdNumber(ofKey: key, project: project.number),
      let known = try hold(number)
    {
      return .success(.granted(try status(of: known, at: now.microseconds)))
    }
    guard isCheck || book.openHolds < book.limits.openHoldsMax else {
      return .failure(.unavailable(reason: "too many holds are open", retryAfterSeconds: 1))
    }
    let subject = try subject(of: request, in: project, at: now, isCheck: isCheck)
    var request = request
    let candidates = try candidates(subject, in: project, at: now, isCheck: isCheck)
    if request.isUnpriced {
      for budget in candidates.map(\.budget.budget) where budget.amount.unit == .usd {
        guard let price = Self.price(request, by: budget) else {
          return .success(.unpriced(budget: budget.id))
        }
        request.estimate.usd = max(request.estimate.usd, price)
      }
    }
    let authority = book.budgets(of: project.number)?.authority ?? .automatic
    let refusals = candidates.compactMap { Self.refusal($0, request.estimate, authority) }
    guard refusals.isEmpty else {
      let refusing = Set(refusals.map(\.budget))
      for candidate in candidates where !isCheck && refusing.contains(candidate.budget.budget.id) {
        try noteRefused(candidate, at: now.microseconds)
      }
      return .success(.overBudget(refusals))
    }
    guard !isCheck else {
      return .success(.granted(Self.wouldBe(request, candidates, at: now, authority)))
    }
    let hold = try grant(request, user: subject.event.user, candidates, in: project, at: now)
    return .success(.granted(try status(of: hold, at: now.microseconds)))
  }

  private func grant(
    _ request: HoldRequest, user: Int64?, _ candidates: [Candidate], in project: ProjectID,
    at now: Timestamp
  ) throws(Port.Failure) -> HoldState {
    var record = HoldRecord(
      project: project.number, id: request.id, estimate: request.estimate,
      createdAt: now.microseconds, expiresAt: request.expiresAt.microseconds,
      grants: candidates.map { candidate in
        BudgetWindowKey(
          budget: candidate.budget.number, of: candidate.value,
          start: candidate.budget.start(of: now.microseconds))
      })
    record.idempotencyKey = request.idempotencyKey
    record.user = user
    record.number = try port.insert(record)
    let hold = HoldState(record)
    try open(hold)
    port.changes.note(project: project.number)
    return hold
  }

  /// What the tokens of a hold without a price cost by a budget's rule; nil where it refuses them.
  private static func price(_ request: HoldRequest, by budget: Budget) -> Int128? {
    switch budget.unpriced {
    case .allow: return 0
    case .priceAs(let model):
      if let price = request.price(model) { return price.pico }
      return budget.isHard ? nil : 0
    case .refuse: return budget.isHard ? nil : 0
    }
  }

  private static func refusal(
    _ candidate: Candidate, _ estimate: BudgetAmounts, _ authority: CostAuthority
  ) -> HoldRefusal? {
    let budget = candidate.budget.budget
    let left = candidate.present.left(budget, authority)
    let short = estimate[budget.amount.unit] - left
    guard budget.isHard, short > 0 else { return nil }
    return HoldRefusal(
      budget: budget.id, unit: budget.amount.unit, left: left, short: short,
      resetsAt: candidate.present.resetsAt)
  }

  /// What a check is told.
  private static func wouldBe(
    _ request: HoldRequest, _ candidates: [Candidate], at now: Timestamp,
    _ authority: CostAuthority
  ) -> Hold {
    Hold(
      id: request.id, userID: request.subject.userID, estimate: request.estimate,
      drawn: BudgetAmounts(), excess: BudgetAmounts(), createdAt: now,
      expiresAt: request.expiresAt, closed: nil,
      grants: candidates.map { candidate in
        let budget = candidate.budget.budget
        let left = candidate.present.left(budget, authority)
        return Hold.Grant(
          budget: budget.id, unit: budget.amount.unit,
          left: left - request.estimate[budget.amount.unit])
      })
  }

  private func noteRefused(_ candidate: Candidate, at now: Int64) throws(Port.Failure) {
    guard let project = book.budgets(of: candidate.budget.project) else { return }
    let key = BudgetWindowKey(
      budget: candidate.budget.number, of: candidate.value,
      start: candidate.budget.start(of: now))
    try add(
      BudgetChangeInWindow(.oneRefused, at: now), to: key, of: candidate.budget, in: project)
    book.noteTouched(try window(key))
    port.changes.note(project: candidate.budget.project)
  }

  /// The hold's subject in the form of an event that it will have. What a check does not find has
  /// a number that nothing has.
  private func subject(
    of request: HoldRequest, in project: ProjectID, at now: Timestamp, isCheck: Bool
  ) throws(Port.Failure) -> (event: EventNumbers, sessionID: ExternalID?) {
    let subject = request.subject
    var event = EventNumbers()
    event.project = project.number
    event.receivedAt = now.microseconds
    event.agent = try number(of: subject.agent, isCheck: isCheck)
    event.model = try number(of: subject.model, isCheck: isCheck)
    event.provider = try number(of: subject.provider, isCheck: isCheck)
    event.tags = subject.tags.isEmpty ? nil : subject.tags
    if let id = subject.userID {
      event.user =
        isCheck
        ? try port.knownNumber(ofUser: id, in: project) ?? .min
        : try port.number(ofUser: id, in: project)
    } else if let id = subject.sessionID, let session = try port.session(id, in: project) {
      event.user = session.record.user
    }
    return (event, subject.sessionID)
  }

  private func number(
    of word: ExternalName?, isCheck: Bool
  ) throws(Port.Failure) -> Int64? {
    guard let word else { return nil }
    guard isCheck else { return try port.number(ofWord: word.text.utf8.span) }
    return try port.knownNumber(ofWord: word) ?? .min
  }

  private func candidates(
    _ subject: (event: EventNumbers, sessionID: ExternalID?),
    in project: ProjectID, at now: Timestamp, isCheck: Bool
  ) throws(Port.Failure) -> [Candidate] {
    guard let known = book.budgets(of: project.number) else { return [] }
    var found: [Candidate] = []
    let matching = known.matches(subject.event, sessionID: subject.sessionID, by: .max)
    for budget in matching where budget.isActive {
      guard let value = budget.matcher.value(of: subject.event, sessionID: subject.sessionID)
      else { continue }
      let number: Int64
      if isCheck {
        switch value {
        case .number(let known): number = known
        case .text(let word): number = try port.knownNumber(ofWord: word) ?? .min
        }
      } else {
        number = admitted(try self.number(of: value), to: budget)
      }
      let present = try present(budget, of: number, at: now.microseconds)
      found.append(Candidate(budget: budget, value: number, present: present))
    }
    return found
  }
}
