/// Collects the words after the day of a price's line.
struct PriceFields {
  var steps = [Price.Step(rates: Rates())]
  var windows: [TimeWindow] = []
  var windowRates = Rates()
  var perRequest = ContextFee()
  var perSearch = ContextFee()
  var perFee: [String: Money] = [:]
  var geoPerMille: [String: Int] = [:]
  var committedTiers: [String] = []

  /// The buckets by the bytes of their words, which are few and short: there are tens of thousands
  /// of them in a book.
  private static let buckets: [(word: UInt64, bucket: TokenBucket)] = TokenBucket.allCases.map {
    (packed(Array($0.word.utf8)[...]) ?? 0, $0)
  }
  /// No uplift is thousandfold.
  private static let perMilleMax: Int64 = 1_000_000
  /// No rate or fee is more dollars.
  private static let dollarsMax: Int64 = 9_000_000

  /// Takes the next word; false when it is none of the format.
  mutating func take(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    switch bytes[word.lowerBound] {
    case UInt8(ascii: "@"), UInt8(ascii: ">"): return beginStep(bytes, word)
    case UInt8(ascii: "~"): return beginWindows(bytes[word].dropFirst())
    default: break
    }
    guard let equals = Self.index(of: "=", bytes, word) else { return false }
    let value = equals + 1..<word.upperBound
    if let bucket = Self.bucket(bytes[word.lowerBound..<equals]) {
      guard let amount = Self.decimal(bytes, value) else { return false }
      if windows.isEmpty {
        steps[steps.count - 1].rates[bucket] = amount
      } else {
        windowRates[bucket] = amount
      }
      return true
    }
    return takeOther(String(decoding: bytes[word.lowerBound..<equals], as: UTF8.self), bytes, value)
  }

  private static func bucket(_ word: ArraySlice<UInt8>) -> TokenBucket? {
    guard let wanted = packed(word) else { return nil }
    for known in buckets where known.word == wanted { return known.bucket }
    return nil
  }

  /// The bytes of a word as one number; nil for a long word.
  private static func packed(_ word: ArraySlice<UInt8>) -> UInt64? {
    guard word.count <= 8 else { return nil }
    var number: UInt64 = 0
    for byte in word { number = number << 8 | UInt64(byte) }
    return number
  }

  /// What is no rate.
  private mutating func takeOther(_ key: String, _ bytes: [UInt8], _ value: Range<Int>) -> Bool {
    if key.hasPrefix("geo:") {
      guard let perMille = Self.integer(bytes, value), perMille <= Self.perMilleMax else {
        return false
      }
      geoPerMille[String(key.dropFirst(4))] = Int(perMille)
      return true
    }
    if key == "commit" {
      committedTiers = bytes[value].split(separator: UInt8(ascii: ",")).map {
        String(decoding: $0, as: UTF8.self)
      }
      return !committedTiers.isEmpty
    }
    return Self.decimal(bytes, value).map { takeFee(key, $0) } ?? false
  }

  /// `request`, `search`, either of them with `:low` and the like, or `fee:x_search`.
  private mutating func takeFee(_ key: String, _ amount: Money) -> Bool {
    let parts = key.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      switch key {
      case "request": perRequest.plain = amount
      case "search": perSearch.plain = amount
      default: return false
      }
      return true
    }
    let word = String(parts[1])
    guard Fee.isKind(word) else { return false }
    switch parts[0] {
    case "request": perRequest.byContext[word] = amount
    case "search": perSearch.byContext[word] = amount
    case "fee": perFee[word] = amount
    default: return false
    }
    return true
  }

  /// `@tier`, `>tokens` or `@tier>tokens`.
  private mutating func beginStep(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    guard windows.isEmpty else { return false }
    let mark = Self.index(of: ">", bytes, word)
    let tier = bytes[word.lowerBound..<(mark ?? word.upperBound)].dropFirst()
    var above: Int64 = 0
    if let mark {
      guard let tokens = Self.integer(bytes, mark + 1..<word.upperBound), tokens > 0 else {
        return false
      }
      above = tokens
    }
    guard mark != nil || !tier.isEmpty else { return false }
    let name = String(decoding: tier, as: UTF8.self)
    steps.append(Price.Step(tier: name, above: above, rates: Rates()))
    return true
  }

  private mutating func beginWindows(_ word: ArraySlice<UInt8>) -> Bool {
    guard windows.isEmpty else { return false }
    for part in word.split(separator: UInt8(ascii: ";")) {
      guard let window = Self.window(Array(part)) else { return false }
      windows.append(window)
    }
    return !windows.isEmpty
  }

  /// `12345+480:0000-0100,0400-0600`.
  private static func window(_ bytes: [UInt8]) -> TimeWindow? {
    guard let plus = index(of: "+", bytes, bytes.indices),
      let colon = index(of: ":", bytes, plus..<bytes.count),
      let offset = integer(bytes, plus + 1..<colon)
    else { return nil }
    var window = TimeWindow(weekdayOffsetMinutes: offset)
    for digit in bytes[..<plus] {
      guard (UInt8(ascii: "1")...UInt8(ascii: "7")).contains(digit) else { return nil }
      window.weekdays |= 1 << (digit - UInt8(ascii: "0"))
    }
    for span in bytes[(colon + 1)...].split(separator: UInt8(ascii: ",")) {
      let first = span.startIndex
      guard span.count == 9, let start = minute(bytes, first), let end = minute(bytes, first + 5),
        start < end
      else { return nil }
      window.spans.append(start..<end)
    }
    return window
  }

  /// The minute of the day of four digits.
  private static func minute(_ bytes: [UInt8], _ start: Int) -> Int64? {
    guard let number = integer(bytes, start..<start + 4), number <= 2_400, number % 100 < 60 else {
      return nil
    }
    return number / 100 * 60 + number % 100
  }

  private static func index(
    of character: Unicode.Scalar, _ bytes: [UInt8], _ range: Range<Int>
  ) -> Int? {
    let wanted = UInt8(ascii: character)
    for index in range where bytes[index] == wanted { return index }
    return nil
  }

  private static func integer(_ bytes: [UInt8], _ range: Range<Int>) -> Int64? {
    guard !range.isEmpty, range.count <= 15 else { return nil }
    var value: Int64 = 0
    for index in range {
      let digit = bytes[index]
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int64(digit - UInt8(ascii: "0"))
    }
    return value
  }

  /// A plain decimal of at most 12 places, without sign or exponent: what the book is written in,
  /// read several times faster than `Money(decimal:)`.
  private static func decimal(_ bytes: [UInt8], _ range: Range<Int>) -> Money? {
    let point = index(of: ".", bytes, range) ?? range.upperBound
    guard let whole = integer(bytes, range.lowerBound..<point), whole <= dollarsMax else {
      return nil
    }
    var pico = whole
    var places = 0
    if point < range.upperBound {
      let fraction = point + 1..<range.upperBound
      guard fraction.count <= 12, let part = integer(bytes, fraction) else { return nil }
      places = fraction.count
      for _ in 0..<places { pico *= 10 }
      pico += part
    }
    for _ in places..<12 { pico *= 10 }
    return Money(pico: Int128(pico))
  }
}
