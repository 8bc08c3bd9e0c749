public import Usage

/// A cursor has one spelling, the one that a page gave out.
extension SessionQuery {
  /// The last session of the page before.
  public struct Place: Sendable, Equatable {
    /// What the order goes by before the number: when something happened last in it, in
    /// microseconds, or what it costs, in pico-dollars; 0 in other orders.
    public var rank: Int128
    /// Its number.
    public var number: Int64

    public init(rank: Int128 = 0, number: Int64) {
      self.rank = rank
      self.number = number
    }
  }

  /// Behind which session the page starts; nil for the first page. Throws `invalidCursor` for a
  /// cursor of another list or order.
  public func place() throws(StoreError) -> Place? {
    guard let cursor else { return nil }
    let numbers = cursor.dropFirst().split(separator: ".")
    guard (1...2).contains(numbers.count), let number = numbers.last.flatMap({ Int64($0) }),
      let rank = numbers.count == 1 ? 0 : Int128(numbers[0])
    else { throw .invalidCursor }
    let place = Place(rank: rank, number: number)
    guard cursor == self.cursor(behind: place) else { throw .invalidCursor }
    return place
  }

  /// The cursor of the page that goes on behind a session.
  public func cursor(behind place: Place) -> String {
    switch order {
    case .created: "s\(place.number)"
    case .activity: "t\(place.rank).\(place.number)"
    case .id: "i\(place.number)"
    case .cost: "c\(place.rank).\(place.number)"
    case .leastCost: "l\(place.rank).\(place.number)"
    }
  }
}

extension UserQuery {
  /// The number of the user behind whom the page starts; nil for the first page. Throws
  /// `invalidCursor` for a cursor of another list.
  public func place() throws(StoreError) -> Int64? {
    guard let cursor else { return nil }
    guard let number = Int64(cursor.dropFirst()), cursor == Self.cursor(behind: number) else {
      throw .invalidCursor
    }
    return number
  }

  /// The cursor of the page that goes on behind the user of this number.
  public static func cursor(behind user: Int64) -> String { "u\(user)" }
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

extension EntryQuery {
  /// Where the page starts: behind the entry of this number, in the list's order. Throws
  /// `invalidCursor` for a cursor of another list, or of the other order.
  public func start() throws(StoreError) -> Int64 {
    guard let cursor else { return isAscending ? 0 : .max }
    guard let number = Int64(cursor.dropFirst()), cursor == self.cursor(behind: number) else {
      throw .invalidCursor
    }
    return number
  }

  /// The cursor of the page that goes on behind the entry of this number.
  public func cursor(behind number: Int64) -> String { (isAscending ? "a" : "d") + "\(number)" }
}

extension AlertQuery {
  /// The page has alerts whose numbers are less than this one; nil for a cursor of another list.
  public var before: Int64? { number(of: cursor, spelledBy: Self.cursor) }

  /// The cursor of the page that goes on behind the alert of this number.
  public static func cursor(after alert: Int64) -> String { "l\(alert)" }
}

extension AuditQuery {
  /// The page has entries whose numbers are less than this one; nil for a cursor of another list.
  public var before: Int64? { number(of: cursor, spelledBy: Self.cursor) }

  /// The cursor of the page that goes on behind the entry of this number.
  public static func cursor(after entry: Int64) -> String { "o\(entry)" }
}

extension DeliveryQuery {
  /// The page has deliveries whose numbers are less than this one; nil for a cursor of another
  /// list.
  public var before: Int64? { number(of: cursor, spelledBy: Self.cursor) }

  /// The cursor of the page that goes on behind the delivery of this number.
  public static func cursor(after delivery: Int64) -> String { "w\(delivery)" }
}

/// The number in the cursor of a list that begins with the newest: the greatest of all for the
/// first page, which has none; nil for a cursor that is spelled otherwise.
private func number(of cursor: String?, spelledBy spelling: (Int64) -> String) -> Int64? {
  guard let cursor else { return .max }
  guard let number = Int64(cursor.dropFirst()), cursor == spelling(number) else { return nil }
  return number
}
