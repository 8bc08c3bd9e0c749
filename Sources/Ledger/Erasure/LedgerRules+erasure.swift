public import Usage

/// A user is erased: the ledger goes on with a pseudonym, and every sum stays as it is, since sums
/// and events know the user by a number.
extension LedgerRules {
  /// Puts a pseudonym in the place of a user's id, and revokes the user's keys.
  public func eraseUser(
    _ id: ExternalID, as pseudonym: ExternalID, in project: ProjectID, at now: Timestamp
  ) throws(Port.Failure) -> ErasedUser {
    var erased = ErasedUser(pseudonym: pseudonym)
    if let number = try port.knownNumber(ofUser: id, in: project) {
      try port.rename(user: number, to: pseudonym, in: project)
      port.changes.note(user: number, in: project.number)
      erased.isKnown = true
    }
    erased.keys = try eraseKeys(of: id, as: pseudonym, in: project, at: now)
    erased.budgets = try eraseBudgets(of: id, as: pseudonym, in: project)
    erased.rates = try port.renameRates(ofUser: id, to: pseudonym, in: project)
    erased.traces = try port.renameTrees(ofUser: id, to: pseudonym, in: project)
    erased.spans = try port.renameNodes(ofUser: id, to: pseudonym, in: project)
    port.changes.note(project: project.number)
    return erased
  }

  private func eraseKeys(
    of id: ExternalID, as pseudonym: ExternalID, in project: ProjectID, at now: Timestamp
  ) throws(Port.Failure) -> [AccessKey] {
    var keys = try port.keys(ofUser: id, in: project)
    for index in keys.indices {
      keys[index].userID = pseudonym
      keys[index].name = keys[index].name.replacingBytes(of: id.text, with: pseudonym.text)
      keys[index].revokedAt = keys[index].revokedAt ?? now
      try port.saveOwner(of: keys[index])
    }
    return keys
  }

  private func eraseBudgets(
    of id: ExternalID, as pseudonym: ExternalID, in project: ProjectID
  ) throws(Port.Failure) -> Int {
    let stored = try port.budgets(ofUser: id, in: project)
    for (number, name) in stored {
      let name = name.replacingBytes(of: id.text, with: pseudonym.text)
      try port.saveOwner(ofBudget: number, name: name, userID: pseudonym)
      let known = book.budgets(of: project.number)?.budget(number)
      known?.budget.scope.userID = pseudonym
      known?.budget.name = name
    }
    return stored.count
  }
}
