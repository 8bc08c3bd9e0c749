/// What a server allows. Every resource that a client could use up has a limit here.
public struct ServerLimits: Sendable, Hashable {
  /// Open connections; one more is answered 503 and closed. Default 16 384.
  public var connectionsMax = 16_384
  /// Open connections of one client address. Default 4 096: one address cannot take them all, and a
  /// proxy, behind which all have one address, needs no more.
  public var connectionsPerAddressMax = 4_096
  /// Requests that wait for their response, of all connections; one more is answered 503.
  /// Default 16 384.
  public var requestsInFlightMax = 16_384
  /// Requests of one connection that wait for their response; more are not read. Default 8.
  public var pipelineDepthMax = 8
  /// The request target, 414 above. Default 8 KiB; RFC 9112 section 3 asks for 8000 octets.
  public var requestTargetBytesMax = 8_192
  /// The field lines of a request, and again its trailers, 431 above. Default 32 KiB.
  public var headerBytesMax = 32_768
  /// The number of field lines, 431 above. Default 100.
  public var headerCountMax = 100
  /// The content as sent, 413 above. Default 8 MiB.
  public var bodyBytesMax = 8 * 1_048_576
  /// The content that is received before a `ContentRule` is asked about it. Default 8 KiB.
  public var unaskedBodyBytesMax = 8_192
  /// Content that has come of requests not yet complete, of all connections; a request that would
  /// bring more is answered 503. Default 512 MiB.
  public var contentHeldBytesMax = 512 * 1_048_576
  /// The content after decoding, 413 above. Default 32 MiB.
  public var decodedBodyBytesMax = 32 * 1_048_576
  /// How many times larger content may get by decoding, 413 above. Default 200.
  public var compressionRatioMax = 200
  /// The chunk extensions of a request, 400 above. Default 16 KiB.
  public var chunkExtensionBytesMax = 16_384
  /// Seconds from the first octet of a request to the end of its head, 408 after; also seconds
  /// that a new connection may be silent. Default 10.
  public var headerSeconds = 10
  /// Seconds for the whole content, 408 after. Default 30; as many times more where a
  /// `ContentRule` lets content be larger than `bodyBytesMax`.
  public var bodySecondsMax = 30
  /// Octets of content per second, on average, 408 below. Default 240.
  public var bodyBytesPerSecondMin = 240
  /// Seconds before the rate of the content counts. Default 5.
  public var bodyGraceSeconds = 5
  /// Seconds in which a client must take some of its response, closed after. Default 30.
  public var writeStallSeconds = 30
  /// Seconds that a connection may be idle between requests, closed after. Default 30.
  public var idleSeconds = 30
  /// Octets of responses not yet taken; more requests are not read above it. Default 256 KiB.
  public var writeBufferBytesMax = 262_144
  /// The same of all connections; above it, large responses are not kept but answered 503. Default
  /// 256 MiB.
  public var answersHeldBytesMax = 256 * 1_048_576
  /// Milliseconds from which an answer is told of as slow. Default 1000.
  public var slowRequestMilliseconds = 1_000
  /// Seconds to wait for the client's end of a connection that the server has ended. Default 5.
  public var lingerSeconds = 5
  /// Octets to throw away meanwhile. Default 8 MiB.
  public var lingerBytesMax = 8 * 1_048_576

  /// The defaults.
  public init() {}

  /// How large the content of any request may be.
  var content: ContentLimits {
    ContentLimits(bodyBytesMax: bodyBytesMax, decodedBodyBytesMax: decodedBodyBytesMax)
  }

  /// The same with what has no meaning put right: nothing below 1, nothing that could overflow.
  var bounded: ServerLimits {
    var limits = self
    let fields: [WritableKeyPath<ServerLimits, Int>] = [
      \.connectionsMax, \.connectionsPerAddressMax, \.requestsInFlightMax, \.pipelineDepthMax,
      \.requestTargetBytesMax, \.headerBytesMax, \.headerCountMax, \.bodyBytesMax,
      \.unaskedBodyBytesMax,
      \.contentHeldBytesMax, \.decodedBodyBytesMax, \.compressionRatioMax, \.chunkExtensionBytesMax,
      \.headerSeconds,
      \.bodySecondsMax, \.bodyBytesPerSecondMin, \.bodyGraceSeconds, \.writeStallSeconds,
      \.idleSeconds, \.writeBufferBytesMax, \.answersHeldBytesMax, \.lingerSeconds,
      \.lingerBytesMax, \.slowRequestMilliseconds,
    ]
    for field in fields { limits[keyPath: field] = min(max(1, self[keyPath: field]), 1 << 40) }
    return limits
  }
}
