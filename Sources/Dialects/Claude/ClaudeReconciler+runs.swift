internal import Usage

/// The reports that are remembered, and the runs that they are of.
extension ClaudeReconciler {
  /// Where a report is kept. Cost states are apart from results, which are looked at together.
  func key(ofReport key: ExternalID, in session: ExternalID) -> StateKey {
    let owner = key.hasPrefix(ClaudeReport.statePrefix) ? "state" : "report"
    return Self.key(owner, session, key)
  }

  /// A report that came before.
  func report(_ key: ExternalID, of session: ExternalID) throws(LedgerFailure) -> ClaudeReport? {
    try transaction.state(self.key(ofReport: key, in: session))
      .map { ClaudeReport(id: key, stored: $0) }
  }

  /// What the runs of a session come to. Looks at all results when one has come, and not for each
  /// call after it: only all of them together tell which runs they are of.
  func sumsOfRuns(_ id: ExternalID) throws(LedgerFailure) -> ClaudeRunSums {
    if let sums = try session(id).runs { return sums }
    let owner = key(ofReport: "", in: id).owner
    let results = try transaction.states(of: Self.dialect, owner: owner)
      .map { ClaudeReport(id: ExternalID($0.key), stored: $0.value) }
    var sums = ClaudeRunSums()
    // Figures by model tell more than costs do, so results without them are left out where there
    // are any.
    let counted = results.filter { !$0.models.isEmpty }
    if counted.isEmpty {
      let session = try session(id)
      let costs = ClaudeCostRuns(of: results) { price(of: $0, session) }
      sums.total = costs.total
    } else {
      for end in ClaudeRuns(of: counted).ends { sums.add(end) }
    }
    try change(id) { $0.runs = sums }
    return sums
  }

  /// What the main loop's usage in a turn costs at Tally's prices.
  private func price(of report: ClaudeReport, _ session: ClaudeSession) -> Money? {
    guard let model = session.mainModel, let figures = report.main?.figures else { return nil }
    var event = Event(
      source: Self.reportSource, id: report.id,
      time: session.lastTime ?? transaction.origin.receivedAt)
    event.model = model
    event.provider = ModelProvider.told(by: model)
    event.tokens = figures.tokens
    event.webSearches = figures.webSearches
    event.modifiers = session.reports.modifiers ?? PriceModifiers()
    return entries.quote(for: event)?.cost
  }
}

extension ClaudeReport {
  static let statePrefix = "state/"

  /// What its run had come to before its own turn.
  var before: ClaudeFigures { sum - (main?.figures ?? ClaudeFigures()) }

  /// Distinct within its session: a cost state and a result may have one id.
  var key: ExternalID {
    let prefix = isState ? Self.statePrefix : "result/"
    return "\(prefix)\(id)"
  }
}
