internal import Usage

/// The counts of an object of OpenAI's kind, before it is known which of them contain which.
struct OpenAICounts {
  /// One way to understand an object.
  struct Reading {
    var isCacheOutside = false
    var isReasoningOutside = false
  }

  let fields: UsageFields
  let promptDetails: UsageFields?
  let completionDetails: UsageFields?
  let prompt: Int64
  let completion: Int64
  var cached = AgreedCount()
  var reasoning = AgreedCount()
  let writes: CacheWrites
  let total: Int64?
  /// Cached tokens stand inside details of the input, and once more where Anthropic has them,
  /// beside it.
  private let isCacheToldTwice: Bool

  init(_ fields: UsageFields, isChat: Bool) throws(Rejection) {
    self.fields = fields
    promptDetails =
      isChat
      ? try fields.details("prompt_tokens_details")
      : try fields.details("input_tokens_details", or: "input_token_details")
    completionDetails =
      isChat
      ? try fields.details("completion_tokens_details")
      : try fields.details("output_tokens_details", or: "output_token_details")
    // The first place is OpenAI's; then LangChain's, LiteLLM's, DeepSeek's and Moonshot's.
    try cached.take(promptDetails, "cached_tokens")
    try cached.take(promptDetails, "cache_read")
    let isToldInside = cached.value != nil
    try cached.take(fields, "cache_read_input_tokens")
    try cached.take(fields, "prompt_cache_hit_tokens")
    try cached.take(fields, "cached_tokens")
    try reasoning.take(completionDetails, "reasoning_tokens")
    try reasoning.take(completionDetails, "reasoning")
    try reasoning.take(completionDetails, "thinking_tokens")
    try reasoning.take(fields, "reasoning_tokens")
    writes = try Self.readWrites(fields, promptDetails)
    let isToldBeside =
      fields["cache_read_input_tokens"] != nil || fields["cache_creation_input_tokens"] != nil
    isCacheToldTwice =
      !isChat && isToldInside && isToldBeside && (cached.value ?? 0) + writes.total > 0
    total = try fields.count("total_tokens")
    completion = try fields.count(isChat ? "completion_tokens" : "output_tokens") ?? 0
    prompt = try Self.readPrompt(fields, isChat: isChat, cached: cached)
  }

  /// Everything of the cache that may be inside the prompt.
  var cache: Int64 { (cached.value ?? 0) + writes.total }

  private static func readWrites(
    _ fields: UsageFields, _ details: UsageFields?
  ) throws(Rejection) -> CacheWrites {
    var total = AgreedCount()
    try total.take(details, "cache_write_tokens")
    try total.take(details, "cache_creation_tokens")
    try total.take(details, "cache_creation")
    try total.take(fields, "cache_creation_input_tokens")
    var split = try details?.details("cache_creation_token_details")
    if split == nil { split = try fields.details("cache_creation") }
    return try CacheWrites(total: total, split: split)
  }

  /// DeepSeek divides the prompt into what hit the cache and what missed it.
  private static func readPrompt(
    _ fields: UsageFields, isChat: Bool, cached: AgreedCount
  ) throws(Rejection) -> Int64 {
    let prompt = try fields.count(isChat ? "prompt_tokens" : "input_tokens")
    guard let missed = try fields.count("prompt_cache_miss_tokens") else { return prompt ?? 0 }
    let sum = missed + (cached.value ?? 0)
    guard let prompt else { return sum }
    guard prompt == sum else {
      throw fields.contradiction(
        "prompt_cache_miss_tokens",
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
      throw fields.contradiction(
        "total_tokens",
        "is \(total), but input \(prompt) and output \(completion) do not add up to it, "
          + "with or without cached (\(cache)) and reasoning (\(hidden)) tokens")
    }
    if let possible = fitting.first(where: isPossible) { return possible }
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
