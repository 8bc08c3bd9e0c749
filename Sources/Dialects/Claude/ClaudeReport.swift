internal import Usage

/// What the CLI reports of a session: a `result`, or the `cost-state` at the end of a transcript.
struct ClaudeReport: Sendable, Hashable {
  /// The result's uuid. A cost state has none, and is identified by its content.
  var id: ExternalID
  /// True for a cost state, which has no turns.
  var isState = false
  /// The main loop's own usage in this turn; nil in a cost state.
  var main: ClaudeUsage?
  /// Cumulative over the run, over the session, or over the session and those it was forked from,
  /// depending on the CLI's version.
  var models: [ClaudeModelReport]
  /// What was added since the previous result; nil where the form does not have it.
  var delta: [ClaudeModelReport]?
  /// Cumulative like `models`; nil where neither is reported.
  var total: Money?
  /// The API's time in this process so far, in milliseconds; nil where it is not reported.
  var duration: Int64?
  var isError = false

  /// True for a run that failed before anything was counted. It covers no calls.
  var isEmpty: Bool {
    (total ?? .zero) == .zero && models.allSatisfy(\.isZero) && (delta ?? []).allSatisfy(\.isZero)
      && (main?.figures.isZero ?? true)
  }
}
