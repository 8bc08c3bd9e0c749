/// Small numbers for numbers that repeat, in the order in which they are first seen: open
/// addressing, so that nearly every look-up touches one line of memory.
struct CodeTable: Sendable {
  /// What each code stands for.
  private(set) var values: [Int64] = []
  /// Codes plus one; 0 is an empty slot.
  private var slots: [UInt32]
  private var last: (value: Int64, code: UInt32)?

  private static let slotsAtStart = 64

  init() {
    slots = Array(repeating: 0, count: Self.slotsAtStart)
  }

  /// The code of a value; a new value gets one.
  @inline(__always)
  mutating func code(_ value: Int64) -> UInt32 {
    if let last, last.value == value { return last.code }
    let code = find(value)
    last = (value, code)
    return code
  }

  private mutating func find(_ value: Int64) -> UInt32 {
    var slot = firstSlot(value)
    while slots[slot] != 0 {
      let code = slots[slot] - 1
      if values[Int(code)] == value { return code }
      slot = (slot + 1) & (slots.count - 1)
    }
    values.append(value)
    slots[slot] = UInt32(values.count)
    if values.count * 2 > slots.count { grow() }
    return UInt32(values.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (code, value) in values.enumerated() {
      var slot = firstSlot(value)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(code + 1)
    }
  }

  private func firstSlot(_ value: Int64) -> Int {
    let hash = UInt64(bitPattern: value) &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
  }
}
