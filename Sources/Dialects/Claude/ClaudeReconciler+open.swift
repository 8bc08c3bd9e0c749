internal import Usage

extension ClaudeReconciler {
  /// How many calls are remembered that are likely to be spoken of by the reports already.
  private static let coveredCallsMax = 256

  private static func openKey(_ session: String, _ id: String) -> StateKey {
    key("open", session, id)
  }

  /// Remembers a new call until a report speaks of it.
  func open(_ call: ClaudeCall, _ id: String, _ sums: ClaudeSums) throws(LedgerFailure) {
    let session = try session(call.session)
    let isMain = call.agent.isMain
    if !isMain, session.hasCovered(call.time) { return }
    let open = ClaudeOpenCall(
      id: id, model: call.model, isMain: isMain, sums: sums, time: call.time,
      place: session.arrivals)
    try transaction.setState(Self.openKey(call.session, id), to: open.json)
    let hasOpenMain = session.open.values.contains { $0.main.calls > 0 }
    try change(call.session) { session in
      session.open.add(sums, of: call.model, isMain: isMain)
      guard isMain else {
        // A subagent is started by the main loop.
        let isOlder = call.time.map { $0 < session.openSince ?? $0 } ?? false
        if !hasOpenMain || isOlder { session.isOpenInDisorder = true }
        return
      }
      if let time = call.time { session.openSince = min(session.openSince ?? time, time) }
    }
  }

  /// Takes over what became known of a call, where it is still remembered.
  func reopen(
    _ id: String, at time: Timestamp?, in owner: String, model: String, isMain: Bool,
    _ sums: ClaudeSums
  ) throws(LedgerFailure) {
    let key = Self.openKey(owner, id)
    guard let bytes = try transaction.state(key), var open = ClaudeOpenCall(id: id, json: bytes)
    else { return }
    let old = open
    open.model = model
    open.isMain = isMain
    open.sums = sums
    open.time = open.time ?? time
    try transaction.setState(key, to: open.json)
    try change(owner) { session in
      session.open.add(old.sums, of: old.model, isMain: old.isMain, times: -1)
      session.open.add(sums, of: model, isMain: isMain)
      if old.isMain != isMain { session.isOpenInDisorder = true }
    }
  }

  /// The calls of which the reports do not speak: those made after the last one.
  ///
  /// What the reports say of sent tokens is exact, so the sums tell how much is not in them, and
  /// the latest calls are those that make it up. Only where calls and reports have come out of
  /// order must calls be looked at one by one.
  func uncovered(
    _ id: String, by claim: ClaudeClaim
  ) throws(LedgerFailure) -> ClaudeModelTable {
    let session = try session(id)
    let excess = session.sent(claim).beyond(claim.sent)
    if excess.isZero {
      if session.sent(claim) == claim.sent, !session.open.isEmpty {
        try change(id) { $0.coveredUntil = $0.mainUntil }
        try forget(in: id) { $0.isMain || ($0.time == nil && $0.place <= session.lastReport) }
      }
      return [:]
    }
    let open = claim.main == nil ? session.open.sent : session.open.all(isMain: true).figures.sent
    if open == excess, !session.isOpenInDisorder { return session.open }
    return try latest(excess, of: id, by: claim)
  }

  private func latest(
    _ excess: ClaudeSent, of id: String, by claim: ClaudeClaim
  ) throws(LedgerFailure) -> ClaudeModelTable {
    let calls = try openCalls(of: id).sorted { $1.isBefore($0) }
    let candidates = calls.filter { claim.main == nil || $0.isMain }
    let found = ClaudeOpenCalls.sending(excess, among: candidates)
    var chosen = found ?? Self.latest(excess, among: candidates)
    if claim.main != nil, let first = chosen.last {
      chosen += calls.filter { !$0.isMain && !$0.isBefore(first) }
    }
    let ids = Set(chosen.map { ExactText($0.id) })
    if found != nil {
      let covered = calls.filter { $0.isMain && !ids.contains(ExactText($0.id)) }
      let until = covered.compactMap(\.time).max()
      try change(id) { $0.coveredUntil = [$0.coveredUntil, until].compactMap(\.self).max() }
      try forget(in: id, but: ids) { $0.isMain }
    } else if calls.count - chosen.count > Self.coveredCallsMax {
      let kept = calls.filter { !ids.contains(ExactText($0.id)) }.prefix(Self.coveredCallsMax)
      let keptIDs = ids.union(kept.map { ExactText($0.id) })
      try forget(in: id, but: keptIDs) { _ in true }
    }
    var table: ClaudeModelTable = [:]
    for call in chosen { table.add(call.sums, of: call.model, isMain: call.isMain) }
    return table
  }

  /// The first of these calls that are within a sum.
  private static func latest(
    _ sum: ClaudeSent, among calls: [ClaudeOpenCall]
  ) -> [ClaudeOpenCall] {
    var left = sum
    return calls.filter { call in
      let sent = call.sums.figures.sent
      guard !sent.isZero, sent.fits(in: left) else { return false }
      left = left.beyond(sent)
      return true
    }
  }

  func openCalls(of id: String) throws(LedgerFailure) -> [ClaudeOpenCall] {
    try transaction.states(of: Self.source, owner: Self.openKey(id, "").owner)
      .compactMap { ClaudeOpenCall(id: $0.key, json: $0.value) }
  }

  /// Holds these calls, and what subagents did meanwhile, to be spoken of by the reports for good:
  /// all but those that were found not to be.
  private func forget(
    in id: String, but uncovered: Set<ExactText> = [], where isCovered: (ClaudeOpenCall) -> Bool
  ) throws(LedgerFailure) {
    var open: ClaudeModelTable = [:]
    var first: ClaudeOpenCall?
    var kept: [ClaudeOpenCall] = []
    let session = try session(id)
    for call in try openCalls(of: id) {
      let isForgotten = isCovered(call) || !call.isMain && session.hasCovered(call.time)
      guard uncovered.contains(ExactText(call.id)) || !isForgotten else {
        try transaction.setState(Self.openKey(id, call.id), to: nil)
        continue
      }
      kept.append(call)
      open.add(call.sums, of: call.model, isMain: call.isMain)
      if call.isMain, first.map(call.isBefore) ?? true { first = call }
    }
    let isInDisorder = kept.contains { call in
      !call.isMain && (first.map(call.isBefore) ?? true)
    }
    let since = kept.filter(\.isMain).compactMap(\.time).min()
    try change(id) { session in
      session.open = open
      session.openSince = since
      session.isOpenInDisorder = isInDisorder
    }
  }
}

extension ClaudeModelTable {
  /// Of main loop and subagents together.
  var sent: ClaudeSent {
    var figures = all(isMain: true).figures
    figures += all(isMain: false).figures
    return figures.sent
  }
}

extension ClaudeClaim {
  /// What the reports say was sent: by the main loop, or else by all.
  var sent: ClaudeSent { (main ?? models.sum).sent }
}

extension ClaudeSession {
  /// What the calls have sent that a claim speaks of.
  func sent(_ claim: ClaudeClaim) -> ClaudeSent {
    claim.main == nil ? calls.sent : calls.all(isMain: true).figures.sent
  }
}
