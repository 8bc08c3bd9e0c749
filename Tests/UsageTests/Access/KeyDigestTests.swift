import Testing
import Usage

@Suite struct `A key's digest` {
  @Test func `is the SHA-256 of its text`() {
    let digest = KeyDigest(of: "abc")
    #expect(
      digest.bytes == [
        0xba, 0x78, 0x16, 0xbf, 0x8f, 0x01, 0xcf, 0xea, 0x41, 0x41, 0x40, 0xde, 0x5d, 0xae, 0x22,
        0x23, 0xb0, 0x03, 0x61, 0xa3, 0x96, 0x17, 0x7a, 0x9c, 0xb4, 0x10, 0xff, 0x61, 0xf2, 0x00,
        0x15, 0xad,
      ])
  }

  @Test func `is the same after it was stored`() {
    let digest = KeyDigest(of: "a key")
    #expect(KeyDigest(bytes: digest.bytes) == digest)
    #expect(KeyDigest(bytes: digest.bytes).hashValue == digest.hashValue)
  }

  @Test(arguments: 0..<32)
  func `differs in every byte that differs`(index: Int) {
    let digest = KeyDigest(of: "a key")
    var bytes = digest.bytes
    bytes[index] ^= 1
    #expect(KeyDigest(bytes: bytes) != digest)
    #expect(KeyDigest(bytes: Array(digest.bytes.prefix(index))) != digest)
  }

  @Test func `of a part of a text is that of the part alone`() {
    #expect(KeyDigest(of: "Bearer a key".dropFirst(7)) == KeyDigest(of: "a key"))
  }
}
