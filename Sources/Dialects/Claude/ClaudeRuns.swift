internal import Usage

/// The runs of a session whose results each count only their own run.
struct ClaudeRuns: Sendable {
  /// The last result of each run, which counts all of it.
  private(set) var ends: [ClaudeReport] = []

  /// A result continues a run where its figures without its own turn are no less than those of the
  /// run's previous result. This finds the runs whatever order the results arrived in.
  init(of results: [ClaudeReport]) {
    var runEnds = RunEnds()
    let ordered = results.map { (report: $0, sum: $0.sum) }
      .sorted { ($0.sum.tokens.total, $0.report.id) < ($1.sum.tokens.total, $1.report.id) }
    for (report, sum) in ordered {
      let known = runEnds.resume(before: report.before.sent)
      if let known { ends[known] = report } else { ends.append(report) }
      runEnds.add(sum.sent, tokens: sum.tokens.total, run: known ?? ends.count - 1)
    }
  }
}

/// The ends of runs so far, while results are processed from the smallest to the largest.
private struct RunEnds {
  private struct End {
    var sent: ClaudeSent
    var tokens: Int64
    var run: Int
    var isResumed = false
  }

  /// From the shortest run to the longest. Ends that a later result has continued stay, and are
  /// skipped.
  private var ends: [End] = []
  /// The ends by what they sent, and the first of each that may not have been continued.
  private var places: [ClaudeSent: (all: [Int], first: Int)] = [:]

  /// The most ends that are compared where none is exactly where a result began.
  private static let triedMax = 1_024

  mutating func add(_ sent: ClaudeSent, tokens: Int64, run: Int) {
    guard !sent.isZero else { return }
    places[sent, default: ([], 0)].all.append(ends.count)
    ends.append(End(sent: sent, tokens: tokens, run: run))
  }

  /// The run that a result continues: the one that ended exactly where the result began, or else
  /// the longest that fits.
  mutating func resume(before: ClaudeSent) -> Int? {
    guard !before.isZero, let place = place(at: before) ?? longest(within: before) else {
      return nil
    }
    ends[place].isResumed = true
    return ends[place].run
  }

  private mutating func place(at sent: ClaudeSent) -> Int? {
    while let (all, first) = places[sent], first < all.count {
      guard ends[all[first]].isResumed else { return all[first] }
      places[sent]?.first += 1
    }
    return nil
  }

  private func longest(within before: ClaudeSent) -> Int? {
    var found: Int?
    for place in ends.indices.suffix(Self.triedMax).reversed() {
      let end = ends[place]
      if let found, end.tokens < ends[found].tokens { break }
      guard !end.isResumed, end.sent.fits(in: before) else { continue }
      if found.map({ end.run < ends[$0].run }) ?? true { found = place }
    }
    return found
  }
}

/// The sums over all runs.
struct ClaudeRunSums: Sendable, Hashable {
  var models: [ExternalName: ClaudeModelReport] = [:]
  var total = Money.zero

  /// Adds a run by its last result, which counts all of it.
  mutating func add(_ end: ClaudeReport) {
    models.add(end.models)
    total += end.total ?? .zero
  }
}
