internal import JSON
public import Usage

/// Why nothing of a request can be read.
public struct DialectError: Error, Sendable, Hashable {
  /// The kind of fault, which decides the answer's code.
  public enum Code: Sendable, Hashable {
    case invalidRequest
    case invalidJSON
    case tooManyEvents
    /// The key may not post for the user that the request names.
    case forbidden
    /// The content type is none of these.
    case unsupportedContentType(accepted: [String])
    /// Something that holds for all items has the fault of one.
    case rejected(Rejection.Code)
  }

  /// The kind of fault.
  public var code: Code
  /// What was wrong, and what would do.
  public var detail: String
  /// The parameter or member with the fault; nil where it is the whole request.
  public var field: String?

  /// An error of that kind.
  public init(_ code: Code, _ detail: String, field: String? = nil) {
    self.code = code
    self.detail = detail
    self.field = field
  }
}

extension DialectError {
  /// No value, no line, or an array without elements.
  static let empty = DialectError(.invalidRequest, "the request has no event")

  /// Nil where the request names no content type.
  static func unsupportedContentType(_ type: String?) -> DialectError {
    DialectError(
      .unsupportedContentType(accepted: EventContentType.names),
      "the content type \(type.map { "\"\($0)\"" } ?? "is missing; it") must be one of "
        + EventContentType.names.joined(separator: ", "))
  }

  /// The body is not one JSON text; says where it stops being one.
  static func invalidJSON(_ error: ParseError) -> DialectError {
    guard error.reason != .empty else { return .empty }
    return DialectError(.invalidJSON, "the body is not JSON: \(error)")
  }

  /// The body is a single value that is neither an item nor a list of items.
  static func unexpectedKind(_ kind: Kind, expected: String) -> DialectError {
    DialectError(.invalidRequest, "the body must be \(expected), but was \(kind.described)")
  }

  /// More items than `EventLimits.eventsPerBatchMax`.
  static func tooManyEvents(eventsMax: Int) -> DialectError {
    DialectError(
      .tooManyEvents,
      "a request must not have more than \(eventsMax) events; send the rest in another one")
  }

  /// A fault in something that holds for all items.
  static func rejected(_ rejection: Rejection) -> DialectError {
    DialectError(.rejected(rejection.code), rejection.detail, field: rejection.field)
  }
}
