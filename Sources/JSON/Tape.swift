/// A parsed document as a flat list of nodes: a container's node stands before those of its
/// contents, a key's before its value's. Not copyable: a copy would count references to its arrays.
struct Tape: ~Copyable, Sendable {
  let bytes: [UInt8]
  let unescaped: [UInt8]
  let nodes: NodeList

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
