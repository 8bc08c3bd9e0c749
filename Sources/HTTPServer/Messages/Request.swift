/// A request that has arrived whole: its head was checked, its body is complete.
public struct Request: Sendable {
  /// The method, as sent.
  public var method: Method
  /// The request target as sent, in origin form (an absolute form is reduced to it), or `*`.
  public var target: String
  /// The path of the target, percent-decoded once, without the query.
  public var path: String
  /// The query of the target.
  public var query: Query
  /// The header fields.
  public var headers: Headers
  /// The content, after chunked framing was taken off. What came with a content coding is not here
  /// before `decodeContent`.
  public var body: [UInt8]
  /// What the braces of the route's pattern matched; filled in by `Router`.
  public var parameters: Parameters
  /// The address of the client's end of the connection, without its port.
  public var peer: String

  /// A request made by hand. Nil when the target's path is malformed: a bad percent-escape, NUL, or
  /// octets that are no UTF-8.
  public init?(
    method: Method, target: String, headers: Headers = Headers(), body: [UInt8] = [],
    peer: String = ""
  ) {
    self.method = method
    self.target = target
    self.headers = headers
    self.body = body
    self.peer = peer
    parameters = Parameters()
    hasPlainPath = !target.utf8.contains(Byte.percent)
    let bytes = target.utf8
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "?")) else {
      guard let path = PercentEncoding.pathDecoded(target) else { return nil }
      self.path = path
      query = Query()
      return
    }
    guard let path = PercentEncoding.pathDecoded(String(target[..<mark])) else { return nil }
    self.path = path
    query = Query(String(target[bytes.index(after: mark)...]))
  }

  /// The content with its coding still on; nil for none.
  var coded: CodedContent?

  /// Whether the content came with a coding that `decodeContent` has not taken off.
  public var hasCodedContent: Bool { coded != nil }

  /// Bytes of the content as they are held: with its coding on where it still is.
  public var contentByteCount: Int { coded?.byteCount ?? body.count }

  /// Takes the content's coding off, so that it is in `body`. That is for the handler to do, when
  /// it knows that the client may send so much: a few octets can become very many.
  ///
  /// Throws 400 where the content is malformed, and 413 where it grows over a limit.
  public mutating func decodeContent() throws(ProtocolError) {
    guard let content = coded.take() else { return }
    body = try content.decoded()
  }

  /// Lets go of the content, decoded or not.
  public mutating func dropContent() {
    body = []
    coded = nil
  }

  /// Whether the path was sent without any escape, so that `path` is what was sent.
  let hasPlainPath: Bool

  /// The path as sent, so that `%2F` is still told from `/`.
  var encodedPath: Substring.UTF8View {
    target.utf8.prefix { $0 != UInt8(ascii: "?") }
  }
}
