internal import Usage

/// Which model call started a subagent. A report that includes that call includes the subagent's
/// calls as well.
extension ClaudeReconciler {
  private static func starterKey(_ session: ExternalID, _ toolUse: ExternalID) -> StateKey {
    key("starter", session, toolUse)
  }

  /// Links the tool call that started a subagent to the model call that asked for it.
  func link(
    starter call: ExternalID, of toolUse: ExternalID, in id: ExternalID
  ) throws(LedgerFailure) -> ClaudeOutcome {
    guard try starter(of: toolUse, in: id) == nil else { return .ignored }
    starters["\(id) \(toolUse)"] = call
    try transaction.setState(Self.starterKey(id, toolUse), to: call.utf8)
    try change(id) { session in
      session.hasSubagents = true
      // Calls of the subagent may have arrived before, and were taken for later ones.
      if session.unsettled.values.contains(where: { $0.subagents.calls > 0 }) {
        session.isUnsettledOutOfOrder = true
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

  /// The call within which another call was made; nil where it is not known.
  func caller(of call: ClaudeUnsettledCall, in id: ExternalID) throws(LedgerFailure) -> ExternalID?
  {
    if let caller = call.caller { return caller }
    for agent in call.agents {
      if let starter = try starter(of: agent, in: id) { return starter }
    }
    return nil
  }

  /// The callers of many calls, by the ids of those calls.
  func callers(
    of calls: [ClaudeUnsettledCall], in id: ExternalID
  ) throws(LedgerFailure) -> [ExternalID: ExternalID] {
    var callers: [ExternalID: ExternalID] = [:]
    var unknown: Set<[ExternalID]> = []
    for call in calls {
      // One subagent makes many calls, so one look-up is enough.
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
