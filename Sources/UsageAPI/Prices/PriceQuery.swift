import Usage

/// Which prices, and which page of them.
struct PriceQuery: Sendable {
  /// What `provider/model` must have somewhere, in any letter case; nil for all.
  var text: String?
  /// Only prices that the project has set.
  var isOwn = false
  /// The last price of the page before; nil for the first page.
  var last: ListedPlace?
  /// The most prices of a page; at least 1.
  var limit: Int

  /// Every price, from the first on.
  init(limit: Int) {
    self.limit = limit
  }

  func wants(_ place: ListedPlace) -> Bool {
    if let last, !(last < place) { return false }
    guard let text else { return true }
    return "\(place.provider)/\(place.model)".lowercased().contains(text.lowercased())
  }

  /// The cursor of the page behind a price.
  static func cursor(after place: ListedPlace) -> String {
    let day = place.from?.description ?? "-"
    let text = [place.provider, place.model, day, place.isOwn ? "own" : "default"]
      .joined(separator: "\n")
    return "p" + text.utf8.map(\.hexadecimal).joined()
  }

  /// Goes on behind a cursor; false for one of another list.
  mutating func go(on cursor: String) -> Bool {
    guard cursor.hasPrefix("p"), let bytes = [UInt8](hexadecimal: cursor.dropFirst()) else {
      return false
    }
    let parts = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return false }
    let place = ListedPlace(
      provider: String(parts[0]), model: String(parts[1]), from: Day(String(parts[2])),
      isOwn: parts[3] == "own")
    last = place
    return Self.cursor(after: place) == cursor
  }
}

extension [UInt8] {
  fileprivate init?(hexadecimal text: Substring) {
    let digits = text.utf8.map { byte -> UInt8? in
      Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }
    guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { return nil }
    self = stride(from: 0, to: digits.count, by: 2).map { index in
      (digits[index] ?? 0) << 4 | (digits[index + 1] ?? 0)
    }
  }
}
