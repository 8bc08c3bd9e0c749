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

  /// The smaller of each.
  func lowered(by other: ContentLimits) -> ContentLimits {
    ContentLimits(
      bodyBytesMax: min(bodyBytesMax, other.bodyBytesMax),
      decodedBodyBytesMax: min(decodedBodyBytesMax, other.decodedBodyBytesMax))
  }

  /// The larger of each, within what can be added up.
  func raised(by other: ContentLimits) -> ContentLimits {
    ContentLimits(
      bodyBytesMax: max(bodyBytesMax, min(other.bodyBytesMax, 1 << 40)),
      decodedBodyBytesMax: max(decodedBodyBytesMax, min(other.decodedBodyBytesMax, 1 << 40)))
  }
}

/// What is to become of a request's content before any of it has come.
public enum ContentVerdict: Sendable {
  /// It is received as the server's limits say.
  case received
  /// It may be larger than they say.
  case raised(ContentLimits)
  /// It must be smaller.
  case lowered(ContentLimits)
  /// It is not received: this is the answer, and the connection is closed.
  case refused(Response)
}

/// Decides on a request whose head has come and whose content has not (its body is empty). It is
/// asked only where it matters: of content of more than `ServerLimits.unaskedBodyBytesMax`, and of
/// such whose size is not known before.
public typealias ContentRule = @Sendable (Request) -> ContentVerdict
