/// A Bloom filter whose bits of one key lie in one cache line, so that a question costs one miss
/// of the cache (Putze, Sanders and Singler, "Cache-, hash- and space-efficient Bloom filters").
///
/// With 16 bits a key and seven of them set, about two keys in a thousand that it never saw pass.
struct BlockedFilter {
  private(set) var words: [UInt64]
  private let blocks: Int

  private static let bitsPerKey = 16
  private static let bitsPerBlock = FilterProbe.wordsPerBlock * 64

  init(keys: Int) {
    blocks = max(1, (keys * Self.bitsPerKey + Self.bitsPerBlock - 1) / Self.bitsPerBlock)
    words = Array(repeating: 0, count: blocks * FilterProbe.wordsPerBlock)
  }

  mutating func insert(_ hash: UInt64) {
    let probe = FilterProbe(hash, blocks: blocks)
    let start = probe.block * FilterProbe.wordsPerBlock
    // One look at who owns the array, not one for each bit.
    var words = words.mutableSpan
    probe.forEach { words[start + $0] |= $1 }
  }

  func mayContain(_ hash: UInt64) -> Bool {
    let probe = FilterProbe(hash, blocks: blocks)
    let start = probe.block * FilterProbe.wordsPerBlock
    return probe.allSatisfy { words[start + $0] & $1 != 0 }
  }
}
