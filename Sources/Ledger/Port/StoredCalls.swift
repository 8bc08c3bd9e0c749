public import Usage

/// Where the accounts are found that several sources give of one call.
///
/// An account is known by the number of its first event, whatever has taken that one's place since,
/// and a call by that of the account that came first.
public protocol StoredCalls: StoredEvents, StoredNames {
  /// What revisions the server made of an event.
  func revisions(of original: Int64) throws(Failure) -> Revisions?
  /// The call of an account; nil where no other source tells of it.
  func call(ofAccount number: Int64) throws(Failure) -> Int64?
  /// The accounts of a call, in ascending order; none where only one source tells of it.
  func accounts(ofCall number: Int64) throws(Failure) -> [Int64]
}

extension StoredCalls {
  /// What is current of an account, which may be that it was taken back.
  public func current(ofAccount number: Int64) throws(Failure) -> StoredEvent? {
    let revisions = try revisions(of: number)
    guard var current = try event(revisions?.newest ?? number) else { return nil }
    while let next = try replacing(current) { current = next }
    return current
  }

  /// The account to which an event belongs that takes others' places, or none.
  public func account(of event: EventNumbers) throws(Failure) -> Int64 {
    var first = event
    while let before = first.replaces, let earlier = try self.event(before)?.numbers {
      first = earlier
    }
    return first.seq
  }

  /// What other sources tell of the call of an event, without what was taken back.
  func sightings(besides event: EventNumbers) throws(Failure) -> [LedgerEntry] {
    let own = try account(of: event)
    guard let call = try call(ofAccount: own) else { return [] }
    return try entries(ofCall: call, besides: own)
  }

  /// What is current of the accounts of a call, without what was taken back.
  public func entries(
    ofCall number: Int64, besides own: Int64? = nil
  ) throws(Failure) -> [LedgerEntry] {
    var entries: [LedgerEntry] = []
    for account in try accounts(ofCall: number) where account != own {
      guard let current = try current(ofAccount: account), current.numbers.kind != .void else {
        continue
      }
      entries.append(
        try entry(StoredEvent(id: current.id, numbers: try priced(current.numbers))))
    }
    return entries
  }
}
