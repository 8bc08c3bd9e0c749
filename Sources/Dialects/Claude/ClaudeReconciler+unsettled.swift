internal import Usage

extension ClaudeReconciler {
  /// How many calls are kept that the reports probably include.
  private static let coveredCallsMax = 256

  static func unsettledKey(_ session: ExternalID, _ id: ExternalID) -> StateKey {
    key("open", session, id)
  }

  /// Stores a new call until a report includes it.
  func addUnsettled(_ call: ClaudeUnsettledCall, in id: ExternalID) throws(LedgerFailure) {
    let session = try session(id)
    if !call.isMain {
      if let caller = try caller(of: call, in: id) {
        // A report that includes a call includes what that call started as well.
        guard try transaction.state(Self.unsettledKey(id, caller)) != nil else { return }
      } else if session.covers(call.time) {
        return
      }
    }
    if session.unsettledRows >= unsettledCallsMax { try mergeOldest(of: id) }
    try transaction.setState(Self.unsettledKey(id, call.id), to: call.stored)
    let hasUnsettledMain = session.unsettled.values.contains { $0.main.calls > 0 }
    try change(id) { session in
      session.unsettledRows += 1
      session.unsettled.add(call.sums, of: call.model, call.share)
      guard call.isMain else {
        // A subagent is started by the main loop, so its call should be the later one.
        let isOlder = call.time.map { $0 < session.unsettledSince ?? $0 } ?? false
        if !hasUnsettledMain || isOlder { session.isUnsettledOutOfOrder = true }
        return
      }
      if let time = call.time { session.unsettledSince = min(session.unsettledSince ?? time, time) }
    }
  }

  /// Merges the older half of the stored calls, by model and share, so that a new report is
  /// compared with a bounded number of them. A report includes either all calls of a merged one or
  /// none.
  private func mergeOldest(of id: ExternalID) throws(LedgerFailure) {
    // A later report does not find these calls one by one.
    try preferCalls(of: id)
    let calls = try unsettledCalls(of: id).sorted { $0.isBefore($1) }
    var merged: [String: ClaudeUnsettledCall] = [:]
    for call in calls.prefix((calls.count + 1) / 2) {
      try transaction.setState(Self.unsettledKey(id, call.id), to: nil)
      let name = "[merged]/\(call.share)/\(ClaudeModelName.key(call.model))"
      var whole = merged[name] ?? call
      if merged[name] != nil { whole.sums += call.sums }
      whole.id = ExternalID(name)
      (whole.time, whole.place) = (call.time, call.place)
      (whole.agents, whole.caller) = ([], nil)
      merged[name] = whole
    }
    for call in merged.values {
      try transaction.setState(Self.unsettledKey(id, call.id), to: call.stored)
    }
    try change(id) { session in
      session.unsettledRows = Int64(calls.count / 2 + merged.count)
      session.hasMergedCalls = true
    }
  }

  /// Updates a call that is still stored.
  func updateUnsettled(
    _ id: ExternalID, at time: Timestamp?, in owner: ExternalID, model: ExternalName,
    _ share: ClaudeShare, _ sums: ClaudeSums
  ) throws(LedgerFailure) {
    try changeUnsettled(id, in: owner) { call in
      call.model = model
      call.share = share
      call.sums = sums
      call.time = call.time ?? time
    }
  }

  /// Changes a call that is still stored.
  func changeUnsettled(
    _ id: ExternalID, in owner: ExternalID, _ body: (inout ClaudeUnsettledCall) -> Void
  ) throws(LedgerFailure) {
    let key = Self.unsettledKey(owner, id)
    guard let bytes = try transaction.state(key) else { return }
    var call = ClaudeUnsettledCall(id: id, stored: bytes)
    let old = call
    body(&call)
    try transaction.setState(key, to: call.stored)
    try change(owner) { session in
      session.unsettled.add(old.sums, of: old.model, old.share, times: -1)
      session.unsettled.add(call.sums, of: call.model, call.share)
      if old.isMain != call.isMain { session.isUnsettledOutOfOrder = true }
    }
  }

  /// The calls that the reports do not include: those made after the last report.
  ///
  /// The sent tokens in the reports are exact. So the sums show how much the reports do not
  /// include, and the latest calls that sent that much are the ones. Calls are compared one by one
  /// only where calls and reports arrived out of order.
  func uncovered(
    _ id: ExternalID, by reported: ClaudeReportedTotal
  ) throws(LedgerFailure) -> ClaudeUncovered {
    let session = try session(id)
    let excess = session.sent(reported).beyond(reported.sent)
    if excess.isZero {
      if session.sent(reported) == reported.sent, !session.unsettled.isEmpty {
        try change(id) { session in
          session.coveredUntil = session.lastMainCall
          session.turns = []
        }
        try forget(in: id) { $0.isMain || ($0.time == nil && $0.place <= session.lastReport) }
      }
      return ClaudeUncovered()
    }
    let unsettled = reported.main == nil ? session.unsettled.all : session.unsettled.all(.main)
    let isOfCounter = session.isOfCounter(reported)
    let isLate = isOfCounter && session.coversAfter(session.unsettledSince)
    if unsettled.figures.sent == excess, !session.isUnsettledOutOfOrder, !isLate {
      return ClaudeUncovered(calls: session.unsettled)
    }
    return try latest(excess, of: id, by: reported, isOfCounter: isOfCounter)
  }

  private func latest(
    _ excess: ClaudeSent, of id: ExternalID, by reported: ClaudeReportedTotal, isOfCounter: Bool
  ) throws(LedgerFailure) -> ClaudeUncovered {
    let calls = try unsettledCalls(of: id).sorted { $1.isBefore($0) }
    var candidates = calls.filter { reported.main == nil || $0.isMain }
    var isAfterTurns = false
    if isOfCounter, candidates.allSatisfy({ $0.time != nil }) {
      (candidates, isAfterTurns) = try callsAfterTurns(of: id, among: candidates)
    }
    let finding: ClaudeCallSearch.Finding =
      if isAfterTurns {
        .found(candidates)
      } else if let others = try callsOutsideTurns(excess, of: id, among: candidates) {
        .found(others)
      } else {
        ClaudeCallSearch.sending(excess, among: candidates)
      }
    var uncovered = ClaudeUncovered()
    var chosen: [ClaudeUnsettledCall]
    switch finding {
    case .found(let calls): chosen = calls
    // No combination fits: the message of a call that a result includes was lost, or is yet to
    // arrive. Without a cumulative counter, no call is more likely than another, and all calls
    // count anyway.
    case .none: chosen = isOfCounter ? Self.latest(excess, among: candidates) : []
    case .tooMany:
      chosen = Self.latest(excess, among: candidates)
      uncovered.isGuess = true
    }
    if reported.main != nil {
      chosen += try started(by: chosen, among: calls.filter { !$0.isMain }, in: id)
    }
    let ids = Set(chosen.map(\.id))
    if case .found = finding, !isAfterTurns {
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

  /// The calls after the turns of all results. A cumulative counter that includes a turn includes
  /// everything before it, even where results were not posted. `isKnown` is true where every turn
  /// was found, so that no result includes the calls returned. Takes and returns the latest call
  /// first.
  private func callsAfterTurns(
    of id: ExternalID, among calls: [ClaudeUnsettledCall]
  ) throws(LedgerFailure) -> (calls: [ClaudeUnsettledCall], isKnown: Bool) {
    let calls = Array(calls.reversed())
    let session = try session(id)
    let ends = session.turns.map { ClaudeCallSearch.stretch(sending: $0, in: calls)?.upperBound }
    let last = ends.compactMap(\.self).max()
    let until = [last.flatMap { calls[$0].time }, session.coveredUntil].compactMap(\.self).max()
    if until != session.coveredUntil { try change(id) { $0.coveredUntil = until } }
    let behind = calls[(last.map { $0 + 1 } ?? 0)...].drop { call in
      if let until, let time = call.time { time < until } else { false }
    }
    return (behind.reversed(), ends.allSatisfy { $0 != nil } && until != nil)
  }

  /// The calls outside every turn of a result, where these sent exactly what the results do not
  /// include; nil where they did not, or where calls have no times.
  private func callsOutsideTurns(
    _ excess: ClaudeSent, of id: ExternalID, among calls: [ClaudeUnsettledCall]
  ) throws(LedgerFailure) -> [ClaudeUnsettledCall]? {
    guard calls.allSatisfy({ $0.isMain && $0.time != nil }) else { return nil }
    var rest = Array(calls.reversed())
    for turn in try session(id).turns {
      guard let stretch = ClaudeCallSearch.stretch(sending: turn, in: rest) else { continue }
      rest.removeSubrange(stretch)
    }
    let sent = rest.reduce(into: ClaudeSent.zero) { $0 = $0.with($1.sums.figures.sent) }
    guard sent == excess else { return nil }
    try change(id) { $0.turns = [] }
    return rest.reversed()
  }

  /// The calls that the chosen calls of the main loop started: by the call that asked for them
  /// where it is known, or else those made after the first chosen call.
  private func started(
    by chosen: [ClaudeUnsettledCall], among others: [ClaudeUnsettledCall], in id: ExternalID
  ) throws(LedgerFailure) -> [ClaudeUnsettledCall] {
    guard let first = chosen.last, !others.isEmpty else { return [] }
    let callers = try callers(of: others, in: id)
    var included = Set(chosen.map(\.id))
    var started: [ClaudeUnsettledCall] = []
    // Earliest first, so that calls that a subagent started follow their caller.
    for call in others.reversed() {
      let isIncluded = callers[call.id].map { included.contains($0) } ?? !call.isBefore(first)
      guard isIncluded else { continue }
      included.insert(call.id)
      started.append(call)
    }
    return started
  }

  /// The first of these calls that fit within a sum.
  private static func latest(
    _ sum: ClaudeSent, among calls: [ClaudeUnsettledCall]
  ) -> [ClaudeUnsettledCall] {
    var left = sum
    return calls.filter { call in
      let sent = call.sums.figures.sent
      guard !sent.isZero, sent.fits(in: left) else { return false }
      left = left.beyond(sent)
      return true
    }
  }

  func unsettledCalls(of id: ExternalID) throws(LedgerFailure) -> [ClaudeUnsettledCall] {
    try transaction.states(of: Self.dialect, owner: Self.unsettledKey(id, "").owner)
      .map { ClaudeUnsettledCall(id: ExternalID($0.key), stored: $0.value) }
  }

  /// Removes calls that the reports include for good, and those that subagents made meanwhile,
  /// except the ones found to be uncovered.
  private func forget(
    in id: ExternalID, but uncovered: Set<ExternalID> = [],
    where isCovered: (ClaudeUnsettledCall) -> Bool
  ) throws(LedgerFailure) {
    var unsettled: ClaudeModelTable = [:]
    var first: ClaudeUnsettledCall?
    var kept: [ClaudeUnsettledCall] = []
    let session = try session(id)
    let calls = try unsettledCalls(of: id)
    let callers = try callers(of: calls.filter { !$0.isMain }, in: id)
    var known = Set(calls.map(\.id))
    for call in calls where isCovered(call) && !uncovered.contains(call.id) {
      known.remove(call.id)
    }
    for call in calls {
      var isForgotten = isCovered(call)
      if !isForgotten, !call.isMain {
        isForgotten =
          callers[call.id].map { !known.contains($0) } ?? session.covers(call.time)
      }
      guard uncovered.contains(call.id) || !isForgotten else {
        try transaction.setState(Self.unsettledKey(id, call.id), to: nil)
        continue
      }
      kept.append(call)
      unsettled.add(call.sums, of: call.model, call.share)
      if call.isMain, first.map(call.isBefore) ?? true { first = call }
    }
    let isInDisorder = kept.contains { call in
      !call.isMain && (first.map(call.isBefore) ?? true)
    }
    let since = kept.filter(\.isMain).compactMap(\.time).min()
    try change(id) { session in
      session.unsettled = unsettled
      session.unsettledRows = Int64(kept.count)
      session.unsettledSince = since
      session.isUnsettledOutOfOrder = isInDisorder
    }
  }
}

extension ClaudeReportedTotal {
  /// What was sent according to the reports: by the main loop, or where they do not have that, by
  /// all.
  var sent: ClaudeSent { (main ?? models.sum).sent }
}

extension ClaudeSession {
  /// True where the total is that of a counter that runs over several results. It includes calls
  /// whose results were not posted.
  func isOfCounter(_ reported: ClaudeReportedTotal) -> Bool {
    reported.main != nil && !reported.models.isEmpty && reports.resultsWithoutDelta > 0
  }

  /// What was sent by the calls that the total is compared with.
  func sent(_ reported: ClaudeReportedTotal) -> ClaudeSent {
    (reported.main == nil ? calls.all : calls.all(.main)).figures.sent
  }
}
