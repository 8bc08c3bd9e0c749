/// Which sessions, and which page of them. What is nil does not matter.
public struct SessionQuery: Sendable {
  /// The one user whose sessions are asked for; nil for sessions of all users and of none.
  public var userID: ExternalID?
  /// True for ended sessions, false for active ones, nil for both.
  public var isEnded: Bool?
  /// Sessions that have not ended and in which nothing has happened since: only these, or all
  /// others.
  public var idle: (before: Timestamp, isWanted: Bool)?
  /// Something has happened in the session at this moment or after it. That is the time of its last
  /// event or, where it has none, its start.
  public var from: Timestamp?
  /// What happened last in it was before this moment.
  public var to: Timestamp?
  /// Some event of the session is of the model.
  public var model: ModelFilter?
  /// Some event of the session names the agent.
  public var agent: ExternalName?
  /// The session has all of these tags itself.
  public var tags: [Tag] = []
  /// Its own cost is more than this, and known.
  public var costOver: Money?
  /// What its id begins with, byte by byte.
  public var idPrefix = ""
  /// What the first of them have most of.
  public var order = SessionOrder.created
  /// The `Page.next` of the page before, as it was; nil for the first page.
  public var cursor: String?
  /// The most sessions of a page; at least 1.
  public var limit: Int

  public init(userID: ExternalID? = nil, isEnded: Bool? = nil, cursor: String? = nil, limit: Int) {
    self.userID = userID
    self.isEnded = isEnded
    self.cursor = cursor
    self.limit = limit
  }
}

/// The order of a list of sessions.
public enum SessionOrder: String, Sendable, CaseIterable {
  /// The one that was made last comes first.
  case created
  /// The one in which something happened last comes first.
  case activity
  /// By the bytes of their ids.
  case id = "session_id"
  /// The one that costs most itself, by the project's choice, comes first; unknown counts as
  /// nothing, as in `UsageOrder`. Of those that cost the same, the one that was made last.
  case cost
  /// The same from the other end.
  case leastCost = "-cost"
}

/// Which users, and which page of them.
public struct UserQuery: Sendable {
  /// What the id begins with, byte by byte.
  public var idPrefix: String
  /// The `Page.next` of the page before, as it was; nil for the first page.
  public var cursor: String?
  /// The most users of a page; at least 1.
  public var limit: Int

  public init(idPrefix: String = "", cursor: String? = nil, limit: Int) {
    self.idPrefix = idPrefix
    self.cursor = cursor
    self.limit = limit
  }
}
