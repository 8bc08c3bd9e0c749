/// How much of what changes is shown as it happens.
public struct LiveLimits: Sendable {
  /// Streams open at once; more are answered 503.
  public var streamsMax = 4_096
  /// Bytes that wait for one stream's client; a client that leaves more is dropped.
  public var streamBytesMax = 256 << 10
  /// Milliseconds between two messages of one scope, however often it changes.
  public var streamMilliseconds = 250
  /// Seconds between two signs of life on a stream.
  public var heartbeatSeconds = 15
  /// Reads that wait for a change at once; more are answered as they are.
  public var waitingReadsMax = 4_096

  public init() {}
}
