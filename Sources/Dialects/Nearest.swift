extension [String] {
  /// The text that one may have meant by another: with the fewest letters to change, and at most a
  /// third of them; nil where none is near.
  func nearest(to text: String) -> String? {
    let bytes = Array<UInt8>(text.lowercased().utf8)
    var best: (text: String, distance: Int)?
    for candidate in self {
      let distance = Self.distance(bytes, Array<UInt8>(candidate.utf8))
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    guard let best, best.distance <= Swift.max(1, bytes.count / 3) else { return nil }
    return best.text
  }

  /// Levenshtein's distance, row by row.
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = [Int](0...other.count)
    for (index, byte) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, letter) in other.enumerated() {
        let changed = diagonal + (byte == letter ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = Swift.min(changed, diagonal + 1, row[place] + 1)
      }
    }
    return row[other.count]
  }
}
