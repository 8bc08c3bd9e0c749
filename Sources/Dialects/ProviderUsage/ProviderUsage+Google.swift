internal import Usage

extension ProviderUsage {
  /// Cached content is inside the prompt; thoughts are beside the candidates, and the prompts of
  /// tools beside the prompt.
  mutating func readGoogle(
    _ fields: borrowing UsageFields, _ sender: UsageSender
  ) throws(Rejection) {
    let names = GoogleNames(of: fields)
    let prompt = try fields.count(names.prompt) ?? 0
    tokens.cacheRead = try fields.count(names.cached) ?? 0
    clamp(\.cacheRead, to: prompt, names.cached.text)
    let tool = try fields.count(names.toolUse) ?? 0
    let candidates = try fields.count(names.candidates, or: names.response)
    let thoughts = try fields.count(names.thoughts) ?? 0
    tokens.input = prompt - tokens.cacheRead + tool
    tokens.reasoning = thoughts
    tokens.output = candidates + thoughts
    if let total = try fields.count(names.total) {
      account(
        for: total, of: names.total, prompt: prompt, tool: tool, candidates: candidates,
        thoughts: thoughts)
    }
    try readModalities(fields, names)
    if let traffic = try fields.word(names.traffic) { modifiers.setTraffic(traffic) }
  }

  /// Some models count thoughts as candidates; the total then proves it. Some totals leave out the
  /// prompts of tools, and older SDKs the thoughts, which stand in the total alone and are billed
  /// (https://ai.google.dev/gemini-api/docs/thinking#pricing).
  private mutating func account(
    for total: Int64, of name: UsageName, prompt: Int64, tool: Int64, candidates: Int64,
    thoughts: Int64
  ) {
    let visible = prompt + candidates
    if total == visible + tool + thoughts || total == visible + thoughts { return }
    if thoughts <= candidates, total == visible + tool || total == visible {
      tokens.output = candidates
      return
    }
    let rest = total - (visible + tool + thoughts)
    guard rest < 0 || thoughts > 0 else {
      tokens.output += rest
      tokens.reasoning += rest
      return
    }
    note(
      Doubt(
        .contradictory,
        "\(name.text) is \(total), but prompt \(prompt), tools \(tool), candidates \(candidates) "
          + "and thoughts \(thoughts) do not add up to it"))
  }

  private mutating func readModalities(
    _ fields: borrowing UsageFields, _ names: GoogleNames
  ) throws(Rejection) {
    let cached = try Modalities(fields, names.cacheDetails)
    let output = try Modalities(fields, names.outputDetails)
    var input = try Modalities(fields, names.promptDetails)
    if fields.has(names.toolUseDetails) {
      if input == nil {
        input = try Modalities(fields, names.toolUseDetails)
      } else {
        try input?.add(fields, names.toolUseDetails)
      }
    }
    put(input, cached, output)
  }

  /// Puts what is audio and image into the subsets of what was counted.
  mutating func put(_ input: Modalities?, _ cached: Modalities?, _ output: Modalities?) {
    if let input {
      setAudioInput(input.audio, cached: cached?.audio ?? (tokens.cacheRead == 0 ? 0 : nil))
      setImageInput(input.image, cached: cached?.image ?? 0)
    }
    guard let output else { return }
    tokens.audioOutput = output.audio
    tokens.imageOutput = output.image
  }

  /// Google's Interactions: cached tokens are inside the input; thoughts stand beside the output,
  /// and what tools brought beside the input (https://ai.google.dev/gemini-api/docs/interactions).
  mutating func readInteractions(_ fields: borrowing UsageFields) throws(Rejection) {
    let input = try fields.count(.totalInputTokens) ?? 0
    let output = try fields.count(.totalOutputTokens) ?? 0
    let tool = try fields.count(.totalToolUseTokens) ?? 0
    let thoughts = try fields.count(.totalThoughtTokens) ?? 0
    tokens.cacheRead = try fields.count(.totalCachedTokens) ?? 0
    clamp(\.cacheRead, to: input, UsageName.totalCachedTokens.text)
    tokens.input = input - tokens.cacheRead + tool
    tokens.output = output + thoughts
    tokens.reasoning = thoughts
    if let total = try fields.count(.totalTokens) {
      account(
        for: total, of: .totalTokens, prompt: input, tool: tool, candidates: output,
        thoughts: thoughts)
    }
    var sent = try Modalities(fields, .inputTokensByModality)
    try sent?.add(fields, .toolUseTokensByModality)
    put(
      sent, try Modalities(fields, .cachedTokensByModality),
      try Modalities(fields, .outputTokensByModality))
    try readGrounding(fields)
  }

  /// `[{"type": "google_search", "count": 2}]`.
  private mutating func readGrounding(_ fields: borrowing UsageFields) throws(Rejection) {
    guard fields.has(.groundingToolCount) else { return }
    var searches: Int64 = 0
    var beside: [String: Int64] = [:]
    try fields.forEachObject(in: .groundingToolCount) { object, place throws(Rejection) in
      let tool = UsageFields(object: object, place: place)
      let count = try tool.count(.count) ?? 0
      switch try tool.word(.type) {
      case "google_search", nil: searches += count
      case "google_maps": beside[Fee.Kind.mapsGrounding, default: 0] += count
      case let type?: beside[Fee.isKind(type) ? type : "grounding", default: 0] += count
      }
    }
    webSearches += searches
    for (kind, count) in beside.sorted(by: { $0.key < $1.key }) where count > 0 {
      notes.fees.append(Fee(kind, count: count))
    }
  }
}
