import Ledger
import Postgres
import Usage

/// A session at hand.
final class KnownSession: LedgerSession {
  var record: SessionRecord
  var tags: [Tag]
  var cost: Money
  var droppedEvent: Int64
  var isChanged = false
  /// The keys of its sums, once they were read.
  var sums: Set<SessionSumKey>?

  init(_ row: SessionRow) {
    record = row.record
    tags = row.tags
    cost = row.cost
    droppedEvent = row.droppedEvent
  }

  fileprivate var row: SessionRow {
    var row = SessionRow(record)
    row.tags = tags
    row.cost = cost
    row.droppedEvent = droppedEvent
    return row
  }
}

/// Sessions, each at hand as one object.
final class SessionTable {
  let table: Table<Number, SessionRow>
  private var known: [Int64: KnownSession] = [:]
  private var numbers: [OwnID: Int64?] = [:]
  private var changed: [KnownSession] = []

  init(_ connection: Connection) {
    table = Table("session", key: ["number"], connection)
  }

  func session(_ id: OwnID) throws(PostgresError) -> KnownSession? {
    if numbers[id] == nil { try load([id]) }
    guard let number = numbers[id] ?? nil else { return nil }
    return try session(number)
  }

  func session(_ number: Int64) throws(PostgresError) -> KnownSession? {
    if let session = known[number] { return session }
    guard let row = try table.row(Number(number)) else { return nil }
    return keep(number, row)
  }

  /// Reads the sessions of ids that are not known yet, all at once; returns those that were found.
  @discardableResult
  func load(_ ids: some Sequence<OwnID>) throws(PostgresError) -> [KnownSession] {
    let missing = Set(ids).filter { numbers[$0] == nil }
    guard !missing.isEmpty else { return [] }
    for id in missing { numbers[id] = .some(nil) }
    return try sessions(
      where: """
        (project, session_id) IN (SELECT * FROM unnest($1::int8[], $2::bytea[]))
        """, Parameter(array: missing.map(\.owner)), Parameter(array: missing.map(\.id)))
  }

  /// Reads the sessions of numbers that are not known yet, all at once.
  func load(numbers: some Sequence<Int64>) throws(PostgresError) {
    let missing = Set(numbers).filter { known[$0] == nil }
    guard !missing.isEmpty else { return }
    _ = try sessions(where: "number = ANY($1)", Parameter(array: missing))
  }

  /// The sessions for which a condition holds, which may end with an order and a limit.
  func sessions(
    where condition: String, _ parameters: Parameter...
  ) throws(PostgresError) -> [KnownSession] {
    saveChanged()
    return try table.rows(where: condition, parameters).map { keep($0.key.value, $0.row) }
  }

  /// Adds a new one.
  func insert(_ record: SessionRecord, tags: [Tag]) -> KnownSession {
    var row = SessionRow(record)
    row.tags = tags
    let session = keep(record.number, row)
    session.sums = []
    save(session)
    return session
  }

  /// Notes that it is to be written.
  func save(_ session: KnownSession) {
    guard !session.isChanged else { return }
    session.isChanged = true
    changed.append(session)
  }

  /// Hands those that changed to the table.
  func saveChanged() {
    for session in changed {
      session.isChanged = false
      table.set(session.row, at: Number(session.record.number))
    }
    changed.removeAll(keepingCapacity: true)
  }

  private func keep(_ number: Int64, _ row: SessionRow) -> KnownSession {
    if let session = known[number] { return session }
    var row = row
    row.record = row.record.numbered(number)
    let session = KnownSession(row)
    known[number] = session
    numbers[OwnID(row.record.project, row.record.id)] = number
    return session
  }

  /// Lets go of everything.
  func forget() {
    known = [:]
    numbers = [:]
    changed = []
    table.forget()
  }

  /// Lets go of what can be read again where that is much; only where nothing waits to be written.
  func trim(_ rowsMax: Int) {
    if known.count > rowsMax || numbers.count > rowsMax { forget() }
  }
}
