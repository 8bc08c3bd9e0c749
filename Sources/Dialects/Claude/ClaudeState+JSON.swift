internal import JSON
internal import Usage

// The parts of the dialect's state, as it is kept in the store.

extension Writer {
  mutating func claudeFigures(_ figures: ClaudeFigures) {
    array { for field in ClaudeFigures.fields { $0.integer(figures[keyPath: field]) } }
  }

  mutating func claudeSums(_ sums: ClaudeSums) {
    object {
      $0.member("calls", sums.calls)
      $0.member("priced", sums.priced)
      $0.member("cost", sums.cost.pico)
      if sums.passes != sums.calls { $0.member("passes", sums.passes) }
      $0.key("figures")
      $0.claudeFigures(sums.figures)
    }
  }

  mutating func claudeTable(_ table: ClaudeModelTable) {
    for (_, entry) in table.sorted(by: { $0.key < $1.key }) {
      object {
        $0.member("model", entry.model)
        $0.key("main")
        $0.claudeSums(entry.main)
        $0.key("subagents")
        $0.claudeSums(entry.subagents)
        if entry.beside.calls != 0 {
          $0.key("beside")
          $0.claudeSums(entry.beside)
        }
        if let told = entry.told {
          $0.key("told")
          $0.claudeSums(told.calls)
          $0.member("told_cost", told.cost.pico)
        }
        if let modifiers = entry.modifiers { $0.claudeModifiers(modifiers) }
        $0.member("mixed", entry.hasMixedModifiers)
      }
    }
  }

  mutating func claudeReports(_ reports: [ClaudeModelReport]) {
    for report in reports {
      object {
        $0.member("model", report.model)
        $0.member("cost", report.cost.pico)
        $0.member("unknown", report.hasUnknownBasis)
        $0.key("figures")
        $0.claudeFigures(report.figures)
      }
    }
  }

  mutating func claudeRuns(_ sums: ClaudeRunSums) {
    member("models", array: { $0.claudeReports(sums.models.sorted) })
    member("total", sums.total.pico)
  }

  mutating func claudeReports(_ sums: ClaudeReportSums) {
    member("results", sums.results)
    member("without_delta", sums.resultsWithoutDelta)
    member("failures", sums.failures)
    member("without_models", sums.resultsWithoutModels)
    member("without_total", sums.resultsWithoutTotal)
    key("main")
    claudeFigures(sums.main)
    if let modifiers = sums.modifiers { claudeModifiers(modifiers) }
    member("mixed", sums.hasMixedModifiers)
    member("deltas", array: { $0.claudeReports(sums.deltas.sorted) })
    member("highest", array: { $0.claudeReports(sums.highest.sorted) })
    member("highest_total", sums.highestTotal.pico)
    member("state", array: { $0.claudeReports(sums.state.sorted) })
    member("state_total", sums.stateTotal.pico)
    if let before = sums.before {
      key("before")
      claudeFigures(before)
    }
    member("before_of_model", object: { $0.claudeFigures(sums.beforeOfModel) })
    member("lowest", object: { $0.claudeFigures(sums.lowest) })
  }

  private mutating func claudeFigures(_ models: [ExternalName: ClaudeFigures]) {
    for (key, figures) in models.sorted(by: { $0.key < $1.key }) {
      self.key(key.text)
      claudeFigures(figures)
    }
  }

  mutating func claudeModifiers(_ modifiers: PriceModifiers) {
    member(
      "modifiers",
      array: {
        $0.string(modifiers.serviceTier ?? "")
        $0.string(modifiers.isBatch ? "batch" : "")
        $0.string(modifiers.speed ?? "")
        $0.string(modifiers.geo ?? "")
      })
  }
}

extension ClaudeReportSums {
  init(json value: Value) {
    results = value["results"]?.int64 ?? 0
    resultsWithoutDelta = value["without_delta"]?.int64 ?? 0
    failures = value["failures"]?.int64 ?? 0
    resultsWithoutModels = value["without_models"]?.int64 ?? 0
    resultsWithoutTotal = value["without_total"]?.int64 ?? 0
    main = value["main"]?.claudeFigures ?? ClaudeFigures()
    modifiers = value["modifiers"]?.claudeModifiers
    hasMixedModifiers = value["mixed"]?.bool ?? false
    deltas.add(value["deltas"]?.claudeReports ?? [])
    highest.add(value["highest"]?.claudeReports ?? [])
    highestTotal = value["highest_total"]?.claudeMoney ?? .zero
    state.add(value["state"]?.claudeReports ?? [])
    stateTotal = value["state_total"]?.claudeMoney ?? .zero
    before = value["before"]?.claudeFigures
    beforeOfModel = value["before_of_model"]?.claudeFiguresByModel ?? [:]
    lowest = value["lowest"]?.claudeFiguresByModel ?? [:]
  }
}

extension [ExternalName: ClaudeModelReport] {
  var sorted: [ClaudeModelReport] {
    sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Value {
  var claudeTime: Timestamp? { int64.map { Timestamp(microseconds: $0) } }

  var claudeMoney: Money? { numberText.flatMap { Int128($0) }.map { Money(pico: $0) } }

  var claudeFigures: ClaudeFigures {
    var figures = ClaudeFigures()
    for (field, count) in zip(ClaudeFigures.fields, elements) {
      figures[keyPath: field] = count.int64 ?? 0
    }
    return figures
  }

  var claudeFiguresByModel: [ExternalName: ClaudeFigures] {
    members.reduce(into: [:]) { $0[ExternalName($1.key)] = $1.value.claudeFigures }
  }

  var claudeSums: ClaudeSums {
    var sums = ClaudeSums()
    sums.calls = self["calls"]?.int64 ?? 0
    sums.passes = self["passes"]?.int64 ?? sums.calls
    sums.priced = self["priced"]?.int64 ?? 0
    sums.cost = self["cost"]?.claudeMoney ?? .zero
    sums.figures = self["figures"]?.claudeFigures ?? ClaudeFigures()
    return sums
  }

  var claudeTable: ClaudeModelTable {
    var table: ClaudeModelTable = [:]
    for value in elements {
      guard let model = value["model"]?.externalName else { continue }
      var entry = ClaudeModelSums(model: model)
      entry.main = value["main"]?.claudeSums ?? ClaudeSums()
      entry.subagents = value["subagents"]?.claudeSums ?? ClaudeSums()
      entry.beside = value["beside"]?.claudeSums ?? ClaudeSums()
      if let calls = value["told"]?.claudeSums {
        entry.told = ClaudeToldCosts(
          cost: value["told_cost"]?.claudeMoney ?? .zero, calls: calls)
      }
      entry.modifiers = value["modifiers"]?.claudeModifiers
      entry.hasMixedModifiers = value["mixed"]?.bool ?? false
      table[ClaudeModelName.key(model)] = entry
    }
    return table
  }

  var claudeRuns: ClaudeRunSums {
    ClaudeRunSums(
      models: [ExternalName: ClaudeModelReport](self["models"]?.claudeReports ?? []),
      total: self["total"]?.claudeMoney ?? .zero)
  }

  var claudeReports: [ClaudeModelReport] {
    elements.compactMap { value in
      guard let model = value["model"]?.externalName else { return nil }
      var report = ClaudeModelReport(model: model)
      report.cost = value["cost"]?.claudeMoney ?? .zero
      report.hasUnknownBasis = value["unknown"]?.bool ?? false
      report.figures = value["figures"]?.claudeFigures ?? ClaudeFigures()
      return report
    }
  }

  var claudeModifiers: PriceModifiers {
    var modifiers = PriceModifiers()
    let words = elements.map { $0.string ?? "" }
    guard words.count == 4 else { return modifiers }
    modifiers.serviceTier = words[0].isEmpty ? nil : words[0]
    modifiers.isBatch = !words[1].isEmpty
    modifiers.speed = words[2].isEmpty ? nil : words[2]
    modifiers.geo = words[3].isEmpty ? nil : words[3]
    return modifiers
  }
}
