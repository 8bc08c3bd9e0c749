/// One value, or one key, of a document.
struct Node {
  enum Tag: UInt8 {
    case null, `false`, `true`, number, string
    /// A string that was written with escapes; its bytes stand in the tape's `unescaped`.
    case escapedString
    case array, object
  }

  var tag: Tag
  /// Of a key, `NameTable.hash` of its text.
  var hash: UInt8 = 0
  /// The node after this value and everything inside it.
  var next: UInt32
  /// Where the first byte of the content is: of a string inside its quotes.
  var offset: UInt32
  /// The content's bytes; of a container, its elements or members.
  var length: UInt32

  @inline(__always)
  var range: Range<Int> { Int(offset)..<Int(offset) &+ Int(length) }
}
