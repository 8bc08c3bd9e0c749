internal import Usage

/// The counts that a span tells of a model call, and every name under which one is read: those of
/// the conventions (https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/), of their
/// earlier versions, and of instrumentations that have others.
enum SpanCount: CaseIterable {
  case input, toolInput, output, cacheRead, cacheWrite, cacheWrite5m, cacheWrite1h, reasoning, total
  case audioInput, imageInput, audioOutput, imageOutput, audioCacheRead, imageCacheRead
  case compactionInput, compactionOutput, compactionCacheRead, compactionCacheWrite

  /// The first that tells more than 0 is taken: they are names of one thing, never added.
  var names: [String] {
    switch self {
    case .input:
      [
        "gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens", "llm.token_count.prompt",
        "ai.usage.inputTokens", "ai.usage.promptTokens", "ai.usage.tokens",
      ]
    // What tools brought in, where that is beside the input.
    case .toolInput: []
    case .output:
      [
        "gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens",
        "llm.token_count.completion", "ai.usage.outputTokens", "ai.usage.completionTokens",
      ]
    case .cacheRead:
      [
        "gen_ai.usage.cache_read.input_tokens", "gen_ai.usage.cache_read_input_tokens",
        "gen_ai.usage.cache_read_tokens", "gen_ai.usage.input_cached_tokens",
        "gen_ai.usage.cached_input_tokens", "gen_ai.usage.cached_prompt_text_tokens",
        "llm.token_count.prompt_details.cache_read",
        "ai.usage.inputTokenDetails.cacheReadTokens", "ai.usage.cachedInputTokens",
      ]
    case .cacheWrite:
      [
        "gen_ai.usage.cache_write.input_tokens", "gen_ai.usage.cache_creation.input_tokens",
        "gen_ai.usage.cache_creation_input_tokens", "gen_ai.usage.cache_write_input_tokens",
        "gen_ai.usage.cache_write_tokens", "llm.token_count.prompt_details.cache_write",
        "ai.usage.inputTokenDetails.cacheWriteTokens",
      ]
    // Anthropic's own SDK, and Pydantic AI, which copies what Anthropic answered.
    case .cacheWrite5m:
      [
        "anthropic.usage.cache_creation.ephemeral_5m_input_tokens",
        "gen_ai.usage.cache_creation.ephemeral_5m_input_tokens",
        "gen_ai.usage.details.ephemeral_5m_input_tokens",
      ]
    case .cacheWrite1h:
      [
        "anthropic.usage.cache_creation.ephemeral_1h_input_tokens",
        "gen_ai.usage.cache_creation.ephemeral_1h_input_tokens",
        "gen_ai.usage.details.ephemeral_1h_input_tokens",
      ]
    case .reasoning:
      [
        "gen_ai.usage.reasoning.output_tokens", "gen_ai.usage.reasoning_tokens",
        "gen_ai.usage.details.reasoning_tokens", "gen_ai.usage.details.thinking_tokens",
        "gen_ai.usage.thinking_tokens",
        "llm.usage.reasoning_tokens",
        "llm.token_count.completion_details.reasoning",
        "ai.usage.outputTokenDetails.reasoningTokens", "ai.usage.reasoningTokens",
      ]
    case .total:
      [
        "gen_ai.usage.total_tokens", "llm.usage.total_tokens", "llm.token_count.total",
        "ai.usage.totalTokens",
      ]
    // The second names are those of AgentOps for Google's ADK.
    case .audioInput:
      [
        "gen_ai.usage.audio.input_tokens", "gen_ai.usage.prompt_tokens.audio",
        "llm.token_count.prompt_details.audio",
      ]
    case .imageInput: ["gen_ai.usage.image.input_tokens", "gen_ai.usage.prompt_tokens.image"]
    case .audioOutput:
      [
        "gen_ai.usage.audio.output_tokens", "gen_ai.usage.completion_tokens.audio",
        "llm.token_count.completion_details.audio",
      ]
    case .imageOutput: ["gen_ai.usage.image.output_tokens", "gen_ai.usage.completion_tokens.image"]
    case .audioCacheRead: ["gen_ai.usage.audio.cache_read.input_tokens"]
    case .imageCacheRead: ["gen_ai.usage.image.cache_read.input_tokens"]
    case .compactionInput: ["anthropic.usage.compaction.input_tokens"]
    case .compactionOutput: ["anthropic.usage.compaction.output_tokens"]
    case .compactionCacheRead: ["anthropic.usage.compaction.cache_read_input_tokens"]
    case .compactionCacheWrite: ["anthropic.usage.compaction.cache_creation_input_tokens"]
    }
  }

  /// Names that need not be read, and why. All others with a number are unread.
  private static let harmlessNames = [
    // Parts of the input and output that cost what the rest of them costs.
    "gen_ai.usage.text.input_tokens", "gen_ai.usage.text.output_tokens",
    "gen_ai.usage.prompt_tokens.text", "gen_ai.usage.completion_tokens.text",
    "gen_ai.usage.text.cache_read.input_tokens", "gen_ai.usage.prompt_text_tokens",
    "gen_ai.usage.experimental.system_instruction_tokens",
    // A limit that was asked for.
    "gen_ai.usage.experimental.reasoning_tokens_limit",
    // Parts of Vercel's counts that cost what the rest of them costs.
    "ai.usage.inputTokenDetails.noCacheTokens", "ai.usage.outputTokenDetails.textTokens",
    // What AgentOps counts while an answer streams, before it is told the tokens.
    "gen_ai.usage.streaming_tokens",
    // Parts of what a client says that the call cost, which `SpanCost` reads.
    "gen_ai.usage.prompt_cost", "gen_ai.usage.completion_cost", "gen_ai.usage.input_cost",
    "gen_ai.usage.output_cost", "gen_ai.usage.raw",
  ]

  /// What the names of usage begin with.
  private static let prefixes = [
    "gen_ai.usage.", "llm.usage.", "llm.token_count.", "ai.usage.", "anthropic.usage.",
  ]

  /// Where some emitters have the provider's own usage object, as JSON or as Python prints it: it
  /// may tell what of the input was cached.
  static let usageObjects = [
    "gen_ai.usage.raw", "langsmith.metadata.usage_metadata", "metadata.usage_object",
  ]

  /// The same below the providers' names.
  static let providerMetadata = "ai.response.providerMetadata"

  private static let knownNames = Set(
    allCases.flatMap(\.names) + harmlessNames + SpanCost.names + [SpanCost.searches])

  static func isUsage(_ name: String) -> Bool { prefixes.contains { name.hasPrefixBytes($0) } }

  /// True for a name that may stand for something billed, and is not read.
  static func isUnread(_ name: String) -> Bool {
    isUsage(name) && !knownNames.contains(name) && !isCopy(name)
  }

  /// Pydantic AI copies the provider's counts beside those of the conventions, which have them but
  /// for the tokens of Anthropic's advisors.
  private static func isCopy(_ name: String) -> Bool {
    guard let copy = name.withoutPrefixBytes("gen_ai.usage.details.") else { return false }
    return copy.hasSuffixBytes("_tokens") && !copy.hasPrefixBytes("advisor_")
      || copy.hasSuffixBytes("_iterations")
  }
}
