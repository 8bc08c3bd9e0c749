import Testing

/// Octets of a connection and what has to come of them.
struct WireVector: Sendable, CustomTestStringConvertible {
  typealias Outcome = ConnectionDriver.Outcome

  let name: String
  let bytes: [UInt8]
  let outcomes: [Outcome]
  /// Whether another request is read after these octets.
  let persists: Bool

  var testDescription: String { name }

  /// A request that is understood.
  static func good(
    _ name: String, _ text: String, _ outcomes: Outcome..., persists: Bool = true
  ) -> WireVector {
    WireVector(name: name, bytes: Array(text.utf8), outcomes: outcomes, persists: persists)
  }

  /// A request that is refused with the connection.
  static func bad(_ name: String, _ text: String, _ status: Int) -> WireVector {
    bad(name, Array(text.utf8), status)
  }

  static func bad(_ name: String, _ bytes: [UInt8], _ status: Int) -> WireVector {
    WireVector(name: name, bytes: bytes, outcomes: [.refused(status)], persists: false)
  }

  /// A GET with one more field line.
  static func field(_ name: String, _ line: String, _ status: Int) -> WireVector {
    bad(name, "GET / HTTP/1.1\r\nHost: a\r\n\(line)\r\n\r\n", status)
  }

  /// A GET with this request line.
  static func line(_ name: String, _ line: String, _ status: Int) -> WireVector {
    bad(name, "\(line)\r\nHost: a\r\n\r\n", status)
  }

  /// A POST with these framing fields.
  static func framing(_ name: String, _ lines: String, _ status: Int) -> WireVector {
    bad(name, "POST / HTTP/1.1\r\nHost: a\r\n\(lines)\r\n\r\nhello", status)
  }

  /// A POST with this chunked content.
  static func chunks(_ name: String, _ content: String, _ status: Int) -> WireVector {
    bad(name, chunkedHead + content, status)
  }

  static let chunkedHead = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
  static let all = requestLines + fields + lengths + transferCodings + chunkedContents + connections
}
