/// The header fields of a request, kept as the octets that came: a field becomes a `String` only
/// when it is asked for.
public struct Headers: Sendable, Sequence {
  /// Checked lines `name:value CR LF`, from `start` up to `end`.
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int

  /// `bytes` from `start` up to `end` must be field lines that `HeadScanner` has passed.
  init(checked bytes: [UInt8], start: Int, end: Int) {
    self.bytes = bytes
    self.start = start
    self.end = end
  }

  /// Fields made by hand, for tests and for calls that never were on a wire.
  public init(_ fields: [(name: String, value: String)] = []) {
    var bytes: [UInt8] = []
    for field in fields where field.name.utf8.allSatisfy(ByteSet.token.contains) {
      bytes.append(contentsOf: field.name.utf8)
      bytes.append(Byte.colon)
      bytes.append(contentsOf: field.value.utf8.filter { $0 != Byte.cr && $0 != Byte.lf })
      bytes.append(Byte.cr)
      bytes.append(Byte.lf)
    }
    self.init(checked: bytes, start: 0, end: bytes.count)
  }

  /// The value of the named field, whatever the case of the name. Repeated lines are joined with
  /// `", "` in their order (RFC 9110 section 5.3). Nil when there is none.
  public subscript(name: String) -> String? {
    var joined: String?
    forEachValue(of: name) { range in
      let value = text(range)
      joined = joined.map { $0 + ", " + value } ?? value
    }
    return joined
  }

  /// The values of every line of the named field, in their order.
  public func values(of name: String) -> [String] {
    var values: [String] = []
    forEachValue(of: name) { values.append(text($0)) }
    return values
  }

  /// The name, as it was sent, of the first field whose name is one of these, which are in lower
  /// case; nil where there is none.
  public func first(of names: [StaticString]) -> String? {
    let line = lines.first { line in names.contains { bytes.span.matches(line.name, $0) } }
    return line.map { text($0.name) }
  }

  /// Every line in its order, the name as it was sent.
  public func makeIterator() -> some IteratorProtocol<(name: String, value: String)> {
    lines.lazy.map { (name: text($0.name), value: text($0.value)) }.makeIterator()
  }

  private var lines: FieldLines { FieldLines(bytes: bytes, position: start, end: end) }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Hands over where the values of the named field stand.
  private func forEachValue(of name: String, _ body: (Range<Int>) -> Void) {
    let bytes = bytes.span
    let name = name.utf8.span
    var position = start
    while position < end {
      let isNamed = bytes.isName(name, at: position, before: end)
      let line = bytes.carriageReturn(from: position, before: end)
      if isNamed { body(bytes.trimmed(position + name.count + 1..<line)) }
      position = line + 2
    }
  }
}

/// Walks over checked field lines.
private struct FieldLines: Sequence, IteratorProtocol {
  let bytes: [UInt8]
  var position: Int
  let end: Int

  mutating func next() -> (name: Range<Int>, value: Range<Int>)? {
    guard position < end else { return nil }
    let name = position
    while position < end, bytes[position] != Byte.colon { position += 1 }
    let colon = position
    let line = bytes.span.carriageReturn(from: position, before: end)
    position = Swift.min(end, line + 2)
    guard colon < line else { return nil }
    return (name..<colon, bytes.span.trimmed(colon + 1..<line))
  }
}
