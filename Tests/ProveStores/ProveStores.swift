import Glibc
import StoreSupport

/// Gives every store the same random events, and compares all that they say: `ProveStores EVENTS
/// SEEDS QUERIES SEGMENT`, with so many queries of usage meanwhile, and so many events in a stretch
/// that is kept as columns. The exit status is 1 where they differ.
@main struct ProveStores {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst().compactMap(Int.init)
    let (events, seeds) = (arguments.first ?? 200_000, arguments.dropFirst().first ?? 5)
    let queries = arguments.dropFirst(2).first ?? 0
    let segmentEvents = arguments.dropFirst(3).first ?? 64
    print("stores: \(StoreKind.allCases.map { "\($0)" }.joined(separator: ", "))")
    print(
      "seed    events  accepted  duplicate  rejected  sessions   queries  from sums        rows"
        + "  differences  seconds")
    var differences = 0
    for seed in 1...max(1, seeds) {
      let begun = SuspendingClock.now
      let agreement = try await StoreAgreement(
        seed: UInt64(seed), events: events / max(1, seeds), queries: queries / max(1, seeds),
        segmentEvents: Int64(segmentEvents))
      let seconds = (SuspendingClock.now - begun).components.seconds
      let columns = [
        (seed, 4), (agreement.events, 10), (agreement.accepted, 10), (agreement.duplicate, 11),
        (agreement.rejected, 10), (agreement.sessions, 10), (agreement.queries, 10),
        (agreement.fromSums, 11), (agreement.rows, 12), (agreement.differences.count, 13),
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
