/// Everything that was counted for one user.
public struct UserTotals: Sendable {
  /// The client's own user id.
  public var userID: ExternalID
  /// The project's choice of the figure that is `cost` where an event has two.
  public var authority: CostAuthority
  /// Sessions whose first event of the user fell on a day that was asked for.
  public var sessions: Int64
  /// All days that were asked for, not only those of the page.
  public var figures: Figures
  /// What is charged for it; nil where the project has no rates, and where nobody asked.
  public var charge: Charge?
  /// Sorted by model and provider; together they are `figures`.
  public var models: [ModelTotals]
  /// Days with events, the newest first; other days are left out.
  public var days: Page<DayTotals>

  public init(
    userID: ExternalID, authority: CostAuthority, sessions: Int64, figures: Figures,
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
  /// In UTC; by the time that the client gave, else by the time of receipt.
  public var day: Day
  /// Sessions whose first event of the user fell on this day.
  public var sessions: Int64
  /// The user's events of the day, in any session or none.
  public var figures: Figures

  public init(day: Day, sessions: Int64, figures: Figures) {
    self.day = day
    self.sessions = sessions
    self.figures = figures
  }
}

/// One page of a list.
public struct Page<Item: Sendable>: Sendable {
  /// In the list's order, at most as many as the query's `limit`.
  public var items: [Item]
  /// Where the next page starts; nil on the last one.
  public var next: String?

  public init(items: [Item], next: String?) {
    self.items = items
    self.next = next
  }
}

/// One row of a list of users.
public struct UserSummary: Sendable, Hashable {
  /// The client's own user id.
  public var userID: ExternalID
  /// The project's choice of the figure that is `cost` where an event has two.
  public var authority: CostAuthority
  /// Sessions in which the user has events.
  public var sessions: Int64
  /// The user's events of all time.
  public var figures: Figures
  /// The last UTC day that has events of the user; nil where none has.
  public var lastDay: Day?

  public init(
    userID: ExternalID, authority: CostAuthority, sessions: Int64, figures: Figures, lastDay: Day?
  ) {
    self.userID = userID
    self.authority = authority
    self.sessions = sessions
    self.figures = figures
    self.lastDay = lastDay
  }
}
