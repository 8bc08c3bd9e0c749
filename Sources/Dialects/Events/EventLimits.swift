public import Usage

/// How much one event, and one request of events, may hold.
public struct EventLimits: Sendable, Hashable {
  /// An id of an event, a session or a user, in bytes.
  public var idBytesMax = 256
  /// A source, agent, provider, model or label, and a tier, speed or geography, in bytes.
  public var nameBytesMax = 256
  /// The tags of an event.
  public var tagsMax = 32
  /// A tag's name, in bytes.
  public var tagKeyBytesMax = 64
  /// A tag's value, in bytes.
  public var tagValueBytesMax = 256
  /// The model calls that one event may stand for.
  public var requestsMax: Int64 = 1_000_000
  /// An event that is further in the future than this is accepted and warned about.
  public var futureSecondsMax: Int64 = 300
  /// The events of one request.
  public var eventsPerBatchMax = 10_000

  /// The defaults; every limit can be changed afterwards.
  public init() {}

  /// What an id has to be.
  public var idRule: TextRule { TextRule(bytesMax: idBytesMax) }
  /// What a name has to be.
  public var nameRule: TextRule { TextRule(bytesMax: nameBytesMax) }
  /// What a tag's name has to be.
  public var tagKeyRule: TextRule { TextRule(bytesMax: tagKeyBytesMax) }
  /// What a tag's value has to be.
  public var tagValueRule: TextRule { TextRule(bytesMax: tagValueBytesMax, mayBeEmpty: true) }

  /// True for a time further ahead than clocks differ.
  func isFuture(_ time: Timestamp, at now: Timestamp) -> Bool {
    time.microseconds > now.microseconds + futureSecondsMax * Timestamp.microsecondsPerSecond
  }
}
