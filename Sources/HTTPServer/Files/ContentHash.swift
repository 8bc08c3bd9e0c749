/// FNV-1a, 64 bits (RFC 9923), for entity tags: one version of a content must be told from another,
/// no secret is in it, and nobody gains by making two alike.
public struct ContentHash: Sendable {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of nothing.
  public init() {}

  /// Goes on with these bytes.
  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// The hash of all bytes so far, in hexadecimal digits.
  public var text: String { String(value, radix: 16) }
}
