internal import Usage

extension ClaudeReconciler {
  func ingest(
    _ report: ClaudeReport, of id: ExternalID
  ) throws(LedgerFailure) -> ClaudeOutcome {
    let known = try self.report(report.key, of: id)
    // The Python SDK's form of a result lacks what it added, which another form may have.
    if let known, known.delta != nil || report.delta == nil { return .duplicate }
    var report = report
    // One model may be reported under several names.
    let models = [ExternalName: ClaudeModelReport](report.models)
    let delta = report.delta.map { [ExternalName: ClaudeModelReport]($0) }
    let sums = try session(id).reports
    var keys = Set(models.keys).union(sums.highest.keys).union(sums.deltas.keys)
    keys = keys.union(sums.state.keys).union(delta?.keys.map(\.self) ?? [])
    guard keys.count <= Self.modelsMax else { return .rejected(Self.tooManyModels("modelUsage")) }
    report.models = models.sorted
    report.delta = delta?.sorted
    try transaction.setState(key(ofReport: report.key, in: id), to: report.stored)
    try keepSum(of: report, in: id)
    guard !report.isEmpty else { return .accepted }
    if sums.isEmpty { try preferCalls(of: id) }
    try change(id) { session in
      session.arrivals += 1
      session.lastReport = session.arrivals
      session.reports.add(report, isKnown: known != nil)
      if known == nil, let turn = report.main { session.note(turn: turn.figures.sent) }
      session.runs = nil
    }
    if let iterations = report.main?.iterations { try attach(iterations, in: id) }
    let sent = report.sum.sent
    // A report of 0 tokens is nobody's baseline.
    guard !sent.isZero else { return .accepted }
    for fork in try session(id).forks {
      if sent.fits(in: try session(fork).spentBefore.sent) { touch(fork) }
    }
    return .accepted
  }

  /// Makes the calls of a session count before any other source's report of them, as its own
  /// reports will be reconciled with them.
  func preferCalls(of id: ExternalID) throws(LedgerFailure) {
    guard try !session(id).unsettled.isEmpty else { return }
    for call in try unsettledCalls(of: id) {
      try transaction.note(VendorCall(ids: [], isSummed: true), of: Self.identity(call.id))
    }
  }

  /// What the reports of a session say that it used itself; nil where there are none.
  func reportedTotal(of id: ExternalID) throws(LedgerFailure) -> ClaudeReportedTotal? {
    let session = try session(id)
    let reports = session.reports
    let state = reports.state.isEmpty ? nil : try totalOfState(session)
    guard reports.results > 0 else { return state }
    var reported = try totalOfResults(session, id)
    reported.isPart = reports.resultsWithoutModels > 0
    if reports.resultsWithoutTotal > 0 { reported.total = nil }
    if let state, !reported.isBaselineUnknown { reported.raise(to: state) }
    return settled(reported, session)
  }

  private func totalOfResults(
    _ session: ClaudeSession, _ id: ExternalID
  ) throws(LedgerFailure) -> ClaudeReportedTotal {
    let reports = session.reports
    if reports.resultsWithoutDelta == 0 { return ClaudeReportedTotal(addedBy: reports) }
    let isOfSession =
      session.version.map { $0.isCumulativeOverSession && !session.hasOldVersion } ?? false
    if reports.hasNoModels {
      // Tokens are those of the turns. Costs are cumulative, over the session or over a run.
      let total = isOfSession ? reports.highestTotal : try sumsOfRuns(id).total
      return ClaudeReportedTotal(models: [:], total: total, main: reports.main)
    }
    guard isOfSession || reports.resultsWithoutDelta < reports.results else {
      // Without a version, the figures decide: where they include every turn, all results are of
      // one run.
      if session.hasOldVersion || !reports.main.sent.fits(in: reports.highest.sum.sent) {
        let runs = try sumsOfRuns(id)
        return ClaudeReportedTotal(models: runs.models, total: runs.total, main: reports.main)
      }
      return try totalOfHighest(session, id)
    }
    var reported = try totalOfHighest(session, id)
    reported.models.raise(to: reports.deltas)
    return reported
  }

  private func totalOfHighest(
    _ session: ClaudeSession, _ id: ExternalID
  ) throws(LedgerFailure) -> ClaudeReportedTotal {
    let reports = session.reports
    let before = session.spentBefore
    let baseline = try baseline(of: session, atMost: before)
    var reported = ClaudeReportedTotal(
      highest: reports.highest, total: reports.highestTotal, main: reports.main, without: baseline)
    guard baseline == nil, !before.sent.isZero else { return reported }
    if try hasCalls(of: before, session, id) {
      // Its calls were posted, and only the result of their turn was not.
      reported.main? += before
      return reported
    }
    guard let earlier = session.unknownBaseline else { return reported }
    for (key, figures) in earlier { reported.models[key]?.figures -= figures }
    reported.isBaselineUnknown = true
    return reported
  }

  /// True where calls that no result includes are those of a turn before the first result.
  private func hasCalls(
    of before: ClaudeFigures, _ session: ClaudeSession, _ id: ExternalID
  ) throws(LedgerFailure) -> Bool {
    if session.postedBefore == before { return true }
    let excess = session.calls.all(.main).figures.sent.beyond(session.reports.main.sent)
    guard before.sent.fits(in: excess) else { return false }
    let calls = try unsettledCalls(of: id).filter(\.isMain).sorted { $0.isBefore($1) }
    guard case .found = ClaudeCallSearch.sending(before.sent, among: calls) else { return false }
    try change(id) { $0.postedBefore = before }
    return true
  }

  private func totalOfState(_ session: ClaudeSession) throws(LedgerFailure) -> ClaudeReportedTotal?
  {
    let reports = session.reports
    guard session.parent != nil else {
      return ClaudeReportedTotal(
        highest: reports.state, total: reports.stateTotal, main: nil, without: nil)
    }
    let before = session.spentBefore
    let baseline = try baseline(of: session, atMost: before)
    // A transcript has every call, so the calls alone count where the state includes too much.
    guard baseline != nil || before.sent.isZero else { return nil }
    return ClaudeReportedTotal(
      highest: reports.state, total: reports.stateTotal, main: nil, without: baseline)
  }

  /// The usage of a failed run may lack its last call, which the figures by model include.
  private func settled(_ reported: ClaudeReportedTotal, _ session: ClaudeSession)
    -> ClaudeReportedTotal
  {
    guard session.reports.failures > 0, let main = reported.main else { return reported }
    let sent = session.calls.all(.main).figures.sent
    guard !sent.fits(in: main.sent),
      session.calls.all.figures.sent.fits(in: reported.models.sum.sent)
    else {
      return reported
    }
    var reported = reported
    reported.main = nil
    return reported
  }
}
