internal import Usage

extension ClaudeReconciler {
  /// The agent's name for a call.
  func agentName(of call: ClaudeCall) throws(LedgerFailure) -> ExternalName {
    guard case .subagent(let name, let ids) = call.agent else { return ClaudeAgent.mainName }
    var found = name
    for id in ids where found == nil { found = try subagentName(id) }
    guard let found else { return ClaudeAgent.subagentName }
    try note(subagentName: found, in: call.session)
    return found
  }

  /// Remembers a call of a subagent whose name may still be reported.
  func keepNameless(_ call: ClaudeCall, _ id: ExternalID) throws(LedgerFailure) {
    guard case .subagent(_, let ids) = call.agent else { return }
    for agentID in ids { try transaction.setState(Self.key("nameless", agentID, id), to: []) }
  }

  private func subagentName(_ id: ExternalID) throws(LedgerFailure) -> ExternalName? {
    if let known = subagentNames[id] { return known }
    guard let bytes = try transaction.state(Self.key("subagent", id, "")) else { return nil }
    let name = ExternalName(utf8: bytes)
    subagentNames[id] = name
    return name
  }

  private func note(subagentName name: ExternalName, in session: ExternalID) throws(LedgerFailure) {
    try change(session) { session in
      session.hasSubagents = true
      if session.subagentNames.count < ClaudeSession.subagentNamesMax,
        !session.subagentNames.contains(name)
      {
        session.subagentNames.append(name)
      }
    }
  }

  /// Records a subagent's name, and gives it to calls that arrived before.
  func record(
    subagent id: ExternalID, name: ExternalName, of session: ExternalID
  ) throws(LedgerFailure) -> ClaudeOutcome {
    try note(subagentName: name, in: session)
    guard try subagentName(id) == nil else { return .ignored }
    subagentNames[id] = name
    try transaction.setState(Self.key("subagent", id, ""), to: name.utf8)
    let owner = Self.key("nameless", id, "").owner
    for entry in try transaction.states(of: Self.dialect, owner: owner) {
      try transaction.setState(
        StateKey(dialect: Self.dialect, owner: owner, key: entry.key), to: nil)
      let callID = ExternalID(entry.key)
      try entries.change(EventIdentity(source: Self.source, id: callID)) { event in
        if event.agent == ClaudeAgent.subagentName { event.agent = name }
      }
    }
    for alias in try transaction.states(
      of: Self.dialect, owner: Self.aliasKey(id, "").owner)
    {
      let ownID = ExternalID(alias.key)
      try transaction.setState(Self.aliasKey(id, ownID), to: nil)
      _ = try record(subagent: ownID, name: name, of: session)
    }
    return .ignored
  }

  private static func aliasKey(_ toolUse: ExternalID, _ id: ExternalID) -> StateKey {
    key("alias", toolUse, id)
  }

  /// Links a subagent's own id, which its transcript uses, to the tool call that started it. The
  /// result of that tool call has both.
  func link(
    subagent id: ExternalID, startedBy toolUse: ExternalID, of session: ExternalID
  ) throws(LedgerFailure) -> ClaudeOutcome {
    if let starter = try starter(of: toolUse, in: session) {
      _ = try link(starter: starter, of: id, in: session)
    }
    guard try subagentName(id) == nil else { return .ignored }
    guard let name = try subagentName(toolUse) else {
      try transaction.setState(Self.aliasKey(toolUse, id), to: [])
      return .ignored
    }
    return try record(subagent: id, name: name, of: session)
  }
}

extension ClaudeAgent {
  /// The better of two names of who made a call: the main loop wins, as a subagent's transcript may
  /// repeat its calls; any name is better than the general one.
  static func better(_ known: ExternalName?, _ given: ExternalName) -> ExternalName {
    guard let known, given != mainName else { return mainName }
    guard known == subagentName else { return known }
    return given
  }
}
