/// What happened.
struct Counts {
  /// Answers by status.
  var statuses: [Int: Int] = [:]
  /// Events that the server said it accepted.
  var acknowledged = 0
  /// The input tokens of those, to compare with the server's totals.
  var acknowledgedInputTokens = 0
  /// Answers of 429 and 503 without Retry-After.
  var refusalsWithoutRetryAfter = 0
  /// Requests that were under way when their connection broke: nobody knows whether they count.
  var unanswered = 0
  /// Connections that had to be opened anew.
  var reconnects = 0
  /// Answers by which some of a request's events were accepted, and some not.
  var partlyAccepted = 0

  private static let refusals: Set<Int> = [429, 503]

  var answers: Int { statuses.values.reduce(0, +) }
  var successes: Int { statuses.filter { $0.key < 300 }.values.reduce(0, +) }

  mutating func count(_ answer: Answer, of link: Link) {
    statuses[answer.status, default: 0] += 1
    if Self.refusals.contains(answer.status), !answer.hasRetryAfter {
      refusalsWithoutRetryAfter += 1
    }
    guard let accepted = answer.accepted, accepted > 0 else { return }
    acknowledged += accepted
    acknowledgedInputTokens += link.inputTokens
    if accepted != link.events { partlyAccepted += 1 }
  }

  static func - (left: Counts, right: Counts) -> Counts {
    var difference = left
    difference.statuses.merge(right.statuses) { $0 - $1 }
    difference.acknowledged -= right.acknowledged
    difference.acknowledgedInputTokens -= right.acknowledgedInputTokens
    difference.refusalsWithoutRetryAfter -= right.refusalsWithoutRetryAfter
    difference.unanswered -= right.unanswered
    difference.reconnects -= right.reconnects
    difference.partlyAccepted -= right.partlyAccepted
    return difference
  }
}
