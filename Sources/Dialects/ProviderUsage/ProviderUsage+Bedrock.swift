internal import Usage

extension ProviderUsage {
  /// Cached tokens stand beside the input, as in Anthropic's objects.
  mutating func readBedrock(_ fields: borrowing UsageFields) throws(Rejection) {
    tokens.input = try fields.count(.camelInputTokens) ?? 0
    tokens.cacheRead = try fields.count(.camelCacheReadInputTokens) ?? 0
    tokens.output = try fields.count(.camelOutputTokens) ?? 0
    tokens.reasoning = try fields.count(.camelThinkingTokens) ?? 0
    guard tokens.reasoning <= tokens.output else {
      throw fields.contradiction(
        .camelThinkingTokens, "is \(tokens.reasoning), more than the output's \(tokens.output)")
    }
    var written = AgreedCount()
    try written.take(fields, .camelCacheWriteInputTokens)
    try written.take(fields, .camelCacheCreationInputTokens)
    var fiveMinutes = try fields.count(.camelCacheCreationEphemeral5mInputTokens)
    var oneHour = try fields.count(.camelCacheCreationEphemeral1hInputTokens)
    try fields.forEachObject(in: .camelCacheDetails) { object, place throws(Rejection) in
      let detail = UsageFields(object: object, place: place)
      let count = try detail.count(.camelInputTokens) ?? 0
      switch try detail.word(.ttl) {
      case "5m": fiveMinutes = (fiveMinutes ?? 0) + count
      case "1h": oneHour = (oneHour ?? 0) + count
      default: break
      }
    }
    tokens.setCacheWrites(
      try CacheWrites(
        total: written, fiveMinutes: fiveMinutes, oneHour: oneHour,
        split: fields.place[.camelCacheDetails]))
    webSearches = try fields.count(.camelWebSearchRequests) ?? 0
    try checkTotal(fields, .camelTotalTokens)
  }
}
