internal import JSON

/// What is counted of a session beside its usage, for `/v2/sessions/{id}/stats`.
public struct AgentOpsStats: Sendable, Hashable {
  /// Events of every kind, each once.
  public var events: Int64 = 0
  /// Those that are errors.
  public var errors: Int64 = 0
  /// Events or spans that are remembered.
  var rows = 0

  /// Nothing was counted yet.
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

  /// Reads what was stored.
  public init(stored bytes: [UInt8]?) {
    guard let value = bytes.flatMap({ Value(stored: $0) }) else { return }
    events = value["events"]?.int64 ?? 0
    errors = value["errors"]?.int64 ?? 0
    rows = value["rows"]?.int64.flatMap { Int(exactly: $0) } ?? 0
  }
}
