import HTTPServer
import JSON

/// What the API answered, with its body as text and as JSON.
struct Answer: Sendable {
  let status: Int
  let headers: [(name: String, value: String)]
  let body: String
  /// Whether a body that was sent while it was made came to its end.
  let isComplete: Bool

  init(_ response: Response) { self.init(response, streamed: StreamedBody()) }

  init(_ response: Response, streamed: StreamedBody) {
    status = response.status
    headers = response.headers
    body = String(decoding: response.body + streamed.bytes, as: UTF8.self)
    isComplete = streamed.isComplete
  }

  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// The text or number at a path such as `items.0.code`; nil where there is none.
  subscript(path: String) -> String? {
    var parser = Parser()
    guard var value = try? parser.parse(Array(body.utf8)) else { return nil }
    for step in path.split(separator: ".").map(String.init) {
      let next = Int(step).map { Array(value.elements).dropFirst($0).first } ?? value[step]
      guard let next else { return nil }
      value = next
    }
    return value.string ?? value.numberText ?? value.bool.map(String.init)
  }
}
