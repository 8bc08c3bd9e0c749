public import JSON

/// A body that is one JSON text.
public enum JSONBody {
  /// Rejects a body whose content type is not JSON. Any web page could send such a body to an open
  /// server without a preflight.
  public static func check(contentType: String?) throws(DialectError) {
    guard EventContentType(header: contentType) == .json else {
      throw DialectError(
        .unsupportedContentType(accepted: ["application/json"]),
        "send the body as application/json")
    }
  }

  /// The value of a body, whose content type and content must be JSON.
  public static func value(
    _ body: [UInt8], contentType: String?, _ limits: ParseLimits
  ) throws(DialectError) -> Value {
    try check(contentType: contentType)
    var parser = Parser(limits: limits)
    do throws(ParseError) {
      return try parser.parse(body)
    } catch {
      throw DialectError(.invalidJSON, "\(error)")
    }
  }

  /// The same for a body that must be an object.
  public static func object(
    _ body: [UInt8], contentType: String?, _ limits: ParseLimits
  ) throws(DialectError) -> Value {
    let value = try value(body, contentType: contentType, limits)
    guard value.kind == .object else {
      throw DialectError(
        .invalidRequest, "the body must be an object, but is \(value.kind.described)")
    }
    return value
  }
}

extension Parser {
  /// The value of a body of items.
  mutating func root(of body: [UInt8]) throws(DialectError) -> Value {
    do throws(ParseError) {
      return try parse(body)
    } catch {
      throw .invalidJSON(error)
    }
  }
}
