internal import Usage

extension ProviderUsage {
  /// Cached content is inside the prompt; thoughts are beside the candidates, and the prompts of
  /// tools beside the prompt.
  mutating func readGoogle(_ fields: borrowing UsageFields) throws(Rejection) {
    let names = GoogleNames(of: fields)
    let prompt = try fields.count(names.prompt) ?? 0
    let cached = try fields.count(names.cached) ?? 0
    guard cached <= prompt else {
      throw fields.contradiction(names.cached, "is \(cached), more than the prompt's \(prompt)")
    }
    let tool = try fields.count(names.toolUse) ?? 0
    let candidates = try fields.count(names.candidates, or: names.response)
    let thoughts = try fields.count(names.thoughts) ?? 0
    let areThoughtsInside = try Self.areThoughtsInside(
      fields, names, prompt: prompt, tool: tool, candidates: candidates, thoughts: thoughts)
    tokens.input = prompt - cached + tool
    tokens.cacheRead = cached
    tokens.reasoning = thoughts
    tokens.output = candidates + (areThoughtsInside ? 0 : thoughts)
    try readModalities(fields, names)
    if let traffic = try fields.word(names.traffic) { modifiers.setTraffic(traffic) }
  }

  /// Some models count thoughts as candidates; the total then proves it. Some totals leave out the
  /// prompts of tools.
  private static func areThoughtsInside(
    _ fields: borrowing UsageFields, _ names: GoogleNames, prompt: Int64, tool: Int64,
    candidates: Int64, thoughts: Int64
  ) throws(Rejection) -> Bool {
    guard let total = try fields.count(names.total) else { return false }
    let visible = prompt + candidates
    if total == visible + tool + thoughts || total == visible + thoughts { return false }
    if thoughts <= candidates, total == visible + tool || total == visible { return true }
    throw fields.contradiction(
      names.total,
      "is \(total), but prompt \(prompt), tools \(tool), candidates \(candidates) and thoughts "
        + "\(thoughts) do not add up to it")
  }

  private mutating func readModalities(
    _ fields: borrowing UsageFields, _ names: GoogleNames
  ) throws(Rejection) {
    let prompt = try names.modalities(fields, names.promptDetails)
    let cached = try names.modalities(fields, names.cacheDetails)
    var output = try names.modalities(fields, names.candidatesDetails)
    if output == nil { output = try names.modalities(fields, names.responseDetails) }
    if let prompt {
      let cachedAudio = cached?.audio ?? (tokens.cacheRead == 0 ? 0 : nil)
      let place = fields.place[names.promptDetails]
      try setAudioInput(prompt.audio, cached: cachedAudio, at: place)
      try setImageInput(prompt.image, at: place)
    }
    guard let output else { return }
    guard output.audio + output.image <= tokens.output else {
      throw fields.contradiction(
        names.candidatesDetails, "has more audio and image tokens than the output")
    }
    tokens.audioOutput = output.audio
    tokens.imageOutput = output.image
  }
}
