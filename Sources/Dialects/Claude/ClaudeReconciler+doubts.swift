internal import Usage

/// What is uncertain about a session, and what its reports leave out.
extension ClaudeReconciler {
  /// Adds the entries that a session needs whether or not it has reports.
  func addUnreported(
    to desired: inout Desired, _ reported: ClaudeReportedTotal?, _ session: ClaudeSession,
    _ id: ExternalID
  ) {
    addPending(to: &desired, session, id)
    addSearches(to: &desired, reported, session, id)
    if reported == nil { addReportedCosts(to: &desired, session, id) }
    guard session.isRefused else { return }
    desired.warnings[.callRefused] =
      "a model refused a call before any output, which may be free of charge: the most "
      + "that it can cost is counted"
    if session.hasUnreportedRefusal {
      let doubt = Doubt(.upperBound, "a call that was refused may be free of charge")
      desired.add(self.doubt(doubt, of: session.mainModel, "refused", session, id))
    }
  }

  /// Adds the compactions that results report without naming the call.
  private func addPending(
    to desired: inout Desired, _ session: ClaudeSession, _ id: ExternalID
  ) {
    let compaction = session.pending.reduce(into: ClaudeFigures()) { $0 += $1.compaction }
    guard !compaction.isZero else { return }
    let label = ClaudeLabel.compaction.rawValue
    var event = adjustment(named: "\(label)/untold", of: session.mainModel, session, id)
    event.label = label
    event.tokens = compaction.tokens
    event.webSearches = compaction.webSearches
    event.modifiers = session.reports.modifiers ?? PriceModifiers()
    desired.add(PricedEvent(event: event, quote: entries.quote(for: event), hasOwnTime: true))
  }

  /// Adds searches that tools made in calls of their own, beyond those in the reports. Only reports
  /// have the tokens of those calls.
  private func addSearches(
    to desired: inout Desired, _ reported: ClaudeReportedTotal?, _ session: ClaudeSession,
    _ id: ExternalID
  ) {
    let observed = session.calls.all.figures.webSearches
    let counted = max(0, (reported?.models.sum.webSearches ?? 0) - observed)
    let uncounted = session.searches - counted
    guard uncounted > 0 else { return }
    var event = adjustment(named: "searches", of: session.mainModel, session, id)
    event.label = ClaudeLabel.auxiliary.rawValue
    event.agent = ClaudeAgent.auxiliaryName
    event.webSearches = uncounted
    event.notes.doubts = [Doubt(.unpricedPart, "tokens of the calls in which a tool searched")]
    desired.add(PricedEvent(event: event, quote: entries.quote(for: event), hasOwnTime: true))
  }

  /// Adds the costs that the CLI reports for single calls, where it reports none for the session.
  private func addReportedCosts(
    to desired: inout Desired, _ session: ClaudeSession, _ id: ExternalID
  ) {
    for (key, sums) in session.calls {
      guard let reported = sums.reported else { continue }
      desired.add(
        statement(reported.cost, reported.calls, sums.model, "told/\(key)", session, id))
    }
  }

  /// An event without figures that says what is uncertain.
  func doubt(
    _ doubt: Doubt, of model: ExternalName?, _ name: String, _ session: ClaudeSession,
    _ id: ExternalID
  ) -> PricedEvent {
    var event = adjustment(named: name, of: model, session, id)
    event.label = ClaudeLabel.unexplained.rawValue
    event.notes.doubts = [doubt]
    return PricedEvent(event: event, quote: entries.quote(for: event), hasOwnTime: true)
  }

  private func adjustment(
    named name: String, of model: ExternalName?, _ session: ClaudeSession, _ id: ExternalID
  ) -> Event {
    var event = event(named: name, .adjustment, session, id)
    event.agent = ClaudeAgent.mainName
    event.model = model
    event.provider = model.flatMap { ModelProvider.told(by: $0) }
    event.tokens = TokenCounts()
    return event
  }

  func warnings(
    _ plan: ClaudePlan, _ session: ClaudeSession, computed: Money?
  ) -> [SessionWarning.Code: String] {
    let reported = plan.reported
    var warnings: [SessionWarning.Code: String] = [:]
    let cli = session.version.map { "Claude Code \($0.text)" } ?? "Claude Code"
    if let computed, let total = reported.total, !reported.isBaselineUnknown {
      let difference = total - computed
      if difference.pico.magnitude * 100 > computed.pico.magnitude {
        warnings[.costVariance] =
          "\(cli) reports \(total) US dollars for what costs \(computed) at Tally's prices"
      }
    }
    if session.hasMergedCalls {
      warnings[.callsMerged] =
        "so many calls arrived before a result that the oldest were merged: a result covers all "
        + "of them or none; post results as they come"
    }
    let unknown = reported.models.sorted.filter { $0.hasUnknownBasis && !$0.isZero }.map(
      \.model.text)
    if !unknown.isEmpty {
      warnings[.costBasisUnknown] =
        "\(cli) has no price for \(unknown.joined(separator: ", ")) and used another model's"
    }
    if !plan.contradicted.isEmpty {
      let models = plan.contradicted.map { plan.model(of: $0) }.sorted().map(\.text)
      warnings[.contradictoryUsage] =
        "\(cli) reports fewer tokens of \(models.joined(separator: ", ")) than its calls: those "
        + "of the calls are counted"
    }
    if reported.isBaselineUnknown {
      let total = reported.total.map { "\($0) US dollars" } ?? "costs"
      warnings[.baselineUnknown] =
        "\(cli) reports \(total), which include earlier spend that no message "
        + "reports: only what came after it is counted here; name the session that this one was "
        + "forked from as parent_session_id, and post its messages too"
    }
    return warnings
  }
}
