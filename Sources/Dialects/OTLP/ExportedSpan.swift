public import Usage

/// A span as it was exported (`Span` of opentelemetry-proto, trace/v1/trace.proto), without what
/// was said in it.
public struct ExportedSpan: Sendable, Hashable {
  /// 32 hexadecimal digits, in lower case.
  public var traceID: ExternalID = ""
  /// 16 hexadecimal digits, in lower case.
  public var spanID: ExternalID = ""
  /// Nil for the root of a trace.
  public var parentSpanID: ExternalID?
  /// Such as `openai.chat.completion`.
  public var name = ""
  /// The number of `SpanKind`.
  public var kind: Int64 = 0
  /// Since 1970-01-01T00:00:00Z; 0 where it is not told.
  public var startNanoseconds: UInt64 = 0
  /// Since 1970-01-01T00:00:00Z; 0 where it is not told.
  public var endNanoseconds: UInt64 = 0
  /// 0 unset, 1 good, 2 failed.
  public var statusCode: Int64 = 0
  /// Why it failed.
  public var statusMessage = ""
  /// What happened in it, but for what was said.
  public var attributes = Attributes()
  /// The instrumentation that made it.
  public var scopeName = ""
  /// True for a record of a log that is taken for a span.
  public var isRecord = false
  /// True for one that is of a trace; of a record, for one that was logged within a span.
  public var isTraced = true

  /// When it began; nil where that is not told.
  public var startedAt: Timestamp? { Self.time(startNanoseconds) }
  /// When it ended; nil where that is not told.
  public var endedAt: Timestamp? { Self.time(endNanoseconds) }

  private static func time(_ nanoseconds: UInt64) -> Timestamp? {
    guard nanoseconds > 0 else { return nil }
    return Timestamp(microseconds: Int64(nanoseconds / 1_000))
  }

  /// Bytes of an id as hexadecimal digits; nil where they are too few, too many or all zero, which
  /// is invalid (opentelemetry-proto, trace/v1/trace.proto).
  static func id(_ bytes: some Collection<UInt8>, count: Int) -> ExternalID? {
    guard bytes.count == count, bytes.contains(where: { $0 != 0 }) else { return nil }
    var digits: [UInt8] = []
    digits.reserveCapacity(2 * count)
    for byte in bytes {
      for digit in [byte >> 4, byte & 0x0F] {
        digits.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
    return ExternalID(utf8: digits)
  }
}
