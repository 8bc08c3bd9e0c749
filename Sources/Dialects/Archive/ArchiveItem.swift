public import Usage

/// One line of an archive.
public enum ArchiveItem: Sendable {
  /// A session, with or without its state.
  case session(StoredSession)
  /// An entry of the ledger.
  case entry(LedgerEntry)

  /// The member `type` of a session.
  public static let sessionType = "session"
  /// The member `type` of an entry.
  public static let eventType = "event"

  /// Its id in answers.
  var id: ExternalID {
    switch self {
    case .session(let stored): stored.session.id
    case .entry(let entry): entry.event.id
    }
  }
}
