internal import Usage

extension ProviderUsage {
  /// Cached tokens stand beside the input, thinking inside the output.
  mutating func readAnthropic(_ fields: borrowing UsageFields) throws(Rejection) {
    tokens.input = try fields.count(.inputTokens) ?? 0
    tokens.cacheRead = try fields.count(.cacheReadInputTokens) ?? 0
    tokens.output = try fields.count(.outputTokens) ?? 0
    var written = AgreedCount()
    try written.take(fields, .cacheCreationInputTokens)
    tokens.setCacheWrites(
      try CacheWrites(total: written, split: fields.details(.cacheCreation)))
    var thinking = AgreedCount()
    let details = try fields.details(.outputTokensDetails)
    try thinking.take(details, .thinkingTokens)
    try thinking.take(details, .reasoningTokens)
    tokens.reasoning = thinking.value ?? 0
    guard tokens.reasoning <= tokens.output else {
      throw thinking.contradiction(
        "is \(tokens.reasoning), more than the output's \(tokens.output)")
    }
    try checkTotal(fields, .totalTokens)
  }

  /// The total of an object whose shape is not in doubt: all parts, or, as some gateways add it
  /// up, input and output alone.
  func checkTotal(_ fields: borrowing UsageFields, _ name: UsageName) throws(Rejection) {
    guard let total = try fields.count(name) else { return }
    guard total == tokens.total || total == tokens.input + tokens.output else {
      throw fields.contradiction(name, "is \(total), but the parts add up to \(tokens.total)")
    }
  }
}
