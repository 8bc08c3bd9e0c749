/// How many webhooks there may be, and how their messages are delivered.
public struct WebhookLimits: Sendable {
  /// Webhooks of one project.
  public var webhooksPerProjectMax = 20
  /// Deliveries of a webhook that are kept once nothing is tried any more, the newest.
  public var deliveriesKeptMax = 1_000
  /// Messages that are sent at once; one webhook gets one after the other.
  public var sendersMax = 4
  /// Seconds in which a receiver must have answered.
  public var sendSeconds = 15
  /// Bytes of a receiver's answer that are taken before it is cut off.
  public var answerBytesMax = 64 << 10
  /// How often a message is tried before it is given up.
  public var attemptsMax = 12
  /// Seconds before the second attempt; four times as many before each one after it.
  public var retrySeconds = 5
  /// The most seconds between two attempts.
  public var retrySecondsMax = 43_200
  /// The most seconds for which a secret stays in use beside the one that takes its place.
  public var overlapSecondsMax = 30 * 86_400

  /// The defaults; every limit can be changed afterwards.
  public init() {}
}
