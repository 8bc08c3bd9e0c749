/// What was changed to erase a user: everywhere a pseudonym took the place of the user's id.
public struct ErasedUser: Sendable {
  /// The user's id from now on.
  public var pseudonym: ExternalID
  /// True where the ledger had anything of the user's under that id.
  public var isKnown = false
  /// The keys that were bound to the user, which are revoked now.
  public var keys: [AccessKey] = []
  /// Budgets of this user alone, deleted ones included.
  public var budgets = 0
  /// Changes of rates for this user.
  public var rates = 0
  /// Traces whose first reporter's key was bound to the user.
  public var traces = 0
  /// Spans that named the user.
  public var spans = 0
  /// Names of calls that were forgotten, since the user's id was a part of them.
  public var calls = 0
  /// What dialects remember, where it named the user.
  public var states = 0

  /// Nothing was changed yet.
  public init(pseudonym: ExternalID) {
    self.pseudonym = pseudonym
  }

  /// True where nothing named the user.
  public var isEmpty: Bool {
    !isKnown && keys.isEmpty && budgets + rates + traces + spans + calls + states == 0
  }
}
