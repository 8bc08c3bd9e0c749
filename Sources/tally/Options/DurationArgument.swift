import ArgumentParser

/// A length of time on the command line: a whole number with its unit, such as `30m`.
struct DurationArgument: ExpressibleByArgument {
  let seconds: Int

  private static let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
  /// A hundred years.
  private static let secondsMax = 36_525 * 86_400

  /// Nil where there is a part of a day.
  var wholeDays: Int? { seconds.isMultiple(of: 86_400) ? seconds / 86_400 : nil }

  /// Nil for anything else, and for nothing.
  init?(argument: String) {
    guard let unit = argument.last.flatMap({ Self.units[$0] }),
      let count = Int(argument.dropLast()), count > 0, count <= Self.secondsMax / unit
    else { return nil }
    seconds = count * unit
  }
}
