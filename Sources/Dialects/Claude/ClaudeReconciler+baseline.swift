internal import Usage

/// What a session had used when others were forked from it.
extension ClaudeReconciler {
  /// The most reports of the parent session that are compared one by one, highest first.
  private static let baselinesTried = 256

  /// Orders reports by their tokens, highest first.
  private static func sumKey(_ session: ExternalID, tokens: Int64, _ key: ExternalID) -> StateKey {
    let digits = String(Int64.max - max(0, tokens))
    let padding = String(repeating: "0", count: String(Int64.max).utf8.count - digits.utf8.count)
    return self.key("sum", session, "\(padding)\(digits) \(key)")
  }

  /// Stores the sum of a report.
  func keepSum(of report: ClaudeReport, in session: ExternalID) throws(LedgerFailure) {
    let sum = report.sum
    guard !sum.isZero else { return }
    try transaction.setState(
      Self.sumKey(session, tokens: sum.tokens.total, report.key), to: sum.stored)
  }

  /// What the parent session had used when this one was forked from it: the highest of the parent's
  /// reports that does not exceed what this one had used before its first turn.
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
      // A session's usage grows in every count, so a binary search finds the highest that fits.
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

  /// The sum of a report.
  private struct Sum {
    var report: ExternalID
    var figures: ClaudeFigures
  }

  /// The highest of a session's reports with at most so many tokens.
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
