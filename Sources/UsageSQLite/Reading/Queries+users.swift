import Ledger
import SQLite
import Usage

extension Queries {
  /// One user's totals; nil when the project has no such user. The cursor is the last day of the
  /// page before.
  func user(
    _ id: ExternalID, days query: DayQuery, in project: ProjectID
  ) throws(DatabaseError) -> Result<UserTotals, StoreError> {
    guard let user = try UserTable.find(id, in: project, connection) else {
      return .failure(.userNotFound)
    }
    guard let before = query.before else { return .failure(.invalidCursor) }
    var sum = Figures()
    let models = try models(of: user, in: query)
    for model in models { sum += model.figures }
    return .success(
      UserTotals(
        userID: id, authority: try authority(of: project),
        sessions: try sessions(of: user, in: query), figures: sum, models: models,
        days: try days(of: user, in: query, before: before)))
  }

  private func models(
    of user: Int64, in query: DayQuery
  ) throws(DatabaseError) -> [ModelTotals] {
    var groups = FigureGroups<ModelKey>()
    try connection.forEach(
      """
      SELECT provider, model, \(RollupColumns.list) FROM user_rollup
      WHERE user = ?1 AND day BETWEEN ?2 AND ?3
      """, user, query.first, query.last
    ) { row in
      groups.add(
        RollupColumns.read(row, from: 2),
        to: ModelKey(provider: row.int64(0), model: row.int64(1)))
    }
    return try groups.totals(word: word)
  }

  func sessions(of user: Int64, in query: DayQuery) throws(DatabaseError) -> Int64 {
    try connection.first(
      "SELECT coalesce(sum(sessions), 0) FROM user_day WHERE user = ?1 AND day BETWEEN ?2 AND ?3",
      user, query.first, query.last
    ) { $0.int64(0) } ?? 0
  }

  private func days(
    of user: Int64, in query: DayQuery, before: Int64
  ) throws(DatabaseError) -> Page<DayTotals> {
    let numbers = try connection.all(
      """
      SELECT DISTINCT day FROM user_rollup
      WHERE user = ?1 AND day BETWEEN ?2 AND ?3 AND day < ?4 ORDER BY day DESC LIMIT ?5
      """, user, query.first, query.last, before, query.limit + 1
    ) { $0.int64(0) }
    var items: [DayTotals] = []
    for number in numbers.prefix(query.limit) {
      var figures = Figures()
      try connection.forEach(
        "SELECT \(RollupColumns.list) FROM user_rollup WHERE user = ?1 AND day = ?2", user, number
      ) { row in figures += RollupColumns.read(row, from: 0) }
      let sessions =
        try connection.first(
          "SELECT sessions FROM user_day WHERE user = ?1 AND day = ?2", user, number
        ) { $0.int64(0) } ?? 0
      items.append(
        DayTotals(day: Day(number: Int(number)), sessions: sessions, figures: figures))
    }
    let next = numbers.count > query.limit ? items.last?.day.description : nil
    return Page(items: items, next: next)
  }
}
