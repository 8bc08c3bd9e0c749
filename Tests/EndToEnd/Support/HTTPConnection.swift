import Glibc

/// A connection that blocks its thread: one request, one answer, and the next.
final class HTTPConnection {
  /// The connection broke, or what came was no HTTP.
  struct Failure: Error {
    var reason: String
  }

  private let descriptor: Int32
  private var received: [UInt8] = []

  init(port: UInt16, timeoutSeconds: Int = 60) throws {
    descriptor = socket(
      AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var timeout = timeval(tv_sec: timeoutSeconds, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, size)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      close(descriptor)
      throw Failure(reason: "nobody listens on port \(port)")
    }
  }

  deinit { close(descriptor) }

  /// Sends bytes as they are.
  func send(_ bytes: [UInt8]) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(
          descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw Failure(reason: "the connection broke") }
      sent += count
    }
  }

  /// Reads one answer; one to HEAD has no body whatever its header says.
  func receive(hasBody: Bool = true) throws -> Answer {
    let headEnd = Array("\r\n\r\n".utf8)
    var end = received.firstRange(of: headEnd)
    while end == nil {
      try readMore()
      end = received.firstRange(of: headEnd)
    }
    guard let end else { throw Failure(reason: "no head") }
    var answer = try Answer(head: String(decoding: received[..<end.lowerBound], as: UTF8.self))
    let length = hasBody ? Int(answer.headers["content-length"] ?? "0") ?? 0 : 0
    while received.count < end.upperBound + length { try readMore() }
    answer.body = Array(received[end.upperBound..<(end.upperBound + length)])
    received.removeFirst(end.upperBound + length)
    return answer
  }

  /// Reads until `text` has come, and returns what came up to it and with it.
  func receive(until text: String) throws -> String {
    let mark = Array(text.utf8)
    while received.firstRange(of: mark) == nil { try readMore() }
    let end = received.firstRange(of: mark)?.upperBound ?? received.count
    defer { received.removeFirst(end) }
    return String(decoding: received[..<end], as: UTF8.self)
  }

  private func readMore() throws {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { throw Failure(reason: count == 0 ? "closed" : "no answer in time") }
    received += buffer.prefix(count)
  }
}
