internal import Usage

/// Pieces of a stream, which report the output of a call so far.
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

  func ingest(
    _ piece: ClaudePiece, of message: ClaudeMessage
  ) throws(LedgerFailure) -> ClaudeOutcome {
    let key = Self.streamKey(message.session, piece.stream)
    var id = piece.id
    if id == nil, let bytes = try transaction.state(key) {
      let last = ClaudeStreamMessage(stored: bytes)
      // A delayed piece may arrive after the next message has begun.
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
    guard let current = known else {
      return try keepEarly(piece.usage, of: id, in: message.session)
    }
    guard current.isCounted, let model = current.event.model else { return .duplicate }
    var call = ClaudeCall(
      id: id, session: message.session, model: model, figures: piece.usage.figures,
      iterations: piece.usage.iterations, modifiers: current.event.modifiers, time: nil,
      agent: current.event.isOfMainLoop ? .main : .subagent(name: nil, ids: []))
    call.hasCounts = piece.usage.hasCounts
    call.doubts = piece.usage.doubts
    call.refusal = piece.refusal
    let outcome = try revise(
      current, eventID, by: call, agent: current.event.agent ?? ClaudeAgent.mainName)
    return outcome.combined(with: try addCharges(call.iterations, of: eventID))
  }

  private static func earlyKey(_ id: ExternalID, _ session: ExternalID) -> StateKey {
    key("early", session, id)
  }

  /// Stores a piece that arrives before its message, as the piece names no model.
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

  func removeEarlyPieces(of call: ClaudeCall) throws(LedgerFailure) -> ClaudeUsage? {
    guard try session(call.session).hasEarlyPieces else { return nil }
    let key = Self.earlyKey(call.id, call.session)
    guard let bytes = try transaction.state(key) else { return nil }
    try transaction.setState(key, to: nil)
    return ClaudeUsage(stored: bytes)
  }
}

/// The message to which the next pieces of a stream belong.
private struct ClaudeStreamMessage: ListedState {
  var id: ExternalID = ""
  var figures = ClaudeFigures()

  static let members = stateFields(\ClaudeStreamMessage.id, \.figures)
}
