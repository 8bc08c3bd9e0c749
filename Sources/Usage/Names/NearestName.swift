/// Finds the name that somebody meant who wrote another one.
public enum NearestName {
  /// A longer one is nobody's misspelling; and comparing takes as many steps as both have letters.
  private static let bytesMax = 64

  /// The known name that is written nearly so: the same but for case, hyphens and underscores, or
  /// else within a third of its letters added, left out, changed or swapped. The first of those
  /// that are equally near; nil where none is near.
  public static func find(_ name: String, among known: [String]) -> String? {
    guard name.utf8.count <= bytesMax else { return nil }
    let letters = folded(name)
    if let same = known.first(where: { folded($0) == letters }) { return same }
    var nearest: (name: String, distance: Int)?
    for candidate in known {
      let other = folded(candidate)
      let distance = distance(letters, other)
      guard distance <= max(letters.count, other.count) / 3 else { continue }
      if distance < nearest?.distance ?? .max { nearest = (candidate, distance) }
    }
    return nearest?.name
  }

  /// The letters of a name, in lower case, without what joins its words: `session_id` and
  /// `sessionId` have the same.
  public static func folded(_ name: some StringProtocol) -> [UInt8] {
    name.utf8.compactMap { byte in
      switch byte {
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: " "): nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      default: byte
      }
    }
  }

  /// How many letters must be added, left out, changed or swapped with the next one, no letter
  /// twice (optimal string alignment).
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let isSame = left[row] == right[column]
        var best = min(current[column] + 1, last[column + 1] + 1, last[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
