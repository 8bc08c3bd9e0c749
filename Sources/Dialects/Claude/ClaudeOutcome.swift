public import Usage

/// What became of one message.
public enum ClaudeOutcome: Sendable, Equatable {
  /// It told something of usage or cost that was not known.
  case accepted
  /// It told what was known before.
  case duplicate
  /// It has nothing to do with usage or cost.
  case ignored
  case rejected(Rejection)
}
