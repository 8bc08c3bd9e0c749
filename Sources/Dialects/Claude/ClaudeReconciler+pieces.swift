internal import Usage

/// Pieces of a stream, which tell what a call has put out so far.
extension ClaudeReconciler {
  private static func streamKey(_ session: ExternalID, _ stream: ExternalID) -> StateKey {
    key("stream", session, stream)
  }

  func remember(_ call: ClaudeCall, of session: ExternalID) throws(LedgerFailure) {
    var stream: ExternalID = ""
    if case .subagent(_, let ids) = call.agent { stream = ids.first ?? "" }
    let message = ClaudeStreamMessage(id: call.id, figures: call.figures)
    try transaction.setState(Self.streamKey(session, stream), to: message.stored)
  }

  func take(
    _ piece: ClaudePiece, of message: ClaudeMessage
  ) throws(LedgerFailure) -> ClaudeOutcome {
    let key = Self.streamKey(message.session, piece.stream)
    var id = piece.id
    if id == nil, let bytes = try transaction.state(key) {
      let last = ClaudeStreamMessage(stored: bytes)
      // A piece that was held up may come when the next message has begun.
      let sent = piece.usage.figures.sent
      guard sent.isZero || sent == last.figures.sent || piece.isEnd else { return .ignored }
      id = last.id
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
      return try keepEarly(piece.usage, of: id, in: message.session)
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
    _ usage: ClaudeUsage, of id: ExternalID, in session: ExternalID
  ) throws(LedgerFailure) -> ClaudeOutcome {
    let key = Self.earlyKey(id, session)
    let known = ClaudeUsage(stored: try transaction.state(key))
    var merged = known
    merged.figures = merged.figures.merged(with: usage.figures)
    merged.iterations = merged.iterations.merged(with: usage.iterations)
    guard merged != known, !merged.figures.isZero || !merged.iterations.isEmpty else {
      return .duplicate
    }
    try transaction.setState(key, to: merged.stored)
    try change(session) { $0.hasEarlyPieces = true }
    return .accepted
  }

  func takeEarlyPieces(of call: ClaudeCall) throws(LedgerFailure) -> ClaudeUsage? {
    guard try session(call.session).hasEarlyPieces else { return nil }
    let key = Self.earlyKey(call.id, call.session)
    guard let bytes = try transaction.state(key) else { return nil }
    try transaction.setState(key, to: nil)
    return ClaudeUsage(stored: bytes)
  }
}

/// The message of which a stream's next pieces are.
private struct ClaudeStreamMessage: ListedState {
  var id: ExternalID = ""
  var figures = ClaudeFigures()

  static let members = stateFields(\ClaudeStreamMessage.id, \.figures)
}
