public import Usage

/// What projects charge for usage.
extension LedgerRules {
  /// Sets a rate or takes it away; see `RateStore.setRate`.
  public func set(
    _ new: NewRate, of project: ProjectID, by actor: AuditActor, at now: Timestamp
  ) throws(Port.Failure) -> RateChange? {
    let last = try port.rate(at: new.place, in: project)
    let current = last?.terms == nil ? nil : last
    if let current, current.terms == new.terms {
      return RateChange(rate: current, previous: current)
    }
    guard current != nil || new.terms != nil else { return nil }
    let rate = try port.insertRate(new, in: project, at: now)
    port.changes.note(project: project.number)
    try record(rate, by: actor, at: now)
    return RateChange(rate: rate, previous: current)
  }

  /// Without the user's id, which the log never has.
  private func record(
    _ rate: Rate, by actor: AuditActor, at now: Timestamp
  ) throws(Port.Failure) {
    let place = rate.place
    let act = AuditAct(
      rate.terms == nil ? .rateRemoved : .rateSet, of: "\(rate.revision)",
      [
        "from": place.from.description, "of_a_user": place.userID.map { _ in "true" },
        "tag": place.tag?.key, "model": place.model?.text, "terms": rate.terms?.text,
      ])
    try record(act, by: actor, in: rate.project, at: now)
  }
}
