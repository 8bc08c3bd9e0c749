/// The query of a request target, read as `application/x-www-form-urlencoded`.
///
/// It is decoded when asked for. A malformed percent-escape is kept literally, since a query is
/// data and never decides about routing; octets that are no UTF-8 become U+FFFD.
public struct Query: Sendable {
  /// The query as sent, without its question mark; empty when there is none.
  public let text: String

  /// Reads a query as sent, without its question mark.
  public init(_ text: String = "") {
    self.text = text
  }

  /// The first value of the named parameter, decoded. Nil when the parameter is not there.
  public subscript(name: String) -> String? {
    guard !text.isEmpty else { return nil }
    return items.first { $0.name == name }?.value
  }

  /// Every parameter in its order, decoded; one without `=` has an empty value.
  public var items: [(name: String, value: String)] {
    text.utf8.split(separator: UInt8(ascii: "&")).map { pair in
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      return (
        name: PercentEncoding.formDecoded(parts[0]),
        value: parts.count > 1 ? PercentEncoding.formDecoded(parts[1]) : ""
      )
    }
  }
}
