import SQLite
import Usage

/// Prices of projects, and late prices of events.
extension LedgerTables {
  func price(
    at place: OwnPrice.Place, in project: ProjectID
  ) throws(DatabaseError) -> OwnPrice? {
    try connection.first(
      """
      SELECT \(OwnPriceRow.columns) FROM own_price
      WHERE project = ?1 AND provider = ?2 AND model = ?3 AND from_day = ?4
      ORDER BY revision DESC LIMIT 1
      """, project.number, place.provider, place.model, place.from.number
    ) { OwnPriceRow.read($0) }
  }

  func insertPrice(
    _ price: NewPrice, in project: ProjectID, at now: Timestamp
  ) throws(DatabaseError) -> OwnPrice {
    let place = price.place
    try connection.run(
      """
      INSERT INTO own_price (project, provider, model, from_day, terms, alias_of, set_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """, project.number, place.provider, place.model, place.from.number, price.terms?.text,
      price.terms?.aliasOf, now.microseconds)
    return OwnPrice(
      project: project, place: place, terms: price.terms, revision: connection.lastInsertedRow,
      setAt: now)
  }

  func pricings(of seq: Int64) throws(DatabaseError) -> [Int64] {
    try EventRows(connection: connection).pricings(of: seq)
  }

  func setPricing(
    of seq: Int64, by entry: Int64, isComplete: Bool
  ) throws(DatabaseError) {
    try connection.run(
      "INSERT INTO pricing (event, entry, is_complete) VALUES (?1, ?2, ?3)", seq, entry,
      isComplete ? 1 : 0)
  }

  func addWaiting(_ count: Int64, to place: WaitingStretch.Place) {
    rollups.addWaiting(count, to: place)
  }
}

/// A row of the table of projects' prices.
enum OwnPriceRow {
  static let columns = "project, provider, model, from_day, terms, alias_of, revision, set_at"

  static func read(_ row: Statement) -> OwnPrice {
    let terms = row.optionalText(4).map { PriceTerms(text: $0, aliasOf: row.optionalText(5)) }
    return OwnPrice(
      project: ProjectID(number: row.int64(0)),
      place: OwnPrice.Place(
        provider: row.name(1), model: row.name(2), from: Day(number: row.int(3))),
      terms: terms.map { $0 ?? PriceTerms() }, revision: row.int64(6),
      setAt: Timestamp(microseconds: row.int64(7)))
  }
}
