internal import Usage

/// Prices that become known after their events were recorded.
extension ClaudeReconciler {
  /// Prices an event, and updates the sums that contain its cost. An adjustment gets its price when
  /// its session is settled.
  func price(_ number: Int64) throws(LedgerFailure) {
    guard let identity = try transaction.identity(ofCurrent: number),
      let known = try transaction.current(identity), let owner = known.event.claudeSession
    else { return }
    // The reports of the session are now reconciled with another cost.
    touch(owner)
    guard try session(owner).written[identity.id] == nil else {
      return waiting[identity.id] = number
    }
    var event = known.event
    let isCall = identity.source == Self.source
    let passes = isCall ? try passes(of: identity.id, in: owner) : []
    guard let quote = quote(&event, passes).quote,
      try price(number, at: quote), let cost = try transaction.current(identity)?.computed
    else { return }
    var change = ClaudeSums()
    change.priced = known.computed == nil ? 1 : 0
    change.cost = cost - (known.computed ?? .zero)
    try add(change, of: known.event, in: owner)
  }

  /// Gives an adjustment the late price that it waits for.
  func priceIfWaiting(_ priced: PricedEvent) throws(LedgerFailure) {
    guard let number = waiting.removeValue(forKey: priced.event.id), let quote = priced.quote
    else { return }
    _ = try price(number, at: quote)
  }

  private func price(_ number: Int64, at quote: Quote) throws(LedgerFailure) -> Bool {
    let late = LateQuote(number: number, quote: quote, isReprice: isReprice)
    guard try transaction.price(late) else { return false }
    latePrices += 1
    return true
  }

  /// Adds to the sums that contain the call.
  private func add(
    _ change: ClaudeSums, of event: Event, in owner: ExternalID
  ) throws(LedgerFailure) {
    guard let model = event.model, let share = event.claudeShare else { return }
    let hasReportedCost = try hasReportedCost(event.id, in: owner)
    try self.change(owner) { session in
      session.calls.add(change, of: model, share)
      if hasReportedCost { session.calls[ClaudeModelName.key(model)]?.reported?.calls += change }
    }
    try changeUnsettled(event.id, in: owner) { $0.sums += change }
  }
}

extension Event {
  /// The share in which the event counts; nil for an adjustment or statement.
  fileprivate var claudeShare: ClaudeShare? {
    guard source == ClaudeReconciler.source else {
      return label == ClaudeLabel.advisor.rawValue ? .nested : nil
    }
    return ClaudeShare(isMain: isOfMainLoop)
  }
}
