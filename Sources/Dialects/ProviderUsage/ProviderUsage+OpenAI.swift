internal import Usage

extension ProviderUsage {
  /// Cached tokens are inside the input and reasoning is inside the output, unless the total proves
  /// otherwise (xAI's reasoning is outside).
  mutating func readOpenAI(_ fields: borrowing UsageFields) throws(Rejection) {
    let isChat = shape == .chatCompletions
    let promptDetails =
      isChat
      ? try fields.details(.promptTokensDetails)
      : try fields.details(.inputTokensDetails, or: .inputTokenDetails)
    let completionDetails =
      isChat
      ? try fields.details(.completionTokensDetails)
      : try fields.details(.outputTokensDetails, or: .outputTokenDetails)
    let counts = try OpenAICounts(
      fields, isChat: isChat, promptDetails: promptDetails, completionDetails: completionDetails)
    let reading = try counts.provenReading()
    tokens.cacheRead = counts.cached.value ?? 0
    tokens.setCacheWrites(counts.writes)
    tokens.input = counts.prompt - (reading.isCacheOutside ? 0 : counts.cache)
    tokens.reasoning = counts.reasoning.value ?? 0
    tokens.output = counts.completion + (reading.isReasoningOutside ? tokens.reasoning : 0)
    try readModalities(promptDetails, completionDetails)
    requests = shape == .responses ? try fields.count(.requests) : nil
  }

  private mutating func readModalities(
    _ promptDetails: borrowing UsageFields, _ completionDetails: borrowing UsageFields
  ) throws(Rejection) {
    try setAudioInput(
      promptDetails.count(.audioTokens, or: .audio),
      cached: promptDetails.details(.cachedTokensDetails).count(.audioTokens),
      at: promptDetails.place[.audioTokens])
    try setImageInput(
      promptDetails.count(.imageTokens) ?? 0, at: promptDetails.place[.imageTokens])
    tokens.audioOutput = try completionDetails.count(.audioTokens, or: .audio)
    tokens.imageOutput = try completionDetails.count(.imageTokens) ?? 0
  }

  /// Splits audio between fresh and cached input. Where the split is not told, audio counts as
  /// fresh as far as there is fresh input.
  mutating func setAudioInput(_ audio: Int64, cached: Int64?, at place: FieldPath) throws(Rejection)
  {
    let fresh = cached.map { audio - $0 } ?? min(audio, tokens.input)
    guard fresh >= 0, fresh <= tokens.input, audio - fresh <= tokens.cacheRead else {
      throw Rejection(
        .contradictoryUsage, field: place.text, "is \(audio), more than the input has room for")
    }
    tokens.audioInput = fresh
    tokens.audioCacheRead = audio - fresh
  }

  /// Images count as fresh input as far as there is fresh input: no price tells cached ones apart.
  mutating func setImageInput(_ image: Int64, at place: FieldPath) throws(Rejection) {
    guard image <= tokens.prompt else {
      throw Rejection(
        .contradictoryUsage, field: place.text, "is \(image), more than all of the input")
    }
    tokens.imageInput = min(image, tokens.input - tokens.audioInput)
  }
}
