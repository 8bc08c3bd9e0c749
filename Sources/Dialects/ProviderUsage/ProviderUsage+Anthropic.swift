internal import JSON
internal import Usage

extension ProviderUsage {
  /// Cached tokens stand beside the input, thinking inside the output.
  mutating func readAnthropic(
    _ fields: borrowing UsageFields, _ sender: UsageSender
  ) throws(Rejection) {
    note(try tokens.readAnthropic(fields))
    try placeCache(fields, sender)
    try checkTotal(fields, .totalTokens)
    try readIterations(fields, areSummed: false)
    try readFallbackCredit(fields)
  }

  /// Anthropic's own objects have no total. Where one adds up input and output alone, its sender
  /// may have the cached tokens inside the input, as MLflow has, or have left them out.
  private mutating func placeCache(
    _ fields: borrowing UsageFields, _ sender: UsageSender
  ) throws(Rejection) {
    let cache = tokens.cacheRead + tokens.written
    guard cache > 0, cache <= tokens.input,
      try fields.count(.totalTokens) == tokens.input + tokens.output
    else { return }
    if !sender.countsCacheInside { note(.cachePlace(cache, input: tokens.input)) }
    tokens.input -= cache
  }

  /// The passes of the call, from `usage.iterations`.
  ///
  /// Those of the types `message` and `fallback_message` are inside the counts beside them; a
  /// `compaction` is not, and an `advisor_message` is of another model
  /// (https://platform.claude.com/docs/en/build-with-claude/compaction, and the page on the advisor
  /// tool). `areSummed` is true of gateways that have added all of them up already, as LiteLLM
  /// has.
  mutating func readIterations(
    _ fields: borrowing UsageFields, areSummed: Bool
  ) throws(Rejection) {
    guard fields[.iterations] != nil else { return }
    let iterations = try UsageIterations(fields)
    note(iterations.doubts)
    let isInside = areSummed && iterations.all.total == tokens.total
    if isInside {
      tokens.take(away: iterations.advice)
    } else {
      tokens += iterations.compaction
      passes = iterations.passes(of: tokens)
    }
    for part in iterations.parts { parts.append(part) }
  }

  /// A redeemed credit makes some of the written tokens as cheap as read ones; how many is not
  /// told.
  private mutating func readFallbackCredit(_ fields: borrowing UsageFields) throws(Rejection) {
    guard let credit = fields[.fallbackCredit] else { return }
    let status = credit["status"].flatMap { $0["type"] ?? $0 }
    guard status?.isString("redeemed") ?? (credit.kind == .object || credit.bool == true),
      tokens.written > 0
    else { return }
    note(Doubt(.upperBound, "fallback_credit makes some of the cache writes cheaper"))
  }
}

extension TokenCounts {
  /// Reads the counts of Anthropic's own objects; tells what is odd about them.
  mutating func readAnthropic(_ fields: borrowing UsageFields) throws(Rejection) -> [Doubt] {
    input = try fields.count(.inputTokens) ?? 0
    cacheRead = try fields.count(.cacheReadInputTokens) ?? 0
    output = try fields.count(.outputTokens) ?? 0
    let written = try fields.count(.cacheCreationInputTokens) ?? 0
    let split = try fields.details(.cacheCreation)
    cacheWrite5m = try split.count(.ephemeral5mInputTokens) ?? 0
    // MLflow has the longer lifetime beside the rest.
    let aboveOneHour = try fields.count(.cacheCreationInputTokensAbove1hr)
    cacheWrite1h = try split.count(.ephemeral1hInputTokens) ?? aboveOneHour ?? 0
    let known = cacheWrite5m + cacheWrite1h
    cacheWrite = max(0, written - known)
    var thinking = AgreedCount()
    let details = try fields.details(.outputTokensDetails)
    try thinking.take(details, CountNames.shared.thinkingInDetails)
    reasoning = thinking.orZero
    var doubts: [Doubt] = []
    split.forEachUnread { doubts.append(UsageNet.doubt(of: $0)) }
    details.forEachUnread { doubts.append(UsageNet.doubt(of: $0)) }
    if written > 0, known > written {
      doubts.append(CacheWrites.contradiction(known: known, of: written))
    }
    return doubts
  }

  /// Takes away what is another's, as far as it is there.
  mutating func take(away other: TokenCounts) {
    for (_, field) in TokenCounts.fields {
      self[keyPath: field] = max(0, self[keyPath: field] - other[keyPath: field])
    }
  }
}
