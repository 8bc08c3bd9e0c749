internal import Usage

/// The sums over a session's reports, whatever their order.
struct ClaudeReportSums: Sendable, Hashable {
  /// Results that are not empty.
  var results: Int64 = 0
  /// Results that do not say what they added.
  var resultsWithoutDelta: Int64 = 0
  /// Results of failed runs, whose usage may lack the last call.
  var failures: Int64 = 0
  /// Results without figures by model, which the Python SDK did not have at first.
  var resultsWithoutModels: Int64 = 0
  /// Results without a cost.
  var resultsWithoutTotal: Int64 = 0
  /// The main loop's usage in all turns.
  var main = ClaudeFigures()
  /// The modifiers of all turns; the first ones where they differ.
  var modifiers: PriceModifiers?
  var hasMixedModifiers = false
  /// The sum of what results say that they added.
  var deltas: [ExternalName: ClaudeModelReport] = [:]
  /// The highest cumulative figures of results.
  var highest: [ExternalName: ClaudeModelReport] = [:]
  var highestTotal = Money.zero
  /// The highest figures of cost states.
  var state: [ExternalName: ClaudeModelReport] = [:]
  var stateTotal = Money.zero
  /// What was used before the first result: the least, count by count, by which cumulative figures
  /// exceed the usage of their own turn. Failed runs are ignored, as their usage is incomplete.
  var before: ClaudeFigures?
  /// The same by model, if all turns had used that model alone.
  var beforeOfModel: [ExternalName: ClaudeFigures] = [:]
  /// The least cumulative figures of each model.
  var lowest: [ExternalName: ClaudeFigures] = [:]

  var isEmpty: Bool { results == 0 && state.isEmpty }

  /// True where no result has figures by model.
  var hasNoModels: Bool { resultsWithoutModels == results && deltas.isEmpty }

  /// Adds a new report, or a known one that now says what it added.
  mutating func add(_ report: ClaudeReport, isKnown: Bool) {
    guard !report.isState else {
      state.raise(to: report.models)
      stateTotal = max(stateTotal, report.total ?? .zero)
      return
    }
    if let delta = report.delta {
      if isKnown { resultsWithoutDelta -= 1 }
      deltas.add(delta)
    } else if !isKnown {
      resultsWithoutDelta += 1
    }
    guard !isKnown else { return }
    results += 1
    if report.isError { failures += 1 }
    main += report.main?.figures ?? ClaudeFigures()
    if let turn = report.main?.modifiers {
      if let modifiers, modifiers != turn { hasMixedModifiers = true }
      modifiers = modifiers ?? turn
    }
    highest.raise(to: report.models)
    highestTotal = max(highestTotal, report.total ?? .zero)
    if report.total == nil { resultsWithoutTotal += 1 }
    guard !report.models.isEmpty else {
      resultsWithoutModels += 1
      return
    }
    guard !report.isError else { return }
    note(turnOf: report)
  }

  private mutating func note(turnOf report: ClaudeReport) {
    let turn = report.main?.figures ?? ClaudeFigures()
    let models = [ExternalName: ClaudeModelReport](report.models)
    let earlier = report.before
    guard let before else {
      before = earlier
      lowest = models.mapValues(\.figures)
      beforeOfModel = models.mapValues { $0.figures - turn }
      return
    }
    self.before = before.least(with: earlier)
    // A model that a result does not name was not used before that result.
    for key in lowest.keys {
      lowest[key] = models[key].flatMap { lowest[key]?.least(with: $0.figures) }
      beforeOfModel[key] = models[key].flatMap {
        beforeOfModel[key]?.least(with: $0.figures - turn)
      }
    }
  }
}

extension ClaudeReport {
  /// Over all models.
  var sum: ClaudeFigures { models.reduce(into: ClaudeFigures()) { $0 += $1.figures } }
}

extension [ExternalName: ClaudeModelReport] {
  init(_ reports: [ClaudeModelReport]) {
    self = [:]
    add(reports)
  }

  /// Adds reports of one model under several names to one entry.
  mutating func add(_ reports: [ClaudeModelReport]) {
    for report in reports {
      let key = ClaudeModelName.key(report.model)
      var entry = self[key] ?? ClaudeModelReport(model: ClaudeModelName.plain(report.model))
      entry.figures += report.figures
      entry.cost += report.cost
      entry.hasUnknownBasis = entry.hasUnknownBasis || report.hasUnknownBasis
      self[key] = entry
    }
  }

  mutating func raise(to reports: [ClaudeModelReport]) {
    raise(to: [ExternalName: ClaudeModelReport](reports))
  }

  mutating func raise(to reports: [ExternalName: ClaudeModelReport]) {
    merge(reports) { $0.merged(with: $1) }
  }

  /// Subtracts what an earlier reading had counted already.
  mutating func subtract(_ earlier: [ExternalName: ClaudeModelReport]) {
    for (key, report) in earlier {
      guard var entry = self[key] else { continue }
      entry.figures -= report.figures
      entry.cost += -report.cost
      self[key] = entry
    }
  }

  /// Over all models.
  var sum: ClaudeFigures { values.reduce(into: ClaudeFigures()) { $0 += $1.figures } }

  /// Sorted by name.
  var sorted: [ClaudeModelReport] { sorted { $0.key < $1.key }.map(\.value) }

  /// Over all models.
  var cost: Money { values.reduce(into: Money.zero) { $0 += $1.cost } }
}
