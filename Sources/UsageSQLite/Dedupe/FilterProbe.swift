/// Where a key's bits are in a blocked Bloom filter: in which block, and in which of its words.
struct FilterProbe {
  let block: Int
  private let bits: UInt64

  static let wordsPerBlock = 8
  private static let probes = 7

  init(_ hash: UInt64, blocks: Int) {
    block = Int(hash.multipliedFullWidth(by: UInt64(blocks)).high)
    // 63 bits that depend on all bits of the hash, the block having used the high ones.
    let mixed = (hash ^ hash >> 32) &* 0x9e37_79b9_7f4a_7c15
    bits = mixed ^ mixed >> 29
  }

  /// Hands over every one of the key's bits: `word` is the place in the block.
  @inline(__always)
  func forEach(_ body: (_ word: Int, _ mask: UInt64) -> Void) {
    _ = allSatisfy {
      body($0, $1)
      return true
    }
  }

  /// True when the body is, for every one of the key's bits: `word` is the place in the block.
  @inline(__always)
  func allSatisfy(_ body: (_ word: Int, _ mask: UInt64) -> Bool) -> Bool {
    var bits = bits
    for _ in 0..<Self.probes {
      guard body(Int(bits >> 6 & 7), 1 << (bits & 63)) else { return false }
      bits >>= 9
    }
    return true
  }
}
