/// What a text from outside has to be before anything stores it.
public struct TextRule: Sendable, Hashable {
  /// The fewest bytes that it may have.
  public let bytesMin: Int
  /// The most bytes that it may have.
  public let bytesMax: Int

  /// A text that is not empty, unless it may be.
  public init(bytesMax: Int, mayBeEmpty: Bool = false) {
    bytesMin = mayBeEmpty ? 0 : 1
    self.bytesMax = bytesMax
  }

  /// Follows "must be" in an error's detail.
  public var sentence: String {
    let bytes = bytesMin == 0 ? "at most \(bytesMax)" : "\(bytesMin) to \(bytesMax)"
    return "a text of \(bytes) bytes without control characters"
  }

  /// True for a text that keeps to it. A control character is one of U+0000 to U+001F or U+007F:
  /// no id or name needs one, and they do harm in logs and terminals.
  public func allows(_ text: String) -> Bool {
    allows(byteCount: text.utf8.count)
      && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  /// True for so many bytes.
  public func allows(byteCount: Int) -> Bool {
    byteCount >= bytesMin && byteCount <= bytesMax
  }

  /// Throws a rejection that names the field of a text that does not keep to it.
  public func check(_ text: String, field: String) throws(Rejection) {
    guard allows(text) else {
      throw Rejection(.invalidField, field: field, "must be \(sentence)")
    }
  }
}
