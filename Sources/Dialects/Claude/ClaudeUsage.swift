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
    let fields = UsageFields(object: value, path: path)
    figures.tokens.input = try fields.count("input_tokens") ?? 0
    figures.tokens.cacheRead = try fields.count("cache_read_input_tokens") ?? 0
    figures.tokens.output = try fields.count("output_tokens") ?? 0
    let split = try fields.details("cache_creation")
    figures.tokens.setCacheWrites(
      total: try fields.count("cache_creation_input_tokens"),
      fiveMinutes: try split?.count("ephemeral_5m_input_tokens"),
      oneHour: try split?.count("ephemeral_1h_input_tokens"))
    let thinking = try fields.details("output_tokens_details")?.count("thinking_tokens") ?? 0
    figures.tokens.reasoning = min(thinking, figures.tokens.output)
    figures.webSearches =
      try fields.details("server_tool_use")?.count("web_search_requests") ?? 0
    try modifiers.read(fields)
    for iteration in try fields.list("iterations")
    where iteration["type"]?.isString("compaction") == true {
      compaction += try ClaudeUsage(reading: iteration.object, at: iteration.path).figures
    }
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
