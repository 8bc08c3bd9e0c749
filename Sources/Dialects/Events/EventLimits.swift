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
  /// The number of model calls that one event may report.
  public var requestsMax: Int64 = 1_000_000
  /// An event further in the future than this is accepted with a warning.
  public var futureSecondsMax: Int64 = 300
  /// The events of one request.
  public var eventsPerBatchMax = 10_000

  /// The defaults; every limit can be changed afterwards.
  public init() {}

  /// The rule for ids.
  public var idRule: TextRule { TextRule(bytesMax: idBytesMax) }
  /// The rule for names.
  public var nameRule: TextRule { TextRule(bytesMax: nameBytesMax) }
  /// The rule for the names of tags.
  public var tagKeyRule: TextRule { TextRule(bytesMax: tagKeyBytesMax) }
  /// The rule for the values of tags.
  public var tagValueRule: TextRule { TextRule(bytesMax: tagValueBytesMax, mayBeEmpty: true) }

  /// True for a time further in the future than clocks differ.
  func isFuture(_ time: Timestamp, at now: Timestamp) -> Bool {
    time.microseconds > now.microseconds + futureSecondsMax * Timestamp.microsecondsPerSecond
  }
}
