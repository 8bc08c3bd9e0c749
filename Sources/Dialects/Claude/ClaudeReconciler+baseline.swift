internal import Usage

/// What a session had come to when others were forked from it.
extension ClaudeReconciler {
  /// Reports of a session above that are tried; each is no less than the next.
  private static let baselinesTried = 256

  /// Of a report by what it came to, so that those that came to more are first.
  private static func sumKey(_ session: ExternalID, tokens: Int64, _ key: ExternalID) -> StateKey {
    let digits = String(Int64.max - max(0, tokens))
    let padding = String(repeating: "0", count: String(Int64.max).utf8.count - digits.utf8.count)
    return self.key("sum", session, "\(padding)\(digits) \(key)")
  }

  /// Remembers what a report came to.
  func keepSum(of report: ClaudeReport, in session: ExternalID) throws(LedgerFailure) {
    let sum = report.sum
    guard !sum.isZero else { return }
    try transaction.setState(
      Self.sumKey(session, tokens: sum.tokens.total, report.key), to: sum.stored)
  }

  /// What the session above had come to when this one was forked from it: the highest of its
  /// reports that is within what this one had spent before its first turn.
  func baseline(
    of session: ClaudeSession, atMost before: ClaudeFigures
  ) throws(LedgerFailure) -> ClaudeReport? {
    guard let parent = session.parent, !before.sent.isZero else { return nil }
    func isWithin(_ sum: Sum) -> Bool {
      sum.figures.sent.fits(in: before.sent)
        && sum.figures.tokens.output <= before.tokens.output
    }
    let highest = before.tokens.total
    let first = try sums(of: parent, atMost: highest, limit: Self.baselinesTried)
    var found = first.first(where: isWithin)
    if found == nil, first.count == Self.baselinesTried {
      // What a session comes to grows in every count, so that halving finds where it was too much.
      var (low, high) = (Int64(0), highest)
      while low <= high {
        let middle = low + (high - low) / 2
        let next = try sums(of: parent, atMost: middle, limit: 1).first
        if let next, !isWithin(next) {
          high = next.figures.tokens.total - 1
        } else {
          found = next ?? found
          low = middle + 1
        }
      }
    }
    return try found.flatMap { sum throws(LedgerFailure) in
      try report(sum.report, of: parent)
    }
  }

  /// What a report came to.
  private struct Sum {
    var report: ExternalID
    var figures: ClaudeFigures
  }

  /// The highest of a session's reports that came to no more than so many tokens.
  private func sums(
    of session: ExternalID, atMost tokens: Int64, limit: Int
  ) throws(LedgerFailure) -> [Sum] {
    let first = Self.sumKey(session, tokens: tokens, "")
    return try transaction.states(
      of: Self.dialect, owner: first.owner, after: first.key, limit: limit
    ).map { entry in
      let report = entry.key.utf8.drop { $0 != UInt8(ascii: " ") }.dropFirst()
      return Sum(
        report: ExternalID(String(Substring(report))), figures: ClaudeFigures(stored: entry.value))
    }
  }
}
