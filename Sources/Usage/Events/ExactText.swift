/// A text that equals another only when both have the same bytes.
///
/// Swift's own `==` takes two spellings of one letter for equal (Unicode canonical equivalence);
/// the database, and the clients' own systems, do not. Ids are compared and looked up by this.
public struct ExactText: Sendable, Hashable {
  /// The text as it was given.
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  /// Byte by byte.
  public static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension String {
  /// True when both texts are the same to the byte.
  public func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
