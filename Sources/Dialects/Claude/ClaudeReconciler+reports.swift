internal import Usage

extension ClaudeReconciler {
  func take(
    _ report: ClaudeReport, of id: ExternalID
  ) throws(LedgerFailure) -> ClaudeOutcome {
    let known = try self.report(report.key, of: id)
    // The Python SDK leaves out what a result added, which another form of it may tell.
    if let known, known.delta != nil || report.delta == nil { return .duplicate }
    var report = report
    // One model may be told under many names.
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
    if sums.isEmpty { try claimCalls(of: id) }
    try change(id) { session in
      session.arrivals += 1
      session.lastReport = session.arrivals
      session.reports.add(report, isKnown: known != nil)
      if known == nil, let turn = report.main { session.note(turn: turn.figures.sent) }
      session.runs = nil
    }
    if let told = report.main?.iterations { try attach(told, in: id) }
    let sent = report.sum.sent
    // What came to nothing is nobody's beginning.
    guard !sent.isZero else { return .accepted }
    for fork in try session(id).forks {
      if sent.fits(in: try session(fork).spentBefore.sent) { touch(fork) }
    }
    return .accepted
  }

  /// Has the calls of a session count, whatever other sources tell of them: from its first report
  /// on, its reports are held against them.
  func claimCalls(of id: ExternalID) throws(LedgerFailure) {
    guard try !session(id).open.isEmpty else { return }
    for call in try openCalls(of: id) {
      try transaction.note(VendorCall(ids: [], isSummed: true), of: Self.identity(call.id))
    }
  }

  /// What the reports of a session say that it came to by itself; nil where there are none.
  func claim(of id: ExternalID) throws(LedgerFailure) -> ClaudeClaim? {
    let session = try session(id)
    let reports = session.reports
    let state = reports.state.isEmpty ? nil : try claimOfState(session)
    guard reports.results > 0 else { return state }
    var claim = try claimOfResults(session, id)
    claim.isPart = reports.resultsWithoutModels > 0
    if reports.resultsWithoutTotal > 0 { claim.total = nil }
    if let state, !claim.isBaselineUnknown { claim.raise(to: state) }
    return settled(claim, session)
  }

  private func claimOfResults(
    _ session: ClaudeSession, _ id: ExternalID
  ) throws(LedgerFailure) -> ClaudeClaim {
    let reports = session.reports
    if reports.resultsWithoutDelta == 0 { return ClaudeClaim(addedBy: reports) }
    let isOfSession =
      session.version.map { $0.isCumulativeOverSession && !session.hasOldVersion } ?? false
    if reports.hasNoModels {
      // Tokens are of the turns; costs go on for as long as what counts them.
      let total = isOfSession ? reports.highestTotal : try sumsOfRuns(id).total
      return ClaudeClaim(models: [:], total: total, main: reports.main)
    }
    guard isOfSession || reports.resultsWithoutDelta < reports.results else {
      // Where the version is not known, the figures tell: results of one session are one run.
      if session.hasOldVersion || !reports.main.sent.fits(in: reports.highest.sum.sent) {
        let runs = try sumsOfRuns(id)
        return ClaudeClaim(models: runs.models, total: runs.total, main: reports.main)
      }
      return try claimOfHighest(session, id)
    }
    var claim = try claimOfHighest(session, id)
    claim.models.raise(to: reports.deltas)
    return claim
  }

  private func claimOfHighest(
    _ session: ClaudeSession, _ id: ExternalID
  ) throws(LedgerFailure) -> ClaudeClaim {
    let reports = session.reports
    let before = session.spentBefore
    let baseline = try baseline(of: session, atMost: before)
    var claim = ClaudeClaim(
      highest: reports.highest, total: reports.highestTotal, main: reports.main, without: baseline)
    guard baseline == nil, !before.sent.isZero else { return claim }
    if try hasCalls(of: before, session, id) {
      // Its calls were posted, and only the result of their turn was not.
      claim.main? += before
      return claim
    }
    guard let earlier = session.unknownBaseline else { return claim }
    for (key, figures) in earlier { claim.models[key]?.figures -= figures }
    claim.isBaselineUnknown = true
    return claim
  }

  /// True where calls that no result speaks of are those of a turn before the first result.
  private func hasCalls(
    of before: ClaudeFigures, _ session: ClaudeSession, _ id: ExternalID
  ) throws(LedgerFailure) -> Bool {
    if session.postedBefore == before { return true }
    let excess = session.calls.all(.main).figures.sent.beyond(session.reports.main.sent)
    guard before.sent.fits(in: excess) else { return false }
    let calls = try openCalls(of: id).filter(\.isMain).sorted { $0.isBefore($1) }
    guard case .found = ClaudeOpenCalls.sending(before.sent, among: calls) else { return false }
    try change(id) { $0.postedBefore = before }
    return true
  }

  private func claimOfState(_ session: ClaudeSession) throws(LedgerFailure) -> ClaudeClaim? {
    let reports = session.reports
    guard session.parent != nil else {
      return ClaudeClaim(
        highest: reports.state, total: reports.stateTotal, main: nil, without: nil)
    }
    let before = session.spentBefore
    let baseline = try baseline(of: session, atMost: before)
    // The calls of a transcript are complete: they stand alone where the state tells too much.
    guard baseline != nil || before.sent.isZero else { return nil }
    return ClaudeClaim(
      highest: reports.state, total: reports.stateTotal, main: nil, without: baseline)
  }

  /// A failed run's usage may leave out its last call, which the figures by model have.
  private func settled(_ claim: ClaudeClaim, _ session: ClaudeSession) -> ClaudeClaim {
    guard session.reports.failures > 0, let main = claim.main else { return claim }
    let sent = session.calls.all(.main).figures.sent
    guard !sent.fits(in: main.sent), session.calls.all.figures.sent.fits(in: claim.models.sum.sent)
    else {
      return claim
    }
    var claim = claim
    claim.main = nil
    return claim
  }
}
