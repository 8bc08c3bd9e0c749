public import Usage

/// How much the store may take and keep. The flags of the same names set them.
public struct PostgresLimits: Sendable {
  /// Events that wait for a commit; more are refused with 503.
  public var waitingEventsMax = 30_000
  /// Bytes of the requests whose events wait for a commit; more are refused with 503.
  public var waitingBytesMax = 64 << 20
  /// Events in one transaction: other processes wait for as long as it lasts.
  public var transactionEventsMax = 1_000
  /// Seconds that one read may wait for its turn, and then take.
  public var readSeconds = 10
  /// Events or sessions that one page of a list may look at.
  public var listedRowsMax = 50_000
  /// Sums of one session; what has others is summed up as the rest.
  public var sumsPerSessionMax = 1_000
  /// How many budgets and holds there may be.
  public var budgets = BudgetLimits()
  /// How many webhooks and deliveries there may be.
  public var webhooks = WebhookLimits()
  /// Which accounts of several sources are of one call.
  public var witnesses = WitnessLimits()
  /// How many names of a project's events are remembered for its lists.
  public var seen = SeenLimits()
  /// Milliseconds of changes that readers who wait for news are told of together.
  public var newsMilliseconds = 100

  /// Seconds for which a transaction is tried again while the server cannot be reached, or another
  /// process holds the lock; those who wait are then told to come back.
  static let patienceSeconds = 10
  /// Seconds after which the server gives up a statement of the writer, and a transaction whose
  /// process is silent.
  static let statementSeconds = 10
  /// Seconds for which a connection is waited for, where the URL's `connect_timeout` says nothing.
  static let connectSeconds = 3
  /// How often what other processes have changed is looked for: for so long, what an `ETag` says
  /// may be older than what they have acknowledged.
  static let watchMilliseconds = 100

  public init() {}
}
