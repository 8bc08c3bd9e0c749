public import Usage

/// The outcome of one message.
public enum ClaudeOutcome: Sendable, Equatable {
  /// It reported usage or cost that was not known.
  case accepted
  /// It reported nothing new.
  case duplicate
  /// It has nothing to do with usage or cost.
  case ignored
  case rejected(Rejection)
}
