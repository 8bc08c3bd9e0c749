@testable import HTTPServer

/// Drives a connection value without a socket and writes down what it hands out.
struct ConnectionDriver {
  /// What a connection handed out, short enough for a table.
  enum Outcome: Equatable, CustomStringConvertible {
    case request(String, String, String = "")
    case refused(Int)

    var description: String {
      switch self {
      case .request(let method, let target, let body): "\(method) \(target) [\(body)]"
      case .refused(let status): "refused \(status)"
      }
    }
  }

  var connection: Connection
  var now: Moment
  var outcomes: [Outcome] = []
  var requests: [Request] = []
  var tickets: [UInt64] = []
  var errors: [ProtocolError] = []
  /// All that was sent.
  var output: [UInt8] = []
  /// The response to each request; nil answers later.
  var respond: (Request) -> Response? = { _ in Response(status: 200) }

  init(
    _ limits: ServerLimits = ServerLimits(), milliseconds: Int64 = 0,
    contentRule: ContentRule? = nil
  ) {
    now = Moment(milliseconds: milliseconds, date: HTTPDate(secondsSince1970: 784_111_777))
    connection = Connection(
      limits: limits, peer: "192.0.2.1", now: now, contentRule: contentRule)
  }

  mutating func feed(_ bytes: [UInt8]) {
    step { (connection, now, deliver) in
      connection.received(bytes.span, now: now, deliver: deliver)
    }
  }

  mutating func feed(_ text: String) {
    feed(Array(text.utf8))
  }

  mutating func endInput() {
    step { (connection, now, deliver) in connection.receivedEnd(now: now, deliver: deliver) }
  }

  mutating func respond(_ ticket: UInt64, _ response: Response) {
    step { (connection, now, deliver) in
      connection.respond(response, ticket: ticket, now: now, deliver: deliver)
    }
  }

  /// Lets time pass, then looks at the clock.
  mutating func wait(seconds: Double) {
    now.milliseconds += Int64(seconds * 1_000)
    step { (connection, now, deliver) in connection.tick(now: now, deliver: deliver) }
  }

  /// Takes what there is to send, as a client would that reads.
  mutating func drainOutput() {
    output += connection.output[connection.outputStart...]
    let count = connection.outputCount
    guard count > 0 else { return }
    connection.sent(count, now: now)
    step { (connection, now, deliver) in connection.resume(now: now, deliver: deliver) }
  }

  /// Takes in what a streamed response has, as the loop does when it is told of it.
  mutating func feedStream() {
    step { (connection, now, deliver) in connection.feed(now: now, deliver: deliver) }
  }

  var text: String { String(decoding: output, as: UTF8.self) }

  /// The status codes sent, in order.
  var statuses: [Int] {
    text.components("HTTP/1.1 ").dropFirst().compactMap { Int($0.prefix(3)) }
  }

  private mutating func step(
    _ body: (inout Connection, Moment, Connection.Deliver) -> Void
  ) {
    var delivered: [Delivery] = []
    let respond = respond
    body(&connection, now) { delivery in
      let delivery = Self.decoded(delivery)
      delivered.append(delivery)
      switch delivery {
      case .request(let request, _): return respond(request)
      case .refused(let error): return Response(status: error.status)
      }
    }
    for delivery in delivered { note(delivery) }
  }

  /// Decodes the content, as a handler does first.
  private static func decoded(_ delivery: Delivery) -> Delivery {
    guard case .request(var request, let ticket) = delivery else { return delivery }
    do throws(ProtocolError) {
      try request.decodeContent()
      return .request(request, ticket: ticket)
    } catch {
      return .refused(error)
    }
  }

  private mutating func note(_ delivery: Delivery) {
    switch delivery {
    case .request(let request, let ticket):
      requests.append(request)
      tickets.append(ticket)
      let body = String(decoding: request.body, as: UTF8.self)
      outcomes.append(.request(request.method.rawValue, request.target, body))
    case .refused(let error):
      errors.append(error)
      outcomes.append(.refused(error.status))
    }
  }
}

extension String {
  /// The parts between the occurrences of a separator.
  func components(_ separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}
