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

  /// What is known of a call, or of several that turned out to be one.
  struct KnownAccounts {
    /// Those that are stored.
    var stored: [CallAccount] = []
    /// The number of one that was dropped, and counts for good. The call is known by it.
    var dropped: Int64?

    /// The account that is to count; nil where none of the stored ones is.
    var best: CallAccount? {
      guard dropped == nil else { return nil }
      return stored.filter { !$0.isTakenBack }.max { $0.rank < $1.rank }
    }

    mutating func add(_ others: KnownAccounts) {
      stored += others.stored
      dropped = [dropped, others.dropped].compactMap { $0 }.min()
    }
  }

  /// The accounts of a call, which may be one alone.
  func accounts(ofCall number: Int64) throws(Port.Failure) -> KnownAccounts {
    var known = KnownAccounts()
    let numbers = try port.accounts(ofCall: number)
    for number in numbers.isEmpty ? [number] : numbers {
      if let account = try account(number) { known.stored.append(account) }
    }
    if try port.droppedAccount(number)?.counts == true { known.dropped = number }
    return known
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
  ) throws(Port.Failure) -> KnownAccounts {
    var seen: Set<Int64> = []
    var found = KnownAccounts()
    if let own { seen.insert(try call(ofAccount: own)) }
    for id in ids {
      guard let teller = try port.account(named: id, by: nil, in: project),
        try isFirst(id, in: project, by: source, own: own, teller: teller)
      else { continue }
      let call = try call(ofAccount: teller)
      guard seen.insert(call).inserted else { continue }
      let accounts = try accounts(ofCall: call)
      guard try areNear(accounts, to: time),
        found.stored.count + accounts.stored.count < port.witnessLimits.accountsPerCallMax
      else { continue }
      found.add(accounts)
    }
    return found
  }

  /// Whether none of the accounts is so far from a time that it is of another call.
  private func areNear(_ accounts: KnownAccounts, to time: Int64?) throws(Port.Failure) -> Bool {
    guard let time else { return true }
    var others = accounts.stored.compactMap(\.current.event.numbers.ownTime)
    if let dropped = accounts.dropped, let minute = try port.droppedAccount(dropped)?.minute {
      others.append(minute * Timestamp.microsecondsPerMinute)
    }
    let apartMax =
      Int64(port.witnessLimits.accountsApartSecondsMax) * Timestamp.microsecondsPerSecond
    return others.allSatisfy { max(time, $0) - min(time, $0) <= apartMax }
  }

  /// Whether a source tells an id for the first time, or of the same account again.
  private func isFirst(
    _ id: ExternalID, in project: Int64, by source: Int64, own: Int64?, teller: Int64
  ) throws(Port.Failure) -> Bool {
    var first = try port.event(teller)?.numbers.source
    if first == nil { first = try port.droppedAccount(teller)?.source }
    guard first != source else { return teller == own }
    guard let other = try port.account(named: id, by: source, in: project) else { return true }
    return other == own
  }

  /// The call of an account; calls that turned out to be one have the number of the first.
  func call(ofAccount number: Int64) throws(Port.Failure) -> Int64 {
    try port.call(ofAccount: number) ?? number
  }

  /// Notes when a call was made that several sources tell: when the account says that counts.
  public func noteTime(ofCall number: Int64) throws(Port.Failure) {
    let accounts = try accounts(ofCall: number).stored
    guard let project = accounts.first?.current.event.numbers.project else { return }
    let counted = accounts.first { $0.counts }?.current.event.numbers
    try port.setTime(counted?.time, ofCall: number, in: project)
  }

  /// Makes accounts those of one call, which is known by `dropped` where that one counts for good.
  /// `own` tells the ids: those that lead to no call yet, or to another one, lead to this one from
  /// now on.
  func attach(
    _ ids: [ExternalID], of own: EventNumbers, to others: [Int64], dropped: Int64?
  ) throws(Port.Failure) {
    let accounts = others + [own.seq]
    guard let call = dropped ?? accounts.min() else { return }
    if !others.isEmpty || dropped != nil {
      for account in Set(accounts).sorted() {
        let before = try port.call(ofAccount: account)
        guard before != call else { continue }
        try port.setCall(call, ofAccount: account)
        if let before { try port.setTime(nil, ofCall: before, in: own.project) }
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
