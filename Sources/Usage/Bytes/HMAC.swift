/// HMAC with SHA-256 (RFC 2104).
public enum HMAC {
  private static let blockBytes = 64

  /// The 32 bytes that authenticate a message under a key of any length.
  public static func digest(of message: [UInt8], key: [UInt8]) -> [UInt8] {
    var block = key.count > blockBytes ? bytes(SHA256.digest(of: key.span)) : key
    block += [UInt8](repeating: 0, count: blockBytes - block.count)
    let inner = block.map { $0 ^ 0x36 } + message
    let outer = block.map { $0 ^ 0x5c } + bytes(SHA256.digest(of: inner.span))
    return bytes(SHA256.digest(of: outer.span))
  }

  private static func bytes(_ words: InlineArray<8, UInt32>) -> [UInt8] {
    words.indices.flatMap { index in
      (0..<4).map { UInt8(truncatingIfNeeded: words[index] >> UInt32(24 - 8 * $0)) }
    }
  }
}
