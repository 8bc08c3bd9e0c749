import HTTPServer

/// A path of the API with its query.
struct LedgerPath {
  private(set) var text: String
  private var hasQuery = false

  /// A path whose parts are percent-encoded as they need it.
  init(_ parts: String...) {
    text = "/v1/" + parts.map(PercentEncoding.encoded).joined(separator: "/")
  }

  /// Adds a parameter; nil leaves it out.
  mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    text += hasQuery ? "&" : "?"
    text += PercentEncoding.encoded(name) + "=" + PercentEncoding.encoded(value)
    hasQuery = true
  }
}
