/// A Bloom filter whose bits of one key lie in one cache line, so that a question costs one miss
/// of the cache (Putze, Sanders and Singler, "Cache-, hash- and space-efficient Bloom filters").
///
/// With 16 bits a key and seven of them set, about two keys in a thousand that it never saw pass.
struct BlockedFilter {
  private(set) var words: [UInt64]
  private let blockCount: UInt64

  private static let bitsPerKey = 16
  private static let bitsPerBlock = 512
  private static let wordsPerBlock = 8
  private static let probes = 7

  init(keys: Int) {
    let blocks = max(1, (keys * Self.bitsPerKey + Self.bitsPerBlock - 1) / Self.bitsPerBlock)
    blockCount = UInt64(blocks)
    words = Array(repeating: 0, count: blocks * Self.wordsPerBlock)
  }

  init(words: [UInt64]) {
    self.words = words
    blockCount = UInt64(max(1, words.count / Self.wordsPerBlock))
  }

  mutating func insert(_ hash: UInt64) {
    let start = blockStart(hash)
    var bits = Self.bitSource(hash)
    for _ in 0..<Self.probes {
      words[start + Int(bits >> 6 & 7)] |= 1 << (bits & 63)
      bits >>= 9
    }
  }

  func mayContain(_ hash: UInt64) -> Bool {
    let start = blockStart(hash)
    var bits = Self.bitSource(hash)
    for _ in 0..<Self.probes {
      guard words[start + Int(bits >> 6 & 7)] & 1 << (bits & 63) != 0 else { return false }
      bits >>= 9
    }
    return true
  }

  private func blockStart(_ hash: UInt64) -> Int {
    Int(hash.multipliedFullWidth(by: blockCount).high) * Self.wordsPerBlock
  }

  /// 63 bits that depend on all bits of the hash, the block having used the high ones.
  private static func bitSource(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ hash >> 32) &* 0x9e37_79b9_7f4a_7c15
    return mixed ^ mixed >> 29
  }
}
