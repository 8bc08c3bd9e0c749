/// Where a server really listens.
public struct BoundAddress: Sendable, Hashable, CustomStringConvertible {
  /// The address, as text.
  public let host: String
  /// The port; the one that the kernel picked where 0 was asked for.
  public let port: Int

  /// `127.0.0.1:8080` or `[::1]:8080`, as URLs have it.
  public var description: String {
    host.utf8.contains(Byte.colon) ? "[\(host)]:\(port)" : "\(host):\(port)"
  }
}
