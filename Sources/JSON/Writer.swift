/// Writes JSON text, without white space, into bytes. Commas and escapes are its business; that
/// every key has a value and every opening its end is the caller's.
///
/// ```swift
/// var writer = Writer()
/// writer.object {
///   $0.member("session_id", "s1")
///   $0.member("cost", object: { $0.member("usd", decimal: "0.01") })
/// }
/// send(writer.bytes)
/// ```
public struct Writer: Sendable {
  private enum State { case first, afterKey, afterValue }

  /// What was written so far.
  public private(set) var bytes: [UInt8]
  private var state = State.first

  /// An empty text, with room for as many bytes.
  public init(capacity: Int = 256) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  var isAfterKey: Bool { state == .afterKey }

  private mutating func startValue() {
    if state == .afterValue { bytes.append(UInt8(ascii: ",")) }
    state = .afterValue
  }

  /// Opens an object.
  public mutating func beginObject() {
    startValue()
    bytes.append(UInt8(ascii: "{"))
    state = .first
  }

  /// Closes an object.
  public mutating func endObject() {
    bytes.append(UInt8(ascii: "}"))
    state = .afterValue
  }

  /// Opens an array.
  public mutating func beginArray() {
    startValue()
    bytes.append(UInt8(ascii: "["))
    state = .first
  }

  /// Closes an array.
  public mutating func endArray() {
    bytes.append(UInt8(ascii: "]"))
    state = .afterValue
  }

  /// Writes a member's name; its value must be next.
  public mutating func key(_ key: String) {
    self.key(utf8: key.utf8.span)
  }

  mutating func key(utf8: Span<UInt8>) {
    startValue()
    appendQuoted(utf8)
    bytes.append(UInt8(ascii: ":"))
    state = .afterKey
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    string(utf8: text.utf8.span)
  }

  mutating func string(utf8: Span<UInt8>) {
    startValue()
    appendQuoted(utf8)
  }

  /// Writes an integer, as a number.
  public mutating func integer(_ number: some FixedWidthInteger) {
    startValue()
    if let small = Int64(exactly: number) {
      appendDigits(small)
    } else {
      append(String(number).utf8.span)
    }
  }

  /// Writes decimal text as a number. The text must be a number as JSON writes them.
  public mutating func decimal(_ text: String) {
    raw(text.utf8.span)
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ flag: Bool) {
    raw((flag ? "true" : "false").utf8.span)
  }

  /// Writes `null`.
  public mutating func null() {
    raw("null".utf8.span)
  }

  /// Writes bytes that are a JSON value already.
  public mutating func raw(_ text: Span<UInt8>) {
    startValue()
    append(text)
  }

  /// Ends a line, so that the next value begins another text (NDJSON).
  public mutating func newline() {
    bytes.append(0x0A)
    state = .first
  }

  private mutating func append(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// The escapes that RFC 8259 section 7 demands, and no others.
  private mutating func appendQuoted(_ text: Span<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var copied = 0
    var index = text.endOfPlainText(from: 0)
    while index < text.count {
      if Self.needsEscape(text[index]) {
        append(text.extracting(copied..<index))
        appendEscape(text[index])
        copied = index &+ 1
      }
      index = text.endOfPlainText(from: index &+ 1)
    }
    append(text.extracting(copied..<text.count))
    bytes.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendEscape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      append("u00".utf8.span)
      for digit in [byte >> 4, byte & 0x0F] {
        bytes.append(digit < 10 ? UInt8(ascii: "0") &+ digit : UInt8(ascii: "a") &+ digit &- 10)
      }
    }
  }

  private mutating func appendDigits(_ number: Int64) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest != 0
    bytes[start...].reverse()
  }
}
