public import Usage

extension SessionTotals {
  /// A session's totals from its sums; `word` gives the word of a number, and nil for 0. Runs and
  /// stored warnings are added by the caller.
  public init<Failure: Error>(
    session: Session, authority: CostAuthority, sums: [(key: SessionSumKey, figures: Figures)],
    children: ChildTotals, word: (Int64) throws(Failure) -> ExternalName?
  ) throws(Failure) {
    var all = Figures()
    var models = FigureGroups<ModelKey>()
    var agents = FigureGroups<Int64>()
    var labels = FigureGroups<LabelKey>()
    for (key, figures) in sums {
      all += figures
      models.add(figures, to: ModelKey(provider: key.provider, model: key.model))
      if key.agent != 0 { agents.add(figures, to: key.agent) }
      if key.label != 0 { labels.add(figures, to: LabelKey(label: key.label, model: key.model)) }
    }
    self.init(
      session: session, authority: authority, figures: all, models: try models.totals(word: word),
      agents: try agents.totals(word: word), adjustments: try labels.totals(word: word),
      children: children)
  }

  /// Sets what dialects wrote down, and what the figures themselves say: one warning of a kind,
  /// sorted by code.
  public mutating func setWarnings(stored: [SessionWarning]) {
    let own = SessionWarning.told(by: self).filter { new in
      !stored.contains { $0.code == new.code }
    }
    warnings = (stored + own).sorted { $0.code.rawValue < $1.code.rawValue }
  }
}

private struct LabelKey: Hashable {
  var label: Int64
  var model: Int64
}

extension FigureGroups<Int64> {
  /// The totals of each agent.
  fileprivate func totals<Failure: Error>(
    word: (Int64) throws(Failure) -> ExternalName?
  ) throws(Failure) -> [AgentTotals] {
    var totals: [AgentTotals] = []
    for (key, figures) in groups {
      totals.append(AgentTotals(agent: try word(key) ?? "", figures: figures))
    }
    return totals.sorted { $0.agent < $1.agent }
  }
}

extension FigureGroups<LabelKey> {
  /// The totals of each reason and model.
  fileprivate func totals<Failure: Error>(
    word: (Int64) throws(Failure) -> ExternalName?
  ) throws(Failure) -> [AdjustmentTotals] {
    var totals: [AdjustmentTotals] = []
    for (key, figures) in groups {
      totals.append(
        AdjustmentTotals(
          label: try word(key.label) ?? "", model: try word(key.model), figures: figures))
    }
    return totals.sorted { ($0.label, $0.model ?? "") < ($1.label, $1.model ?? "") }
  }
}
