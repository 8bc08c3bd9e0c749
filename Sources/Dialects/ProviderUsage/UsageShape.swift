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

  init(of fields: UsageFields) throws(Rejection) {
    let signs = UsageSigns(of: fields.object)
    if signs.contains(.google) {
      self = .google
    } else if signs.contains(.camelCase) {
      self = signs.contains(.aiSDK) ? .aiSDK : .bedrock
    } else if signs.contains(.chat) {
      self = .chatCompletions
    } else if signs.contains(.inputAndOutput) {
      // Cached tokens beside the input, unless details of the input say that they are inside.
      self = signs.contains(.anthropic) && !signs.contains(.inputDetails) ? .anthropic : .responses
    } else if signs.contains(.ollama) {
      self = .ollama
    } else if signs.contains(.cohere) {
      self = .cohere
    } else if signs.contains(.tally) {
      self = .tally
    } else if signs.contains(.anthropicCounts) {
      self = .anthropic
    } else {
      throw Rejection(
        .unknownUsageShape, field: fields.path,
        "has no token count with a known name; known are "
          + Self.allCases.map(\.rawValue).joined(separator: "; "))
    }
  }
}
