internal import Usage

/// Prices that come after their events.
extension ClaudeReconciler {
  /// Gives an event its late price, and takes over what it costs then. An entry beside the
  /// calls gets it when its session is settled.
  func price(_ number: Int64) throws(LedgerFailure) {
    guard let identity = try transaction.identity(ofCurrent: number),
      let known = try transaction.current(identity), let owner = known.event.claudeSession
    else { return }
    // What is reported of the session is held against another sum then.
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
    try take(change, of: known.event, in: owner)
  }

  /// Gives an event beside the calls the late price that it is to get.
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

  /// Adds to the sums in which a call is counted.
  private func take(
    _ change: ClaudeSums, of event: Event, in owner: ExternalID
  ) throws(LedgerFailure) {
    guard let model = event.model, let share = event.claudeShare else { return }
    let isTold = try hasToldCost(event.id, in: owner)
    try self.change(owner) { session in
      session.calls.add(change, of: model, share)
      if isTold { session.calls[ClaudeModelName.key(model)]?.told?.calls += change }
    }
    try changeOpen(event.id, in: owner) { $0.sums += change }
  }
}

extension Event {
  /// Among whose calls it is counted; nil for an entry beside the calls.
  fileprivate var claudeShare: ClaudeShare? {
    guard source == ClaudeReconciler.source else {
      return label == ClaudeLabel.advisor.rawValue ? .beside : nil
    }
    return ClaudeShare(isMain: isOfMainLoop)
  }
}
