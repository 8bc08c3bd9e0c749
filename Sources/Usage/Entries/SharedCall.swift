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
  /// Where a call is among those of a project.
  public struct Place: Sendable, Comparable {
    /// In microseconds since 1970: when the account was made that counts.
    public var time: Int64
    /// Tells calls of one time apart.
    public var number: Int64

    public init(time: Int64, number: Int64) {
      self.time = time
      self.number = number
    }

    /// By time, and calls of one time by their numbers.
    public static func < (left: Place, right: Place) -> Bool {
      (left.time, left.number) < (right.time, right.number)
    }
  }

  /// In the order of their places.
  public var calls: [SharedCall]
  /// The place of the last one; nil where nothing is left behind it.
  public var next: Place?

  public init(calls: [SharedCall], next: Place?) {
    self.calls = calls
    self.next = next
  }
}
