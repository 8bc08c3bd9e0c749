/// SHA-256 as FIPS 180-4 defines it, for the digests of API keys.
///
/// Keys are 256 random bits, so one plain hash is enough: there is nothing to guess. The code is
/// here because the cryptography package would add minutes to every clean build.
public enum SHA256 {
  private typealias Words = InlineArray<16, UInt32>
  private static let blockBytes = 64
  private static let lengthBytes = 8

  /// The message's digest: eight words, the first of them the most significant.
  public static func digest(of message: Span<UInt8>) -> InlineArray<8, UInt32> {
    var state = initialState
    let whole = message.count / blockBytes * blockBytes
    for start in stride(from: 0, to: whole, by: blockBytes) {
      compress(&state, message.extracting(start..<start + blockBytes))
    }
    // What is left, a one bit, zeros, and the length in bits at the end of a block (FIPS 180-4
    // section 5.1.1).
    var block = InlineArray<64, UInt8>(repeating: 0)
    let left = message.count - whole
    for index in 0..<left { block[index] = message[whole + index] }
    block[left] = 0x80
    if left >= blockBytes - lengthBytes {
      compress(&state, block.span)
      block = InlineArray(repeating: 0)
    }
    let bitCount = UInt64(message.count) * 8
    for index in 0..<lengthBytes {
      block[blockBytes - 1 - index] = UInt8(truncatingIfNeeded: bitCount >> (8 * UInt64(index)))
    }
    compress(&state, block.span)
    return state
  }

  /// The first words of the digest as text, eight lowercase digits each.
  public static func hexadecimal(of message: Span<UInt8>, words: Int = 8) -> String {
    let digest = digest(of: message)
    return (0..<words).map { digest[$0].hexadecimal }.joined()
  }

  /// FIPS 180-4 section 6.2.2, with the message schedule kept in a ring of sixteen words.
  private static func compress(_ state: inout InlineArray<8, UInt32>, _ block: Span<UInt8>) {
    var schedule = Words(repeating: 0)
    for index in 0..<16 {
      schedule[index] = UInt32(
        bigEndian: block.bytes.unsafeLoadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for round in 0..<64 {
      if round >= 16 { extend(&schedule, round) }
      let choice = (e & f) ^ (~e & g)
      let sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let first = h &+ sum1 &+ choice &+ roundConstants[round] &+ schedule[round & 15]
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ sum0 &+ majority)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  private static func extend(_ schedule: inout Words, _ round: Int) {
    let (early, late) = (schedule[(round - 15) & 15], schedule[(round - 2) & 15])
    let sigma0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >> 3)
    let sigma1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >> 10)
    schedule[round & 15] &+= sigma0 &+ schedule[(round - 7) & 15] &+ sigma1
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static let initialState: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]

  private static let roundConstants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
