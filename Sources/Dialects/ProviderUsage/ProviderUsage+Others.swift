internal import Usage

extension ProviderUsage {
  /// Ollama reports no caching; older servers leave out the prompt's count when it was cached.
  mutating func readOllama(_ fields: borrowing UsageFields) throws(Rejection) {
    tokens.input = try fields.count(.promptEvalCount) ?? 0
    tokens.output = try fields.count(.evalCount) ?? 0
  }

  /// The AI SDK counts everything inside its input and output, whatever the provider does.
  mutating func readAISDK(_ fields: borrowing UsageFields) throws(Rejection) {
    let input = try fields.details(.camelInputTokenDetails)
    let output = try fields.details(.camelOutputTokenDetails)
    var cached = AgreedCount()
    try cached.take(fields, .camelCachedInputTokens)
    try cached.take(input, .camelCacheReadTokens)
    var hidden = AgreedCount()
    try hidden.take(fields, .camelReasoningTokens)
    try hidden.take(output, .camelReasoningTokens)
    tokens.cacheRead = cached.value ?? 0
    tokens.cacheWrite = try input.count(.camelCacheWriteTokens) ?? 0
    tokens.output = try fields.count(.camelOutputTokens) ?? 0
    tokens.reasoning = hidden.value ?? 0
    let all = try fields.count(.camelInputTokens) ?? 0
    tokens.input = all - tokens.cacheRead - tokens.cacheWrite
    guard tokens.input >= 0 else {
      throw fields.contradiction(.camelInputTokens, "is \(all), less than its cached tokens")
    }
    guard tokens.reasoning <= tokens.output else {
      throw hidden.contradiction("is \(tokens.reasoning), more than the output's \(tokens.output)")
    }
    if let total = try fields.count(.camelTotalTokens), total != tokens.total {
      throw fields.contradiction(
        .camelTotalTokens, "is \(total), but the parts add up to \(tokens.total)")
    }
  }

  private static let cohereCounts = UsageNames(.inputTokens, .outputTokens)

  /// Cohere bills what `billed_units` says; `tokens` is what the model saw.
  mutating func readCohere(_ fields: borrowing UsageFields) throws(Rejection) {
    let counts = try fields.details(.billedUnits, or: .tokens)
    guard counts.hasAny(Self.cohereCounts) else {
      throw Rejection(
        .unknownUsageShape, field: fields.path,
        "billed_units or tokens must have input_tokens or output_tokens")
    }
    tokens.input = try counts.count(.inputTokens) ?? 0
    tokens.output = try counts.count(.outputTokens) ?? 0
  }

  /// The counts by their own names, which an object of Tally's has.
  private static let tallyCounts = TokenCounts.fields.compactMap { field in
    UsageName.allCases.first { $0.text == field.name }.map { (name: $0, field: field.path) }
  }

  /// Tally's own buckets exclude one another already.
  mutating func readTally(_ fields: borrowing UsageFields) throws(Rejection) {
    for (name, field) in Self.tallyCounts {
      tokens[keyPath: field] = try fields.count(name) ?? 0
    }
    guard tokens.reasoning <= tokens.output else {
      throw fields.contradiction(
        .reasoning, "is \(tokens.reasoning), more than the output's \(tokens.output)")
    }
    webSearches = try fields.count(.webSearches) ?? 0
    if let total = try fields.count(.total), total != tokens.total {
      throw fields.contradiction(.total, "is \(total), but the parts add up to \(tokens.total)")
    }
  }
}
