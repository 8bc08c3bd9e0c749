internal import JSON
internal import Usage

/// Pieces of a stream, which tell what a call has put out so far.
extension ClaudeReconciler {
  private static func streamKey(_ session: ExternalID, _ stream: ExternalID) -> StateKey {
    key("stream", session, stream)
  }

  func remember(_ call: ClaudeCall, of session: ExternalID) throws(LedgerFailure) {
    var stream: ExternalID = ""
    if case .subagent(_, let ids) = call.agent { stream = ids.first ?? "" }
    var writer = Writer()
    writer.object {
      $0.member("id", call.id)
      $0.key("figures")
      $0.claudeFigures(call.figures)
    }
    try transaction.setState(Self.streamKey(session, stream), to: writer.bytes)
  }

  func take(
    _ piece: ClaudePiece, of message: ClaudeMessage
  ) throws(LedgerFailure) -> ClaudeOutcome {
    let key = Self.streamKey(message.session, piece.stream)
    var id = piece.id
    if id == nil, let bytes = try transaction.state(key), let last = Value(stored: bytes) {
      let sent = last["figures"]?.claudeFigures.sent ?? .zero
      // A piece that was held up may come when the next message has begun.
      let told = piece.usage.figures.sent
      guard told.isZero || told == sent || piece.isEnd else {
        return .ignored
      }
      id = last["id"]?.externalID
    }
    if piece.isEnd {
      try transaction.setState(key, to: nil)
      return .ignored
    }
    guard let id else { return .ignored }
    let (eventID, known) = try find(id, in: message.session) {
      $0.isClaude(of: message.session)
    }
    guard let standing = known else {
      return try keepEarly(piece.usage, key: Self.earlyKey(id, message.session))
    }
    guard standing.isCounted, let model = standing.event.model else { return .duplicate }
    var call = ClaudeCall(
      id: id, session: message.session, model: model, figures: piece.usage.figures,
      iterations: piece.usage.iterations, modifiers: standing.event.modifiers, time: nil,
      agent: standing.event.isOfMainLoop ? .main : .subagent(name: nil, ids: []))
    call.hasCounts = piece.usage.hasCounts
    call.doubts = piece.usage.doubts
    call.refusal = piece.refusal
    let outcome = try revise(
      standing, eventID, by: call, agent: standing.event.agent ?? ClaudeAgent.mainName)
    return outcome.combined(with: try addBeside(call.iterations, of: eventID))
  }

  private static func earlyKey(_ id: ExternalID, _ session: ExternalID) -> StateKey {
    key("early", session, id)
  }

  /// A piece that comes before its message waits for it: it names no model.
  private func keepEarly(
    _ usage: ClaudeUsage, key: StateKey
  ) throws(LedgerFailure) -> ClaudeOutcome {
    let known = try transaction.state(key).flatMap { Value(stored: $0) }?.claudeEarlyUsage
    var merged = known ?? ClaudeUsage(figures: ClaudeFigures())
    merged.figures = merged.figures.merged(with: usage.figures)
    merged.iterations = merged.iterations.merged(with: usage.iterations)
    guard merged != known, !merged.figures.isZero || !merged.iterations.isEmpty else {
      return .duplicate
    }
    var writer = Writer()
    writer.object {
      $0.key("figures")
      $0.claudeFigures(merged.figures)
      $0.key("iterations")
      $0.claudeIterations(merged.iterations)
    }
    try transaction.setState(key, to: writer.bytes)
    return .accepted
  }

  func takeEarlyPieces(of call: ClaudeCall) throws(LedgerFailure) -> ClaudeUsage? {
    let key = Self.earlyKey(call.id, call.session)
    guard let bytes = try transaction.state(key) else { return nil }
    try transaction.setState(key, to: nil)
    return Value(stored: bytes)?.claudeEarlyUsage
  }
}

extension Value {
  fileprivate var claudeEarlyUsage: ClaudeUsage {
    var usage = ClaudeUsage(figures: self["figures"]?.claudeFigures ?? ClaudeFigures())
    usage.iterations = self["iterations"]?.claudeIterations ?? ClaudeIterations()
    return usage
  }
}
