import Ledger
import SQLite
import Usage

extension Queries {
  /// A page of users, behind the one of a number, in the order of their ids.
  func users(
    _ query: UserQuery, behind user: Int64?, in project: ProjectID
  ) throws(DatabaseError) -> Page<UserSummary> {
    let rows = try connection.all(
      """
      SELECT id, user_id FROM user
      WHERE project = ?1 AND user_id >= ?2
        AND (?3 IS NULL OR user_id > (SELECT user_id FROM user WHERE id = ?3))
      ORDER BY user_id LIMIT ?4
      """, project.number, query.idPrefix, user, query.limit + 1
    ) { (number: $0.int64(0), id: $0.id(1)) }
    let found = rows.prefix { $0.id.hasPrefix(query.idPrefix) }
    let authority = try authority(of: project)
    var page = Page<UserSummary>(items: [], next: nil)
    for row in found.prefix(query.limit) {
      var figures = Figures()
      try connection.forEach(
        "SELECT \(RollupColumns.list) FROM user_rollup WHERE user = ?1", row.number
      ) { figures += RollupColumns.read($0, from: 0) }
      let lastDay = try connection.first(
        "SELECT max(day) FROM user_rollup WHERE user = ?1", row.number
      ) { $0.optionalInt64(0) }
      page.items.append(
        UserSummary(
          userID: row.id, authority: authority,
          sessions: try sessions(of: row.number, in: DayQuery(limit: 1)), figures: figures,
          lastDay: (lastDay ?? nil).map { Day(number: Int($0)) }))
    }
    if found.count > query.limit {
      page.next = UserQuery.cursor(behind: rows[query.limit - 1].number)
    }
    return page
  }
}
