import Usage

extension LedgerRules {
  /// What one source tells of a call, as it is current.
  struct CallAccount {
    let identity: EventIdentity
    let current: Effective
    let rank: AccountRank

    var number: Int64 { current.original }
    var isTakenBack: Bool { current.event.numbers.kind == .void }
    var counts: Bool { !isTakenBack && !current.event.numbers.isWitness }
  }

  /// More accounts of one call are not held against each other.
  static var accountsPerCallMax: Int { 16 }

  /// In microseconds: accounts that are further apart are of two calls, to which a server has given
  /// one id.
  static var apartMax: Int64 { 24 * 3_600 * Timestamp.microsecondsPerSecond }

  /// The accounts of a call, which may be one alone.
  func accounts(ofCall number: Int64) throws(Port.Failure) -> [CallAccount] {
    let numbers = try port.accounts(ofCall: number)
    var accounts: [CallAccount] = []
    for number in numbers.isEmpty ? [number] : numbers {
      if let account = try account(number) { accounts.append(account) }
    }
    return accounts
  }

  private func account(_ number: Int64) throws(Port.Failure) -> CallAccount? {
    guard let original = try port.event(number) else { return nil }
    let current = try effective(of: original)
    let stored = current.event
    let numbers = try port.priced(stored.numbers)
    let source = original.numbers.source
    var isSummed = false
    if let session = numbers.session {
      isSummed = try port.isSummed(source: source, session: session)
    }
    let computed = numbers.computed.map { Money(pico: Int128($0)) }
    return CallAccount(
      identity: EventIdentity(source: try port.word(source) ?? "", id: original.id),
      current: current,
      rank: AccountRank(
        try port.event(stored), id: original.id, computed: computed, isSummed: isSummed))
  }

  /// The accounts of the calls to which ids lead. An id that a source has told of another call of
  /// its own leads nowhere: then a server has given it twice. `own` is the account that tells the
  /// ids, where it is stored, and `time` when the call was made, in microseconds since 1970; nil
  /// where its sender does not say.
  func accounts(
    named ids: [ExternalID], in project: Int64, by source: Int64, own: Int64?, at time: Int64?
  ) throws(Port.Failure) -> [CallAccount] {
    var seen: Set<Int64> = []
    var found: [CallAccount] = []
    if let own { seen.insert(try call(ofAccount: own)) }
    for id in ids {
      guard let teller = try port.account(named: id, by: nil, in: project),
        try isFirst(id, in: project, by: source, own: own, teller: teller)
      else { continue }
      let call = try call(ofAccount: teller)
      guard seen.insert(call).inserted else { continue }
      let accounts = try accounts(ofCall: call)
      let areNear = accounts.allSatisfy { account in
        guard let time, let other = account.current.event.numbers.ownTime else { return true }
        return max(time, other) - min(time, other) <= Self.apartMax
      }
      guard areNear, found.count + accounts.count < Self.accountsPerCallMax else { continue }
      found += accounts
    }
    return found
  }

  /// Whether a source tells an id for the first time, or of the same account again.
  private func isFirst(
    _ id: ExternalID, in project: Int64, by source: Int64, own: Int64?, teller: Int64
  ) throws(Port.Failure) -> Bool {
    guard try port.event(teller)?.numbers.source != source else { return teller == own }
    guard let other = try port.account(named: id, by: source, in: project) else { return true }
    return other == own
  }

  /// The call of an account; calls that turned out to be one have the number of the first.
  func call(ofAccount number: Int64) throws(Port.Failure) -> Int64 {
    try port.call(ofAccount: number) ?? number
  }

  /// Makes accounts those of one call. `own` tells the ids: those that lead to no call yet, or to
  /// another one, lead to this one from now on.
  func attach(
    _ ids: [ExternalID], of own: EventNumbers, to others: [Int64]
  ) throws(Port.Failure) {
    let accounts = others + [own.seq]
    guard let call = accounts.min() else { return }
    if !others.isEmpty {
      for account in Set(accounts).sorted() where try port.call(ofAccount: account) != call {
        try port.setCall(call, ofAccount: account)
      }
    }
    for id in ids {
      let teller = try port.account(named: id, by: nil, in: own.project)
      guard let teller, try self.call(ofAccount: teller) == call else {
        try port.setAccount(own.seq, named: id, by: nil, in: own.project)
        continue
      }
      guard teller != own.seq else { continue }
      try port.setAccount(own.seq, named: id, by: own.source, in: own.project)
    }
  }
}
