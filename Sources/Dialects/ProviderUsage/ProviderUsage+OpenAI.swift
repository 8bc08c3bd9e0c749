internal import Usage

extension ProviderUsage {
  /// Cached tokens are inside the input and reasoning is inside the output, unless the total proves
  /// otherwise (xAI's reasoning is outside).
  mutating func readOpenAI(_ fields: UsageFields) throws(Rejection) {
    let counts = try OpenAICounts(fields, isChat: shape == .chatCompletions)
    let reading = try counts.provenReading()
    tokens.cacheRead = counts.cached.value ?? 0
    tokens.setCacheWrites(counts.writes)
    tokens.input = counts.prompt - (reading.isCacheOutside ? 0 : counts.cache)
    tokens.reasoning = counts.reasoning.value ?? 0
    tokens.output = counts.completion + (reading.isReasoningOutside ? tokens.reasoning : 0)
    try readModalities(fields, counts)
    requests = shape == .responses ? try fields.count("requests") : nil
  }

  private mutating func readModalities(
    _ fields: UsageFields, _ counts: OpenAICounts
  ) throws(Rejection) {
    if let details = counts.promptDetails {
      try setAudioInput(
        details.count("audio_tokens", or: "audio"),
        cached: details.details("cached_tokens_details")?.count("audio_tokens"),
        at: details.place["audio_tokens"])
      try setImageInput(
        details.count("image_tokens") ?? 0, at: details.place["image_tokens"])
    }
    if let details = counts.completionDetails {
      tokens.audioOutput = try details.count("audio_tokens", or: "audio")
      tokens.imageOutput = try details.count("image_tokens") ?? 0
    }
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
