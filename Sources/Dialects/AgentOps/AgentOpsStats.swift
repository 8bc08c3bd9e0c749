internal import JSON

/// Counts of a session besides its usage, for `/v2/sessions/{id}/stats`.
public struct AgentOpsStats: Sendable, Hashable {
  /// Events of every kind, each once.
  public var events: Int64 = 0
  /// The events that are errors.
  public var errors: Int64 = 0
  /// The number of stored events or spans.
  var rows = 0

  /// Begins at 0.
  public init() {}

  var stored: [UInt8] {
    var writer = Writer()
    writer.object {
      $0.member("events", events)
      $0.member("errors", errors)
      $0.member("rows", rows)
    }
    return writer.bytes
  }

  /// Reads the stored form.
  public init(stored bytes: [UInt8]?) {
    guard let value = bytes.flatMap({ Value(stored: $0) }) else { return }
    events = value["events"]?.int64 ?? 0
    errors = value["errors"]?.int64 ?? 0
    rows = value["rows"]?.int64.flatMap { Int(exactly: $0) } ?? 0
  }
}
