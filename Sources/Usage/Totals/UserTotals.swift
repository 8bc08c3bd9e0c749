/// Everything that was counted for one user.
public struct UserTotals: Sendable {
  public var userID: String
  public var authority: CostAuthority
  /// Sessions in which the user has events.
  public var sessions: Int64
  public var figures: Figures
  public var models: [ModelTotals]
  public var days: Page<DayTotals>

  public init(
    userID: String, authority: CostAuthority, sessions: Int64, figures: Figures,
    models: [ModelTotals], days: Page<DayTotals>
  ) {
    self.userID = userID
    self.authority = authority
    self.sessions = sessions
    self.figures = figures
    self.models = models
    self.days = days
  }
}

/// What was counted for a user on one UTC day, by the events' own times.
public struct DayTotals: Sendable {
  public var day: Day
  /// Sessions whose first event of the user fell on this day.
  public var sessions: Int64
  public var figures: Figures

  public init(day: Day, sessions: Int64, figures: Figures) {
    self.day = day
    self.sessions = sessions
    self.figures = figures
  }
}

/// One page of a list, newest first.
public struct Page<Item: Sendable>: Sendable {
  public var items: [Item]
  /// Where the next page starts; nil on the last one.
  public var next: String?

  public init(items: [Item], next: String?) {
    self.items = items
    self.next = next
  }

  public func map<Other: Sendable>(_ transform: (Item) -> Other) -> Page<Other> {
    Page<Other>(items: items.map(transform), next: next)
  }
}
