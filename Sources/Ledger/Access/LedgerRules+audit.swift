public import Usage

extension LedgerRules {
  /// Records an act of administration, in the transaction that does it: the one way into the log.
  public func record(
    _ act: AuditAct, by actor: AuditActor, in project: ProjectID, at now: Timestamp
  ) throws(Port.Failure) {
    let last = try port.lastAuditEntry(of: project.number)
    try port.insert(
      AuditEntry(number: last + 1, at: now, actor: actor, act: act), project: project.number)
  }
}
