public import JSON

/// A body that is one JSON text.
public enum JSONBody {
  /// Refuses a body that is not said to be JSON, which any web page could send to an open server
  /// without asking first.
  public static func check(contentType: String?) throws(DialectError) {
    guard EventContentType(header: contentType) == .json else {
      throw DialectError(
        .unsupportedContentType(accepted: ["application/json"]),
        "send the body as application/json")
    }
  }

  /// What the body holds, which must be said to be JSON and be it.
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

  /// The same of a body that must be an object.
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
  /// What a body of items holds.
  mutating func root(of body: [UInt8]) throws(DialectError) -> Value {
    do throws(ParseError) {
      return try parse(body)
    } catch {
      throw .invalidJSON(error)
    }
  }
}
