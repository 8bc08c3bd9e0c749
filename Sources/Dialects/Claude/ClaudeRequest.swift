public import Usage

/// What the sender says about all messages of a request.
public struct ClaudeRequest: Sendable, Hashable {
  /// The client's own id of the user for whom the agent works; nil where it names none.
  public var userID: ExternalID?
  /// The ledger's session for the messages, in place of the one that they name.
  public var sessionID: ExternalID?
  /// The session from which that of the messages was forked.
  public var parentSessionID: ExternalID?
  /// Whether the SDK resumes an earlier session; nil where the client does not say.
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
