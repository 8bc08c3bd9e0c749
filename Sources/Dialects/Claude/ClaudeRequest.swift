/// What the sender of messages says of all of them.
public struct ClaudeRequest: Sendable, Hashable {
  /// The client's own id of the user for whom the agent works; nil where it names none.
  public var userID: String?
  /// The ledger's session that the messages belong to, in place of the one that they name.
  public var sessionID: String?
  /// The session that theirs was forked from.
  public var parentSessionID: String?

  public init(
    userID: String? = nil, sessionID: String? = nil, parentSessionID: String? = nil
  ) {
    self.userID = userID
    self.sessionID = sessionID
    self.parentSessionID = parentSessionID
  }
}
