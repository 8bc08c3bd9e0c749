import ArgumentParser
import Usage

/// A moment in the past, as a person writes it: `7d`, `2026-11-01`, `2026-11-01T10:00:00Z`.
struct Since: ExpressibleByArgument {
  let time: Timestamp

  init?(argument: String) {
    if let time = Timestamp(argument) ?? Day(argument)?.start {
      self.time = time
      return
    }
    guard let unit = argument.last.flatMap({ Self.seconds[$0] }),
      let count = Int(argument.dropLast()), (0...Self.countMax).contains(count)
    else { return nil }
    time = SystemClock.now().moved(bySeconds: -count * unit)
  }

  private static let seconds: [Character: Int] = ["m": 60, "h": 3_600, "d": 86_400, "w": 604_800]
  private static let countMax = 10_000
}
