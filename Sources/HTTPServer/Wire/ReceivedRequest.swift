/// A request from the wire, with what its connection has to know of it.
struct ReceivedRequest: Sendable {
  let request: Request
  /// 0 for HTTP/1.0, 1 for HTTP/1.1.
  let minorVersion: UInt8
  /// Whether the client lets the connection persist.
  let keepsAlive: Bool
}
