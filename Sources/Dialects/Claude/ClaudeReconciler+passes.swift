internal import Usage

/// The passes that a call consists of, and what each costs.
extension ClaudeReconciler {
  private static func passesKey(_ session: ExternalID, _ id: ExternalID) -> StateKey {
    key("passes", session, id)
  }

  /// The cost of a call, and how many passes were priced. As in the CLI, each pass is priced by
  /// itself where the passes add up to the call's counts. A pass of another model, which was tried
  /// before the one that answered, has that model's price.
  func quote(
    _ event: inout Event, _ passes: [ClaudePass]
  ) -> (quote: Quote?, passes: Int64) {
    guard passes.count > 1, let tokens = event.tokens, let settled = passes.settled(to: tokens)
    else { return (entries.quote(for: event), 1) }
    event.passes = settled.map(\.figures.tokens)
    let count = Int64(settled.count)
    guard settled.contains(where: { $0.differs(from: event) }) else {
      return (entries.quote(for: event), count)
    }
    var whole: Quote?
    for (index, pass) in settled.enumerated() {
      let part = event.part(pass, isLast: index == settled.count - 1)
      guard var quote = entries.quote(for: part) else {
        event.notes.doubts.add([Doubt(.unpricedPart, part.model?.text ?? "")])
        continue
      }
      if let whole { quote.add(whole) }
      whole = quote
    }
    return (whole, count)
  }

  /// Stores the passes of a call, as a later report of it may lack them.
  func keep(
    _ passes: [ClaudePass], of id: ExternalID, in session: ExternalID
  ) throws(LedgerFailure) {
    guard passes.count > 1 else { return }
    try transaction.setState(Self.passesKey(session, id), to: passes.stored)
    try change(session) { $0.hasPasses = true }
  }

  /// The stored passes of a call.
  func passes(of id: ExternalID, in session: ExternalID) throws(LedgerFailure) -> [ClaudePass] {
    guard try self.session(session).hasPasses,
      let bytes = try transaction.state(Self.passesKey(session, id))
    else { return [] }
    return [ClaudePass](stored: bytes)
  }

  // MARK: - Iterations that results report

  /// Assigns the iterations that a result reports to its last call: the latest call of the main
  /// loop that sent as much and has none from a result. Where there is no such call yet, the
  /// iterations wait for it.
  func attach(_ iterations: ClaudeIterations, in id: ExternalID) throws(LedgerFailure) {
    guard !iterations.isEmpty else { return }
    let sent = iterations.sent
    var last: ClaudeUnsettledCall?
    for call in try unsettledCalls(of: id)
    where call.isMain && !call.hasIterations && call.sums.figures.sent == sent {
      if last.map({ $0.isBefore(call) }) ?? true { last = call }
    }
    guard var call = last, !sent.isZero else {
      return try change(id) { session in
        if session.pending.count < ClaudeSession.pendingMax {
          session.pending.append(iterations)
        } else {
          session.pending[0].append(iterations)
        }
      }
    }
    call.hasIterations = true
    try transaction.setState(Self.unsettledKey(id, call.id), to: call.stored)
    try merge(iterations, of: call.id, in: id)
  }

  /// Merges the iterations that a result reported before its last call arrived.
  func mergePending(of call: ClaudeCall, _ id: ExternalID) throws(LedgerFailure) {
    guard call.agent.isMain else { return }
    let sent = call.figures.sent
    let pending = try session(call.session).pending
    guard !sent.isZero, let index = pending.firstIndex(where: { $0.sent == sent }) else { return }
    try change(call.session) { _ = $0.pending.remove(at: index) }
    try merge(pending[index], of: id, in: call.session)
  }

  private func merge(
    _ iterations: ClaudeIterations, of id: ExternalID, in session: ExternalID
  ) throws(LedgerFailure) {
    guard let current = try transaction.current(EventIdentity(source: Self.source, id: id)),
      current.isCounted, let model = current.event.model
    else { return }
    let figures = iterations.passes.reduce(into: ClaudeFigures()) { $0 += $1.figures }
    let call = ClaudeCall(
      id: id, session: session, model: model, figures: figures, iterations: iterations,
      modifiers: PriceModifiers(), agent: .main)
    _ = try revise(current, id, by: call, agent: current.event.agent ?? ClaudeAgent.mainName)
    _ = try addCharges(iterations, of: id)
  }
}

extension ClaudePass {
  fileprivate func differs(from event: Event) -> Bool {
    let key = ClaudeModelName.key(event.model ?? "")
    return model.map { ClaudeModelName.key($0) != key } ?? false
  }
}

extension Event {
  /// One pass of the event. The searches belong to the last pass.
  fileprivate func part(_ pass: ClaudePass, isLast: Bool) -> Event {
    var part = self
    part.passes = []
    part.requests = 1
    part.tokens = pass.figures.tokens
    part.webSearches = isLast ? webSearches : 0
    if let model = pass.model {
      part.model = model
      part.provider = ModelProvider.told(by: model)
    }
    if let speed = pass.speed { part.modifiers.speed = speed }
    return part
  }
}
