internal import Usage

/// The reports that are remembered, and the runs that they are of.
extension ClaudeReconciler {
  /// Where a report is kept. Cost states are apart from results, which are looked at together.
  func key(ofReport key: String, in session: String) -> StateKey {
    let owner = key.hasPrefixBytes(ClaudeReport.statePrefix) ? "state" : "report"
    return Self.key(owner, session, key)
  }

  /// A report that came before.
  func report(_ key: String, of session: String) throws(LedgerFailure) -> ClaudeReport? {
    try transaction.state(self.key(ofReport: key, in: session))
      .flatMap { ClaudeReport(id: key, json: $0) }
  }

  /// What the runs of a session come to. Looks at all results when one has come, and not for each
  /// call after it: only all of them together tell which runs they are of.
  func sumsOfRuns(_ id: String) throws(LedgerFailure) -> ClaudeRunSums {
    if let sums = try session(id).runs { return sums }
    let owner = key(ofReport: "", in: id).owner
    let results = try transaction.states(of: Self.source, owner: owner)
      .compactMap { ClaudeReport(id: $0.key, json: $0.value) }
    var sums = ClaudeRunSums()
    for end in ClaudeRuns(of: results).ends { sums.add(end) }
    try change(id) { $0.runs = sums }
    return sums
  }
}

extension ClaudeReport {
  static let statePrefix = "state/"

  /// What its run had come to before its own turn.
  var before: ClaudeFigures { sum - (main?.figures ?? ClaudeFigures()) }

  /// Distinct within its session: a cost state and a result may have one id.
  var key: String { (isState ? Self.statePrefix : "result/") + id }
}
