internal import Glibc

extension String {
  /// A text of these bytes, which are UTF-8.
  public init(_ bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// True when its first bytes are the other's. `hasPrefix` looks at whole characters: one that the
  /// prefix ends with can have more to it in the longer text.
  public func hasPrefixBytes(_ prefix: String) -> Bool {
    let (bytes, prefix) = (utf8.span, prefix.utf8.span)
    return prefix.count <= bytes.count && bytes.extracting(first: prefix.count).isSame(as: prefix)
  }

  /// What follows these first bytes; nil where its first bytes are others.
  public func withoutPrefixBytes(_ prefix: String) -> String? {
    guard hasPrefixBytes(prefix) else { return nil }
    return String(Substring(utf8.dropFirst(prefix.utf8.count)))
  }

  /// True when its last bytes are the other's.
  public func hasSuffixBytes(_ suffix: String) -> Bool {
    let (bytes, suffix) = (utf8.span, suffix.utf8.span)
    return suffix.count <= bytes.count && bytes.extracting(last: suffix.count).isSame(as: suffix)
  }

  /// What comes before these last bytes; nil where its last bytes are others.
  public func withoutSuffixBytes(_ suffix: String) -> String? {
    guard hasSuffixBytes(suffix) else { return nil }
    return String(Substring(utf8.dropLast(suffix.utf8.count)))
  }

  /// The text with other bytes in every place where these are, which must not be empty.
  public func replacingBytes(of text: String, with other: String) -> String {
    let (bytes, text) = (Array(utf8), Array(text.utf8))
    var replaced: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: text) {
        replaced += other.utf8
        index += text.count
      } else {
        replaced.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: replaced, as: UTF8.self)
  }

  /// True when both texts are the same to the byte.
  public func hasSameBytes(as other: String) -> Bool {
    hasSameBytes(as: other.utf8.span)
  }

  /// The same for a text that is at hand as bytes.
  public func hasSameBytes(as other: Span<UInt8>) -> Bool {
    utf8.count == other.count && utf8.span.isSame(as: other)
  }
}

extension Span<UInt8> {
  /// True for the same bytes; both must be of one length.
  fileprivate func isSame(as other: Span<UInt8>) -> Bool {
    withUnsafeBytes { own in
      other.withUnsafeBytes { given in
        guard let own = own.baseAddress, let given = given.baseAddress else { return true }
        return own == given || memcmp(own, given, count) == 0
      }
    }
  }
}
