internal import Usage

/// What is not sure of a session, and what the reports do not speak of.
extension ClaudeReconciler {
  /// What stands in the ledger beside the calls whether or not there are reports.
  func addUnreported(
    to desired: inout Desired, _ claim: ClaudeClaim?, _ session: ClaudeSession, _ id: ExternalID
  ) {
    addPending(to: &desired, session, id)
    addSearches(to: &desired, claim, session, id)
    if claim == nil { addToldCosts(to: &desired, session, id) }
    guard session.isRefused else { return }
    desired.warnings[.callRefused] =
      "a model refused a call before any output, which may be free of charge: what is counted of "
      + "it is the most that it can cost"
    if session.hasUntoldRefusal {
      let doubt = Doubt(.upperBound, "a call that was refused may be free of charge")
      desired.stand(self.doubt(doubt, of: session.mainModel, "refused", session, id))
    }
  }

  /// Compactions of which results tell, but not of which call.
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
    desired.stand(PricedEvent(event: event, quote: entries.quote(for: event), hasOwnTime: true))
  }

  /// Searches that tools made in calls of their own, beyond those that the reports count. The
  /// tokens of those calls are told by reports alone.
  private func addSearches(
    to desired: inout Desired, _ claim: ClaudeClaim?, _ session: ClaudeSession, _ id: ExternalID
  ) {
    let seen = session.calls.all.figures.webSearches
    let told = max(0, (claim?.models.sum.webSearches ?? 0) - seen)
    let untold = session.searches - told
    guard untold > 0 else { return }
    var event = adjustment(named: "searches", of: session.mainModel, session, id)
    event.label = ClaudeLabel.auxiliary.rawValue
    event.agent = ClaudeAgent.auxiliaryName
    event.webSearches = untold
    event.notes.doubts = [Doubt(.unpricedPart, "tokens of the calls in which a tool searched")]
    desired.stand(PricedEvent(event: event, quote: entries.quote(for: event), hasOwnTime: true))
  }

  /// What the CLI says that single calls cost, where it says nothing of all of them.
  private func addToldCosts(
    to desired: inout Desired, _ session: ClaudeSession, _ id: ExternalID
  ) {
    for (key, sums) in session.calls {
      guard let told = sums.told else { continue }
      desired.stand(
        statement(told.cost, told.calls, sums.model, "told/\(key)", session, id))
    }
  }

  /// An event without figures, which says what is not sure of the others.
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
    let claim = plan.claim
    var warnings: [SessionWarning.Code: String] = [:]
    let cli = session.version.map { "Claude Code \($0.text)" } ?? "Claude Code"
    if let computed, let total = claim.total, !claim.isBaselineUnknown {
      let difference = total - computed
      if difference.pico.magnitude * 100 > computed.pico.magnitude {
        warnings[.costVariance] =
          "\(cli) reports \(total) US dollars for what costs \(computed) at Tally's prices"
      }
    }
    if session.hasMergedCalls {
      warnings[.callsMerged] =
        "so many calls came before a result that the oldest were taken together: a result covers "
        + "all of them or none; post results as they come"
    }
    let unknown = claim.models.sorted.filter { $0.hasUnknownBasis && !$0.isZero }.map(\.model.text)
    if !unknown.isEmpty {
      warnings[.costBasisUnknown] =
        "\(cli) has no price of \(unknown.joined(separator: ", ")) and reported another model's"
    }
    if !plan.contradicted.isEmpty {
      let models = plan.contradicted.map { plan.model(of: $0) }.sorted().map(\.text)
      warnings[.contradictoryUsage] =
        "\(cli) reports fewer tokens of \(models.joined(separator: ", ")) than its calls told: "
        + "those of the calls are counted"
    }
    if claim.isBaselineUnknown {
      let total = claim.total.map { "\($0) US dollars" } ?? "costs"
      warnings[.baselineUnknown] =
        "\(cli) reports \(total), which include earlier spend that no message "
        + "tells of: only what came after it is counted here; name the session that this one was "
        + "forked from as parent_session_id, and post its messages too"
    }
    return warnings
  }
}
