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
      parts.append(try port.entry(StoredEvent(id: id, numbers: part)))
    }
    var earlier: [LedgerEntry] = []
    var event = found
    while earlier.count < LedgerRecord.chainMax, let seq = event.numbers.replaces,
      let before = try port.event(seq)
    {
      earlier.append(try port.entry(before))
      event = before
    }
    var later: [LedgerEntry] = []
    event = found
    while later.count < LedgerRecord.chainMax, let next = try replacing(event) {
      later.append(try port.entry(next))
      event = next
    }
    return LedgerRecord(
      entry: try port.entry(found), parts: parts, earlier: earlier, later: later)
  }
}
