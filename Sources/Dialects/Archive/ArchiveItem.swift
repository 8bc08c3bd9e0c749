public import Usage

/// One line of a ledger that was written down.
public enum ArchiveItem: Sendable {
  /// A session, with or without its state.
  case session(StoredSession)
  /// An entry of the ledger.
  case entry(LedgerEntry)

  /// What the member `type` of a session has.
  public static let sessionType = "session"
  /// What the member `type` of an entry has.
  public static let eventType = "event"

  /// What it is known by.
  var id: ExternalID {
    switch self {
    case .session(let stored): stored.session.id
    case .entry(let entry): entry.event.id
    }
  }
}
