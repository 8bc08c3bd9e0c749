import HTTPServer
import Usage

extension Problem {
  /// How much of a name is repeated.
  private static let nameBytesMax = 64

  /// A parameter that the route does not have. Without it a filter that was misspelled would give
  /// everything, and nobody would see that.
  init(unknownParameter name: String, of request: Request, known: [String]) {
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

  /// A parameter that is there several times where one value is taken: none of them is dropped in
  /// silence.
  init(repeatedParameter name: String) {
    self.init(
      .invalidRequest, "`\(name)` is given several times; it takes one value", field: name)
  }
}
