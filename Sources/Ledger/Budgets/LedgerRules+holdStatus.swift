public import Usage

/// Holds are read, and given back.
extension LedgerRules {
  /// Closes a hold by its client's wish; a closed one stays as it is. Nil where there is none.
  public func releaseHold(
    _ id: ExternalID, in project: ProjectID, boundTo user: ExternalID?, at now: Timestamp
  ) throws(Port.Failure) -> Hold? {
    try expireHolds(at: now.microseconds)
    guard let hold = try hold(id, in: project, boundTo: user) else { return nil }
    try close(hold, .released, at: now.microseconds)
    return try status(of: hold, at: now.microseconds)
  }

  /// A hold as it is now; nil where there is none.
  public func hold(
    _ id: ExternalID, in project: ProjectID, boundTo user: ExternalID?, at now: Timestamp
  ) throws(Port.Failure) -> Hold? {
    try expireHolds(at: now.microseconds)
    try settleHolds()
    guard let hold = try hold(id, in: project, boundTo: user) else { return nil }
    return try status(of: hold, at: now.microseconds)
  }

  func status(of hold: HoldState, at now: Int64) throws(Port.Failure) -> Hold {
    let record = hold.record
    let project = book.budgets(of: record.project)
    let authority = project?.authority ?? .automatic
    let total = record.total(authority)
    var excess = BudgetAmounts()
    for unit in BudgetUnit.allCases { excess[unit] = total[unit] - record.drawn[unit] }
    var grants: [Hold.Grant] = []
    for key in record.grants {
      guard let budget = project?.budget(key.budget) else { continue }
      let present = try self.present(budget, of: key.of, at: now)
      grants.append(
        Hold.Grant(
          budget: budget.budget.id, unit: budget.budget.amount.unit,
          left: present.left(budget.budget, authority)))
    }
    var userID: ExternalID?
    if let user = record.user { userID = try port.user(user) }
    var closed: (Timestamp, HoldClosing)?
    if let at = record.closedAt {
      closed = (Timestamp(microseconds: at), record.closing ?? .expired)
    }
    return Hold(
      id: record.id, userID: userID, estimate: record.estimate, drawn: record.drawn,
      excess: excess, createdAt: Timestamp(microseconds: record.createdAt),
      expiresAt: Timestamp(microseconds: record.expiresAt), closed: closed, grants: grants)
  }
}
