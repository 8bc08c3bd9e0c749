/// How large the content of one request may be.
public struct ContentLimits: Sendable, Hashable {
  /// As it is sent, in octets, 413 above.
  public var bodyBytesMax: Int
  /// After decoding, in octets, 413 above.
  public var decodedBodyBytesMax: Int

  /// Limits of their own for content as it is sent and as it is decoded.
  public init(bodyBytesMax: Int, decodedBodyBytesMax: Int) {
    self.bodyBytesMax = bodyBytesMax
    self.decodedBodyBytesMax = decodedBodyBytesMax
  }

  /// The same limit for both.
  public init(_ bytesMax: Int) {
    self.init(bodyBytesMax: bytesMax, decodedBodyBytesMax: bytesMax)
  }

  /// The larger of each, within what can be added up.
  func raised(by other: ContentLimits) -> ContentLimits {
    ContentLimits(
      bodyBytesMax: max(bodyBytesMax, min(other.bodyBytesMax, 1 << 40)),
      decodedBodyBytesMax: max(decodedBodyBytesMax, min(other.decodedBodyBytesMax, 1 << 40)))
  }
}

/// Tells of a request whose head has come and whose content has not (its body is empty) how large
/// that may be, where it may be larger than the server's own limits say. It is asked only where it
/// matters: of large content, and of such whose size is not known before.
public typealias ContentRule = @Sendable (Request) -> ContentLimits?
