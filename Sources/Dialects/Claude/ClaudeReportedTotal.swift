internal import Usage

/// What a session came to by its reports, without what it was forked from.
struct ClaudeClaim: Sendable {
  var models: [ExternalName: ClaudeModelReport]
  /// Nil where a result tells no cost.
  var total: Money?
  /// The main loop's part of it; nil where the reports do not tell.
  var main: ClaudeFigures?
  /// True where costs include those of an earlier session that is not known. Figures are without
  /// them.
  var isBaselineUnknown = false
  /// True where some of the results tell no figures by model, so that those of the others are less
  /// than all.
  var isPart = false
}

extension ClaudeClaim {
  /// Results that tell what they added are the sum of that, whatever came before.
  init(addedBy reports: ClaudeReportSums) {
    self.init(models: reports.deltas, total: reports.deltas.cost, main: reports.main)
  }

  /// Reports that are cumulative over the session, and over what it was forked from.
  init(
    highest: [ExternalName: ClaudeModelReport], total: Money?, main: ClaudeFigures?,
    without baseline: ClaudeReport?
  ) {
    self.init(models: highest, total: total, main: main)
    guard let baseline else { return }
    models.take([ExternalName: ClaudeModelReport](baseline.models))
    if let total { self.total = total - (baseline.total ?? .zero) }
  }

  /// Takes what a transcript's last line says for all of it, where that is more: a result was not
  /// posted then, and the line tells of its calls too.
  mutating func raise(to state: ClaudeClaim) {
    let (own, other) = (models.sum, state.models.sum)
    guard own.sent.fits(in: other.sent), own.tokens.total < other.tokens.total else { return }
    models.raise(to: state.models)
    total = [total, state.total].compactMap(\.self).max()
    main = nil
  }

  /// Calls the one model that the reports name and nobody called by the name of the one that was
  /// called and is not in the reports: an inference profile or a deployment has a name of its own.
  mutating func rename(to calls: ClaudeModelTable) {
    let called = calls.filter { models[$0.key] == nil && !$0.value.isEmpty }
    guard called.count == 1, let (key, sums) = called.first.map({ ($0.key, $0.value) }) else {
      return
    }
    let sent = sums.all.figures.sent
    let told = models.filter { entry in
      (calls[entry.key]?.isEmpty ?? true) && !entry.value.isZero
        && sent.fits(in: entry.value.figures.sent)
    }
    guard !sent.isZero, told.count == 1, let old = told.first?.key, var report = models[old] else {
      return
    }
    models[old] = nil
    report.model = sums.model
    models[key] = report
  }
}
