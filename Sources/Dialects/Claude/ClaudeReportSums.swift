internal import Usage

/// What the reports of a session come to, however they were ordered.
struct ClaudeReportSums: Sendable, Hashable {
  /// Results that say something.
  var results: Int64 = 0
  /// Those of them that do not tell what they added.
  var resultsWithoutDelta: Int64 = 0
  /// Those of failed runs, whose usage may leave out their last call.
  var failures: Int64 = 0
  /// Those that tell no figures by model, which the Python SDK did not at first.
  var resultsWithoutModels: Int64 = 0
  /// Those that tell no cost.
  var resultsWithoutTotal: Int64 = 0
  /// The main loop's usage of all turns.
  var main = ClaudeFigures()
  /// What all turns share; nil where they differ.
  var modifiers: PriceModifiers?
  var hasMixedModifiers = false
  /// What results say that they added.
  var deltas: [ExternalName: ClaudeModelReport] = [:]
  /// The highest cumulative figures of results.
  var highest: [ExternalName: ClaudeModelReport] = [:]
  var highestTotal = Money.zero
  /// The highest figures of cost states.
  var state: [ExternalName: ClaudeModelReport] = [:]
  var stateTotal = Money.zero
  /// By how much results' cumulative figures exceed the usage of their own turn, the least of each
  /// count: what was spent before the first of them. Failed runs leave out usage and tell nothing.
  var before: ClaudeFigures?
  /// The same as if the turns had used this model alone.
  var beforeOfModel: [ExternalName: ClaudeFigures] = [:]
  /// The least of each model's cumulative figures.
  var lowest: [ExternalName: ClaudeFigures] = [:]

  var isEmpty: Bool { results == 0 && state.isEmpty }

  /// True where no result tells figures by model.
  var hasNoModels: Bool { resultsWithoutModels == results && deltas.isEmpty }

  /// Adds a report that was not known before, or one of which only now is known what it added.
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
    if let told = report.main?.modifiers {
      if let modifiers, modifiers != told { hasMixedModifiers = true }
      modifiers = modifiers ?? told
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
    // A model that a result does not name was not used before it.
    for key in lowest.keys {
      lowest[key] = models[key].flatMap { lowest[key]?.least(with: $0.figures) }
      beforeOfModel[key] = models[key].flatMap {
        beforeOfModel[key]?.least(with: $0.figures - turn)
      }
    }
  }
}

extension ClaudeReport {
  /// Of all models together.
  var sum: ClaudeFigures { models.reduce(into: ClaudeFigures()) { $0 += $1.figures } }
}

extension [ExternalName: ClaudeModelReport] {
  init(_ reports: [ClaudeModelReport]) {
    self = [:]
    add(reports)
  }

  /// The reports of one model under several names are of one model.
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

  /// What is left of each model without what another moment had counted already.
  mutating func take(_ earlier: [ExternalName: ClaudeModelReport]) {
    for (key, report) in earlier {
      guard var entry = self[key] else { continue }
      entry.figures -= report.figures
      entry.cost += -report.cost
      self[key] = entry
    }
  }

  /// Of all models together.
  var sum: ClaudeFigures { values.reduce(into: ClaudeFigures()) { $0 += $1.figures } }

  /// In the order of their names.
  var sorted: [ClaudeModelReport] { sorted { $0.key < $1.key }.map(\.value) }

  /// Of all models together.
  var cost: Money { values.reduce(into: Money.zero) { $0 += $1.cost } }
}
