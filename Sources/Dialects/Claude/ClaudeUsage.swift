internal import JSON
internal import Usage

/// A usage object of a message or a result.
///
/// The shape is the Messages API's, but it is read more mildly than elsewhere: the CLI has charged
/// for it already.
struct ClaudeUsage: Sendable, Hashable {
  var figures = ClaudeFigures()
  var modifiers = PriceModifiers()
  /// What summing up the conversation took, which the API charges for beside the counts above and
  /// the CLI leaves out (https://platform.claude.com/docs/en/build-with-claude/compaction).
  var compaction = ClaudeFigures()

  init(figures: ClaudeFigures) {
    self.figures = figures
  }

  init(reading value: Value, at path: String) throws(Rejection) {
    let fields = try UsageFields(claude: value, path: path)
    figures.tokens.input = try fields.count(.inputTokens) ?? 0
    figures.tokens.cacheRead = try fields.count(.cacheReadInputTokens) ?? 0
    figures.tokens.output = try fields.count(.outputTokens) ?? 0
    let split = try fields.details(.cacheCreation)
    figures.tokens.setCacheWrites(
      total: try fields.count(.cacheCreationInputTokens),
      fiveMinutes: try split.count(.ephemeral5mInputTokens),
      oneHour: try split.count(.ephemeral1hInputTokens))
    let thinking = try fields.details(.outputTokensDetails).count(.thinkingTokens) ?? 0
    figures.tokens.reasoning = min(thinking, figures.tokens.output)
    figures.webSearches =
      try fields.details(.serverToolUse).count(.webSearchRequests) ?? 0
    try modifiers.read(fields)
    try fields.forEachObject(in: .iterations) { iteration, place throws(Rejection) in
      guard iteration["type"]?.isString("compaction") == true else { return }
      compaction += try ClaudeUsage(reading: iteration, at: place.text).figures
    }
  }
}

extension UsageFields {
  /// What is no object would be read as one without counts, and its call as one that is free.
  init(claude value: Value, path: String) throws(Rejection) {
    guard value.kind == .object else {
      throw Rejection(
        .invalidField, field: path, "must be an object, but was \(value.forMessage)")
    }
    self.init(object: value, path: path)
  }
}

extension TokenCounts {
  /// As the CLI does: of the tokens written, those of an hour come first, and the rest lives five
  /// minutes. The rest stays of unknown lifetime here where no split tells of it; both have the
  /// same price.
  mutating func setCacheWrites(total: Int64?, fiveMinutes: Int64?, oneHour: Int64?) {
    let total = total ?? (fiveMinutes ?? 0) &+ (oneHour ?? 0)
    cacheWrite1h = min(oneHour ?? 0, total)
    cacheWrite5m = min(fiveMinutes ?? 0, total - cacheWrite1h)
    cacheWrite = total - cacheWrite1h - cacheWrite5m
  }
}
