/// Which figure is an entry's cost, and why.
public struct CostDecision: Sendable, Hashable {
  /// The figure that decides.
  public enum Figure: String, Sendable {
    case computed
    case reported
    /// There is no figure.
    case none
  }

  /// The figure that decides.
  public var figure: Figure
  /// One sentence for a person.
  public var reason: String

  /// The decision under a project's choice.
  public init(on entry: LedgerEntry, by authority: CostAuthority) {
    switch entry.event.kind {
    case .void:
      self.init(.none, "a void costs nothing: it takes another event back")
    case .charge:
      self.init(entry.event.cost == nil ? .none : .computed, "a charge costs what its sender says")
    case .pricing:
      self.init(.computed, "a price that came after its event adds what the event costs")
    case .statement:
      self.init(onStatement: entry.event, by: authority)
    case .call, .adjustment, .correction:
      self.init(
        computed: entry.computed, reported: entry.event.cost,
        isBilled: entry.event.hasNotes && entry.event.notes.isBilled, by: authority)
    }
  }

  private init(_ figure: Figure, _ reason: String) {
    self.figure = figure
    self.reason = reason
  }

  private init(onStatement event: Event, by authority: CostAuthority) {
    let events = event.coverage?.events ?? 0
    guard event.coverage?.cost != nil else {
      self.init(
        .reported, "a client's total over \(events) events, of which none has a computed cost")
      return
    }
    switch authority {
    case .automatic where event.notes.decidesNothing:
      self.init(
        .computed, "a client's total over \(events) events that is only reported beside theirs")
    case .automatic:
      self.init(
        .reported, "a client's total takes the place of the computed cost of \(events) events")
    case .computed:
      self.init(.computed, "the project's cost_authority is computed")
    case .reported:
      self.init(.reported, "the project's cost_authority is reported")
    }
  }

  private init(
    computed: Money?, reported: Money?, isBilled: Bool, by authority: CostAuthority
  ) {
    guard computed != nil || reported != nil else {
      self.init(.none, "there is no price for it, and its sender reported no cost")
      return
    }
    guard computed != nil else {
      let sender = isBilled ? "the provider charged" : "its sender reported"
      self.init(.reported, "there is no price for it: it costs what \(sender)")
      return
    }
    guard reported != nil else {
      self.init(.computed, "its tokens at the price of their time; its sender reported no cost")
      return
    }
    switch authority {
    case .automatic where isBilled:
      self.init(.reported, "the provider's own charge goes before a computed cost")
    case .automatic:
      self.init(.computed, "a computed cost goes before what a client reported of a single event")
    case .computed:
      self.init(.computed, "the project's cost_authority is computed")
    case .reported:
      self.init(.reported, "the project's cost_authority is reported")
    }
  }

  /// How the figure that decides is known.
  public func evidence(of entry: LedgerEntry) -> CostGrade {
    let rare = entry.figures.rare ?? RareFigures()
    switch figure {
    case .none: return .unpriced
    case .computed: return rare.upperBoundEvents > 0 ? .estimated : .providerUsage
    case .reported: return rare.billedEvents > 0 ? .providerBilled : .clientReported
    }
  }
}
