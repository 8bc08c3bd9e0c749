/// Hashes an identity (project, source, id) with SipHash-1-3 and a random key: for events the key
/// of their database, for what is found in memory alone one of its own.
///
/// The key is not known, so a client cannot choose ids that collide
/// (Aumasson and Bernstein, "SipHash: a fast short-input PRF").
struct IdentityHash {
  let key0: UInt64
  let key1: UInt64

  /// A hash with a key of its own.
  static func drawn() -> IdentityHash {
    IdentityHash(key0: .random(in: .min ... .max), key1: .random(in: .min ... .max))
  }

  func hash(project: Int64, source: Int64, id: Span<UInt8>) -> UInt64 {
    var state = SipState(key0: key0, key1: key1)
    state.absorb(UInt64(bitPattern: project))
    state.absorb(UInt64(bitPattern: source))
    return id.withUnsafeBytes { raw in
      var offset = 0
      while offset + 8 <= raw.count {
        state.absorb(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
        offset += 8
      }
      var last = UInt64(truncatingIfNeeded: raw.count) << 56
      for (index, byte) in raw[offset...].enumerated() { last |= UInt64(byte) << (8 * index) }
      state.absorb(last)
      return state.finish()
    }
  }
}

private struct SipState {
  private var v0: UInt64
  private var v1: UInt64
  private var v2: UInt64
  private var v3: UInt64

  init(key0: UInt64, key1: UInt64) {
    v0 = key0 ^ 0x736f_6d65_7073_6575
    v1 = key1 ^ 0x646f_7261_6e64_6f6d
    v2 = key0 ^ 0x6c79_6765_6e65_7261
    v3 = key1 ^ 0x7465_6462_7974_6573
  }

  mutating func absorb(_ word: UInt64) {
    v3 ^= word
    round()
    v0 ^= word
  }

  mutating func finish() -> UInt64 {
    v2 ^= 0xff
    round()
    round()
    round()
    return v0 ^ v1 ^ v2 ^ v3
  }

  private mutating func round() {
    v0 &+= v1
    v1 = (v1 << 13 | v1 >> 51) ^ v0
    v0 = v0 << 32 | v0 >> 32
    v2 &+= v3
    v3 = (v3 << 16 | v3 >> 48) ^ v2
    v0 &+= v3
    v3 = (v3 << 21 | v3 >> 43) ^ v0
    v2 &+= v1
    v1 = (v1 << 17 | v1 >> 47) ^ v2
    v2 = v2 << 32 | v2 >> 32
  }
}
