internal import JSON
internal import Usage

extension ProviderUsage {
  /// The counts by their own names, which an object of Tally's has.
  private static let tallyCounts = TokenCounts.fields.compactMap { field in
    UsageName.allCases.first { $0.text == field.name }.map { (name: $0, field: field.path) }
  }

  /// Tally's own buckets exclude one another already, and so do those of Langfuse's
  /// `usage_details` (https://langfuse.com/docs/observability/features/token-and-cost-tracking).
  mutating func readTally(_ fields: borrowing UsageFields) throws(Rejection) {
    for (name, field) in Self.tallyCounts {
      tokens[keyPath: field] = try fields.count(name) ?? 0
    }
    let isLangfuse = fields.hasAny(Self.langfuse)
    if isLangfuse { try readLangfuse(fields) }
    webSearches = try fields.count(.webSearches) ?? 0
    if let total = try fields.count(.total), total != tokens.total {
      note(
        Doubt(.contradictory, "total is \(total), but the parts add up to \(tokens.total)"))
    }
    guard !isLangfuse else { return }
    try refuseUnknown(fields)
  }

  private static let langfuse = UsageNames(
    .cacheReadInputTokens, .cacheCreationInputTokens, .inputCachedTokens, .inputCacheRead,
    .inputCacheCreation, .outputReasoning, .outputReasoningTokens, .inputAudioTokens,
    .outputAudioTokens, .cacheCreation)

  private mutating func readLangfuse(_ fields: borrowing UsageFields) throws(Rejection) {
    var read = AgreedCount()
    try read.take(
      fields, .cacheRead, .cacheReadInputTokens, .inputCachedTokens, .inputCacheRead)
    tokens.cacheRead = read.orZero
    var writes = CacheWrites()
    try writes.all.take(fields, .cacheCreationInputTokens, .inputCacheCreation)
    try writes.takeSplit(fields.details(.cacheCreation))
    if writes.total > 0 { note(writes.put(into: &tokens)) }
    var hidden = AgreedCount()
    try hidden.take(fields, .outputReasoning, .outputReasoningTokens)
    tokens.reasoning += hidden.orZero
    tokens.output += hidden.orZero
    let heard = try fields.count(.inputAudioTokens) ?? 0
    let spoken = try fields.count(.outputAudioTokens) ?? 0
    tokens.input += heard
    tokens.audioInput += heard
    tokens.output += spoken
    tokens.audioOutput += spoken
  }

  /// Whoever writes Tally's own names writes by hand: a name that is none is a slip.
  private func refuseUnknown(_ fields: borrowing UsageFields) throws(Rejection) {
    var unknown: String?
    fields.forEachUnread(ofAnyName: true) { path in
      let isBeside = Self.beside.contains { path.hasPrefix(fields.path + "." + $0) }
      if unknown == nil, !isBeside { unknown = path }
    }
    guard let unknown else { return }
    let name = String(unknown.dropFirst(fields.path.utf8.count + 1))
    let known = TokenCounts.fields.map(\.name) + ["web_searches", "total"]
    let nearest = NearestName.find(name, among: known)
    throw Rejection(
      .invalidField, field: unknown,
      "is none of Tally's own counts" + (nearest.map { "; did you mean \($0)?" } ?? "")
        + "; they are " + known.joined(separator: ", "))
  }

  /// What is read of an object of any shape, later than its counts.
  private static let beside = [
    "cost", "server_tool_use", "server_side_tool_usage_details", "prompt_tokens_details",
  ]
}
