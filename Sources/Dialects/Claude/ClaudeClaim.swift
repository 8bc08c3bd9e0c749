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

  /// Results of which each is cumulative over its own run.
  ///
  /// A result goes on from another one of its run where what it counts beside its own turn is no
  /// less than what the other had counted. So the runs are found whatever order the results came
  /// in.
  init(runsOf results: [ClaudeReport], main: ClaudeFigures) {
    var heads: [RunningReport] = []
    let ordered = results.map { RunningReport($0) }
      .sorted { ($0.tokens, $0.report.id) < ($1.tokens, $1.report.id) }
    for next in ordered {
      if let index = Self.index(in: heads, before: next) {
        heads[index] = next
      } else {
        heads.append(next)
      }
    }
    var models: [ExactText: ClaudeModelReport] = [:]
    for head in heads { models.add(head.report.models) }
    self.init(
      models: models, total: heads.reduce(into: Money.zero) { $0 += $1.report.total },
      main: main)
  }

  /// The run that a result goes on: the one that ended where it began, or else the longest.
  private static func index(in heads: [RunningReport], before next: RunningReport) -> Int? {
    var longest: Int?
    for (index, head) in heads.enumerated()
    where !head.sent.isZero && head.sent.fits(in: next.before) {
      if head.sent == next.before { return index }
      if longest.map({ heads[$0].tokens < head.tokens }) ?? true { longest = index }
    }
    return longest
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

/// A result of a run, with its sums: every result is held against every run.
private struct RunningReport {
  var report: ClaudeReport
  var tokens: Int64
  var sent: ClaudeSent
  /// What its run had sent before its own turn.
  var before: ClaudeSent

  init(_ report: ClaudeReport) {
    self.report = report
    let sum = report.sum
    tokens = sum.tokens.total
    sent = sum.sent
    before = (sum - (report.main?.figures ?? ClaudeFigures())).sent
  }
}
