internal import Usage

/// What the reports of a session add up to, without what an earlier session spent from which this
/// one was forked.
struct ClaudeReportedTotal: Sendable {
  var models: [ExternalName: ClaudeModelReport]
  /// Nil where a result reports no cost.
  var total: Money?
  /// The main loop's part; nil where the reports do not have it.
  var main: ClaudeFigures?
  /// True where the costs include those of an earlier session that is not known. The figures do not
  /// include that session.
  var isBaselineUnknown = false
  /// True where some results have no figures by model, so that those of the other results are not
  /// all.
  var isPart = false
}

extension ClaudeReportedTotal {
  /// Results that report what they added since the result before are summed up.
  init(addedBy reports: ClaudeReportSums) {
    self.init(models: reports.deltas, total: reports.deltas.cost, main: reports.main)
  }

  /// Cumulative reports, which include the session and what it was forked from.
  init(
    highest: [ExternalName: ClaudeModelReport], total: Money?, main: ClaudeFigures?,
    without baseline: ClaudeReport?
  ) {
    self.init(models: highest, total: total, main: main)
    guard let baseline else { return }
    models.subtract([ExternalName: ClaudeModelReport](baseline.models))
    if let total { self.total = total - (baseline.total ?? .zero) }
  }

  /// Raises the total to a transcript's last line where that is higher. The line covers every call
  /// of the session, so a result must be missing.
  mutating func raise(to state: ClaudeReportedTotal) {
    let (own, other) = (models.sum, state.models.sum)
    guard own.sent.fits(in: other.sent), own.tokens.total < other.tokens.total else { return }
    models.raise(to: state.models)
    total = [total, state.total].compactMap(\.self).max()
    main = nil
  }

  /// Renames the one reported model that no call names to the one called model that no report
  /// names. An inference profile or a deployment has a name of its own in the API's answers.
  mutating func rename(to calls: ClaudeModelTable) {
    let called = calls.filter { models[$0.key] == nil && !$0.value.isEmpty }
    guard called.count == 1, let (key, sums) = called.first.map({ ($0.key, $0.value) }) else {
      return
    }
    let sent = sums.all.figures.sent
    let candidates = models.filter { entry in
      (calls[entry.key]?.isEmpty ?? true) && !entry.value.isZero
        && sent.fits(in: entry.value.figures.sent)
    }
    guard !sent.isZero, candidates.count == 1, let old = candidates.first?.key,
      var report = models[old]
    else {
      return
    }
    models[old] = nil
    report.model = sums.model
    models[key] = report
  }
}
