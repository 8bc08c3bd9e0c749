internal import Usage

/// The known forms of a usage object, each told from the others by its members' names.
public enum UsageShape: String, Sendable, CaseIterable {
  /// OpenAI chat completions and everything compatible: xAI, DeepSeek, Groq, Mistral, LiteLLM …
  case chatCompletions = "prompt_tokens and completion_tokens"
  /// OpenAI responses and agents.
  case responses = "input_tokens and output_tokens"
  /// Anthropic messages.
  case anthropic = "input_tokens, cache_read_input_tokens, cache_creation and output_tokens"
  /// Google's usageMetadata, in camel case or in the snake case of its SDKs.
  case google = "promptTokenCount and candidatesTokenCount"
  /// Bedrock converse; the names that the Claude Agent SDK uses in its totals are the same.
  case bedrock = "inputTokens and outputTokens"
  /// Vercel's AI SDK: Bedrock's names, but cached tokens are inside the input.
  case aiSDK = "inputTokens, cachedInputTokens and outputTokens"
  /// Ollama, whose counts stand in the response itself.
  case ollama = "prompt_eval_count and eval_count"
  /// Cohere's second version, with `tokens` or `billed_units`.
  case cohere = "billed_units or tokens with input_tokens and output_tokens"
  /// Tally's own exclusive buckets.
  case tally = "input, cache_read, cache_write and output"

  /// The provider, where nobody else uses the shape.
  var provider: String? {
    switch self {
    case .anthropic: "anthropic"
    case .google: "google"
    case .bedrock: "aws"
    case .ollama: "ollama"
    case .cohere: "cohere"
    case .chatCompletions, .responses, .aiSDK, .tally: nil
    }
  }

  init(of fields: borrowing UsageFields) throws(Rejection) {
    if fields.hasAny(Signs.google) {
      self = .google
    } else if fields.hasAny(Signs.camelCase) {
      self = fields.hasAny(Signs.aiSDK) ? .aiSDK : .bedrock
    } else if fields.hasAny(Signs.chat) {
      self = .chatCompletions
    } else if fields.hasAny(Signs.inputAndOutput) {
      // Cached tokens beside the input, unless details of the input say that they are inside.
      let isAnthropic = fields.hasAny(Signs.anthropic) && !fields.hasAny(Signs.inputDetails)
      self = isAnthropic ? .anthropic : .responses
    } else if fields.hasAny(Signs.ollama) {
      self = .ollama
    } else if fields.hasAny(Signs.cohere) {
      self = .cohere
    } else if fields.hasAny(Signs.tally) {
      self = .tally
    } else if fields.hasAny(Signs.anthropicCounts) {
      self = .anthropic
    } else {
      throw Rejection(
        .unknownUsageShape, field: fields.path,
        "has no token count with a known name; known are "
          + Self.allCases.map(\.rawValue).joined(separator: "; "))
    }
  }

  /// Members that tell a shape.
  private enum Signs {
    static let google = UsageNames(
      .camelPromptTokenCount, .camelCandidatesTokenCount, .camelResponseTokenCount,
      .promptTokenCount, .candidatesTokenCount, .responseTokenCount)
    static let camelCase = UsageNames(.camelInputTokens, .camelOutputTokens)
    static let aiSDK = UsageNames(
      .camelCachedInputTokens, .camelReasoningTokens, .camelInputTokenDetails)
    static let chat = UsageNames(.promptTokens, .completionTokens)
    static let inputAndOutput = UsageNames(.inputTokens, .outputTokens)
    static let inputDetails = UsageNames(.inputTokensDetails, .inputTokenDetails)
    static let anthropicCounts = UsageNames(.cacheReadInputTokens, .cacheCreationInputTokens)
    static let anthropic = UsageNames(
      .cacheReadInputTokens, .cacheCreationInputTokens, .cacheCreation, .serverToolUse,
      .inferenceGeo)
    static let ollama = UsageNames(.promptEvalCount, .evalCount)
    static let cohere = UsageNames(.billedUnits, .tokens)
    static let tally = UsageNames(
      .input, .output, .cacheRead, .cacheWrite, .cacheWrite5m, .cacheWrite1h)
  }
}
