internal import Usage

extension ProviderUsage {
  /// Ollama reports no caching; older servers leave out the prompt's count when it was cached.
  mutating func readOllama(_ fields: borrowing UsageFields) throws(Rejection) {
    tokens.input = try fields.count(.promptEvalCount) ?? 0
    tokens.output = try fields.count(.evalCount) ?? 0
  }

  /// What models behind Bedrock's InvokeModel tell: Llama, Titan, Nova, and the metrics of any of
  /// them, in which cached tokens stand beside the input; and watsonx.
  mutating func readInvokeModel(_ fields: borrowing UsageFields) throws(Rejection) {
    var input = AgreedCount()
    try input.take(fields, CountNames.shared.invokedInput)
    var output = AgreedCount()
    try output.take(fields, CountNames.shared.invokedOutput)
    if fields.has(.results) {
      var generated: Int64 = 0
      try fields.forEachObject(in: .results) { object, place throws(Rejection) in
        let result = UsageFields(object: object, place: place)
        generated += try result.count(.camelTokenCount) ?? 0
      }
      if output.orZero == 0 { output = AgreedCount(generated) }
    }
    tokens.input = input.orZero
    tokens.output = output.orZero
    tokens.cacheRead = try fields.count(.camelCacheReadInputTokenCount) ?? 0
    tokens.cacheWrite = try fields.count(.camelCacheWriteInputTokenCount) ?? 0
    // Microsoft's Extensions.AI has these inside the input and output.
    var hidden = AgreedCount()
    try hidden.take(fields, CountNames.shared.invokedReasoning)
    tokens.reasoning = hidden.orZero
    var inside = AgreedCount()
    try inside.take(fields, CountNames.shared.invokedCached)
    if let cached = inside.value {
      tokens.cacheRead = cached
      clamp(\.cacheRead, to: tokens.input, UsageName.camelCachedInputTokenCount.text)
      tokens.input -= tokens.cacheRead
    }
    try checkTotal(fields, .camelTotalTokenCount)
    try checkTotal(fields, .totalTokenCount)
  }

  private static let cohereCounts = UsageNames(
    .inputTokens, .outputTokens, .textTokens, .imageTokens)
  private static let cohereUnits = UsageNames(.searchUnits, .images, .classifications, .pages)

  /// Cohere bills what `billed_units` says; `tokens` is what the model saw.
  mutating func readCohere(_ fields: borrowing UsageFields) throws(Rejection) {
    let billed = try fields.details(.billedUnits)
    let hasUnits = billed.hasAny(Self.cohereUnits)
    let counts =
      billed.hasAny(Self.cohereCounts) || hasUnits ? billed : try fields.details(.tokens)
    guard hasUnits || counts.hasAny(Self.cohereCounts) else {
      throw Rejection(
        .unknownUsageShape, field: fields.path,
        "billed_units or tokens must have input_tokens, output_tokens or search_units")
    }
    tokens.input = try counts.count(.inputTokens, or: .textTokens)
    tokens.output = try counts.count(.outputTokens) ?? 0
    tokens.imageInput = try counts.count(.imageTokens) ?? 0
    tokens.input += tokens.imageInput
    for (name, kind) in [
      (UsageName.searchUnits, Fee.Kind.searchUnit), (.images, Fee.Kind.image),
      (.classifications, "classification"), (.pages, Fee.Kind.page),
    ] {
      let amount = try counts.thousandths(name) ?? 0
      if amount > 0 { notes.fees.append(Fee(kind, thousandths: amount)) }
    }
    note(unreadOf: counts)
    // What the model saw is no bill, cached or not.
    for name in [UsageName.tokens, .cachedTokens] { _ = fields[name] }
  }

  /// Embeddings and rerankings have input alone; of any other call the output is in the total too,
  /// and nobody knows how much of it.
  mutating func readTotal(
    _ fields: borrowing UsageFields, _ sender: UsageSender
  ) throws(Rejection) {
    tokens.input = try fields.count(.totalTokens, or: .tokens)
    if sender.sellsSearches {
      note(Doubt(.untold, "\(tokens.input) tokens do not say how many searches are charged for"))
    }
    guard tokens.input > 0, !sender.hasInputAlone, !fields.has(.tokens) else { return }
    note(
      Doubt(
        .ambiguous,
        "\(tokens.input) tokens are told in all, input and output together; they count as input"))
  }

  /// OpenAI's usage of a transcription that is charged for by its length.
  mutating func readDuration(_ fields: borrowing UsageFields) throws(Rejection) {
    _ = try fields.word(.type)
    let seconds = try fields.thousandths(.seconds) ?? 0
    notes.fees.append(Fee(Fee.Kind.second, thousandths: seconds))
  }
}
