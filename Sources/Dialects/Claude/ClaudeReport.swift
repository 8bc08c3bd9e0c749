internal import Usage

/// What the CLI reports of a session: a `result`, or the `cost-state` that a transcript ends with.
struct ClaudeReport: Sendable, Hashable {
  /// The result's uuid; what a cost state tells is its own id.
  var id: ExternalID
  /// A cost state knows nothing of turns.
  var isState = false
  /// The main loop's own usage in this turn; nil in a cost state.
  var main: ClaudeUsage?
  /// Cumulative: over the call, the session, or the session and those it was forked from.
  var models: [ClaudeModelReport]
  /// What was added since the result before; nil where the form does not tell.
  var delta: [ClaudeModelReport]?
  /// Cumulative as `models` are; nil where neither it nor the models are told.
  var total: Money?
  /// How long the API has taken so far in this process, in milliseconds; nil where it is not told.
  var duration: Int64?
  var isError = false

  /// A run that failed before it counted anything says nothing, and its calls stand.
  var isEmpty: Bool {
    (total ?? .zero) == .zero && models.allSatisfy(\.isZero) && (delta ?? []).allSatisfy(\.isZero)
      && (main?.figures.isZero ?? true)
  }
}
