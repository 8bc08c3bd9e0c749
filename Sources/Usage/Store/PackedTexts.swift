/// The texts of a batch, one behind the other.
///
/// Those that repeat have numbers, from 0 on. One that was added before is found again mostly, not
/// always: how long it is looked for is bounded, whatever clients make their texts of.
public struct PackedTexts: Sendable {
  /// Where a text lies.
  public struct Place: Sendable {
    @usableFromInline let start: Int
    @usableFromInline let count: Int
  }

  @usableFromInline private(set) var bytes: [UInt8] = []
  /// By number.
  @usableFromInline private(set) var repeated: [Place] = []
  /// One more than a text's number, in the slot that its hash gives it or soon after; 0 in a free
  /// one. Empty while there are few texts, which are gone through one by one.
  private var slots: [UInt32] = []

  private static let fewTexts = 8
  private static let slotsTried = 8

  init() {}

  /// How many texts have numbers.
  public var count: Int { repeated.count }

  /// Makes room for so many bytes.
  mutating func reserveCapacity(_ bytes: Int) {
    self.bytes.reserveCapacity(bytes)
  }

  /// Adds a text.
  mutating func append(_ text: String) -> Place {
    let added = text.utf8.span
    let place = Place(start: bytes.count, count: added.count)
    added.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    return place
  }

  /// The number of a text that may repeat; it is added where it was not found.
  mutating func number(of text: String) -> UInt32 {
    let new = UInt32(repeated.count)
    if slots.isEmpty {
      for known in 0..<new where isText(text, known) { return known }
      if repeated.isEmpty { repeated.reserveCapacity(Self.fewTexts) }
    } else if let known = find(text, orTakeSlotFor: new) {
      return known
    }
    repeated.append(append(text))
    if repeated.count >= max(Self.fewTexts, slots.count / 2) { grow() }
    return new
  }

  private func isText(_ text: String, _ number: UInt32) -> Bool {
    withText(number) { text.hasSameBytes(as: $0) }
  }

  /// The text's number; where it is not found, the new one gets the first free slot.
  private mutating func find(_ text: String, orTakeSlotFor new: UInt32) -> UInt32? {
    for slot in slotsTried(for: Self.hash(text.utf8.span)) {
      guard slots[slot] != 0 else {
        slots[slot] = new + 1
        return nil
      }
      let known = slots[slot] - 1
      if isText(text, known) { return known }
    }
    return nil
  }

  /// Where a text of this hash may have its slot, the likeliest place first.
  private func slotsTried(for hash: Int) -> some Sequence<Int> {
    let mask = slots.count - 1
    return (0..<Self.slotsTried).lazy.map { (hash &+ $0) & mask }
  }

  /// Doubles the slots, or makes the first ones: four for each text, and so a power of two.
  private mutating func grow() {
    slots = Array(repeating: 0, count: repeated.count * 4)
    for number in 0..<UInt32(repeated.count) {
      let tried = slotsTried(for: withText(number) { Self.hash($0) })
      if let free = tried.first(where: { slots[$0] == 0 }) { slots[free] = number + 1 }
    }
  }

  /// Lends the text that lies there.
  @inlinable
  public func withText<Result, Failure: Error>(
    _ place: Place, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(bytes.span.extracting(place.start..<place.start + place.count))
  }

  /// Lends the text of this number.
  @inlinable
  public func withText<Result, Failure: Error>(
    _ number: UInt32, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withText(repeated[Int(number)], body)
  }

  /// The id that lies there.
  public subscript(place: Place) -> ExternalID {
    ExternalID(withText(place) { String($0) })
  }

  /// A copy of the text of this number.
  public subscript(number: UInt32) -> String {
    withText(number) { String($0) }
  }

  /// Every byte of the text, eight at a time, multiplied through.
  private static func hash(_ text: Span<UInt8>) -> Int {
    text.withUnsafeBytes { bytes in
      var hash = UInt64(bytes.count)
      var offset = 0
      while offset + 8 <= bytes.count {
        hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += 8
      }
      var last: UInt64 = 0
      for byte in bytes[offset...] { last = last << 8 | UInt64(byte) }
      return Int(truncatingIfNeeded: mixed(hash ^ last))
    }
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word &* 0x9e37_79b9_7f4a_7c15
    return product ^ product >> 32
  }
}
