internal import JSON
internal import Usage

extension ProviderUsage {
  /// Tally's own buckets exclude one another already, and so do those of Langfuse's
  /// `usage_details` (https://langfuse.com/docs/observability/features/token-and-cost-tracking).
  mutating func readTally(_ fields: borrowing UsageFields) throws(Rejection) {
    tokens.input = try fields.count(.input) ?? 0
    tokens.cacheRead = try fields.count(.cacheRead) ?? 0
    tokens.output = try fields.count(.output) ?? 0
    tokens.reasoning = try fields.count(.reasoning) ?? 0
    if fields.hasAny(Self.rareCounts) { try readRareCounts(fields) }
    if fields.hasAny(Self.langfuse) { try readLangfuse(fields) }
    webSearches = try fields.count(.webSearches) ?? 0
    if let total = try fields.count(.total), total != tokens.total {
      note(
        Doubt(.contradictory, "total is \(total), but the parts add up to \(tokens.total)"))
    }
  }

  private static let rareCounts = UsageNames(
    .cacheWrite5m, .cacheWrite1h, .cacheWrite30m, .cacheWrite12h, .cacheWrite, .audioInput,
    .audioCacheRead, .audioOutput, .imageInput, .imageCacheRead, .imageOutput)

  private mutating func readRareCounts(_ fields: borrowing UsageFields) throws(Rejection) {
    tokens.cacheWrite5m = try fields.count(.cacheWrite5m) ?? 0
    tokens.cacheWrite1h = try fields.count(.cacheWrite1h) ?? 0
    tokens.cacheWrite30m = try fields.count(.cacheWrite30m) ?? 0
    tokens.cacheWrite12h = try fields.count(.cacheWrite12h) ?? 0
    tokens.cacheWrite = try fields.count(.cacheWrite) ?? 0
    tokens.audioInput = try fields.count(.audioInput) ?? 0
    tokens.audioCacheRead = try fields.count(.audioCacheRead) ?? 0
    tokens.audioOutput = try fields.count(.audioOutput) ?? 0
    tokens.imageInput = try fields.count(.imageInput) ?? 0
    tokens.imageCacheRead = try fields.count(.imageCacheRead) ?? 0
    tokens.imageOutput = try fields.count(.imageOutput) ?? 0
  }

  private static let langfuse = UsageNames(
    .cacheReadInputTokens, .cacheCreationInputTokens, .inputCachedTokens, .inputCacheRead,
    .inputCacheCreation, .outputReasoning, .outputReasoningTokens, .inputAudioTokens,
    .outputAudioTokens, .cacheCreation)

  private mutating func readLangfuse(_ fields: borrowing UsageFields) throws(Rejection) {
    let names = CountNames.shared
    var read = AgreedCount()
    try read.take(fields, names.langfuseCached)
    tokens.cacheRead = read.orZero
    var writes = CacheWrites()
    try writes.all.take(fields, names.langfuseWritten)
    try writes.takeObject(.cacheCreation, in: fields)
    if writes.total > 0 { note(writes.put(into: &tokens)) }
    var hidden = AgreedCount()
    try hidden.take(fields, names.langfuseReasoning)
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
  func refuseUnknown(_ fields: borrowing UsageFields) throws(Rejection) {
    guard !fields.hasAny(Self.langfuse) else { return }
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
