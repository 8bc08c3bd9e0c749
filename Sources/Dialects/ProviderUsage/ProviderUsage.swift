public import JSON
public import Usage

/// What a provider's own `usage` object says, in Tally's exclusive buckets.
public struct ProviderUsage: Sendable, Hashable {
  /// Which providers' object it is like.
  public var shape: UsageShape
  /// The counts, each token in one bucket.
  public var tokens = TokenCounts()
  /// The server-side web searches that are billed beside the tokens.
  public var webSearches: Int64 = 0
  /// The model calls that the object stands for; nil where it does not say.
  public var requests: Int64?
  /// Service tier, batch, speed and geography, as far as the object tells them.
  public var modifiers = PriceModifiers()
  /// The provider, where nobody else uses the shape.
  public var provider: String? { shape.provider }

  init(shape: UsageShape) {
    self.shape = shape
  }

  /// Reads a `usage` object in any of the shapes of `UsageShape`.
  ///
  /// The shape decides whether cached tokens are inside the input count; where it does not, the
  /// total proves it. Members that are null count as absent, unknown members are ignored. Throws
  /// `invalidField` for a count that is none, `contradictoryUsage` for counts that cannot all be
  /// true, and `unknownUsageShape` where there is no known count. All name the member below `path`.
  public init(reading value: Value, at path: String = "usage") throws(Rejection) {
    guard value.kind == .object else {
      throw Rejection(
        .invalidField, field: path,
        "must be the provider's usage object, but was \(value.forMessage)")
    }
    let fields = UsageFields(object: value, path: path)
    let shape = try UsageShape(of: fields)
    self.init(shape: shape)
    switch shape {
    case .chatCompletions, .responses: try readOpenAI(fields)
    case .anthropic: try readAnthropic(fields)
    case .google: try readGoogle(fields)
    case .bedrock: try readBedrock(fields)
    case .aiSDK: try readAISDK(fields)
    case .ollama: try readOllama(fields)
    case .cohere: try readCohere(fields)
    case .tally: try readTally(fields)
    }
    try readBesideTokens(fields)
    try checkSubsets(at: path)
  }

  /// What may stand in a usage object of any shape, because gateways copy it from one to another.
  private mutating func readBesideTokens(_ fields: borrowing UsageFields) throws(Rejection) {
    let tools = try fields.details(.serverToolUse)
    webSearches = try tools.count(.webSearchRequests) ?? webSearches
    try modifiers.read(fields)
  }

  /// The last word on every shape: no bucket beyond what an event may hold, no subset beyond its
  /// bucket.
  private func checkSubsets(at path: String) throws(Rejection) {
    // Every other bucket is one count, and was checked as such.
    let most = max(tokens.input, tokens.output)
    guard most <= TokenCounts.perEventMax else {
      throw Rejection(
        .invalidField, field: path,
        "a bucket would be \(most); at most \(TokenCounts.perEventMax) is accepted")
    }
    let isConsistent =
      tokens.reasoning <= tokens.output && tokens.audioInput + tokens.imageInput <= tokens.input
      && tokens.audioCacheRead <= tokens.cacheRead
      && tokens.audioOutput + tokens.imageOutput <= tokens.output
    guard isConsistent else {
      throw Rejection(
        .contradictoryUsage, field: path,
        "reasoning, audio and image tokens must not exceed the tokens that they are a part of")
    }
  }
}
