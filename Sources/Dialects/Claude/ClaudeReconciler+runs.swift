internal import Usage

/// The stored reports, and the runs to which they belong.
extension ClaudeReconciler {
  /// The key of a stored report. Cost states have another owner than results, which are read
  /// together.
  func key(ofReport key: ExternalID, in session: ExternalID) -> StateKey {
    let owner = key.hasPrefix(ClaudeReport.statePrefix) ? "state" : "report"
    return Self.key(owner, session, key)
  }

  /// A report that was stored before.
  func report(_ key: ExternalID, of session: ExternalID) throws(LedgerFailure) -> ClaudeReport? {
    try transaction.state(self.key(ofReport: key, in: session))
      .map { ClaudeReport(id: key, stored: $0) }
  }

  /// The sums over the runs of a session. Only all results together show to which runs they belong,
  /// so this reads them when a result has arrived, and not for each call after it.
  func sumsOfRuns(_ id: ExternalID) throws(LedgerFailure) -> ClaudeRunSums {
    if let sums = try session(id).runs { return sums }
    let owner = key(ofReport: "", in: id).owner
    let results = try transaction.states(of: Self.dialect, owner: owner)
      .map { ClaudeReport(id: ExternalID($0.key), stored: $0.value) }
    var sums = ClaudeRunSums()
    // Figures by model say more than costs, so results without figures are ignored where others
    // have them.
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

  /// What its run had used before its own turn.
  var before: ClaudeFigures { sum - (main?.figures ?? ClaudeFigures()) }

  /// Unique within its session, as a cost state and a result may have one id.
  var key: ExternalID {
    let prefix = isState ? Self.statePrefix : "result/"
    return "\(prefix)\(id)"
  }
}
