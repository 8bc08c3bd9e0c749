/// Texts that repeat, with numbers from 0 on. A text that was added before is found again mostly,
/// not always: how long it is looked for is bounded, whatever clients make their texts of.
public struct TextTable: Sendable {
  private var texts: [String] = []
  /// One more than a text's number, at the place that its hash gives it or soon after; 0 where
  /// there is none.
  private var places: [UInt32] = []

  private static let placesAtStart = 16
  private static let placesTried = 8

  init() {}

  /// How many there are.
  public var count: Int { texts.count }

  /// The text of this number.
  public subscript(number: UInt32) -> String { texts[Int(number)] }

  /// The number of the text, which is added where it was not found.
  mutating func number(of text: String) -> UInt32 {
    if texts.count * 2 >= places.count { grow() }
    var place = Self.hash(text) & (places.count - 1)
    for _ in 0..<Self.placesTried {
      let number = places[place]
      if number == 0 {
        texts.append(text)
        places[place] = UInt32(texts.count)
        return UInt32(texts.count - 1)
      }
      if texts[Int(number) - 1].hasSameBytes(as: text) { return number - 1 }
      place = (place + 1) & (places.count - 1)
    }
    texts.append(text)
    return UInt32(texts.count - 1)
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: max(Self.placesAtStart, places.count * 2))
    texts.reserveCapacity(places.count / 2)
    for (number, text) in texts.enumerated() {
      var place = Self.hash(text) & (places.count - 1)
      for _ in 0..<Self.placesTried {
        if places[place] == 0 {
          places[place] = UInt32(number + 1)
          break
        }
        place = (place + 1) & (places.count - 1)
      }
    }
  }

  /// Every byte of the text, eight at a time, multiplied through.
  private static func hash(_ text: String) -> Int {
    text.utf8.span.withUnsafeBytes { bytes in
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
