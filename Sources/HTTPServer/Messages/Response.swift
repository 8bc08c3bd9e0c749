/// An answer. `Content-Length`, `Date`, `Connection` and `Transfer-Encoding` are the server's: when
/// given they are left out, except that `Connection: close` closes the connection.
///
/// A status outside 200...999, a field name that is no token, or a value with a control character
/// (response splitting, RFC 9110 section 5.5) is never sent: 500 goes out in its place.
public struct Response: Sendable {
  /// The status code.
  public var status: Int
  /// The header fields, in the order they are sent.
  public var headers: [(name: String, value: String)]
  /// The content; not sent for HEAD, 204 and 304.
  public var body: [UInt8]
  /// Content that comes after `body`, while it is made; nil when `body` is all.
  public var stream: ResponseStream?

  /// An answer with a status, fields and content.
  public init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// An answer whose content is sent while it is made.
  public init(
    status: Int, headers: [(name: String, value: String)] = [], stream: ResponseStream
  ) {
    self.init(status: status, headers: headers)
    self.stream = stream
  }
}
