internal import Usage

/// Which call of a model started a subagent: its own calls are spoken of where that one is.
extension ClaudeReconciler {
  private static func starterKey(_ session: ExternalID, _ toolUse: ExternalID) -> StateKey {
    key("starter", session, toolUse)
  }

  /// Learns which call asked for the tool call that started a subagent.
  func take(
    starter call: ExternalID, of toolUse: ExternalID, in id: ExternalID
  ) throws(LedgerFailure) -> ClaudeOutcome {
    guard try starter(of: toolUse, in: id) == nil else { return .ignored }
    starters["\(id) \(toolUse)"] = call
    try transaction.setState(Self.starterKey(id, toolUse), to: call.utf8)
    try change(id) { session in
      session.hasSubagents = true
      // Calls of it may have come before, and been taken for later ones.
      if session.open.values.contains(where: { $0.subagents.calls > 0 }) {
        session.isOpenInDisorder = true
      }
    }
    return .ignored
  }

  func starter(of toolUse: ExternalID, in id: ExternalID) throws(LedgerFailure) -> ExternalID? {
    let place: ExternalID = "\(id) \(toolUse)"
    if let known = starters[place] { return known }
    guard let bytes = try transaction.state(Self.starterKey(id, toolUse)) else { return nil }
    let call = ExternalID(utf8: bytes)
    starters[place] = call
    return call
  }

  /// The call within which another one was made; nil where it is not known.
  func caller(of call: ClaudeOpenCall, in id: ExternalID) throws(LedgerFailure) -> ExternalID? {
    if let caller = call.caller { return caller }
    for agent in call.agents {
      if let starter = try starter(of: agent, in: id) { return starter }
    }
    return nil
  }

  /// The same of many, by their ids.
  func callers(
    of calls: [ClaudeOpenCall], in id: ExternalID
  ) throws(LedgerFailure) -> [ExternalID: ExternalID] {
    var callers: [ExternalID: ExternalID] = [:]
    var unknown: Set<[ExternalID]> = []
    for call in calls {
      // A subagent makes many calls.
      guard call.caller != nil || !unknown.contains(call.agents) else { continue }
      guard let caller = try caller(of: call, in: id) else {
        unknown.insert(call.agents)
        continue
      }
      callers[call.id] = caller
    }
    return callers
  }
}
