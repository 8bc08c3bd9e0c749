internal import Usage

extension ProviderUsage {
  /// The names of Bedrock's converse and of Vercel's AI SDK. Bedrock counts cached tokens beside
  /// the input, as Anthropic does; the AI SDK counts everything inside, whatever the provider does.
  mutating func readCamelCase(
    _ fields: borrowing UsageFields, _ sender: UsageSender
  ) throws(Rejection) {
    if shape == .aiSDK, fields.isObject(.raw) { try readRaw(fields.details(.raw), sender) }
    if fields.isObject(.camelInputTokens) || fields.isObject(.camelOutputTokens) {
      return try readNested(fields)
    }
    let names = CountNames.shared
    var input = AgreedCount()
    try input.take(fields, names.camelInput)
    var output = AgreedCount()
    try output.take(fields, names.camelOutput)
    let inputDetails = try fields.details(.camelInputTokenDetails)
    let outputDetails = try fields.details(.camelOutputTokenDetails)
    // Mastra's own details.
    let sent = try fields.details(.camelInputDetails)
    let received = try fields.details(.camelOutputDetails)
    var cached = AgreedCount()
    try cached.take(fields, .camelCachedInputTokens)
    try cached.take(inputDetails, .camelCacheReadTokens)
    try cached.take(sent, .camelCacheRead)
    try cached.take(fields, names.camelCached)
    var hidden = AgreedCount()
    try hidden.take(fields, names.camelReasoning)
    try hidden.take(outputDetails, .camelReasoningTokens)
    try hidden.take(received, .reasoning)
    var writes = try camelCaseWrites(fields, inputDetails)
    try writes.all.take(sent, .camelCacheWrite)
    try readSpeech(fields, sent, received)
    _ = try inputDetails.count(.camelNoCacheTokens)
    note(unreadOf: inputDetails)
    note(unreadOf: outputDetails)
    tokens.cacheRead = cached.orZero
    note(writes.put(into: &tokens))
    tokens.output = output.orZero
    tokens.reasoning = hidden.orZero
    tokens.input = input.orZero
    // The AI SDK's fifth version has Google's thoughts beside the output; its total proves it.
    let total = try fields.count(.camelTotalTokens)
    if shape == .aiSDK, tokens.reasoning > 0,
      total == input.orZero + tokens.output + tokens.reasoning
    {
      tokens.output += tokens.reasoning
    }
    webSearches = max(webSearches, try fields.count(.camelWebSearchRequests) ?? 0)
    let isOfFifth = shape == .aiSDK && !inputDetails.isPresent && !sent.isPresent
    if isCacheInside(input.orZero, total: total, sender, isOfFifth: isOfFifth) {
      tokens.input -= tokens.cacheRead + tokens.written
    }
    if tokens.input < 0 {
      note(
        Doubt(.contradictory, "inputTokens is \(input.orZero), less than its cached tokens"))
      tokens.cacheRead = max(0, tokens.cacheRead + tokens.input)
      tokens.input = 0
    }
    try checkTotal(fields, .camelTotalTokens)
  }

  /// What of it is text, audio or image: Mastra has that in its details, and Nova Sonic, which says
  /// speech, in `details.total`.
  private mutating func readSpeech(
    _ fields: borrowing UsageFields, _ sent: borrowing UsageFields,
    _ received: borrowing UsageFields
  ) throws(Rejection) {
    for part in [UsageName.text, .audio, .image] {
      guard sent.has(part) || received.has(part) else { continue }
      let (input, output) = (try sent.count(part) ?? 0, try received.count(part) ?? 0)
      if part == .audio { (tokens.audioInput, tokens.audioOutput) = (input, output) }
      if part == .image { (tokens.imageInput, tokens.imageOutput) = (input, output) }
    }
    note(unreadOf: sent)
    note(unreadOf: received)
    guard fields.isObject(.details) else { return }
    let total = try fields.details(.details).details(.total)
    let input = try total.details(.input)
    let output = try total.details(.output)
    tokens.audioInput = try input.count(.camelSpeechTokens) ?? tokens.audioInput
    tokens.audioOutput = try output.count(.camelSpeechTokens) ?? tokens.audioOutput
  }

  /// The provider's own object, which the AI SDK keeps beside what it made of it: its tokens are
  /// counted already, and what stands beside them is told here alone.
  private mutating func readRaw(
    _ raw: borrowing UsageFields, _ sender: UsageSender
  ) throws(Rejection) {
    try readBesideTokens(raw, sender)
    raw.forEachUnread { path in
      let isCounted = path.contains("oken") && !path.contains(UsageName.iterations.text)
      if !isCounted { note(UsageNet.doubt(of: path)) }
    }
  }

  /// Frameworks such as Strands have Bedrock's names for every provider: a total of input and
  /// output alone then says that cached tokens are inside, but for Anthropic's and Amazon's.
  private mutating func isCacheInside(
    _ input: Int64, total: Int64?, _ sender: UsageSender, isOfFifth: Bool
  ) -> Bool {
    let cache = tokens.cacheRead + tokens.written
    let isBeside = sender.isAnthropic || sender.isAmazon
    guard shape == .bedrock else {
      // The fifth version copies what the provider tells; the sixth has it all inside and, unlike
      // the fifth, tells it in details.
      guard isOfFifth, cache > 0 else { return true }
      if isBeside && cache > input || total == input + tokens.output + cache { return false }
      if isBeside, !sender.countsCacheInside {
        note(.cachePlace(cache, input: input))
      }
      return true
    }
    guard cache > 0, cache <= input else { return false }
    if sender.countsCacheInside { return total != input + tokens.output + cache }
    return total == input + tokens.output && !isBeside
  }

  private func camelCaseWrites(
    _ fields: borrowing UsageFields, _ details: borrowing UsageFields
  ) throws(Rejection) -> CacheWrites {
    var writes = CacheWrites()
    try writes.all.take(details, .camelCacheWriteTokens)
    try writes.all.take(fields, CountNames.shared.camelWritten)
    try writes.fiveMinutes.take(fields, .camelCacheCreationEphemeral5mInputTokens)
    try writes.oneHour.take(fields, .camelCacheCreationEphemeral1hInputTokens)
    var (fiveMinutes, oneHour): (Int64, Int64) = (0, 0)
    try fields.forEachObject(in: .camelCacheDetails) { object, place throws(Rejection) in
      let detail = UsageFields(object: object, place: place)
      let count = try detail.count(.camelInputTokens) ?? 0
      switch try detail.word(.ttl) {
      case "5m": fiveMinutes += count
      case "1h": oneHour += count
      default: break
      }
    }
    if fiveMinutes > 0 { writes.fiveMinutes = AgreedCount(fiveMinutes) }
    if oneHour > 0 { writes.oneHour = AgreedCount(oneHour) }
    return writes
  }

  /// The AI SDK's sixth version: `inputTokens` and `outputTokens` are objects.
  private mutating func readNested(_ fields: borrowing UsageFields) throws(Rejection) {
    let input = try fields.details(.camelInputTokens)
    let output = try fields.details(.camelOutputTokens)
    tokens.cacheRead = try input.count(.camelCacheRead) ?? 0
    tokens.cacheWrite = try input.count(.camelCacheWrite) ?? 0
    let fresh = try input.count(.camelNoCache)
    let cache = tokens.cacheRead + tokens.cacheWrite
    let all = try input.count(.total) ?? (fresh ?? 0) + cache
    tokens.input = max(0, all - cache)
    if let fresh, fresh != all - cache {
      note(
        Doubt(
          .contradictory,
          "inputTokens.noCache is \(fresh), but a total of \(all) leaves \(all - cache)"))
    }
    let text = try output.count(.text)
    tokens.reasoning = try output.count(.reasoning) ?? 0
    tokens.output = try output.count(.total) ?? (text ?? 0) + tokens.reasoning
    _ = fields[.camelTotalTokens]
    note(unreadOf: input)
    note(unreadOf: output)
  }
}
