import HTTPServer
import JSON

extension Response {
  /// An answer of JSON that no cache may keep: it is somebody's usage.
  static func json(_ status: Int = 200, _ body: [UInt8]) -> Response {
    Response(
      status: status,
      headers: [("Content-Type", "application/json"), ("Cache-Control", "no-store")],
      body: body)
  }

  static func json(_ status: Int = 200, _ write: (inout Writer) -> Void) -> Response {
    var writer = Writer()
    write(&writer)
    writer.newline()
    return json(status, writer.bytes)
  }
}
