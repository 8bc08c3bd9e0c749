import HTTPServer

/// A path of the API with its query, for whoever asks it from within.
public struct LedgerPath {
  /// As a request's target has it.
  public private(set) var text: String
  private var hasQuery = false

  /// A path whose parts are percent-encoded as they need it.
  public init(_ parts: String...) {
    text = "/v1/" + parts.map(PercentEncoding.encoded).joined(separator: "/")
  }

  /// Adds a parameter; nil leaves it out.
  public mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    text += hasQuery ? "&" : "?"
    text += PercentEncoding.encoded(name) + "=" + PercentEncoding.encoded(value)
    hasQuery = true
  }
}
