internal import Usage

extension ProviderUsage {
  /// Cached tokens are inside the input and reasoning is inside the output, unless the total proves
  /// otherwise (xAI's reasoning is outside).
  mutating func readOpenAI(
    _ fields: borrowing UsageFields, _ sender: UsageSender
  ) throws(Rejection) {
    let names = CountNames.shared
    let input = try fields.details(names.inputDetails)
    let output = try fields.details(names.outputDetails)
    let counts = try OpenAICounts(fields, input: input, output: output)
    let reading = OpenAIReading(of: counts, from: sender)
    note(counts.doubt)
    note(reading.doubt)
    put(counts, reading)
    try readModalities(fields, input, output)
    readTier(input, output)
    try readRequests(fields)
    try readIterations(fields, areSummed: true)
    if fields.hasAny(names.research), sender.isPerplexity { try readResearch(fields) }
    webSearches += try input.count(.webSearchRequests) ?? 0
    if let maps = try input.count(.googleMapsGroundingRequests), maps > 0 {
      notes.fees.append(Fee(Fee.Kind.mapsGrounding, count: maps))
    }
    if counts.isPydantic { try readPydantic(fields) }
    note(unreadOf: input)
    note(unreadOf: output)
  }

  private mutating func put(_ counts: OpenAICounts, _ reading: OpenAIReading) {
    let prompt = counts.prompt.orZero + (reading.isAudioOutside ? counts.audio.orZero : 0)
    tokens.cacheRead = counts.cached.orZero
    note(counts.writes.put(into: &tokens))
    tokens.input = prompt - (reading.isCacheOutside ? 0 : counts.cache)
    if tokens.input < 0 { fitCache(in: prompt) }
    tokens.output = counts.completion.orZero + reading.untold
    tokens.reasoning = counts.reasoning.orZero + reading.untold
    if reading.isReasoningOutside { tokens.output += counts.reasoning.orZero }
  }

  /// More tokens are told to be read from and written to the cache than there is input. The same
  /// tokens may be both, and OpenRouter bills both; beyond that only the input is sure.
  private mutating func fitCache(in prompt: Int64) {
    let (read, written) = (tokens.cacheRead, tokens.written)
    note(
      Doubt(
        .contradictory,
        "\(read) tokens read from and \(written) written to the cache exceed the input's "
          + "\(prompt)"))
    if read <= prompt, written <= prompt {
      tokens.input = prompt - max(read, written)
      return
    }
    tokens.cacheRead = min(read, prompt)
    tokens.input = prompt - tokens.cacheRead
    if written > tokens.input {
      tokens.cacheWrite5m = 0
      tokens.cacheWrite1h = 0
      tokens.cacheWrite30m = 0
      tokens.cacheWrite12h = 0
      tokens.cacheWrite = tokens.input
      tokens.input = 0
    } else {
      tokens.input -= written
    }
  }

  private mutating func readModalities(
    _ fields: borrowing UsageFields, _ input: borrowing UsageFields,
    _ output: borrowing UsageFields
  ) throws(Rejection) {
    let names = CountNames.shared
    var audio = AgreedCount()
    try audio.take(input, names.audioInDetails)
    try audio.take(fields, names.audioBesideInput)
    var cachedAudio = AgreedCount()
    let cached = try input.details(.cachedTokensDetails)
    try cachedAudio.take(cached, .audioTokens)
    try cachedAudio.take(fields, .cacheAudioReadTokens)
    setAudioInput(audio.orZero, cached: cachedAudio.value)
    var images = AgreedCount()
    try images.take(input, names.imagesInDetails)
    try images.take(fields, .promptImageTokens)
    var cachedImages = AgreedCount()
    try cachedImages.take(cached, names.cachedImages)
    if fields.has(.cachedTokensDetails) {
      let beside = try fields.details(.cachedTokensDetails)
      try cachedImages.take(beside, names.cachedImages)
      note(unreadOf: beside)
    }
    setImageInput(images.orZero, cached: cachedImages.orZero)
    var spoken = AgreedCount()
    try spoken.take(output, names.audioInDetails)
    try spoken.take(fields, names.audioBesideOutput)
    tokens.audioOutput = spoken.orZero
    tokens.imageOutput = try output.count(.imageTokens, or: .image)
    note(unreadOf: cached)
    // The rest of the prompt, which is text, and the models that agno adds up.
    _ = try fields.count(.promptTextTokens)
    _ = fields[.details]
  }

  /// Splits audio between fresh and cached input. Where the split is not told, audio counts as
  /// fresh as far as there is fresh input.
  mutating func setAudioInput(_ audio: Int64, cached: Int64?) {
    let fresh = cached.map { max(0, audio - $0) } ?? min(audio, tokens.input)
    tokens.audioInput = fresh
    tokens.audioCacheRead = audio - fresh
  }

  /// Splits images the same way; where the split is not told, they count as fresh, and what there
  /// is no fresh input for is cached.
  mutating func setImageInput(_ images: Int64, cached: Int64) {
    let room = max(0, tokens.input - tokens.audioInput)
    let fresh = cached > 0 ? max(0, images - cached) : min(images, room)
    tokens.imageInput = fresh
    let inCache = min(images - fresh, max(0, tokens.cacheRead - tokens.audioCacheRead))
    tokens.imageCacheRead = inCache
    guard images > fresh + inCache else { return }
    note(
      Doubt(
        .contradictory, "\(images) image tokens are more than the input has room for"))
  }

  /// LangChain tells the served tier by the names of its details.
  private mutating func readTier(
    _ input: borrowing UsageFields, _ output: borrowing UsageFields
  ) {
    let names = CountNames.shared
    guard input.hasAny(names.tiers) || output.hasAny(names.tiers) else { return }
    let isFlex = input.hasAny(names.flexTier) || output.hasAny(names.flexTier)
    modifiers.setServiceTier(isFlex ? "flex" : "priority")
    // What these count is in the counts of the prompt and completion already.
    for name in [UsageName.priority, .flex] {
      _ = input[name]
      _ = output[name]
    }
  }

  /// Agents, pydantic-ai and crewAI add several calls up.
  private mutating func readRequests(_ fields: borrowing UsageFields) throws(Rejection) {
    var told = AgreedCount()
    try told.take(fields, CountNames.shared.requestCounts)
    if let count = told.value, shape == .responses || count > 0 { requests = count }
    _ = fields[.requestUsageEntries]
    _ = try fields.count(.unmeasuredRequests)
  }

  /// Perplexity's deep research charges for what it cites and for its searches
  /// (https://docs.perplexity.ai/getting-started/pricing).
  private mutating func readResearch(_ fields: borrowing UsageFields) throws(Rejection) {
    if let cited = try fields.count(.citationTokens), cited > 0 {
      notes.fees.append(Fee("citation_token", count: cited))
    }
    if let searches = try fields.count(.numSearchQueries), searches > 0 {
      notes.fees.append(Fee("search_query", count: searches))
    }
  }
}
