/// The layout of a request's events, from its Content-Type.
public enum EventContentType: Sendable, Hashable {
  /// One event, or an array of events.
  case json
  /// One event a line.
  case lines
  /// One event in a CloudEvents envelope.
  case cloudEvent
  /// An array of events in CloudEvents envelopes.
  case cloudEventBatch

  /// The media types that are read.
  public static let names = [
    "application/json", "application/x-ndjson", "application/jsonl",
    "application/cloudevents+json", "application/cloudevents-batch+json",
  ]

  /// Reads a Content-Type header (RFC 9110 section 8.3); nil for any other media type, and for any
  /// charset but UTF-8. A missing header is not JSON either: a web page can send such a request to
  /// another server without a preflight.
  public init?(header: String?) {
    guard let header else { return nil }
    // Nearly every request has exactly this.
    guard header != "application/json" else {
      self = .json
      return
    }
    let parts = header.split(separator: ";", omittingEmptySubsequences: false).map {
      Self.trimmed($0).lowercased()
    }
    for parameter in parts.dropFirst() where parameter.hasPrefix("charset=") {
      let charset = parameter.dropFirst("charset=".count).filter { $0 != "\"" }
      guard charset == "utf-8" || charset == "utf8" || charset == "us-ascii" else { return nil }
    }
    switch parts[0] {
    case "application/json": self = .json
    case "application/x-ndjson", "application/ndjson", "application/jsonl",
      "application/x-jsonlines":
      self = .lines
    case "application/cloudevents+json": self = .cloudEvent
    case "application/cloudevents-batch+json": self = .cloudEventBatch
    default: return nil
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
