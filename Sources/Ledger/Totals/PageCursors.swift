public import Usage

/// A cursor has one spelling, the one that a page gave out.
extension SessionQuery {
  /// The page has sessions whose numbers are less than this one; nil for a cursor of another list.
  public var before: Int64? {
    guard let cursor else { return .max }
    guard let number = Int64(cursor.dropFirst()), cursor == Self.cursor(after: number) else {
      return nil
    }
    return number
  }

  /// The cursor of the page that goes on behind the session of this number.
  public static func cursor(after session: Int64) -> String { "s\(session)" }
}

extension DayQuery {
  /// The page has days whose numbers are less than this one; nil for a cursor of another list.
  public var before: Int64? {
    guard let cursor else { return .max }
    return Day(cursor).map { Int64($0.number) }
  }

  /// The number of the first day that counts.
  public var first: Int64 { from.map { Int64($0.number) } ?? .min }

  /// The number of the last day that counts.
  public var last: Int64 { to.map { Int64($0.number) } ?? .max }
}

extension AlertQuery {
  /// The page has alerts whose numbers are less than this one; nil for a cursor of another list.
  public var before: Int64? {
    guard let cursor else { return .max }
    guard let number = Int64(cursor.dropFirst()), cursor == Self.cursor(after: number) else {
      return nil
    }
    return number
  }

  /// The cursor of the page that goes on behind the alert of this number.
  public static func cursor(after alert: Int64) -> String { "a\(alert)" }
}
