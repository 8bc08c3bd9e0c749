/// Objects by a hash that the caller makes of their keys: open addressing, each hash beside its
/// object, so that a look-up touches one line of memory and the object itself.
struct HashedObjects<Object: AnyObject> {
  private struct Slot {
    var hash: UInt64
    /// Nil in an empty slot.
    var object: Object?
  }

  private(set) var count = 0
  private var slots: [Slot]

  private static var slotsAtStart: Int { 1 << 8 }

  init() {
    slots = Array(repeating: Slot(hash: 0, object: nil), count: Self.slotsAtStart)
  }

  /// The object with this hash that is the wanted one.
  @inline(__always)
  func first(hash: UInt64, where isWanted: (Object) -> Bool) -> Object? {
    var place = firstPlace(hash)
    while slots[place].object != nil {
      if slots[place].hash == hash, let object = slots[place].object, isWanted(object) {
        return object
      }
      place = (place &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// Adds an object that is not there yet.
  mutating func insert(_ object: Object, hash: UInt64) {
    if count * 2 >= slots.count { grow() }
    place(Slot(hash: hash, object: object))
    count += 1
  }

  func forEach(_ body: (Object) -> Void) {
    for slot in slots { slot.object.map(body) }
  }

  mutating func removeAll() {
    self = HashedObjects()
  }

  @inline(__always)
  private func firstPlace(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 32) & (slots.count &- 1)
  }

  private mutating func place(_ slot: Slot) {
    var place = firstPlace(slot.hash)
    while slots[place].object != nil { place = (place &+ 1) & (slots.count &- 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(hash: 0, object: nil), count: old.count * 2)
    for slot in old where slot.object != nil { place(slot) }
  }
}
