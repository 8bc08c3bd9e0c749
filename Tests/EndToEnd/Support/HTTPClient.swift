import Foundation

/// Sends requests to one server, each on a connection of its own.
struct HTTPClient: Sendable {
  let port: UInt16
  /// The API key to send.
  var key: String?

  /// The same client with another key.
  func with(key: String?) -> HTTPClient { HTTPClient(port: port, key: key) }

  func get(_ path: String) throws -> Answer { try send("GET", path) }

  func delete(_ path: String) throws -> Answer { try send("DELETE", path) }

  /// Posts JSON, or nothing.
  func post(_ path: String, _ body: Tree? = nil, headers: [String: String] = [:]) throws -> Answer {
    try send(
      "POST", path, type: body == nil ? nil : "application/json", headers: headers,
      body: Array((body?.text ?? "").utf8))
  }

  /// Posts one event a line.
  func post(lines: [Tree], to path: String = "/v1/events") throws -> Answer {
    try send(
      "POST", path, type: "application/x-ndjson",
      body: Array(lines.map { $0.text + "\n" }.joined().utf8))
  }

  func send(
    _ method: String, _ path: String, type: String? = nil, headers: [String: String] = [:],
    body: [UInt8] = []
  ) throws -> Answer {
    let connection = try HTTPConnection(port: port)
    try connection.send(request(method, path, type: type, headers: headers, body: body))
    return try connection.receive(hasBody: method != "HEAD")
  }

  /// The bytes of a request, for those who keep a connection.
  func request(
    _ method: String, _ path: String, type: String? = nil, headers: [String: String] = [:],
    body: [UInt8] = []
  ) -> [UInt8] {
    var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
    if let key { head += "Authorization: Bearer \(key)\r\n" }
    if let type { head += "Content-Type: \(type)\r\n" }
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    if method != "GET" && method != "HEAD" { head += "Content-Length: \(body.count)\r\n" }
    return Array((head + "\r\n").utf8) + body
  }
}
