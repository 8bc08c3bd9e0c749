/// Reads JSON texts (RFC 8259), strictly: no trailing commas, comments, duplicate keys, lone
/// surrogates or malformed UTF-8.
///
/// One parser reads many documents one after the other and keeps its buffers between them, as long
/// as the values of the document before have been let go. Numbers are kept as their own text.
public struct Parser: Sendable {
  /// What is refused for its size.
  public var limits: ParseLimits

  private var tape = Tape()
  private var open: [UInt32] = []
  private var slots: [UInt32] = []

  /// Buffers larger than this are given back after a document, so that one large body does not
  /// hold its memory forever.
  static let keptNodesMax = 1 << 16

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
    // Offsets on the tape have 32 bits.
    let bytesMax = min(limits.documentBytesMax, Int(UInt32.max))
    guard range.count <= bytesMax, range.upperBound <= Int(UInt32.max) else {
      throw ParseError(.documentTooLong(bytesMax: bytesMax), at: range.lowerBound)
    }
    if !isKnownUniquelyReferenced(&tape) { tape = Tape() }
    var scanner = Scanner(from: range.lowerBound, limits: limits)
    swap(&scanner.nodes, &tape.nodes)
    swap(&scanner.unescaped, &tape.unescaped)
    swap(&scanner.open, &open)
    swap(&scanner.slots, &slots)
    scanner.reset()
    defer {
      swap(&scanner.open, &open)
      swap(&scanner.slots, &slots)
    }
    try scanner.scanDocument(bytes.span.extracting(first: range.upperBound))
    tape.bytes = bytes
    swap(&scanner.nodes, &tape.nodes)
    swap(&scanner.unescaped, &tape.unescaped)
    return Value(tape: tape, index: 0)
  }
}
