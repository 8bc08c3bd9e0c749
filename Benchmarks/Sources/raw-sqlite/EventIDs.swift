/// Texts of UUIDs, without an allocation for each.
struct EventIDs {
  static let characters = 36

  private let order: Options.Order
  private var state = UInt64.random(in: .min ... .max)
  private var counter: UInt64 = 0

  init(_ order: Options.Order) { self.order = order }

  mutating func next(_ bytes: UnsafeMutablePointer<CChar>) {
    switch order {
    case .random: put(chance(), chance(), bytes)
    case .ordered:
      counter += 1
      let milliseconds = UInt64(Clock.microsecondsSince1970 / 1_000) << 16
      put(milliseconds | 0x7000, counter << 38 | chance() >> 26, bytes)
    }
  }

  /// SplitMix64.
  mutating func chance() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ word >> 30) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ word >> 27) &* 0x94d0_49bb_1331_11eb
    return word ^ word >> 31
  }

  private func put(_ high: UInt64, _ low: UInt64, _ bytes: UnsafeMutablePointer<CChar>) {
    var position = 0
    for word in [high, low] {
      for shift in stride(from: 60, through: 0, by: -4) {
        if position == 8 || position == 13 || position == 18 || position == 23 {
          bytes[position] = CChar(UInt8(ascii: "-"))
          position += 1
        }
        let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift) & 15)
        let letter = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        bytes[position] = CChar(letter)
        position += 1
      }
    }
  }
}
