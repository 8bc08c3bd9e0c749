/// A request method: case-sensitive, and open to any token (RFC 9110 section 9.1).
public struct Method: RawRepresentable, Hashable, Sendable {
  public var rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public static let get = Method(rawValue: "GET")
  public static let head = Method(rawValue: "HEAD")
  public static let post = Method(rawValue: "POST")
  public static let put = Method(rawValue: "PUT")
  public static let delete = Method(rawValue: "DELETE")
  public static let patch = Method(rawValue: "PATCH")
  public static let options = Method(rawValue: "OPTIONS")
  public static let connect = Method(rawValue: "CONNECT")
  public static let trace = Method(rawValue: "TRACE")

  /// Whether RFC 9110 section 9.3 or RFC 5789 defines it. Any other is answered 501.
  public var isKnown: Bool {
    switch rawValue {
    case "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "CONNECT", "TRACE": true
    default: false
    }
  }
}
