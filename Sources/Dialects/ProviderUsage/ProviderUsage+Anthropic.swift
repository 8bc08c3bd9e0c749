internal import Usage

extension ProviderUsage {
  /// Cached tokens stand beside the input, thinking inside the output.
  mutating func readAnthropic(_ fields: UsageFields) throws(Rejection) {
    tokens.input = try fields.count("input_tokens") ?? 0
    tokens.cacheRead = try fields.count("cache_read_input_tokens") ?? 0
    tokens.output = try fields.count("output_tokens") ?? 0
    var written = AgreedCount()
    try written.take(fields, "cache_creation_input_tokens")
    tokens.setCacheWrites(
      try CacheWrites(total: written, split: fields.details("cache_creation")))
    var thinking = AgreedCount()
    let details = try fields.details("output_tokens_details")
    try thinking.take(details, "thinking_tokens")
    try thinking.take(details, "reasoning_tokens")
    tokens.reasoning = thinking.value ?? 0
    guard tokens.reasoning <= tokens.output else {
      throw thinking.contradiction(
        "is \(tokens.reasoning), more than the output's \(tokens.output)")
    }
    try checkTotal(fields, "total_tokens")
  }

  /// The total of an object whose shape is not in doubt: all parts, or, as some gateways add it
  /// up, input and output alone.
  func checkTotal(_ fields: UsageFields, _ name: String) throws(Rejection) {
    guard let total = try fields.count(name) else { return }
    guard total == tokens.total || total == tokens.input + tokens.output else {
      throw fields.contradiction(name, "is \(total), but the parts add up to \(tokens.total)")
    }
  }
}
