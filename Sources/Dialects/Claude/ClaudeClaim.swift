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
    var heads: [ClaudeReport] = []
    let ordered = results.sorted { ($0.sum.tokens.total, $0.id) < ($1.sum.tokens.total, $1.id) }
    for result in ordered {
      let before = (result.sum - (result.main?.figures ?? ClaudeFigures())).sent
      let earlier = heads.indices.filter {
        !heads[$0].sum.sent.isZero && heads[$0].sum.sent.fits(in: before)
      }
      let exact = earlier.first { heads[$0].sum.sent == before }
      let largest = earlier.max { heads[$0].sum.tokens.total < heads[$1].sum.tokens.total }
      if let index = exact ?? largest {
        heads[index] = result
      } else {
        heads.append(result)
      }
    }
    var models: [ExactText: ClaudeModelReport] = [:]
    for head in heads { models.add(head.models) }
    self.init(
      models: models, total: heads.reduce(into: Money.zero) { $0 += $1.total }, main: main)
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
