import Ledger
import Postgres
import Usage

extension LedgerTables {
  /// Reads what the events of a transaction will be held against, in a few queries: which of them
  /// are stored, their sessions with sums and users, and the numbers of their words.
  func load(_ batches: [EventBatch]) throws(PostgresError) {
    guard !batches.isEmpty else { return }
    var words: Set<TextKey> = []
    var users: Set<OwnID> = []
    var sessions: Set<OwnID> = []
    for batch in batches {
      let (texts, project) = (batch.events.texts, batch.origin.project.number)
      for record in batch.events.records {
        for text in [
          record.source, record.agent, record.provider, record.model, record.price,
          record.pricedModel,
        ] {
          if let text { words.insert(TextKey(ExternalName(texts[text]))) }
        }
        if let text = record.userID { users.insert(OwnID(project, ExternalID(texts[text]))) }
        if let place = record.sessionID { sessions.insert(OwnID(project, texts[place])) }
      }
    }
    try self.words.table.load(words)
    try self.users.table.load(users)
    try self.sessions.load(sessions)
    var known: [KnownSession] = []
    for id in sessions { if let session = try self.sessions.session(id) { known.append(session) } }
    try loadSums(of: known)
    try loadIdentities(of: batches)
  }

  private func loadIdentities(of batches: [EventBatch]) throws(PostgresError) {
    var keys: Set<SourceID> = []
    for batch in batches {
      let (texts, project) = (batch.events.texts, batch.origin.project.number)
      for record in batch.events.records where !record.isPart {
        let source = TextKey(ExternalName(texts[record.source]))
        let id = texts[record.id]
        // Of a source that was never heard there is nothing.
        guard let number = try words.number(source) else { continue }
        keys.insert(SourceID(project, number, id))
      }
    }
    try identities.load(keys)
    var stored: Set<Number> = []
    for key in keys { if let number = try identities.row(key) { stored.insert(number) } }
    try events.load(stored)
  }
}
