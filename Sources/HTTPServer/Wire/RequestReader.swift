/// Reads one request after the other from the octets of a connection.
///
/// A value with no socket and no clock: the same octets give the same requests, however they are
/// split. Within a head it leaves the octets to its caller; content it takes in at once.
struct RequestReader {
  private let limits: ServerLimits
  private let peer: String
  private let contentRule: ContentRule?
  private var scanner = HeadScanner()
  private var emptyLines = 0
  private var content: Content?
  private var lastWasHead = false

  /// Empty lines before a request line that are ignored; RFC 9112 section 2.2 asks for one.
  static let emptyLinesMax = 8

  /// A request whose head is complete.
  private struct Content {
    let head: [UInt8]
    let scanner: HeadScanner
    let line: RequestLine
    let framing: Framing
    let limits: ContentLimits
    var body: [UInt8] = []
    var chunks = ChunkedDecoder()
    var octetsRead = 0
    var awaitsContinue: Bool
  }

  init(limits: ServerLimits, peer: String, contentRule: ContentRule? = nil) {
    self.limits = limits
    self.peer = peer
    self.contentRule = contentRule
  }

  /// Whether a head is complete and its content is not.
  var isInContent: Bool { content != nil }

  /// Whether the request at hand, or the one refused just now, is HEAD.
  var isHead: Bool { scanner.line?.isHead ?? lastWasHead }

  /// Octets of the content at hand that have come, chunk framing included.
  var contentOctetsRead: Int { content?.octetsRead ?? 0 }

  /// Octets of the content at hand that are kept.
  var contentBytesHeld: Int { content?.body.count ?? 0 }

  /// How many times larger the content at hand may be than that of any request.
  var contentSizeFactor: Int {
    guard let content else { return 1 }
    return min(content.limits.bodyBytesMax / max(limits.bodyBytesMax, 1), Self.sizeFactorMax)
  }

  /// No more time than this times the usual is given to content that may be larger.
  private static let sizeFactorMax = 1_000

  /// Whether the client waits for 100 before it sends the content (RFC 9110 section 10.1.1).
  var awaitsContinue: Bool { content?.awaitsContinue ?? false }

  /// Notes that 100 has been sent.
  mutating func sentContinue() {
    content?.awaitsContinue = false
  }

  /// Gives up what is held of a message that will never be complete.
  mutating func stop() {
    content = nil
  }

  /// Reads on from `position` and moves it past what needs not be kept. Returns a request when one
  /// is complete, nil when more octets are needed.
  mutating func read(
    _ bytes: Span<UInt8>, at position: inout Int
  ) throws(ProtocolError) -> ReceivedRequest? {
    if content == nil {
      try skipEmptyLines(bytes, at: &position)
      let message = bytes.extracting(position..<bytes.count)
      guard let length = try scanner.scan(message, limits: limits) else { return nil }
      try beginContent(message.array(0..<length))
      position += length
    }
    guard try readContent(bytes, at: &position) else { return nil }
    return try finish()
  }

  /// RFC 9112 section 2.2: empty lines before the request line ought to be ignored.
  private mutating func skipEmptyLines(
    _ bytes: Span<UInt8>, at position: inout Int
  ) throws(ProtocolError) {
    while position + 1 < bytes.count, bytes[position] == Byte.cr, bytes[position + 1] == Byte.lf {
      emptyLines += 1
      guard emptyLines <= Self.emptyLinesMax else {
        throw .badRequest("Empty lines stand for a request line (RFC 9112 section 2.2).")
      }
      position += 2
    }
  }

  private mutating func beginContent(_ head: [UInt8]) throws(ProtocolError) {
    guard let line = scanner.line else {
      throw .badRequest("There is no request line (RFC 9112 section 3).")
    }
    let fields = scanner.fields
    var contentLimits = limits.content
    var refusal: Response?
    if let contentRule,
      fields.mayBeLarger(than: min(limits.bodyBytesMax, limits.unaskedBodyBytesMax)),
      let request = request(head, scanner, line)
    {
      switch contentRule(request) {
      case .received: break
      case .raised(let other): contentLimits = contentLimits.raised(by: other)
      case .lowered(let other): contentLimits = contentLimits.lowered(by: other)
      case .refused(let response): refusal = response
      }
    }
    let framing = try fields.framing(
      minorVersion: line.minorVersion, bodyBytesMax: contentLimits.bodyBytesMax)
    if let refusal { throw ProtocolError(answered: refusal) }
    content = Content(
      head: head, scanner: scanner, line: line, framing: framing, limits: contentLimits,
      // RFC 9110 section 10.1.1: an HTTP/1.0 client never gets 100.
      awaitsContinue: fields.expectsContinue && line.minorVersion > 0)
    scanner = HeadScanner()
    lastWasHead = line.isHead
    emptyLines = 0
  }

  /// Takes content in. Returns whether it is complete.
  private mutating func readContent(
    _ bytes: Span<UInt8>, at position: inout Int
  ) throws(ProtocolError) -> Bool {
    guard var content = content.take() else { return false }
    let start = position
    let isComplete: Bool
    switch content.framing {
    case .length(let length):
      let count = min(length - content.body.count, bytes.count - position)
      content.body.append(bytes, position..<position + count)
      position += count
      isComplete = content.body.count == length
    case .chunked:
      isComplete = try content.chunks.decode(
        bytes, at: &position, into: &content.body, bytesMax: content.limits.bodyBytesMax,
        limits: limits)
    }
    content.octetsRead += position - start
    // RFC 9110 section 10.1.1: 100 may be left out when content has come already.
    if position > start { content.awaitsContinue = false }
    self.content = content
    return isComplete
  }

  private mutating func finish() throws(ProtocolError) -> ReceivedRequest? {
    guard let content = content.take() else { return nil }
    let line = content.line
    let fields = content.scanner.fields
    let coding = content.body.isEmpty ? .identity : fields.contentCoding
    guard var request = request(content.head, content.scanner, line) else {
      // RFC 3986 section 2.1.
      throw .badRequest("The path has a malformed percent-escape (RFC 3986 section 2.1).")
    }
    switch coding {
    case .identity: request.body = content.body
    case .gzip, .deflate:
      var limits = limits
      limits.decodedBodyBytesMax = content.limits.decodedBodyBytesMax
      request.coded = CodedContent(content.body, coding, limits: limits)
    }
    // RFC 9112 section 9.3: 1.1 persists unless told to close, 1.0 only when asked to.
    let keepsAlive = !fields.closes && (line.minorVersion > 0 || fields.keepsAlive)
    lastWasHead = false
    return ReceivedRequest(
      request: request, minorVersion: line.minorVersion, keepsAlive: keepsAlive)
  }

  /// The request without its content; nil where its path is malformed.
  private func request(_ head: [UInt8], _ scanner: HeadScanner, _ line: RequestLine) -> Request? {
    Request(
      method: Method(rawValue: head.span.text(line.method)),
      target: Self.target(head.span, line), headers: Self.headers(head, scanner, line),
      peer: peer)
  }

  private static func target(_ head: Span<UInt8>, _ line: RequestLine) -> String {
    let origin = head.text(line.origin)
    guard line.authority != nil else { return origin }
    // RFC 9112 section 3.2.4: for OPTIONS an empty path in absolute form means the server itself.
    if origin.isEmpty { return head.matches(line.method, "options") ? "*" : "/" }
    return origin.utf8.first == Byte.slash ? origin : "/" + origin
  }

  private static func headers(
    _ head: [UInt8], _ scanner: HeadScanner, _ line: RequestLine
  ) -> Headers {
    let start = scanner.fieldsStart
    var head = head
    // RFC 9112 section 3.2.2: the authority of an absolute-form target replaces Host.
    if let authority = line.authority {
      let octets = head[authority]
      if let host = scanner.fields.host {
        head.replaceSubrange(host, with: octets)
      } else {
        head.insert(contentsOf: Array("Host: ".utf8) + octets + [Byte.cr, Byte.lf], at: start)
      }
    }
    return Headers(checked: head, start: start, end: head.count - 2)
  }
}
