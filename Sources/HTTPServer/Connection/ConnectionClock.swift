/// When things happened on a connection, in milliseconds, and what has taken too long since.
struct ConnectionClock {
  var lastRead: Int64
  var lastWrite: Int64
  var lingerStart: Int64 = 0
  private var headStart: Int64?
  private var contentStart: Int64?

  init(now: Int64) {
    lastRead = now
    lastWrite = now
  }

  /// Starts the clock of the part of a message that is at hand.
  mutating func track(_ now: Int64, isInHead: Bool, isInContent: Bool) {
    if isInHead, headStart == nil { headStart = now }
    if isInContent, contentStart == nil { contentStart = now }
  }

  mutating func messageEnded() {
    headStart = nil
    contentStart = nil
  }

  /// Says what is late about the message at hand, if anything; `content` is the octets that came,
  /// and `times` how many times larger than usual they may become.
  func messageIsLate(
    _ now: Int64, content: Int?, _ limits: ServerLimits, times: Int
  ) -> String? {
    guard let content else {
      guard let headStart, Self.passed(now, headStart, limits.headerSeconds) else { return nil }
      return "The head did not arrive in time (RFC 9110 section 15.5.9)."
    }
    guard let contentStart else { return nil }
    if Self.passed(now, contentStart, limits.bodySecondsMax * times) {
      return "The content did not arrive in time (RFC 9110 section 15.5.9)."
    }
    let seconds = (now - contentStart) / 1_000
    guard seconds >= Int64(clamping: limits.bodyGraceSeconds) else { return nil }
    let (octetsDue, overflows) = seconds.multipliedReportingOverflow(
      by: Int64(clamping: limits.bodyBytesPerSecondMin))
    guard overflows || Int64(clamping: content) < octetsDue else { return nil }
    return "The content arrives too slowly (RFC 9110 section 15.5.9)."
  }

  /// When the head at hand began; while none has, when something was read last.
  var headAwaitedSince: Int64 { headStart ?? lastRead }

  /// A new connection has less time than one that has been of use.
  func isIdle(_ now: Int64, isNew: Bool, _ limits: ServerLimits) -> Bool {
    Self.passed(now, lastRead, isNew ? limits.headerSeconds : limits.idleSeconds)
  }

  func writeIsStalled(_ now: Int64, _ limits: ServerLimits) -> Bool {
    Self.passed(now, lastWrite, limits.writeStallSeconds)
  }

  func lingerIsOver(_ now: Int64, _ seconds: Int) -> Bool {
    Self.passed(now, lingerStart, seconds)
  }

  private static func passed(_ now: Int64, _ since: Int64, _ seconds: Int) -> Bool {
    now - since >= Int64(clamping: seconds).multipliedReportingOverflow(by: 1_000).partialValue
  }
}
