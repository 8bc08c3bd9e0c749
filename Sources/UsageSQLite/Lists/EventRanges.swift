import SQLite
import Usage

/// Which stretches of the ledger can hold the events that are asked for.
///
/// The event table has no index but its number. Sessions know the first and the last of their
/// events, and a user's events lie in those of the user's sessions, or between the first and the
/// last of those that belong to none.
struct EventRanges {
  /// In ascending order; none touches another.
  private(set) var ranges: [ClosedRange<Int64>] = []
  /// The last event behind which a list of the newest first does not go, since some were dropped.
  private var end: Int64?

  /// Of users with more sessions than this the whole ledger is looked at, where then many are.
  private static let sessionsMax = 5_000
  /// Stretches with no more events than this between them are looked at as one.
  private static let gapMax: Int64 = 64

  init(_ conditions: EntryConditions, _ connection: Connection) throws(DatabaseError) {
    if let sessions = conditions.sessions {
      var own: [ClosedRange<Int64>] = []
      for session in sessions {
        let range = try connection.first(
          "SELECT first_event, last_event FROM session WHERE id = ?1", session, read: Self.read)
        if let range, let range { own.append(range) }
      }
      ranges = Self.joined(own)
    } else if let own = try Self.ranges(ofUsers: conditions.users, connection) {
      ranges = Self.joined(own)
    } else {
      let stored = try connection.first("SELECT max(seq) FROM event") { $0.int64(0) } ?? 0
      let last = max(stored, try DroppedIdentities.lastEvent(connection))
      ranges = last > 0 ? [1...last] : []
    }
  }

  /// Nil where they are too many, and for any users.
  private static func ranges(
    ofUsers users: [Int64]?, _ connection: Connection
  ) throws(DatabaseError) -> [ClosedRange<Int64>]? {
    guard let users else { return nil }
    var all: [ClosedRange<Int64>] = []
    for user in users {
      guard let own = try ranges(ofUser: user, connection) else { return nil }
      all += own
    }
    return all
  }

  private static func ranges(
    ofUser user: Int64, _ connection: Connection
  ) throws(DatabaseError) -> [ClosedRange<Int64>]? {
    let sessions = try connection.all(
      """
      SELECT s.first_event, s.last_event
      FROM user_session us JOIN session s ON s.id = us.session
      WHERE us.user = ?1 LIMIT ?2
      """, user, sessionsMax + 1, read: read)
    guard sessions.count <= sessionsMax else { return nil }
    let loose = try connection.first(
      "SELECT first_event, last_event FROM user WHERE id = ?1", user, read: read)
    return (sessions + [loose ?? nil]).compactMap(\.self)
  }

  private static func read(_ row: Statement) -> ClosedRange<Int64>? {
    row.optionalInt64(0).map { $0...row.int64(1) }
  }

  private static func joined(_ ranges: [ClosedRange<Int64>]) -> [ClosedRange<Int64>] {
    var joined: [ClosedRange<Int64>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound - last.upperBound <= gapMax {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// Leaves the stretches up to an event out, of which some were dropped: a list that begins with
  /// the newest has another page there, which is then refused. False where this is that page, and
  /// for a list that begins with the oldest.
  mutating func leave(upTo last: Int64, behind start: Int64, isAscending: Bool) -> Bool {
    guard let first = ranges.first?.lowerBound, first <= last else { return true }
    guard !isAscending else { return start >= last }
    ranges = ranges.compactMap { range in
      range.upperBound > last ? max(range.lowerBound, last + 1)...range.upperBound : nil
    }
    end = last + 1
    return start > last + 1 && !ranges.isEmpty
  }

  /// The stretches behind a number, in a list's order, as far as a page may look; and the number
  /// from which the next one goes on, nil where nothing is left.
  func page(
    behind start: Int64, isAscending: Bool, rowsMax: Int
  ) -> (ranges: [ClosedRange<Int64>], rest: Int64?) {
    var page: [ClosedRange<Int64>] = []
    var left = Int64(rowsMax)
    for range in isAscending ? ranges : ranges.reversed() {
      let low = isAscending ? max(range.lowerBound, start + 1) : range.lowerBound
      let high = isAscending ? range.upperBound : min(range.upperBound, start - 1)
      guard low <= high else { continue }
      guard left > 0 else { return (page, isAscending ? low - 1 : high + 1) }
      guard high - low < left else {
        let cut = isAscending ? low...(low + left - 1) : (high - left + 1)...high
        return (page + [cut], isAscending ? cut.upperBound : cut.lowerBound)
      }
      page.append(low...high)
      left -= high - low + 1
    }
    return (page, end)
  }
}
