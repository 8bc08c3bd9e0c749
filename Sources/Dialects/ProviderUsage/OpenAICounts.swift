internal import Usage

/// The counts of an object of OpenAI's kind, before it is known which of them contain which.
struct OpenAICounts {
  /// One way to understand an object.
  struct Reading {
    var isCacheOutside = false
    var isReasoningOutside = false
  }

  private let place: FieldPath
  let prompt: Int64
  let completion: Int64
  private(set) var cached = AgreedCount()
  private(set) var reasoning = AgreedCount()
  let writes: CacheWrites
  let total: Int64?
  /// Cached tokens stand inside details of the input, and once more where Anthropic has them,
  /// beside it.
  private let isCacheToldTwice: Bool

  init(
    _ fields: borrowing UsageFields, isChat: Bool, promptDetails: borrowing UsageFields,
    completionDetails: borrowing UsageFields
  ) throws(Rejection) {
    place = fields.place
    // The first place is OpenAI's; then LangChain's, LiteLLM's, DeepSeek's and Moonshot's.
    try cached.take(promptDetails, .cachedTokens)
    try cached.take(promptDetails, .cacheRead)
    let isToldInside = cached.value != nil
    try cached.take(fields, .cacheReadInputTokens)
    try cached.take(fields, .promptCacheHitTokens)
    try cached.take(fields, .cachedTokens)
    try reasoning.take(completionDetails, .reasoningTokens)
    try reasoning.take(completionDetails, .reasoning)
    try reasoning.take(completionDetails, .thinkingTokens)
    try reasoning.take(fields, .reasoningTokens)
    writes = try Self.readWrites(fields, promptDetails)
    let isToldBeside =
      fields[.cacheReadInputTokens] != nil || fields[.cacheCreationInputTokens] != nil
    isCacheToldTwice =
      !isChat && isToldInside && isToldBeside && (cached.value ?? 0) + writes.total > 0
    total = try fields.count(.totalTokens)
    completion = try fields.count(isChat ? .completionTokens : .outputTokens) ?? 0
    prompt = try Self.readPrompt(fields, isChat: isChat, cached: cached)
  }

  /// Everything of the cache that may be inside the prompt.
  var cache: Int64 { (cached.value ?? 0) + writes.total }

  private static func readWrites(
    _ fields: borrowing UsageFields, _ details: borrowing UsageFields
  ) throws(Rejection) -> CacheWrites {
    var total = AgreedCount()
    try total.take(details, .cacheWriteTokens)
    try total.take(details, .cacheCreationTokens)
    try total.take(details, .cacheCreation)
    try total.take(fields, .cacheCreationInputTokens)
    let inside = try details.details(.cacheCreationTokenDetails)
    guard !inside.isPresent else { return try CacheWrites(total: total, split: inside) }
    return try CacheWrites(total: total, split: fields.details(.cacheCreation))
  }

  /// DeepSeek divides the prompt into what hit the cache and what missed it.
  private static func readPrompt(
    _ fields: borrowing UsageFields, isChat: Bool, cached: AgreedCount
  ) throws(Rejection) -> Int64 {
    let prompt = try fields.count(isChat ? .promptTokens : .inputTokens)
    guard let missed = try fields.count(.promptCacheMissTokens) else { return prompt ?? 0 }
    let sum = missed + (cached.value ?? 0)
    guard let prompt else { return sum }
    guard prompt == sum else {
      throw fields.contradiction(
        .promptCacheMissTokens,
        "is \(missed), which with \(cached.value ?? 0) cached tokens is not the prompt's \(prompt)")
    }
    return prompt
  }

  /// The reading that the total proves; without a total the one that OpenAI documents.
  func provenReading() throws(Rejection) -> Reading {
    let hidden = reasoning.value ?? 0
    guard let total else {
      guard !isCacheToldTwice else {
        throw cached.contradiction(
          "cached tokens are told inside and beside the input; total_tokens must tell which is meant"
        )
      }
      try check(Reading())
      return Reading()
    }
    let readings = [
      Reading(), Reading(isReasoningOutside: true), Reading(isCacheOutside: true),
      Reading(isCacheOutside: true, isReasoningOutside: true),
    ]
    let fitting = readings.filter {
      prompt + completion + ($0.isCacheOutside ? cache : 0) + ($0.isReasoningOutside ? hidden : 0)
        == total
    }
    guard let first = fitting.first else {
      throw place.contradiction(
        .totalTokens,
        "is \(total), but input \(prompt) and output \(completion) do not add up to it, "
          + "with or without cached (\(cache)) and reasoning (\(hidden)) tokens")
    }
    if let possible = fitting.first(where: { isPossible($0) }) { return possible }
    try check(first)
    return first
  }

  private func isPossible(_ reading: Reading) -> Bool {
    (reading.isCacheOutside || cache <= prompt)
      && (reading.isReasoningOutside || (reasoning.value ?? 0) <= completion)
  }

  private func check(_ reading: Reading) throws(Rejection) {
    if !reading.isCacheOutside, cache > prompt {
      throw Rejection(
        .contradictoryUsage, field: ((cached.value ?? 0) > 0 ? cached.place : writes.place)?.text,
        "\(cache) tokens read from and written to the cache exceed the input's \(prompt)")
    }
    if !reading.isReasoningOutside, let hidden = reasoning.value, hidden > completion {
      throw reasoning.contradiction("is \(hidden), more than the output's \(completion)")
    }
  }
}
