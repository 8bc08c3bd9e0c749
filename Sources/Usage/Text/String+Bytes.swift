internal import Glibc

extension String {
  /// A text of these bytes, which are UTF-8.
  public init(_ bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// True when its first bytes are the other's. `hasPrefix` looks at whole characters: one that the
  /// prefix ends with can have more to it in the longer text.
  public func hasPrefixBytes(_ prefix: String) -> Bool {
    utf8.starts(with: prefix.utf8)
  }

  /// What follows these first bytes; nil where its first bytes are others.
  public func withoutPrefixBytes(_ prefix: String) -> String? {
    guard hasPrefixBytes(prefix) else { return nil }
    return String(Substring(utf8.dropFirst(prefix.utf8.count)))
  }

  /// True when its last bytes are the other's.
  public func hasSuffixBytes(_ suffix: String) -> Bool {
    utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// True when both texts are the same to the byte.
  public func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return hasSameBytes(as: other.utf8.span)
  }

  /// The same for a text that is at hand as bytes.
  public func hasSameBytes(as other: Span<UInt8>) -> Bool {
    guard utf8.count == other.count else { return false }
    return utf8.span.withUnsafeBytes { own in
      other.withUnsafeBytes { given in
        guard let own = own.baseAddress, let given = given.baseAddress else { return true }
        return own == given || memcmp(own, given, utf8.count) == 0
      }
    }
  }
}
