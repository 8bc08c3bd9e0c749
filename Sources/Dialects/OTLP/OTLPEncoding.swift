/// How an export is encoded, and so its answer.
public enum OTLPEncoding: String, Sendable, CaseIterable {
  case protobuf = "application/x-protobuf"
  case json = "application/json"

  /// Reads a Content-Type header; throws for any other media type.
  public init(contentType header: String?) throws(DialectError) {
    let type = header?.prefix { $0 != ";" }.lowercased().filter { $0 != " " && $0 != "\t" }
    guard let known = type.flatMap(OTLPEncoding.init(rawValue:)) else {
      let accepted = Self.allCases.map(\.rawValue)
      throw DialectError(
        .unsupportedContentType(accepted: accepted),
        "send the body as " + accepted.joined(separator: " or "))
    }
    self = known
  }
}
