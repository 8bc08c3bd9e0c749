import Glibc
import StoreSupport

/// Gives every store the same random events, and compares all that they say: `ProveStores EVENTS
/// SEEDS`. The exit status is 1 where they differ.
@main struct ProveStores {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst().compactMap(Int.init)
    let (events, seeds) = (arguments.first ?? 200_000, arguments.dropFirst().first ?? 5)
    print("stores: \(StoreKind.allCases.map { "\($0)" }.joined(separator: ", "))")
    print("seed    events  accepted  duplicate  rejected  sessions  differences  seconds")
    var differences = 0
    for seed in 1...max(1, seeds) {
      let begun = SuspendingClock.now
      let agreement = try await StoreAgreement(seed: UInt64(seed), events: events / max(1, seeds))
      let seconds = (SuspendingClock.now - begun).components.seconds
      let columns = [
        (seed, 4), (agreement.events, 10), (agreement.accepted, 10), (agreement.duplicate, 11),
        (agreement.rejected, 10), (agreement.sessions, 10), (agreement.differences.count, 13),
        (Int(seconds), 9),
      ]
      print(columns.map { right($0, $1) }.joined())
      for difference in agreement.differences.prefix(10) { print(difference) }
      fflush(nil)
      differences += agreement.differences.count
    }
    exit(differences == 0 ? 0 : 1)
  }

  private static func right(_ number: Int, _ width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
  }
}
