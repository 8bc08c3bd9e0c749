public import Usage

/// What the sender of messages says of all of them.
public struct ClaudeRequest: Sendable, Hashable {
  /// The client's own id of the user for whom the agent works; nil where it names none.
  public var userID: ExternalID?
  /// The ledger's session that the messages belong to, in place of the one that they name.
  public var sessionID: ExternalID?
  /// The session that theirs was forked from.
  public var parentSessionID: ExternalID?
  /// Whether the SDK goes on with a session of before; nil where the client does not say.
  public var isResumed: Bool?

  public init(
    userID: ExternalID? = nil, sessionID: ExternalID? = nil, parentSessionID: ExternalID? = nil,
    isResumed: Bool? = nil
  ) {
    self.userID = userID
    self.sessionID = sessionID
    self.parentSessionID = parentSessionID
    self.isResumed = isResumed
  }
}
