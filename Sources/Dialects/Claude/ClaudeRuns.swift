internal import Usage

/// The runs of a session of which each result counts its own run only.
struct ClaudeRuns: Sendable {
  /// Each run's results, from the one that counts least to the one that counts all of the run.
  private(set) var members: [[ClaudeReport]] = []

  /// A result goes on from another one of its run where what it counts beside its own turn is no
  /// less than what the other had counted. So the runs are found whatever order the results came
  /// in.
  init(of results: [ClaudeReport]) {
    var ends: [RunningReport] = []
    let ordered = results.map { RunningReport($0) }
      .sorted { ($0.tokens, $0.report.id) < ($1.tokens, $1.report.id) }
    for next in ordered {
      if let index = Self.index(in: ends, before: next) {
        ends[index] = next
        members[index].append(next.report)
      } else {
        ends.append(next)
        members.append([next.report])
      }
    }
  }

  /// The run that a result goes on: the one that ended where it began, or else the longest.
  private static func index(in ends: [RunningReport], before next: RunningReport) -> Int? {
    var longest: Int?
    for (index, end) in ends.enumerated()
    where !end.sent.isZero && end.sent.fits(in: next.before) {
      if end.sent == next.before { return index }
      if longest.map({ ends[$0].tokens < end.tokens }) ?? true { longest = index }
    }
    return longest
  }
}

/// A result with its sums: every result is held against every run.
private struct RunningReport {
  var report: ClaudeReport
  var tokens: Int64
  var sent: ClaudeSent
  /// What its run had sent before its own turn.
  var before: ClaudeSent

  init(_ report: ClaudeReport) {
    self.report = report
    let sum = report.sum
    tokens = sum.tokens.total
    sent = sum.sent
    before = (sum - (report.main?.figures ?? ClaudeFigures())).sent
  }
}

/// What runs come to together.
struct ClaudeRunSums: Sendable, Hashable {
  var models: [ExactText: ClaudeModelReport] = [:]
  var total = Money.zero

  /// Adds a run by the result that counts all of it.
  mutating func add(_ end: ClaudeReport) {
    models.add(end.models)
    total += end.total
  }
}
