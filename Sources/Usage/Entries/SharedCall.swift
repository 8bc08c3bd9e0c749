/// A call of which several sources tell.
public struct SharedCall: Sendable {
  /// What is current of each source's account, in the order in which the accounts came; what was
  /// taken back is left out. One of them counts, and the others are its witnesses.
  public var accounts: [LedgerEntry]

  public init(accounts: [LedgerEntry]) {
    self.accounts = accounts
  }
}

/// A part of the calls of which several sources tell.
public struct SharedCallPage: Sendable {
  /// In the order in which they were first told.
  public var calls: [SharedCall]
  /// Behind which number the next part begins; nil where nothing is left.
  public var next: Int64?

  public init(calls: [SharedCall], next: Int64?) {
    self.calls = calls
    self.next = next
  }
}
