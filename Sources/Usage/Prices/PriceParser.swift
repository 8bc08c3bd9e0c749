/// Reads the text format of `PriceBook`.
struct PriceParser {
  /// Why a line is no price.
  private struct Problem: Error {
    var detail: String

    init(_ detail: String) { self.detail = detail }
  }

  private let bytes: [UInt8]
  /// The words of the current line. Ranges, because a slice of the bytes for each of tens of
  /// thousands of words would cost half of the time.
  private var words: [Range<Int>] = []

  private init(_ text: String) {
    bytes = Array(text.utf8)
  }

  static func parse(
    _ text: String
  ) throws(PriceBook.ParseError) -> (version: String, prices: [Price]) {
    var parser = PriceParser(text)
    return try parser.parse()
  }

  private mutating func parse() throws(PriceBook.ParseError) -> (String, [Price]) {
    var version: String?
    var prices: [Price] = []
    prices.reserveCapacity(bytes.count / 64)
    var start = 0
    var line = 0
    while start < bytes.count {
      line += 1
      start = readWords(from: start)
      guard !words.isEmpty else { continue }
      do throws(Problem) {
        if version == nil {
          guard words.count == 2, string(0) == "version" else { throw Problem("no version") }
          version = string(1)
        } else {
          prices.append(try price())
        }
      } catch {
        throw PriceBook.ParseError(line: line, detail: error.detail)
      }
    }
    guard let version else { throw PriceBook.ParseError(line: 1, detail: "no version") }
    return (version, prices)
  }

  /// Finds the words of a line before its comment; returns where the next line begins.
  private mutating func readWords(from start: Int) -> Int {
    words.removeAll(keepingCapacity: true)
    var wordStart = start
    var isComment = false
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == UInt8(ascii: " ") {
        if index > wordStart, !isComment { words.append(wordStart..<index) }
        wordStart = index + 1
      } else if index == wordStart, bytes[index] == UInt8(ascii: "#") {
        isComment = true
      }
      index += 1
    }
    if index > wordStart, !isComment { words.append(wordStart..<index) }
    return index + 1
  }

  private func price() throws(Problem) -> Price {
    guard words.count > 4, words[2].count == 1 else {
      throw Problem("a price needs a provider, a name, a mark, a day and a rate")
    }
    var effectiveFrom: Day?
    if words[3].count != 1 || bytes[words[3].lowerBound] != UInt8(ascii: "-") {
      guard let day = Day(string(3)) else { throw Problem("\(string(3)) is not a day") }
      effectiveFrom = day
    }
    var fields = PriceFields()
    for index in 4..<words.count {
      guard fields.take(bytes, words[index]) else {
        throw Problem("\(string(index)) is not a rate or a section")
      }
    }
    var price = Price(
      provider: string(0), model: string(1),
      answersToNameAlone: bytes[words[2].lowerBound] == UInt8(ascii: "*"),
      effectiveFrom: effectiveFrom, steps: fields.steps)
    price.perRequest = fields.perRequest
    price.perSearch = fields.perSearch
    price.perFee = fields.perFee
    price.geoPerMille = fields.geoPerMille
    price.committedTiers = fields.committedTiers
    price.setWindows(fields.windows, rates: fields.windowRates)
    return price
  }

  private func string(_ index: Int) -> String {
    String(decoding: bytes[words[index]], as: UTF8.self)
  }
}
