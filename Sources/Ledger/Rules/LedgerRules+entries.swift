public import Usage

extension LedgerRules {
  /// Everything under an id of a source; nil where there is nothing.
  public func record(
    of id: ExternalID, source: ExternalName, in project: ProjectID
  ) throws(Port.Failure) -> LedgerRecord? {
    let source = try port.number(ofWord: source.text.utf8.span)
    guard let found = try find(id, source: source, project: project) else { return nil }
    var parts: [LedgerEntry] = []
    for part in try port.parts(of: found.numbers.seq) {
      parts.append(try entry(StoredEvent(id: id, numbers: part)))
    }
    var prices: [LedgerEntry] = []
    for number in try port.pricings(of: found.numbers.seq) {
      if let pricing = try port.event(number) { prices.append(try port.entry(pricing)) }
    }
    var earlier: [LedgerEntry] = []
    var event = found
    while earlier.count < LedgerRecord.chainMax, let seq = event.numbers.replaces,
      let before = try port.event(seq)
    {
      earlier.append(try entry(before))
      event = before
    }
    var later: [LedgerEntry] = []
    event = found
    while later.count < LedgerRecord.chainMax, let next = try replacing(event) {
      later.append(try entry(next))
      event = next
    }
    return LedgerRecord(
      entry: try entry(found), parts: parts, prices: prices, earlier: earlier, later: later)
  }

  /// The entry of an event at its present price.
  private func entry(_ event: StoredEvent) throws(Port.Failure) -> LedgerEntry {
    try port.entry(StoredEvent(id: event.id, numbers: try port.priced(event.numbers)))
  }
}
