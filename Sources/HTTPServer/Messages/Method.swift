/// A request method: case-sensitive, and open to any token (RFC 9110 section 9.1).
public struct Method: RawRepresentable, Hashable, Sendable {
  /// The method as it stands in the request line.
  public var rawValue: String

  /// The method of this name, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// RFC 9110 section 9.3.1.
  public static let get = Method(rawValue: "GET")
  /// RFC 9110 section 9.3.2.
  public static let head = Method(rawValue: "HEAD")
  /// RFC 9110 section 9.3.3.
  public static let post = Method(rawValue: "POST")
  /// RFC 9110 section 9.3.4.
  public static let put = Method(rawValue: "PUT")
  /// RFC 9110 section 9.3.5.
  public static let delete = Method(rawValue: "DELETE")
  /// RFC 5789.
  public static let patch = Method(rawValue: "PATCH")
  /// RFC 9110 section 9.3.7.
  public static let options = Method(rawValue: "OPTIONS")
  /// RFC 9110 section 9.3.6.
  public static let connect = Method(rawValue: "CONNECT")
  /// RFC 9110 section 9.3.8.
  public static let trace = Method(rawValue: "TRACE")

  /// Whether it asks for nothing to be changed (RFC 9110 section 9.2.1).
  public var isSafe: Bool {
    switch rawValue {
    case "GET", "HEAD", "OPTIONS", "TRACE": true
    default: false
    }
  }

  /// Whether RFC 9110 section 9.3 or RFC 5789 defines it. Any other is answered 501.
  public var isKnown: Bool {
    switch rawValue {
    case "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "CONNECT", "TRACE": true
    default: false
    }
  }
}
