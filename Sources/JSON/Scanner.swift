/// One pass over the bytes of a document: checks every one of them and writes the tape.
///
/// Nesting is a list of open containers, never recursion, so that no input exhausts the stack. The
/// text is handed from function to function, because a stored span is still an experiment of the
/// language's, and an array behind `self` is twice as slow.
struct Scanner: ~Copyable {
  let limits: ParseLimits
  var position: Int
  var nodes: NodeList
  var unescaped: [UInt8] = []
  /// The innermost container that is not closed yet; -1 outside of all of them. Until a container
  /// is closed its node's `next` is the container around it, so the tape itself is the stack.
  private var container = -1
  private var depth = 0
  /// The hash table that finds duplicate keys in large objects.
  var slots: [UInt32] = []

  init(from position: Int, limits: ParseLimits, nodesExpected: Int) {
    nodes = NodeList(capacity: nodesExpected)
    self.limits = limits
    self.position = position
  }

  mutating func scanDocument(_ text: Span<UInt8>) throws(ParseError) {
    if limits.isTolerant { skipByteOrderMark(text) }
    skipWhitespace(text)
    guard position < text.count else { throw ParseError(.empty, at: position) }
    repeat {
      while try scanValue(text) {}
      guard nodes.count <= limits.valuesMax else {
        throw ParseError(.tooManyValues(valuesMax: limits.valuesMax), at: position)
      }
    } while try advance(text)
    skipWhitespace(text)
    guard position == text.count else { throw ParseError(.trailingBytes, at: position) }
  }

  /// The byte at the position; NUL, which no JSON text has outside of an error, at the end.
  @inline(__always)
  func current(_ text: Span<UInt8>) -> UInt8 {
    position < text.count ? text[position] : 0
  }

  /// An error at the position, or that the text has ended there.
  func unexpected(_ text: Span<UInt8>, _ reason: ParseError.Reason) -> ParseError {
    ParseError(position < text.count ? reason : .truncated, at: position)
  }

  @inline(__always)
  mutating func skipWhitespace(_ text: Span<UInt8>) {
    while position < text.count {
      switch text[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position &+= 1
      default: return
      }
    }
  }

  /// RFC 8259 section 8.1 lets a parser pass over it.
  private mutating func skipByteOrderMark(_ text: Span<UInt8>) {
    guard text.count &- position >= 3, text[position] == 0xEF, text[position &+ 1] == 0xBB,
      text[position &+ 2] == 0xBF
    else { return }
    position &+= 3
  }

  @inline(__always)
  mutating func append(_ tag: Node.Tag, offset: Int, length: Int) {
    nodes.append(
      Node(
        tag: tag, next: UInt32(truncatingIfNeeded: nodes.count &+ 1),
        offset: UInt32(truncatingIfNeeded: offset), length: UInt32(truncatingIfNeeded: length)))
  }

  /// Reads the value at the position. True when that opened a container, whose first value is at
  /// the position now.
  mutating func scanValue(_ text: Span<UInt8>) throws(ParseError) -> Bool {
    switch current(text) {
    case UInt8(ascii: "\""): try scanString(text)
    case UInt8(ascii: "{"): return try openContainer(text, .object, closing: UInt8(ascii: "}"))
    case UInt8(ascii: "["): return try openContainer(text, .array, closing: UInt8(ascii: "]"))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber(text)
    case UInt8(ascii: "t"): try scanLiteral(text, "true", .true)
    case UInt8(ascii: "f"): try scanLiteral(text, "false", .false)
    case UInt8(ascii: "n"): try scanLiteral(text, "null", .null)
    case UInt8(ascii: "N") where limits.isTolerant: try scanLiteral(text, "NaN", .string)
    case UInt8(ascii: "I") where limits.isTolerant: try scanLiteral(text, "Infinity", .string)
    // RFC 8259 section 8.1 lets a parser refuse a byte order mark.
    case 0xEF where nodes.count == 0: throw unexpected(text, .byteOrderMark)
    default: throw unexpected(text, .valueExpected)
    }
    return false
  }

  /// `from` is where the value begins, if that is before the word.
  mutating func scanLiteral(
    _ text: Span<UInt8>, _ word: StaticString, _ tag: Node.Tag, from: Int? = nil
  ) throws(ParseError) {
    let start = from ?? position
    for index in 0..<word.utf8CodeUnitCount {
      guard current(text) == word.utf8Start[index] else { throw unexpected(text, .valueExpected) }
      position &+= 1
    }
    append(tag, offset: start, length: position &- start)
  }

  /// Steps past the opening bracket. False when the container is empty and so closed already.
  private mutating func openContainer(
    _ text: Span<UInt8>, _ tag: Node.Tag, closing: UInt8
  ) throws(ParseError) -> Bool {
    guard depth < limits.depthMax else {
      throw ParseError(.tooDeep(depthMax: limits.depthMax), at: position)
    }
    let index = nodes.count
    append(tag, offset: position, length: 0)
    position &+= 1
    skipWhitespace(text)
    if current(text) == closing {
      position &+= 1
      return false
    }
    nodes[index].length = 1
    nodes[index].next = UInt32(truncatingIfNeeded: container)
    container = index
    depth &+= 1
    if tag == .object { try scanKey(text, of: index) }
    return true
  }

  private mutating func scanKey(_ text: Span<UInt8>, of object: Int) throws(ParseError) {
    guard current(text) == UInt8(ascii: "\"") else { throw unexpected(text, .keyExpected) }
    guard nodes[object].length <= limits.membersPerObjectMax else {
      let reason = ParseError.Reason.tooManyMembers(membersMax: limits.membersPerObjectMax)
      throw ParseError(reason, at: position)
    }
    try scanString(text)
    hashKey(text)
    skipWhitespace(text)
    guard current(text) == UInt8(ascii: ":") else { throw unexpected(text, .colonExpected) }
    position &+= 1
    skipWhitespace(text)
  }

  /// Goes on behind a value: closes what is closed there. True when another value follows, false
  /// when the outermost value is complete.
  private mutating func advance(_ text: Span<UInt8>) throws(ParseError) -> Bool {
    while container >= 0 {
      let isObject = nodes[container].tag == .object
      skipWhitespace(text)
      switch current(text) {
      case UInt8(ascii: ","):
        position &+= 1
        skipWhitespace(text)
        nodes[container].length &+= 1
        if isObject { try scanKey(text, of: container) }
        return true
      case UInt8(ascii: "}") where isObject: try checkKeys(text, of: container)
      case UInt8(ascii: "]") where !isObject: break
      default: throw unexpected(text, isObject ? .commaOrBraceExpected : .commaOrBracketExpected)
      }
      position &+= 1
      let around = Int(Int32(truncatingIfNeeded: nodes[container].next))
      nodes[container].next = UInt32(truncatingIfNeeded: nodes.count)
      container = around
      depth &-= 1
    }
    return false
  }
}
