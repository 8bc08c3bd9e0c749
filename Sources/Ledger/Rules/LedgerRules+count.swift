public import Usage

extension LedgerRules {
  /// Moves every total by one stored event. The one place where it is decided what counts. Of a
  /// late price `change` is what it makes of its event, where that is known.
  @inlinable
  public func count(
    _ event: EventNumbers, session: Port.KnownSession?, change: PricedEvents? = nil
  ) throws(Port.Failure) {
    port.changes.note(project: event.project)
    if event.replaces != nil { try takeAway(by: event, session: session) }
    switch event.kind {
    case .void: break
    case _ where event.isWitness: break
    case .pricing: try countPrice(event, session: session, change: change)
    case .call, .charge, .adjustment, .correction, .statement:
      try add(event.figures, of: event, session: session, by: event.seq)
      if event.isWaiting { port.addWaiting(1, to: event.waitingPlace) }
    }
    if isDoubtful(event) { try alertDoubts(of: event) }
    if let session {
      if port.sessionAlerts.isUsed { try watchLoop(event, in: session) }
      session.record.include(event.seq)
      // A part changes a session together with the event that it belongs to.
      if event.partOf == nil { touch(session, by: event) } else { port.saveActivity(session) }
    }
    port.didCount(event)
  }

  @usableFromInline
  func takeAway(by event: EventNumbers, session: Port.KnownSession?) throws(Port.Failure) {
    for old in try port.takenAway(by: event) {
      var oldSession: Port.KnownSession?
      if let number = old.session { oldSession = try port.session(number) }
      try add(-old.figures, of: old, session: oldSession, by: event.seq)
      if old.isWaiting { port.addWaiting(-1, to: old.waitingPlace) }
      // The session that loses an event changes as much as the one that gets another.
      if let oldSession, oldSession !== session { touch(oldSession, by: event) }
    }
  }

  /// Adds what an event adds, or takes it away again when it was replaced by the event of number
  /// `seq`.
  @inlinable
  func add(
    _ figures: Figures, of event: EventNumbers, session: Port.KnownSession?, by seq: Int64
  ) throws(Port.Failure) {
    if port.budgets.isUsed {
      try addToBudgets(figures, of: event, session: session, by: seq)
    }
    let (provider, model) = (event.provider ?? 0, event.model ?? 0)
    if let session {
      let key = SessionSumKey(
        session: session.record.number, provider: provider, model: model, agent: event.agent ?? 0,
        label: event.label ?? 0)
      try port.add(figures, to: key, of: session)
      if port.sessionAlerts.isUsed { watch(figures, of: event, in: session) }
    } else {
      let key = ProjectSumKey(
        project: event.project, isAttributed: event.user != nil, provider: provider, model: model)
      try port.add(figures, to: key)
    }
    if let run = event.run { try port.add(figures, to: RunSumKey(run: run)) }
    guard let user = event.user else { return }
    port.changes.note(user: user, in: event.project)
    let day = Int64(Timestamp(microseconds: event.time).day.number)
    try port.add(
      figures, to: UserSumKey(user: user, day: day, provider: provider, model: model))
    // The first event of a user in a session is one more session of the user's day.
    if let session, try port.link(user: user, to: session) {
      try port.addSession(toUser: user, day: day)
    }
  }

  /// Moves a session's times and revision with one event.
  @inlinable
  func touch(_ session: Port.KnownSession, by event: EventNumbers) {
    // A void or a late price says nothing of when the session's work was done.
    if event.kind != .void && event.kind != .pricing && !event.isWitness {
      session.record.startedAt = min(session.record.startedAt, event.time)
      session.record.lastEventAt = max(session.record.lastEventAt ?? event.time, event.time)
    }
    // Only a witness that takes an event's place changes a total.
    let changesTotals = !event.isWitness || event.replaces != nil
    if let endedAfter = session.record.endedAfter, event.seq > endedAfter, changesTotals {
      session.record.revision += 1
      if event.kind != .pricing { session.record.lateEvents += 1 }
    }
    port.changes.note(session)
    port.saveActivity(session)
  }

  /// The key under which a session counts what it has no sum for yet: this one while it may have
  /// another sum, and else the key of its rest. So nobody waits for whoever makes up a model for
  /// each event. Since no sum of a session is ever taken away, and none is added once there is a
  /// rest, an event that is taken back is found where it was counted.
  public func admitted(
    _ key: SessionSumKey, to session: Port.KnownSession
  ) throws(Port.Failure) -> SessionSumKey {
    let count: Int
    if let known = session.record.sumCount {
      count = known
    } else {
      let sums = try port.sums(of: session)
      count = sums.hasRest ? port.sumsPerSessionMax : sums.count
    }
    let isAdmitted = count < port.sumsPerSessionMax
    session.record.sumCount = isAdmitted ? count + 1 : count
    guard !isAdmitted else { return key }
    let rest = port.rest
    return SessionSumKey(
      session: key.session, provider: 0, model: rest, agent: rest, label: key.label == 0 ? 0 : rest)
  }
}
