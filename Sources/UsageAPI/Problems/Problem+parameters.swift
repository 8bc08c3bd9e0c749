import HTTPServer
import Usage

extension Problem {
  /// A parameter that the route does not have. Without it a filter that was misspelled would give
  /// everything, and nobody would see that.
  static let unknownParameter: @Sendable (Request, String, [String]) -> Response = {
    request, name, known in
    let problem = Problem(unknownParameter: name, of: request, known: known)
    // OTLP has a form of its own for what is wrong.
    let isOTLP = request.path == "/v1/traces"
    let encoding = isOTLP ? OTLPEncoding(header: request.headers["content-type"]) : nil
    return encoding?.response(to: problem) ?? problem.response
  }

  /// How much of a name is repeated.
  private static let nameBytesMax = 64

  private init(unknownParameter name: String, of request: Request, known: [String]) {
    let isShort = name.utf8.count <= Self.nameBytesMax
    let told = isShort ? "`\(name)`" : "a parameter of \(name.utf8.count) bytes"
    let nearest = NearestName.find(name, among: known)
    let advice =
      nearest.map { "; did you mean `\($0)`?" }
      ?? (known.isEmpty
        ? ", which takes none" : ", which takes \(known.map { "`\($0)`" }.joined(separator: ", "))")
    self.init(
      .invalidRequest,
      "\(told) is no parameter of \(request.method.rawValue) \(request.path)\(advice)",
      field: isShort ? name : nil)
  }
}
