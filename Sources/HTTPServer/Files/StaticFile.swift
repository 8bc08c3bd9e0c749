/// A file that is answered from memory. It is compressed once, and its `ETag` tells a client that
/// asks again whether it has changed (RFC 9110 section 13.1.2).
public struct StaticFile: Sendable {
  /// What is sent of the file: its bytes, or its bytes compressed.
  private struct Representation: Sendable {
    let bytes: [UInt8]
    let tag: String

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      var hash = ContentHash()
      hash.add(bytes)
      tag = "\"\(hash.text)\""
    }
  }

  private let plain: Representation
  /// Nil where compressing makes nothing smaller.
  private let compressed: Representation?
  private let headers: [(name: String, value: String)]

  /// A file of these bytes. `headers` are fields that every answer has beside `Content-Type`,
  /// `ETag` and `Vary`.
  public init(
    _ bytes: [UInt8], contentType: String, headers: [(name: String, value: String)] = []
  ) {
    plain = Representation(bytes)
    let smaller = ContentEncoder.gzip(bytes, level: 9)
    compressed = smaller.flatMap { $0.count < bytes.count ? Representation($0) : nil }
    self.headers =
      [("Content-Type", contentType)] + headers
      + (compressed == nil ? [] : [("Vary", "Accept-Encoding")])
  }

  /// The answer to a request for the file: 200, or 304 where the client has it as it is.
  public func response(to request: Request) -> Response {
    let coded = request.acceptsGzip ? compressed : nil
    let chosen = coded ?? plain
    var headers = headers
    headers.append(("ETag", chosen.tag))
    if request.headers["if-none-match"] == "*" || request.hasContent(tagged: chosen.tag) {
      return Response(status: 304, headers: headers)
    }
    if coded != nil { headers.append(("Content-Encoding", "gzip")) }
    return Response(status: 200, headers: headers, body: chosen.bytes)
  }
}
