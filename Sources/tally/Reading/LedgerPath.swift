import Foundation

/// A path of the API with its query.
struct LedgerPath {
  private(set) var text: String
  private var hasQuery = false

  /// A path whose parts are percent-encoded as they need it.
  init(_ parts: String...) {
    text = "/v1/" + parts.map(Self.encoded).joined(separator: "/")
  }

  /// Adds a parameter; nil leaves it out.
  mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    text += (hasQuery ? "&" : "?") + Self.encoded(name) + "=" + Self.encoded(value)
    hasQuery = true
  }

  private static func encoded(_ text: String) -> String {
    var allowed = CharacterSet(charactersIn: "-._~")
    allowed.formUnion(CharacterSet(charactersIn: "a"..."z"))
    allowed.formUnion(CharacterSet(charactersIn: "A"..."Z"))
    allowed.formUnion(CharacterSet(charactersIn: "0"..."9"))
    return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }
}
