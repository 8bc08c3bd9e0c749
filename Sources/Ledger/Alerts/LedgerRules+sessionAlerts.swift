public import Usage

/// Alerts that a project asks for by `AlertRules`.
extension LedgerRules {
  private var alerts: SessionAlertBook { port.sessionAlerts }

  /// Reads what is stored of rules. To be called once, before the first event.
  public func openAlertRules() throws(Port.Failure) {
    for (project, rules) in try port.storedAlertRules() {
      alerts.set(rules, of: project, try port.authority(of: project))
    }
    try recallLoops()
  }

  /// Events that are looked at, at most, for the calls of the last minute.
  private static var recalledEventsMax: Int64 { 50_000 }

  /// Counts the calls of the minute before the last event again, so that no loop is lost with what
  /// was in memory.
  private func recallLoops() throws(Port.Failure) {
    guard alerts.projects.values.contains(where: { $0.rules.loopCalls != nil }),
      let last = try port.event(port.lastEvent)?.numbers
    else { return }
    let first = last.receivedAt - AlertRules.loopSeconds * Timestamp.microsecondsPerSecond
    var recent: [EventNumbers] = []
    for number in (max(1, last.seq - Self.recalledEventsMax)...last.seq).reversed() {
      guard let event = try port.event(number)?.numbers else { continue }
      guard event.receivedAt > first else { break }
      recent.append(event)
    }
    for event in recent.reversed() {
      guard let session = event.session, let count = loopCount(of: event) else { continue }
      _ = alerts.isLoop(event, in: session, of: count)
    }
  }

  /// How many calls make a loop of which this may be one; nil where it is none.
  private func loopCount(of event: EventNumbers) -> Int? {
    guard event.kind == .call, event.partOf == nil, event.replaces == nil, event.requests > 0,
      event.tokens != nil, !event.isWitness
    else { return nil }
    return alerts.projects[event.project]?.rules.loopCalls
  }

  /// The rules of every project that has any.
  public func alertRules() -> [ProjectID: AlertRules] {
    Dictionary(
      uniqueKeysWithValues: alerts.projects.map { (ProjectID(number: $0.key), $0.value.rules) })
  }

  /// Puts rules in the place of a project's own.
  public func setAlertRules(
    _ rules: AlertRules, of project: ProjectID, by actor: AuditActor, at now: Timestamp
  ) throws(Port.Failure) {
    try port.save(rules, of: project.number)
    alerts.set(rules, of: project.number, try port.authority(of: project.number))
    let act = AuditAct(
      .alertRulesSet, of: "project",
      [
        "session_usd": rules.sessionCost?.description,
        "variance_usd": rules.sessionVariance?.description,
        "loop_calls": rules.loopCalls.map { "\($0)" },
        "anomaly_percent": rules.anomaly.map { "\($0.percent)" },
        "anomaly_floor_usd": rules.anomaly?.floor.description,
      ])
    try record(act, by: actor, in: project, at: now)
    port.changes.note(project: project.number)
  }

  /// Adds an event to its session, where that is watched. What comes of it is seen at the end of
  /// the transaction, so that a correction alerts of nothing in between.
  @usableFromInline
  func watch(_ figures: Figures, of event: EventNumbers, in session: Port.KnownSession) {
    guard !book.isRecounting, alerts.projects[event.project]?.rules.watchesCosts == true,
      figures.cost != CostSums()
    else { return }
    alerts.add(
      figures.cost, of: event, to: session.record.number, isFirst: session.record.events == nil)
  }

  /// Records an alert where a call is one of a loop, once for each agent of a session.
  @usableFromInline
  func watchLoop(_ event: EventNumbers, in session: Port.KnownSession) throws(Port.Failure) {
    guard !book.isRecounting, let count = loopCount(of: event),
      alerts.isLoop(event, in: session.record.number, of: count)
    else { return }
    let alert = NewSessionAlert(
      type: .loop, session: session.record.number, agent: event.agent ?? 0, event: event.seq,
      value: Int128(count), limit: Int128(count))
    try record(
      NewAlert(project: event.project, at: event.receivedAt, subject: .session(alert)))
  }

  /// Records what the sessions of the transaction have reached. To be called at its end.
  public func alertSessions() throws(Port.Failure) {
    guard alerts.isUsed else { return }
    let touched = alerts.takeTouched()
    let unread = touched.filter { $0.cost == nil }
    if !unread.isEmpty {
      let costs = try port.costs(ofSessions: unread.map(\.session))
      for watch in unread { watch.cost = costs[watch.session] ?? CostSums() }
    }
    for watch in touched {
      guard let project = alerts.projects[watch.project], let cost = watch.cost else { continue }
      let spent = cost.total(by: project.authority)
      if let limit = project.rules.sessionCost, spent >= limit {
        try alert(.sessionCost, of: watch, spent, limit)
      }
      let variance = cost.variance
      if let limit = project.rules.sessionVariance, variance >= limit || -variance >= limit {
        try alert(.sessionVariance, of: watch, variance, limit)
      }
    }
  }

  private func alert(
    _ type: AlertType, of watch: SessionWatch, _ value: Money, _ limit: Money
  ) throws(Port.Failure) {
    guard watch.told.insert(type).inserted else { return }
    let alert = NewSessionAlert(
      type: type, session: watch.session, event: watch.event, value: value.pico, limit: limit.pico)
    try record(NewAlert(project: watch.project, at: watch.at, subject: .session(alert)))
  }

  /// Records an alert of an hour, unless its day has one already.
  public func record(
    _ anomaly: UsageAnomaly, in project: ProjectID, at now: Timestamp
  ) throws(Port.Failure) {
    try record(
      NewAlert(project: project.number, at: now.microseconds, subject: .anomaly(anomaly)))
    port.changes.note(project: project.number)
  }
}
