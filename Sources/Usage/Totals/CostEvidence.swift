/// How the figures that decided are known; together they are the cost.
public struct CostEvidence: Sendable, Hashable {
  /// What providers charged, in their own words.
  public var providerBilled = Money.zero
  /// Tokens and fees that providers told, at Tally's own prices.
  public var providerUsage = Money.zero
  /// What clients, frameworks and gateways say that it cost.
  public var clientReported = Money.zero
  /// Computed costs that are upper bounds.
  public var estimated = Money.zero
}

extension Figures {
  /// The cost by how it is known, under the project's choice.
  public func evidence(by authority: CostAuthority) -> CostEvidence {
    let rare = rare ?? RareFigures()
    var evidence = CostEvidence()
    switch authority {
    case .automatic:
      evidence.providerBilled = rare.billed
      // What is computed decides where neither a charge nor a statement does; which of the upper
      // bounds a statement covers is not kept, so that they are at most all of it.
      let deciding = cost.computed - rare.billedComputed - rare.statedComputed
      evidence.estimated = max(.zero, min(rare.estimated, deciding))
      evidence.providerUsage = deciding - evidence.estimated
    case .computed:
      evidence.providerBilled = rare.billed - rare.billedComputed - rare.billedVariance
      evidence.estimated = rare.estimated
      evidence.providerUsage = cost.computed - rare.estimated
    case .reported:
      evidence.providerBilled = rare.billed
      evidence.providerUsage = cost.computed - cost.computedWhereBoth
    }
    evidence.clientReported =
      cost.total(by: authority) - evidence.providerBilled - evidence.providerUsage
      - evidence.estimated
    return evidence
  }
}
