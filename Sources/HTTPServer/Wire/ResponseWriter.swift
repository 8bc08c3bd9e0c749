/// Puts responses on the wire (RFC 9112 sections 4 to 6).
struct ResponseWriter {
  /// Whether the request was HEAD.
  let isHead: Bool
  /// The minor version of the request.
  let minorVersion: UInt8

  /// Appends a response, or the beginning of a streamed one; `append(chunk:to:)` and
  /// `endChunks(to:)` are for the rest. Returns whether the connection has to be closed after it.
  func append(
    _ response: Response, closes: Bool, date: HTTPDate, to output: inout [UInt8]
  ) -> Bool {
    guard let asksToClose = Self.check(response) else {
      let substitute = Response(status: 500)
      return append(substitute, closes: true, date: date, to: &output)
    }
    let isStreamed = streams(response)
    let closes = closes || asksToClose || isStreamed && !hasChunks
    StatusLine.append(response.status, to: &output)
    output.append(contentsOf: date.line)
    for field in response.headers where !Self.isOwn(field.name) {
      output.append(contentsOf: field.name.utf8)
      output.append(": ")
      output.append(contentsOf: field.value.utf8)
      output.append("\r\n")
    }
    appendConnection(closes: closes, to: &output)
    // RFC 9110 sections 8.6, 15.3.5 and 15.4.5: 204 and 304 have no content; 204 has no length
    // either, and 304 would need that of the 200, which is not known here.
    guard response.status != 204, response.status != 304 else {
      output.append("\r\n")
      return closes
    }
    guard !isStreamed else {
      output.append(hasChunks ? "Transfer-Encoding: chunked\r\n\r\n" : "\r\n")
      append(chunk: response.body, to: &output)
      return closes
    }
    // RFC 9110 section 15.3.6: 205 has a length of 0.
    let isEmpty = response.status == 205
    output.append("Content-Length: ")
    output.append(decimal: isEmpty ? 0 : response.body.count)
    output.append("\r\n\r\n")
    // RFC 9110 section 9.3.2: HEAD is answered like GET, but for the content.
    if !isHead, !isEmpty { output.append(contentsOf: response.body) }
    return closes
  }

  /// Whether content follows that is still being made. HEAD and statuses without content have none,
  /// and a response that must not be sent neither.
  func streams(_ response: Response) -> Bool {
    response.stream != nil && !isHead && ![204, 205, 304].contains(response.status)
      && Self.check(response) != nil
  }

  /// RFC 9112 section 6.1: no transfer coding to an HTTP/1.0 client; the connection's end is the
  /// content's.
  private var hasChunks: Bool { minorVersion > 0 }

  /// Appends a part of streamed content (RFC 9112 section 7.1). An empty one would end it.
  func append(chunk: [UInt8], to output: inout [UInt8]) {
    guard !chunk.isEmpty else { return }
    guard hasChunks else { return output.append(contentsOf: chunk) }
    output.append(contentsOf: String(chunk.count, radix: 16).utf8)
    output.append("\r\n")
    output.append(contentsOf: chunk)
    output.append("\r\n")
  }

  /// Appends the end of streamed content.
  func endChunks(to output: inout [UInt8]) {
    if hasChunks { output.append("0\r\n\r\n") }
  }

  private func appendConnection(closes: Bool, to output: inout [UInt8]) {
    if closes {
      // RFC 9112 section 9.6.
      output.append("Connection: close\r\n")
    } else if minorVersion == 0 {
      // RFC 9112 section 9.3: to an HTTP/1.0 client persistence has to be said.
      output.append("Connection: keep-alive\r\n")
    }
  }

  /// Nil when the response must not be sent; else whether it asks to close the connection.
  private static func check(_ response: Response) -> Bool? {
    guard (200...999).contains(response.status) else { return nil }
    var closes = false
    let token = ByteSet.token
    for field in response.headers {
      // RFC 9110 section 5.5: no CR, LF or NUL (response splitting); section 5.1: a token.
      guard
        !field.name.isEmpty, field.name.utf8.allSatisfy(token.contains),
        field.value.utf8.allSatisfy({ !Byte.isControl($0) || $0 == Byte.tab })
      else { return nil }
      closes = closes || (matches(field.name, "connection") && matches(field.value, "close"))
    }
    return closes
  }

  /// The fields that say how the message is framed are the server's alone.
  private static func isOwn(_ name: String) -> Bool {
    switch name.utf8.count {
    case 4: matches(name, "date")
    case 10: matches(name, "connection") || matches(name, "keep-alive")
    case 14: matches(name, "content-length")
    case 17: matches(name, "transfer-encoding")
    default: false
    }
  }

  private static func matches(_ text: String, _ lowercase: StaticString) -> Bool {
    text.utf8.count == lowercase.utf8CodeUnitCount
      && text.utf8.span.matches(0..<text.utf8.count, lowercase)
  }
}
