/// Why one event of a request was not accepted.
public struct Rejection: Error, Sendable, Hashable {
  /// What kind of fault it was; the raw value is the `code` in the answer, and is stable.
  public enum Code: String, Sendable, CaseIterable {
    case invalidJSON = "invalid_json"
    case invalidField = "invalid_field"
    case missingField = "missing_field"
    case contradictoryUsage = "contradictory_usage"
    case unknownUsageShape = "unknown_usage_shape"
    /// The same source and id were stored before with other content.
    case conflict = "event_conflict"
    /// A void or correction names an event that is not in the ledger.
    case unknownEvent = "unknown_event"
    /// A void or correction names an event that was taken back before.
    case alreadyReplaced = "already_replaced"
    /// A void or correction names an event that was dropped.
    case eventsDropped = "events_dropped"
  }

  /// Decides the HTTP status that the client is told.
  public var code: Code
  /// Where in the event, as a dotted path: `usage.input_tokens`. Nil when it is the whole event.
  public var field: String?
  /// What was wrong, and what would do.
  public var detail: String

  public init(_ code: Code, field: String? = nil, _ detail: String) {
    self.code = code
    self.field = field
    self.detail = detail
  }
}
