import FoundationEssentials
import Glibc
import JSON

/// A request to a Tally server, sent over one socket that is closed afterwards: what the key
/// commands, the imports and the health check need, and no more.
struct LocalClient {
  struct Answer {
    var status: Int
    var body: [UInt8]

    /// The body of an answer that is none of an error; else throws what is wrong, for a person.
    var accepted: [UInt8] {
      get throws(Failure) {
        guard (200..<300).contains(status) else { throw failure }
        return body
      }
    }

    /// Why it was refused.
    var failure: Failure {
      let advice = status == 401 ? "; give the command a key as --key or in TALLY_KEY" : ""
      return Failure(
        description: "the server answered \(status): " + LedgerText.detail(ofProblem: body) + advice
      )
    }
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  let host: String
  let port: UInt16
  var key: String?
  private static let timeoutSeconds = 30
  private static let answerBytesMax = 16 << 20

  /// A client for `http://HOST:PORT`.
  init(url: String, key: String? = nil) throws(Failure) {
    guard let parts = URLComponents(string: url), parts.scheme == "http", let host = parts.host
    else {
      throw Failure(
        description: "\(url) is not the URL of a server, such as http://127.0.0.1:8080")
    }
    self.host = String(host.drop { $0 == "[" }.prefix { $0 != "]" })
    port = UInt16(clamping: parts.port ?? 80)
    self.key = key
  }

  /// As it is written in a URL.
  var authority: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

  func send(
    _ method: String, _ path: String, type: String = "application/json", body: [UInt8]? = nil
  ) throws(Failure) -> Answer {
    let descriptor = try connect()
    defer { Glibc.close(descriptor) }
    var head = "\(method) \(path) HTTP/1.1\r\nHost: \(authority)\r\nConnection: close\r\n"
    if let key { head += "Authorization: Bearer \(key)\r\n" }
    if let body { head += "Content-Type: \(type)\r\nContent-Length: \(body.count)\r\n" }
    try write(Array((head + "\r\n").utf8) + (body ?? []), to: descriptor)
    return try answer(try readAll(descriptor))
  }

  /// Hands over the content of an answer as it comes, however much it is.
  func download(_ path: String, _ write: ([UInt8]) throws -> Void) throws {
    let descriptor = try connect()
    defer { Glibc.close(descriptor) }
    // Content of HTTP/1.0 is not in chunks: it ends with the connection.
    var head = "GET \(path) HTTP/1.0\r\nHost: \(authority)\r\n"
    if let key { head += "Authorization: Bearer \(key)\r\n" }
    try self.write(Array((head + "\r\n").utf8), to: descriptor)
    var begun: [UInt8] = []
    var isContent = false
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw Failure(description: "no answer came in time") }
      guard count > 0 else { break }
      guard !isContent else {
        try write(Array(buffer.prefix(count)))
        continue
      }
      begun += buffer.prefix(count)
      guard let answer = try? answer(begun) else { continue }
      guard answer.status == 200 else { continue }
      isContent = true
      try write(answer.body)
    }
    if !isContent { throw try answer(begun).failure }
  }

  private func connect() throws(Failure) -> Int32 {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_NUMERICSERV
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, "\(port)", &hints, &found) == 0, let first = found else {
      throw Failure(description: "the host \(host) is not known")
    }
    defer { freeaddrinfo(found) }
    var next: UnsafeMutablePointer<addrinfo>? = first
    while let address = next {
      let descriptor = socket(
        address.pointee.ai_family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
      var timeout = timeval(tv_sec: Self.timeoutSeconds, tv_usec: 0)
      let size = socklen_t(MemoryLayout<timeval>.size)
      setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, size)
      setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &timeout, size)
      if Glibc.connect(descriptor, address.pointee.ai_addr, address.pointee.ai_addrlen) == 0 {
        return descriptor
      }
      Glibc.close(descriptor)
      next = address.pointee.ai_next
    }
    throw Failure(description: "nothing answers at \(host) port \(port)")
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(
          descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw Failure(description: "the connection broke") }
      sent += count
    }
  }

  private func readAll(_ descriptor: Int32) throws(Failure) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while all.count < Self.answerBytesMax {
      let count = read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw Failure(description: "no answer came in time") }
      guard count > 0 else { return all }
      all += buffer.prefix(count)
    }
    throw Failure(description: "the answer is too long")
  }

  /// Tally's answers have a Content-Length, and the connection ends behind them.
  private func answer(_ bytes: [UInt8]) throws(Failure) -> Answer {
    let end = Array("\r\n\r\n".utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: end) }
    let words = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
      .split(separator: " ")
    guard let start, words.count >= 2, let status = Int(words[1]) else {
      throw Failure(description: "the answer is no HTTP")
    }
    return Answer(status: status, body: Array(bytes[(start + end.count)...]))
  }
}
