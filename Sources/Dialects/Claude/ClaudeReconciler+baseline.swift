internal import JSON
internal import Usage

/// What a session had come to when others were forked from it.
extension ClaudeReconciler {
  /// Reports of a session above that are tried; each is no less than the next.
  private static let baselinesTried = 256

  /// Of a report by what it came to, so that those that came to more are first.
  private static func sumKey(_ session: String, tokens: Int64, _ key: String) -> StateKey {
    let digits = String(Int64.max - max(0, tokens))
    let padding = String(repeating: "0", count: String(Int64.max).utf8.count - digits.utf8.count)
    return self.key("sum", session, "\(padding)\(digits) \(key)")
  }

  /// Remembers what a report came to.
  func keepSum(of report: ClaudeReport, in session: String) throws(LedgerFailure) {
    let sum = report.sum
    guard !sum.isZero else { return }
    var writer = Writer()
    writer.claudeFigures(sum)
    try transaction.setState(
      Self.sumKey(session, tokens: sum.tokens.total, report.key), to: writer.bytes)
  }

  /// What the session above had come to when this one was forked from it: the highest of its
  /// reports that is within what this one had spent before its first turn.
  func baseline(
    of session: ClaudeSession, atMost before: ClaudeFigures
  ) throws(LedgerFailure) -> ClaudeReport? {
    guard let parent = session.parent, !before.sent.isZero else { return nil }
    let first = Self.sumKey(parent, tokens: before.tokens.total, "")
    let sums = try transaction.states(
      of: Self.source, owner: first.owner, after: first.key, limit: Self.baselinesTried)
    for entry in sums {
      guard let sum = Value(stored: entry.value)?.claudeFigures, sum.sent.fits(in: before.sent),
        sum.tokens.output <= before.tokens.output
      else { continue }
      let key = String(Substring(entry.key.utf8.drop { $0 != UInt8(ascii: " ") }.dropFirst()))
      return try known(key, of: parent)?.report
    }
    return nil
  }
}
