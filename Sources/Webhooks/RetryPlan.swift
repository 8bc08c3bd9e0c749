import Usage

/// When a message is tried again that was not delivered.
struct RetryPlan {
  let limits: WebhookLimits

  /// Each pause is so many times the one before.
  private static let factor = 4

  /// Microseconds until the next attempt after so many; nil where there is none. Half of each pause
  /// is chance, so that what has failed together does not come back together.
  func pause(
    afterTries tries: Int, _ generator: inout some RandomNumberGenerator
  ) -> Int64? {
    guard tries < limits.attemptsMax else { return nil }
    var seconds = limits.retrySeconds
    for _ in 1..<max(tries, 1) where seconds < limits.retrySecondsMax { seconds *= Self.factor }
    let whole =
      Int64(min(seconds, limits.retrySecondsMax)) * Timestamp.microsecondsPerSecond
    return Int64.random(in: whole / 2...whole, using: &generator)
  }
}
