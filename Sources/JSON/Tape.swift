/// One value, or one key, of a document.
struct Node {
  enum Tag: UInt8 {
    case null, `false`, `true`, number, string
    /// A string that was written with escapes; its bytes stand in the tape's `unescaped`.
    case escapedString
    case array, object
  }

  var tag: Tag
  /// The node after this value and everything inside it.
  var next: UInt32
  /// Where the first byte of the content is: of a string inside its quotes.
  var offset: UInt32
  /// The content's bytes; of a container, its elements or members.
  var length: UInt32

  @inline(__always)
  var range: Range<Int> { Int(offset)..<Int(offset) &+ Int(length) }
}

/// A parsed document as a flat list of nodes: a container's node stands before those of its
/// contents, a key's before its value's.
struct Tape: Sendable {
  let bytes: [UInt8]
  let unescaped: [UInt8]
  let nodes: [Node]

  @inline(__always)
  func withContent<Result>(of node: Node, _ body: (Span<UInt8>) -> Result) -> Result {
    switch node.tag {
    case .number, .string: body(bytes.span.extracting(node.range))
    case .escapedString: body(unescaped.span.extracting(node.range))
    default: body(Span())
    }
  }

  @inline(__always)
  func content(of node: Node, equals text: Span<UInt8>) -> Bool {
    guard Int(node.length) == text.count else { return false }
    return withContent(of: node) { Scanner.areEqual($0, text) }
  }

  /// The node of the value of that name in an object; nil when there is none.
  func value(of key: Span<UInt8>, in object: Int) -> Int? {
    let nodes = nodes.span
    guard nodes[object].tag == .object else { return nil }
    let end = Int(nodes[object].next)
    var position = object &+ 1
    while position < end {
      guard !content(of: nodes[position], equals: key) else { return position &+ 1 }
      position = Int(nodes[position &+ 1].next)
    }
    return nil
  }
}

/// What the values of a document share. It never changes, so that reading it costs no retains.
final class Storage: Sendable {
  let tape: Tape

  init(_ tape: Tape) {
    self.tape = tape
  }
}
