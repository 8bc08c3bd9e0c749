/// Reads JSON texts (RFC 8259), strictly unless its limits say otherwise: no trailing commas,
/// comments, duplicate keys or malformed UTF-8.
///
/// Half of a surrogate pair, which RFC 8259 section 8.2 lets a text have, is read as the control
/// character U+001A.
///
/// A parser reads any number of documents, one after the other. Each has a tape of its own, which
/// its values share and never change: that costs a few allocations a document and saves a retain
/// for every value that is looked at. Numbers are kept as their own text.
public struct Parser: Sendable {
  /// What is refused for its size.
  public var limits: ParseLimits

  /// Usage events have a value or key every twelve bytes or so.
  private static let bytesPerNode = 10
  /// What is set aside before anything has been read; the tape grows as it must.
  private static let reservedNodesMax = 65_536

  /// A parser with its own limits.
  public init(limits: ParseLimits = ParseLimits()) {
    self.limits = limits
  }

  /// Reads all of `bytes` as one JSON text. The value keeps `bytes` alive; nothing is copied but
  /// strings with escapes.
  public mutating func parse(_ bytes: [UInt8]) throws(ParseError) -> Value {
    try parse(bytes, in: 0..<bytes.count)
  }

  /// Reads a part of `bytes`, such as one line, as one JSON text. Offsets in errors count from the
  /// start of `bytes`. Bounds outside of `bytes` are clamped to it.
  public mutating func parse(_ bytes: [UInt8], in range: Range<Int>) throws(ParseError) -> Value {
    let range = range.clamped(to: 0..<bytes.count)
    // Places on the tape have 31 bits.
    let bytesMax = min(limits.documentBytesMax, Int(Int32.max))
    guard range.count <= bytesMax, range.upperBound <= Int(Int32.max) else {
      throw ParseError(.documentTooLong(bytesMax: bytesMax), at: range.lowerBound)
    }
    var scanner = Scanner(
      from: range.lowerBound, limits: limits,
      nodesExpected: min(range.count / Self.bytesPerNode + 8, Self.reservedNodesMax))
    try scanner.scanDocument(bytes.span.extracting(first: range.upperBound))
    let tape = Tape(bytes: bytes, unescaped: scanner.unescaped, nodes: scanner.nodes)
    return Value(storage: Storage(tape), index: 0)
  }
}
