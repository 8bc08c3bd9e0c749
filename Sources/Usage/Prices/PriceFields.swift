/// Collects the words after the day of a price's line.
struct PriceFields {
  var steps = [Price.Step(rates: Rates())]
  var windows: [TimeWindow] = []
  var windowRates = Rates()
  var perRequest: Money?
  var perSearch: Money?
  var geoPerMille: [String: Int] = [:]

  private static let words: [String: TokenBucket] = Dictionary(
    uniqueKeysWithValues: TokenBucket.allCases.map { ($0.word, $0) })
  /// No uplift is thousandfold.
  private static let perMilleMax: Int64 = 1_000_000

  /// Takes the next word; false when it is none of the format.
  mutating func take(_ word: ArraySlice<UInt8>) -> Bool {
    switch word.first {
    case UInt8(ascii: "@"), UInt8(ascii: ">"): return beginStep(word)
    case UInt8(ascii: "~"): return beginWindows(word.dropFirst())
    default: break
    }
    guard let equals = word.firstIndex(of: UInt8(ascii: "=")) else { return false }
    let key = String(decoding: word[..<equals], as: UTF8.self)
    let value = word[(equals + 1)...]
    if key.hasPrefix("geo:") {
      guard let perMille = Self.integer(value), perMille <= Self.perMilleMax else { return false }
      geoPerMille[String(key.dropFirst(4))] = Int(perMille)
      return true
    }
    guard let amount = Self.decimal(value) else { return false }
    switch key {
    case "request": perRequest = amount
    case "search": perSearch = amount
    default:
      guard let bucket = Self.words[key] else { return false }
      if windows.isEmpty {
        steps[steps.count - 1].rates[bucket] = amount
      } else {
        windowRates[bucket] = amount
      }
    }
    return true
  }

  /// `@tier`, `>tokens` or `@tier>tokens`.
  private mutating func beginStep(_ word: ArraySlice<UInt8>) -> Bool {
    guard windows.isEmpty else { return false }
    let mark = word.firstIndex(of: UInt8(ascii: ">"))
    let tier = word[..<(mark ?? word.endIndex)].dropFirst()
    var above: Int64 = 0
    if let mark {
      guard let tokens = Self.integer(word[(mark + 1)...]), tokens > 0 else { return false }
      above = tokens
    }
    guard mark != nil || !tier.isEmpty else { return false }
    let name = String(decoding: tier, as: UTF8.self)
    steps.append(Price.Step(tier: name, above: above, rates: Rates()))
    return true
  }

  private mutating func beginWindows(_ word: ArraySlice<UInt8>) -> Bool {
    for part in word.split(separator: UInt8(ascii: ";")) {
      guard let window = Self.window(part) else { return false }
      windows.append(window)
    }
    return !windows.isEmpty
  }

  /// `12345+480:0000-0100,0400-0600`.
  private static func window(_ part: ArraySlice<UInt8>) -> TimeWindow? {
    guard let plus = part.firstIndex(of: UInt8(ascii: "+")),
      let colon = part.firstIndex(of: UInt8(ascii: ":")), plus < colon,
      let offset = integer(part[(plus + 1)..<colon])
    else { return nil }
    var window = TimeWindow(weekdayOffsetMinutes: offset)
    for digit in part[..<plus] {
      guard (UInt8(ascii: "1")...UInt8(ascii: "7")).contains(digit) else { return nil }
      window.weekdays |= 1 << (digit - UInt8(ascii: "0"))
    }
    for span in part[(colon + 1)...].split(separator: UInt8(ascii: ",")) {
      guard span.count == 9, let start = integer(span.prefix(4)), let end = integer(span.suffix(4)),
        start < end, end <= 2_400
      else { return nil }
      window.spans.append(start / 100 * 60 + start % 100..<end / 100 * 60 + end % 100)
    }
    return window
  }

  private static func integer(_ digits: ArraySlice<UInt8>) -> Int64? {
    guard !digits.isEmpty, digits.count <= 15 else { return nil }
    var value: Int64 = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int64(digit - UInt8(ascii: "0"))
    }
    return value
  }

  /// A plain decimal of at most 12 places, without sign or exponent: what the book is written in,
  /// read several times faster than `Money(decimal:)`.
  private static func decimal(_ text: ArraySlice<UInt8>) -> Money? {
    let point = text.firstIndex(of: UInt8(ascii: "."))
    guard let whole = integer(text[..<(point ?? text.endIndex)]), whole <= 9_000_000 else {
      return nil
    }
    var pico = whole
    var places = 0
    if let point {
      let fraction = text[(point + 1)...]
      guard fraction.count <= 12, let part = integer(fraction) else { return nil }
      places = fraction.count
      for _ in 0..<places { pico *= 10 }
      pico += part
    }
    for _ in places..<12 { pico *= 10 }
    return Money(pico: Int128(pico))
  }
}
