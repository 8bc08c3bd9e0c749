internal import Usage

extension ProviderUsage {
  /// Ollama reports no caching; older servers leave out the prompt's count when it was cached.
  mutating func readOllama(_ fields: UsageFields) throws(Rejection) {
    tokens.input = try fields.count("prompt_eval_count") ?? 0
    tokens.output = try fields.count("eval_count") ?? 0
  }

  /// The AI SDK counts everything inside its input and output, whatever the provider does.
  mutating func readAISDK(_ fields: UsageFields) throws(Rejection) {
    let input = try fields.details("inputTokenDetails")
    let output = try fields.details("outputTokenDetails")
    var cached = AgreedCount()
    try cached.take(fields, "cachedInputTokens")
    try cached.take(input, "cacheReadTokens")
    var hidden = AgreedCount()
    try hidden.take(fields, "reasoningTokens")
    try hidden.take(output, "reasoningTokens")
    tokens.cacheRead = cached.value ?? 0
    tokens.cacheWrite = try input?.count("cacheWriteTokens") ?? 0
    tokens.output = try fields.count("outputTokens") ?? 0
    tokens.reasoning = hidden.value ?? 0
    let all = try fields.count("inputTokens") ?? 0
    tokens.input = all - tokens.cacheRead - tokens.cacheWrite
    guard tokens.input >= 0 else {
      throw fields.contradiction("inputTokens", "is \(all), less than its cached tokens")
    }
    guard tokens.reasoning <= tokens.output else {
      throw hidden.contradiction("is \(tokens.reasoning), more than the output's \(tokens.output)")
    }
    if let total = try fields.count("totalTokens"), total != tokens.total {
      throw fields.contradiction(
        "totalTokens", "is \(total), but the parts add up to \(tokens.total)")
    }
  }

  /// Cohere bills what `billed_units` says; `tokens` is what the model saw.
  mutating func readCohere(_ fields: UsageFields) throws(Rejection) {
    guard let counts = try fields.details("billed_units", or: "tokens"),
      counts.hasAny("input_tokens", "output_tokens")
    else {
      throw Rejection(
        .unknownUsageShape, field: fields.path,
        "billed_units or tokens must have input_tokens or output_tokens")
    }
    tokens.input = try counts.count("input_tokens") ?? 0
    tokens.output = try counts.count("output_tokens") ?? 0
  }

  /// Tally's own buckets exclude one another already.
  mutating func readTally(_ fields: UsageFields) throws(Rejection) {
    for (name, field) in TokenCounts.fields {
      tokens[keyPath: field] = try fields.count(name) ?? 0
    }
    guard tokens.reasoning <= tokens.output else {
      throw fields.contradiction(
        "reasoning", "is \(tokens.reasoning), more than the output's \(tokens.output)")
    }
    webSearches = try fields.count("web_searches") ?? 0
    if let total = try fields.count("total"), total != tokens.total {
      throw fields.contradiction("total", "is \(total), but the parts add up to \(tokens.total)")
    }
  }
}
