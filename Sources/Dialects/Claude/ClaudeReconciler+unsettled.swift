internal import Usage

extension ClaudeReconciler {
  /// How many calls are remembered that are likely to be spoken of by the reports already.
  private static let coveredCallsMax = 256

  static func openKey(_ session: ExternalID, _ id: ExternalID) -> StateKey {
    key("open", session, id)
  }

  /// Remembers a new call until a report covers it.
  func open(_ call: ClaudeOpenCall, in id: ExternalID) throws(LedgerFailure) {
    let session = try session(id)
    if !call.isMain {
      if let caller = try caller(of: call, in: id) {
        // What a call started is spoken of where that call is.
        guard try transaction.state(Self.openKey(id, caller)) != nil else { return }
      } else if session.hasCovered(call.time) {
        return
      }
    }
    if session.openRows >= openCallsMax { try mergeOldest(of: id) }
    try transaction.setState(Self.openKey(id, call.id), to: call.stored)
    let hasOpenMain = session.open.values.contains { $0.main.calls > 0 }
    try change(id) { session in
      session.openRows += 1
      session.open.add(call.sums, of: call.model, call.share)
      guard call.isMain else {
        // A subagent is started by the main loop.
        let isOlder = call.time.map { $0 < session.openSince ?? $0 } ?? false
        if !hasOpenMain || isOlder { session.isOpenInDisorder = true }
        return
      }
      if let time = call.time { session.openSince = min(session.openSince ?? time, time) }
    }
  }

  /// Makes one of the older half of the remembered calls of each model and share, so that a report
  /// that comes is held against a bounded number of them. It covers all of one, or nothing.
  private func mergeOldest(of id: ExternalID) throws(LedgerFailure) {
    // A report that comes later does not find them one by one.
    try claimCalls(of: id)
    let calls = try openCalls(of: id).sorted { $0.isBefore($1) }
    var merged: [String: ClaudeOpenCall] = [:]
    for call in calls.prefix((calls.count + 1) / 2) {
      try transaction.setState(Self.openKey(id, call.id), to: nil)
      let name = "[merged]/\(call.share)/\(ClaudeModelName.key(call.model))"
      var whole = merged[name] ?? call
      if merged[name] != nil { whole.sums += call.sums }
      whole.id = ExternalID(name)
      (whole.time, whole.place) = (call.time, call.place)
      (whole.agents, whole.caller) = ([], nil)
      merged[name] = whole
    }
    for call in merged.values {
      try transaction.setState(Self.openKey(id, call.id), to: call.stored)
    }
    try change(id) { session in
      session.openRows = Int64(calls.count / 2 + merged.count)
      session.hasMergedCalls = true
    }
  }

  /// Takes over what became known of a call, where it is still remembered.
  func reopen(
    _ id: ExternalID, at time: Timestamp?, in owner: ExternalID, model: ExternalName,
    _ share: ClaudeShare, _ sums: ClaudeSums
  ) throws(LedgerFailure) {
    try changeOpen(id, in: owner) { open in
      open.model = model
      open.share = share
      open.sums = sums
      open.time = open.time ?? time
    }
  }

  /// Changes a call, where it is still remembered.
  func changeOpen(
    _ id: ExternalID, in owner: ExternalID, _ body: (inout ClaudeOpenCall) -> Void
  ) throws(LedgerFailure) {
    let key = Self.openKey(owner, id)
    guard let bytes = try transaction.state(key) else { return }
    var open = ClaudeOpenCall(id: id, stored: bytes)
    let old = open
    body(&open)
    try transaction.setState(key, to: open.stored)
    try change(owner) { session in
      session.open.add(old.sums, of: old.model, old.share, times: -1)
      session.open.add(open.sums, of: open.model, open.share)
      if old.isMain != open.isMain { session.isOpenInDisorder = true }
    }
  }

  /// The calls of which the reports do not speak: those made after the last one.
  ///
  /// What the reports say of sent tokens is exact, so the sums tell how much is not in them, and
  /// the latest calls are those that make it up. Only where calls and reports have come out of
  /// order must calls be looked at one by one.
  func uncovered(
    _ id: ExternalID, by claim: ClaudeClaim
  ) throws(LedgerFailure) -> ClaudeUncovered {
    let session = try session(id)
    let excess = session.sent(claim).beyond(claim.sent)
    if excess.isZero {
      if session.sent(claim) == claim.sent, !session.open.isEmpty {
        try change(id) { session in
          session.coveredUntil = session.mainUntil
          session.turns = []
        }
        try forget(in: id) { $0.isMain || ($0.time == nil && $0.place <= session.lastReport) }
      }
      return ClaudeUncovered()
    }
    let open = claim.main == nil ? session.open.all : session.open.all(.main)
    let isOfCounter = session.isOfCounter(claim)
    let isLate = isOfCounter && session.isBeforeCovered(session.openSince)
    if open.figures.sent == excess, !session.isOpenInDisorder, !isLate {
      return ClaudeUncovered(calls: session.open)
    }
    return try latest(excess, of: id, by: claim, isOfCounter: isOfCounter)
  }

  private func latest(
    _ excess: ClaudeSent, of id: ExternalID, by claim: ClaudeClaim, isOfCounter: Bool
  ) throws(LedgerFailure) -> ClaudeUncovered {
    let calls = try openCalls(of: id).sorted { $1.isBefore($0) }
    var candidates = calls.filter { claim.main == nil || $0.isMain }
    var isBehindTurns = false
    if isOfCounter, candidates.allSatisfy({ $0.time != nil }) {
      (candidates, isBehindTurns) = try behindTurns(of: id, among: candidates)
    }
    let finding: ClaudeOpenCalls.Finding =
      if isBehindTurns {
        .found(candidates)
      } else if let others = try besideTurns(excess, of: id, among: candidates) {
        .found(others)
      } else {
        ClaudeOpenCalls.sending(excess, among: candidates)
      }
    var uncovered = ClaudeUncovered()
    var chosen: [ClaudeOpenCall]
    switch finding {
    case .found(let calls): chosen = calls
    // The message of a call that a result has counted was lost, or is still to come: of calls that
    // may be from anywhere none is likelier than another, and what was seen stands in any case.
    case .none: chosen = isOfCounter ? Self.latest(excess, among: candidates) : []
    case .tooMany:
      chosen = Self.latest(excess, among: candidates)
      uncovered.isGuess = true
    }
    if claim.main != nil {
      chosen += try started(by: chosen, among: calls.filter { !$0.isMain }, in: id)
    }
    let ids = Set(chosen.map(\.id))
    if case .found = finding, !isBehindTurns {
      let covered = calls.filter { $0.isMain && !ids.contains($0.id) }
      let until = covered.compactMap(\.time).max()
      try change(id) { $0.coveredUntil = [$0.coveredUntil, until].compactMap(\.self).max() }
      try forget(in: id, but: ids) { $0.isMain }
    } else if calls.count - chosen.count > Self.coveredCallsMax {
      let kept = calls.filter { !ids.contains($0.id) }.prefix(Self.coveredCallsMax)
      let keptIDs = ids.union(kept.map(\.id))
      try forget(in: id, but: keptIDs) { _ in true }
    }
    for call in chosen { uncovered.calls.add(call.sums, of: call.model, call.share) }
    return uncovered
  }

  /// The calls behind the turns of results: a counter that has come as far as a turn speaks of
  /// everything before it, whichever results were not posted. `isKnown` where every turn was found,
  /// so that no result speaks of those calls. The latest call is the first, in what is given and
  /// returned.
  private func behindTurns(
    of id: ExternalID, among calls: [ClaudeOpenCall]
  ) throws(LedgerFailure) -> (calls: [ClaudeOpenCall], isKnown: Bool) {
    let calls = Array(calls.reversed())
    let session = try session(id)
    let ends = session.turns.map { ClaudeOpenCalls.stretch(sending: $0, in: calls)?.upperBound }
    let last = ends.compactMap(\.self).max()
    let until = [last.flatMap { calls[$0].time }, session.coveredUntil].compactMap(\.self).max()
    if until != session.coveredUntil { try change(id) { $0.coveredUntil = until } }
    let behind = calls[(last.map { $0 + 1 } ?? 0)...].drop { call in
      if let until, let time = call.time { time < until } else { false }
    }
    return (behind.reversed(), ends.allSatisfy { $0 != nil } && until != nil)
  }

  /// The calls that are of no turn of a result, where those have sent what the results do not speak
  /// of; nil where they have not, or where calls have no times.
  private func besideTurns(
    _ excess: ClaudeSent, of id: ExternalID, among calls: [ClaudeOpenCall]
  ) throws(LedgerFailure) -> [ClaudeOpenCall]? {
    guard calls.allSatisfy({ $0.isMain && $0.time != nil }) else { return nil }
    var rest = Array(calls.reversed())
    for turn in try session(id).turns {
      guard let stretch = ClaudeOpenCalls.stretch(sending: turn, in: rest) else { continue }
      rest.removeSubrange(stretch)
    }
    let sent = rest.reduce(into: ClaudeSent.zero) { $0 = $0.with($1.sums.figures.sent) }
    guard sent == excess else { return nil }
    try change(id) { $0.turns = [] }
    return rest.reversed()
  }

  /// Those of other calls that open calls of the main loop have started: by the call that asked for
  /// them where it is known, else those that came after the first of them.
  private func started(
    by chosen: [ClaudeOpenCall], among others: [ClaudeOpenCall], in id: ExternalID
  ) throws(LedgerFailure) -> [ClaudeOpenCall] {
    guard let first = chosen.last, !others.isEmpty else { return [] }
    let callers = try callers(of: others, in: id)
    var open = Set(chosen.map(\.id))
    var started: [ClaudeOpenCall] = []
    // From the earliest on, so that what a subagent has started follows it.
    for call in others.reversed() {
      let isOpen = callers[call.id].map { open.contains($0) } ?? !call.isBefore(first)
      guard isOpen else { continue }
      open.insert(call.id)
      started.append(call)
    }
    return started
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

  func openCalls(of id: ExternalID) throws(LedgerFailure) -> [ClaudeOpenCall] {
    try transaction.states(of: Self.dialect, owner: Self.openKey(id, "").owner)
      .map { ClaudeOpenCall(id: ExternalID($0.key), stored: $0.value) }
  }

  /// Holds these calls, and what subagents did meanwhile, to be spoken of by the reports for good:
  /// all but those that were found not to be.
  private func forget(
    in id: ExternalID, but uncovered: Set<ExternalID> = [],
    where isCovered: (ClaudeOpenCall) -> Bool
  ) throws(LedgerFailure) {
    var open: ClaudeModelTable = [:]
    var first: ClaudeOpenCall?
    var kept: [ClaudeOpenCall] = []
    let session = try session(id)
    let calls = try openCalls(of: id)
    let callers = try callers(of: calls.filter { !$0.isMain }, in: id)
    var known = Set(calls.map(\.id))
    for call in calls where isCovered(call) && !uncovered.contains(call.id) {
      known.remove(call.id)
    }
    for call in calls {
      var isForgotten = isCovered(call)
      if !isForgotten, !call.isMain {
        isForgotten =
          callers[call.id].map { !known.contains($0) } ?? session.hasCovered(call.time)
      }
      guard uncovered.contains(call.id) || !isForgotten else {
        try transaction.setState(Self.openKey(id, call.id), to: nil)
        continue
      }
      kept.append(call)
      open.add(call.sums, of: call.model, call.share)
      if call.isMain, first.map(call.isBefore) ?? true { first = call }
    }
    let isInDisorder = kept.contains { call in
      !call.isMain && (first.map(call.isBefore) ?? true)
    }
    let since = kept.filter(\.isMain).compactMap(\.time).min()
    try change(id) { session in
      session.open = open
      session.openRows = Int64(kept.count)
      session.openSince = since
      session.isOpenInDisorder = isInDisorder
    }
  }
}

extension ClaudeClaim {
  /// What the reports say was sent: by the main loop, or else by all.
  var sent: ClaudeSent { (main ?? models.sum).sent }
}

extension ClaudeSession {
  /// True for what a counter says that goes on over several results: it speaks of calls of which
  /// the results were not posted, too.
  func isOfCounter(_ claim: ClaudeClaim) -> Bool {
    claim.main != nil && !claim.models.isEmpty && reports.resultsWithoutDelta > 0
  }

  /// What the calls have sent that a claim speaks of.
  func sent(_ claim: ClaudeClaim) -> ClaudeSent {
    (claim.main == nil ? calls.all : calls.all(.main)).figures.sent
  }
}
