import Ledger
import SQLite
public import Usage

/// The rates of projects.
extension LedgerTables {
  func rate(at place: Rate.Place, in project: ProjectID) throws(DatabaseError) -> Rate? {
    try connection.first(
      """
      SELECT \(RateRow.columns) FROM rate
      WHERE project = ?1 AND user_id IS ?2 AND tag_key IS ?3 AND tag_value IS ?4 AND model IS ?5
        AND from_day = ?6
      ORDER BY revision DESC LIMIT 1
      """, project.number, place.userID, place.tag?.key, place.tag?.value, place.model,
      place.from.number
    ) { RateRow.read($0) }
  }

  func insertRate(
    _ rate: NewRate, in project: ProjectID, at now: Timestamp
  ) throws(DatabaseError) -> Rate {
    let place = rate.place
    try connection.run(
      """
      INSERT INTO rate (project, user_id, tag_key, tag_value, model, from_day, terms, set_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """, project.number, place.userID, place.tag?.key, place.tag?.value, place.model,
      place.from.number, rate.terms?.text, now.microseconds)
    return Rate(
      project: project, place: place, terms: rate.terms, revision: connection.lastInsertedRow,
      setAt: now)
  }

  func renameRates(
    ofUser id: ExternalID, to other: ExternalID, in project: ProjectID
  ) throws(DatabaseError) -> Int {
    try connection.run(
      "UPDATE rate SET user_id = ?3 WHERE project = ?1 AND user_id = ?2", project.number, id,
      other)
    return connection.changedRows
  }
}

extension Queries {
  /// The rates that hold, of all projects, in the order in which they were set.
  func rates() throws(DatabaseError) -> [Rate] {
    try connection.all(
      """
      SELECT \(RateRow.columns) FROM rate r
      WHERE terms IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM rate q WHERE q.project = r.project AND q.user_id IS r.user_id
          AND q.tag_key IS r.tag_key AND q.tag_value IS r.tag_value AND q.model IS r.model
          AND q.from_day = r.from_day AND q.revision > r.revision)
      ORDER BY revision
      """
    ) { RateRow.read($0) }
  }
}

extension LedgerStore {
  public func setRate(
    _ rate: NewRate, of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> RateChange? {
    let now = now()
    return try await writer.perform { ledger throws(DatabaseError) in
      .success(try ledger.rules.set(rate, of: project, by: actor, at: now))
    }
  }

  public func rates() async throws(StoreError) -> [Rate] {
    try await readers.read { queries throws(DatabaseError) in .success(try queries.rates()) }
  }
}

/// A row of the table of rates.
private enum RateRow {
  static let columns =
    "project, user_id, tag_key, tag_value, model, from_day, terms, revision, set_at"

  static func read(_ row: Statement) -> Rate {
    var place = Rate.Place(from: Day(number: row.int(5)))
    place.userID = row.optionalID(1)
    if let key = row.optionalText(2), let value = row.optionalText(3) {
      place.tag = Tag(key: key, value: value)
    }
    place.model = row.isNull(4) ? nil : row.name(4)
    return Rate(
      project: ProjectID(number: row.int64(0)), place: place,
      terms: row.optionalText(6).flatMap { RateTerms(text: $0) }, revision: row.int64(7),
      setAt: Timestamp(microseconds: row.int64(8)))
  }
}
