public import JSON

/// Why no event of a request could be read.
public enum EventBatchError: Error, Sendable, Hashable {
  /// Nil where the request names no content type.
  case unsupportedContentType(String?)
  /// No value, no line, or an array without elements.
  case empty
  /// The body is not one JSON text; says where it stops being one.
  case invalidJSON(ParseError)
  /// The body is a single value that is neither an event nor a list of events.
  case unexpectedKind(Kind, expected: String)
  /// More events than `EventLimits.eventsPerBatchMax`.
  case tooManyEvents(eventsMax: Int)
}

extension EventBatchError: CustomStringConvertible {
  /// A sentence that says what was wrong and what would do.
  public var description: String {
    switch self {
    case .unsupportedContentType(let type):
      "the content type \(type.map { "\"\($0)\"" } ?? "is missing; it") must be one of "
        + EventContentType.names.joined(separator: ", ")
    case .empty: "the request has no event"
    case .invalidJSON(let error): "the body is not JSON: \(error)"
    case .unexpectedKind(let kind, let expected):
      "the body must be \(expected), but was \(kind.described)"
    case .tooManyEvents(let eventsMax):
      "a request must not have more than \(eventsMax) events; send the rest in another one"
    }
  }
}
