internal import Usage

/// What a session came to by its reports, without what it was forked from.
struct ClaudeClaim: Sendable {
  var models: [ExactText: ClaudeModelReport]
  var total: Money
  /// The main loop's part of it; nil where the reports do not tell.
  var main: ClaudeFigures?
  /// True where costs include those of an earlier session that is not known. Figures are without
  /// them.
  var isBaselineUnknown = false
}

extension ClaudeClaim {
  /// Results that tell what they added are the sum of that, whatever came before.
  init(addedBy reports: ClaudeReportSums) {
    self.init(models: reports.deltas, total: reports.deltas.cost, main: reports.main)
  }

  /// Reports that are cumulative over the session, and over what it was forked from.
  init(
    highest: [ExactText: ClaudeModelReport], total: Money, main: ClaudeFigures?,
    without baseline: ClaudeReport?
  ) {
    self.init(models: highest, total: total, main: main)
    guard let baseline else { return }
    models.take([ExactText: ClaudeModelReport](baseline.models))
    self.total += -baseline.total
  }
}
