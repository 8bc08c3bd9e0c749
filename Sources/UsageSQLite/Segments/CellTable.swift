/// Places of keys that are a few small numbers each, in the order in which they are first seen.
struct CellTable {
  /// Numbers of a key.
  let width: Int
  private(set) var count = 0
  /// The keys, one behind the other.
  private var keys: [UInt32] = []
  /// Places plus one; 0 is an empty slot.
  private var slots: [UInt32]

  private static let slotsAtStart = 256

  init(width: Int) {
    self.width = width
    slots = Array(repeating: 0, count: Self.slotsAtStart)
  }

  /// The key at a place.
  func key(_ place: Int) -> ArraySlice<UInt32> { keys[place * width..<(place + 1) * width] }

  /// The place of the key; a new one gets the next.
  mutating func place(_ key: ArraySlice<UInt32>) -> Int {
    var slot = firstSlot(key)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if isKey(key, at: place) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    keys += key
    count += 1
    slots[slot] = UInt32(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private func isKey(_ key: ArraySlice<UInt32>, at place: Int) -> Bool {
    var index = place * width
    for number in key {
      if keys[index] != number { return false }
      index += 1
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for place in 0..<count {
      var slot = firstSlot(key(place))
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(place + 1)
    }
  }

  private func firstSlot(_ key: ArraySlice<UInt32>) -> Int {
    var hash: UInt64 = 0
    for number in key {
      hash = (hash ^ UInt64(number)) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash >> 29
    }
    return Int(truncatingIfNeeded: hash >> 16) & (slots.count - 1)
  }
}
