internal import Usage

extension ProviderUsage {
  /// Cached tokens stand beside the input, as in Anthropic's objects.
  mutating func readBedrock(_ fields: UsageFields) throws(Rejection) {
    tokens.input = try fields.count("inputTokens") ?? 0
    tokens.cacheRead = try fields.count("cacheReadInputTokens") ?? 0
    tokens.output = try fields.count("outputTokens") ?? 0
    tokens.reasoning = try fields.count("thinkingTokens") ?? 0
    guard tokens.reasoning <= tokens.output else {
      throw fields.contradiction(
        "thinkingTokens", "is \(tokens.reasoning), more than the output's \(tokens.output)")
    }
    var written = AgreedCount()
    try written.take(fields, "cacheWriteInputTokens")
    try written.take(fields, "cacheCreationInputTokens")
    var fiveMinutes = try fields.count("cacheCreationEphemeral5mInputTokens")
    var oneHour = try fields.count("cacheCreationEphemeral1hInputTokens")
    for detail in try fields.list("cacheDetails") {
      let count = try detail.count("inputTokens") ?? 0
      switch try detail.word("ttl") {
      case "5m": fiveMinutes = (fiveMinutes ?? 0) + count
      case "1h": oneHour = (oneHour ?? 0) + count
      default: break
      }
    }
    tokens.setCacheWrites(
      try CacheWrites(
        total: written, fiveMinutes: fiveMinutes, oneHour: oneHour,
        split: fields.place["cacheDetails"]))
    webSearches = try fields.count("webSearchRequests") ?? 0
    try checkTotal(fields, "totalTokens")
  }
}
