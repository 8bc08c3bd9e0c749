import SQLite
import Usage

/// What sessions cost by their sums, of which `session.cost` is kept. What only reads works on a
/// reader's connection, too.
struct SessionCosts {
  private let connection: Connection

  /// Says that the sessions of before the column have it.
  private static let mark = "session_costs"

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// Hands over each session of a project that has sums, and what they come to.
  func forEach(
    of project: ProjectID, _ body: (Int64, Money) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    let authority = try Queries(connection).authority(of: project)
    var session: Int64?
    var cost = CostSums()
    try connection.forEach(
      """
      SELECT s.id, r.computed, r.reported, r.computed_where_both, r.reported_where_both,
        r.stated_variance
      FROM session s JOIN session_rollup r ON r.session = s.id
      WHERE s.project = ?1 ORDER BY s.id
      """, project.number
    ) { row throws(DatabaseError) in
      if let last = session, last != row.int64(0) {
        try body(last, cost.total(by: authority))
        cost = CostSums()
      }
      session = row.int64(0)
      cost += CostSums(row, from: 1)
    }
    if let session { try body(session, cost.total(by: authority)) }
  }

  /// Stores them for a project, in the caller's transaction.
  func store(of project: ProjectID) throws(DatabaseError) {
    let update = try connection.prepare(
      "UPDATE session SET cost = ?2 WHERE id = ?1 AND cost <> ?2")
    try forEach(of: project) { session, cost throws(DatabaseError) in
      update.bind(1, session)
      update.bind(2, cost.sorted)
      try update.run()
    }
  }

  /// Stores them for all projects of a ledger that is opened with the column for the first time.
  func storeOnce() throws(DatabaseError) {
    let isDone =
      try connection.first("SELECT 1 FROM setting WHERE name = ?1", Self.mark) { _ in true }
    guard isDone == nil else { return }
    try connection.transaction { () throws(DatabaseError) in
      let projects = try connection.all("SELECT id FROM project") {
        ProjectID(number: $0.int64(0))
      }
      for project in projects { try store(of: project) }
      try connection.run("INSERT INTO setting (name, value) VALUES (?1, 1)", Self.mark)
    }
  }
}

extension CostSums {
  /// Of the columns of a sum, in the order of its properties.
  fileprivate init(_ row: Statement, from first: Int) {
    self.init()
    computed = Money.read(row, first)
    reported = Money.read(row, first + 1)
    computedWhereBoth = Money.read(row, first + 2)
    reportedWhereBoth = Money.read(row, first + 3)
    statedVariance = Money.read(row, first + 4)
  }
}
