extension LedgerRecord {
  /// What was counted for it before, the last one first, each with why it is no more, for a person.
  public var superseded: [(entry: LedgerEntry, because: String)] {
    zip(earlier, [entry] + earlier).map { before, after in
      (before, Self.reason(before.event, after.event))
    }
  }

  /// Why it does not count; nil while it does.
  public var supersededBecause: String? {
    later.first.map { Self.reason(entry.event, $0.event) }
  }

  /// Why one event took the place of another.
  private static func reason(_ before: Event, _ after: Event) -> String {
    let isOfLedger = after.id.revised == before.id.revised && after.id != before.id
    guard after.kind != .void else {
      return isOfLedger
        ? "another report of the same usage counts in its place" : "its sender took it back"
    }
    guard before.kind != .void else { return "it counts again" }
    if after.isWitness != before.isWitness {
      return after.isWitness
        ? "another source's account of the same call counts in its place"
        : "it counts in the place of another source's account of the same call"
    }
    var compared = before
    compared.replaces = after.replaces
    compared.kind = after.kind
    let difference = compared.firstDifference(from: after, givenHasOwnTime: false)
    let change = difference.map { ": \($0.field) was \($0.stored) and is \($0.given)" } ?? ""
    return (isOfLedger ? "another report says more" : "its sender corrected it") + change
  }
}

extension ExternalID {
  /// The id that a revision `<id>~<number>` revises; itself for any other.
  public var revised: ExternalID {
    guard let mark = text.lastIndex(of: "~"), Int(text[text.index(after: mark)...]) != nil else {
      return self
    }
    return ExternalID(String(text[..<mark]))
  }
}
