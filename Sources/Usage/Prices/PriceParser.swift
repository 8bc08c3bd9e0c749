/// Reads the text format of `PriceBook`.
struct PriceParser {
  private typealias Bytes = ArraySlice<UInt8>

  private static let space = UInt8(ascii: " ")
  private static let newline = UInt8(ascii: "\n")

  static func parse(
    _ text: String
  ) throws(PriceBook.ParseError) -> (version: String, prices: [Price]) {
    let bytes = Array(text.utf8)
    var version: String?
    var prices: [Price] = []
    prices.reserveCapacity(bytes.count / 64)
    var start = 0
    var line = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: newline) ?? bytes.count
      line += 1
      let words = words(of: bytes[start..<end])
      start = end + 1
      guard let first = words.first else { continue }
      do throws(Problem) {
        if version == nil {
          guard string(first) == "version", words.count == 2 else { throw Problem("no version") }
          version = string(words[1])
        } else {
          prices.append(try price(words))
        }
      } catch {
        throw PriceBook.ParseError(line: line, detail: error.detail)
      }
    }
    guard let version else { throw PriceBook.ParseError(line: 1, detail: "no version") }
    return (version, prices)
  }

  private struct Problem: Error {
    var detail: String

    init(_ detail: String) { self.detail = detail }
  }

  /// The words of a line before its comment.
  private static func words(of line: Bytes) -> [Bytes] {
    var words: [Bytes] = []
    words.reserveCapacity(24)
    var start = line.startIndex
    var index = start
    while index <= line.endIndex {
      if index == line.endIndex || line[index] == space {
        if index > start {
          if line[start] == UInt8(ascii: "#") { return words }
          words.append(line[start..<index])
        }
        start = index + 1
      }
      index += 1
    }
    return words
  }

  private static func price(_ words: [Bytes]) throws(Problem) -> Price {
    guard words.count > 4, words[2].count == 1 else {
      throw Problem("a price needs a provider, a name, a mark, a day and a rate")
    }
    let day = string(words[3])
    let effectiveFrom = Day(day)
    guard effectiveFrom != nil || day == "-" else { throw Problem("\(day) is not a day") }
    var fields = PriceFields()
    for word in words.dropFirst(4) {
      guard fields.take(word) else { throw Problem("\(string(word)) is not a rate or a section") }
    }
    var price = Price(
      provider: string(words[0]), model: string(words[1]),
      answersToNameAlone: words[2].first == UInt8(ascii: "*"), effectiveFrom: effectiveFrom,
      steps: fields.steps)
    price.perRequest = fields.perRequest
    price.perSearch = fields.perSearch
    price.geoPerMille = fields.geoPerMille
    price.setWindows(fields.windows, rates: fields.windowRates)
    return price
  }

  private static func string(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }
}
