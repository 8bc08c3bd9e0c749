import HTTPServer
import JSON

extension Response {
  /// An answer of JSON that no cache may keep: it is somebody's usage.
  static func json(
    _ status: Int = 200, headers: [(name: String, value: String)] = [],
    _ body: (inout Writer) -> Void
  ) -> Response {
    var writer = Writer()
    body(&writer)
    return Response(
      status: status,
      headers: [("Content-Type", "application/json"), ("Cache-Control", "no-store")] + headers,
      body: writer.bytes)
  }
}
