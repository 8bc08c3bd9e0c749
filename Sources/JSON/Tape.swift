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
final class Tape: @unchecked Sendable {
  // Guarded by uniqueness: a parser changes a tape only while no value refers to it, and nobody
  // else changes one. That is also why exclusivity needs no check at run time.
  @exclusivity(unchecked) var bytes: [UInt8] = []
  @exclusivity(unchecked) var unescaped: [UInt8] = []
  @exclusivity(unchecked) var nodes: [Node] = []

  @inline(__always)
  func withContent<Result>(of node: Node, _ body: (Span<UInt8>) -> Result) -> Result {
    switch node.tag {
    case .number, .string:
      let bytes = bytes
      return body(bytes.span.extracting(node.range))
    case .escapedString:
      let unescaped = unescaped
      return body(unescaped.span.extracting(node.range))
    default:
      return body(Span())
    }
  }

  func content(of node: Node) -> ArraySlice<UInt8> {
    node.tag == .escapedString ? unescaped[node.range] : bytes[node.range]
  }

  @inline(__always)
  func content(of node: Node, equals text: Span<UInt8>) -> Bool {
    guard Int(node.length) == text.count else { return false }
    return withContent(of: node) { Scanner.areEqual($0, text) }
  }
}
