public import Usage

extension StoredCalls {
  /// A stored event with everything that the ledger has of it: its parts, its late prices, what
  /// took its place or was there before, and what other sources tell of the same call.
  public func record(of found: StoredEvent) throws(Failure) -> LedgerRecord {
    var parts: [LedgerEntry] = []
    for part in try self.parts(of: found.numbers.seq) {
      parts.append(try pricedEntry(StoredEvent(id: found.id, numbers: part)))
    }
    var prices: [LedgerEntry] = []
    for number in try pricings(of: found.numbers.seq) {
      if let pricing = try event(number) { prices.append(try entry(pricing)) }
    }
    var earlier: [LedgerEntry] = []
    var event = found
    while earlier.count < LedgerRecord.chainMax, let seq = event.numbers.replaces,
      let before = try self.event(seq)
    {
      earlier.append(try pricedEntry(before))
      event = before
    }
    var later: [LedgerEntry] = []
    event = found
    while later.count < LedgerRecord.chainMax, let next = try replacing(event) {
      later.append(try pricedEntry(next))
      event = next
    }
    return LedgerRecord(
      entry: try pricedEntry(found), parts: parts, prices: prices, earlier: earlier, later: later,
      sightings: try sightings(besides: found.numbers))
  }

  /// The event that took this one back.
  public func replacing(_ event: StoredEvent) throws(Failure) -> StoredEvent? {
    guard let seq = try replacement(of: event.numbers.seq) else { return nil }
    return try self.event(seq)
  }

  /// The entry of an event at its present price.
  private func pricedEntry(_ event: StoredEvent) throws(Failure) -> LedgerEntry {
    try entry(StoredEvent(id: event.id, numbers: try priced(event.numbers)))
  }
}
