internal import Usage

/// The runs of a session of which each result counts its own run only.
struct ClaudeRuns: Sendable {
  /// Of each run the result that counts all of it.
  private(set) var ends: [ClaudeReport] = []

  /// A result goes on from another one of its run where what it counts beside its own turn is no
  /// less than what the other had counted. So the runs are found whatever order the results came
  /// in.
  init(of results: [ClaudeReport]) {
    var open = RunEnds()
    let ordered = results.map { (report: $0, sum: $0.sum) }
      .sorted { ($0.sum.tokens.total, $0.report.id) < ($1.sum.tokens.total, $1.report.id) }
    for (report, sum) in ordered {
      let known = open.take(before: report.before.sent)
      if let known { ends[known] = report } else { ends.append(report) }
      open.add(sum.sent, tokens: sum.tokens.total, run: known ?? ends.count - 1)
    }
  }
}

/// Where runs end so far, as results are gone through from the one that counts least on.
private struct RunEnds {
  private struct End {
    var sent: ClaudeSent
    var tokens: Int64
    var run: Int
    var isTaken = false
  }

  /// From the shortest run on. Those that were gone on from stay, and are passed over.
  private var ends: [End] = []
  /// Those that sent so much, and the first of them that may not have been gone on from.
  private var places: [ClaudeSent: (all: [Int], first: Int)] = [:]

  /// Ends that are tried where none is exactly where a result began.
  private static let triedMax = 1_024

  mutating func add(_ sent: ClaudeSent, tokens: Int64, run: Int) {
    guard !sent.isZero else { return }
    places[sent, default: ([], 0)].all.append(ends.count)
    ends.append(End(sent: sent, tokens: tokens, run: run))
  }

  /// The run that a result goes on: the one that ended where it began, or else the longest.
  mutating func take(before: ClaudeSent) -> Int? {
    guard !before.isZero, let place = place(at: before) ?? longest(within: before) else {
      return nil
    }
    ends[place].isTaken = true
    return ends[place].run
  }

  private mutating func place(at sent: ClaudeSent) -> Int? {
    while let (all, first) = places[sent], first < all.count {
      guard ends[all[first]].isTaken else { return all[first] }
      places[sent]?.first += 1
    }
    return nil
  }

  private func longest(within before: ClaudeSent) -> Int? {
    var found: Int?
    for place in ends.indices.suffix(Self.triedMax).reversed() {
      let end = ends[place]
      if let found, end.tokens < ends[found].tokens { break }
      guard !end.isTaken, end.sent.fits(in: before) else { continue }
      if found.map({ end.run < ends[$0].run }) ?? true { found = place }
    }
    return found
  }
}

/// What runs come to together.
struct ClaudeRunSums: Sendable, Hashable {
  var models: [ExternalName: ClaudeModelReport] = [:]
  var total = Money.zero

  /// Adds a run by the result that counts all of it.
  mutating func add(_ end: ClaudeReport) {
    models.add(end.models)
    total += end.total ?? .zero
  }
}
