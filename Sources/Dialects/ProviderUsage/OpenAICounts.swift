internal import Usage

/// The counts of an object of OpenAI's kind, before it is known which of them contain which.
struct OpenAICounts {
  private(set) var prompt = AgreedCount()
  private(set) var completion = AgreedCount()
  private(set) var cached = AgreedCount()
  private(set) var reasoning = AgreedCount()
  private(set) var writes = CacheWrites()
  /// Audio and image tokens of the prompt.
  private(set) var audio = AgreedCount()
  private(set) var total: Int64?
  /// True where cached tokens go by names that stand for a part of the input with every sender.
  private(set) var isCacheToldInside = false
  /// True where they stand, too, where Anthropic has them: beside the input.
  private(set) var isCacheToldBeside = false
  /// True for Anthropic's own object, of which only the input and output have other names.
  let isAnthropicRenamed: Bool
  /// True where they go by names that some senders have inside and some beside the input.
  private(set) var isCachePlaceUnknown = false
  /// What is odd about the parts of the prompt.
  private(set) var doubt: Doubt?
  /// True for an object of pydantic-ai, which has everything inside the input.
  let isPydantic: Bool

  init(
    _ fields: borrowing UsageFields, input: borrowing UsageFields, output: borrowing UsageFields
  ) throws(Rejection) {
    let names = CountNames.shared
    isPydantic = fields.mentions(names.ofPydantic) || fields.hasCounts(in: .details)
    isAnthropicRenamed = fields.mentions(names.ofAnthropic)
    try prompt.take(fields, names.prompt)
    try completion.take(fields, names.completion)
    total = try fields.count(.totalTokens)
    // What Mistral's connectors brought in stands beside the prompt.
    if let brought = try fields.count(.connectorTokens) {
      prompt = AgreedCount(prompt.orZero + brought)
    }
    try readCached(fields, input)
    try readWrites(fields, input)
    try reasoning.take(output, names.reasoningInDetails)
    try reasoning.take(output, names.reasoningByTier)
    try reasoning.take(fields, names.reasoningBeside)
    try audio.take(input, names.audioInDetails)
    try audio.take(fields, names.audioBesideInput)
  }

  /// Everything of the cache that may be inside the prompt.
  var cache: Int64 { cached.orZero + writes.total }

  /// True where cached tokens of an Anthropic call go by Anthropic's names alone: LiteLLM has them
  /// inside the prompt, and AG2 beside it.
  func isOfAnthropicAlone(_ sender: UsageSender) -> Bool {
    isCacheToldBeside && !isCacheToldInside && sender.isAnthropic
  }

  private mutating func readCached(
    _ fields: borrowing UsageFields, _ input: borrowing UsageFields
  ) throws(Rejection) {
    let names = CountNames.shared
    // The first place is OpenAI's; then LangChain's, bifrost's, DeepSeek's, Codex', crewAI's,
    // xAI's.
    try cached.take(input, names.cachedInDetails)
    try cached.take(input, names.cachedByTier)
    try cached.take(fields, names.cachedInsidePrompt)
    isCacheToldInside = cached.value != nil
    isCacheToldBeside = fields.hasAny(names.cachedOrWrittenBeside)
    try cached.take(fields, names.cachedBesidePrompt)
    isCachePlaceUnknown = !isCacheToldInside && fields.hasAny(names.ofUnknownPlace)
    // DeepSeek divides the prompt into what hit the cache and what missed it.
    guard let missed = try fields.count(.promptCacheMissTokens) else { return }
    let sum = missed + cached.orZero
    if let told = prompt.value, told != sum {
      doubt = Doubt(
        .contradictory,
        "\(missed) tokens that missed the cache and \(cached.orZero) that hit it are not the "
          + "prompt's \(told)")
    } else {
      prompt = AgreedCount(sum)
    }
  }

  private mutating func readWrites(
    _ fields: borrowing UsageFields, _ input: borrowing UsageFields
  ) throws(Rejection) {
    let names = CountNames.shared
    try writes.all.take(input, names.writtenInDetails)
    try writes.all.take(input, names.writtenByTier)
    if !input.isObject(.cacheCreation) { try writes.all.take(input, .cacheCreation) }
    try writes.all.take(fields, names.writtenBesidePrompt)
    // LangChain has the lifetimes among the details, LiteLLM and Qwen in an object of their own.
    try writes.takeSplit(input)
    try writes.takeObject(.cacheCreationTokenDetails, in: input)
    try writes.takeObject(.cacheWriteTokensDetails, in: input)
    if input.isObject(.cacheCreation) { try writes.takeObject(.cacheCreation, in: input) }
    try writes.takeObject(.cacheCreation, in: fields)
    // pydantic-ai tells the longer lifetime apart, and leaves the rest to the shorter one.
    writes.isRestFiveMinutes = fields.has(.cacheWrite1hTokens)
    try writes.oneHour.take(fields, .cacheWrite1hTokens)
    try writes.fiveMinutes.take(fields, .cacheWrite5mTokens)
  }
}
