internal import Usage

/// The known forms of a usage object, each told from the others by its members' names.
public enum UsageShape: String, Sendable, CaseIterable {
  /// OpenAI chat completions and everything compatible: xAI, DeepSeek, Groq, Mistral, LiteLLM …
  case chatCompletions = "prompt_tokens and completion_tokens"
  /// OpenAI responses and agents.
  case responses = "input_tokens and output_tokens"
  case anthropic = "input_tokens, cache_read_input_tokens, cache_creation and output_tokens"
  /// Google's usageMetadata, in camel case or in the snake case of its SDKs.
  case google = "promptTokenCount and candidatesTokenCount"
  /// Bedrock converse; the names that the Claude Agent SDK uses in its totals are the same.
  case bedrock = "inputTokens and outputTokens"
  /// Vercel's AI SDK: Bedrock's names, but cached tokens are inside the input.
  case aiSDK = "inputTokens, cachedInputTokens and outputTokens"
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
    if fields.hasAny("promptTokenCount", "candidatesTokenCount", "responseTokenCount")
      || fields.hasAny("prompt_token_count", "candidates_token_count", "response_token_count")
    {
      self = .google
    } else if fields.hasAny("inputTokens", "outputTokens") {
      let isAISDK = fields.hasAny("cachedInputTokens", "reasoningTokens", "inputTokenDetails")
      self = isAISDK ? .aiSDK : .bedrock
    } else if fields.hasAny("prompt_tokens", "completion_tokens") {
      self = .chatCompletions
    } else if fields.hasAny("input_tokens", "output_tokens") {
      self = Self.hasAnthropicMembers(fields) ? .anthropic : .responses
    } else if fields.hasAny("prompt_eval_count", "eval_count") {
      self = .ollama
    } else if fields.hasAny("billed_units", "tokens") {
      self = .cohere
    } else if fields.hasAny("input", "output", "cache_read", "cache_write")
      || fields.hasAny("cache_write_5m", "cache_write_1h")
    {
      self = .tally
    } else if fields.hasAny("cache_read_input_tokens", "cache_creation_input_tokens") {
      self = .anthropic
    } else {
      throw Rejection(
        .unknownUsageShape, field: fields.path,
        "has no token count with a known name; known are "
          + Self.allCases.map(\.rawValue).joined(separator: "; "))
    }
  }

  /// Cached tokens beside the input, unless details of the input say that they are inside.
  private static func hasAnthropicMembers(_ fields: UsageFields) -> Bool {
    fields.hasAny(
      "cache_read_input_tokens", "cache_creation_input_tokens", "cache_creation", "server_tool_use",
      "inference_geo") && !fields.hasAny("input_tokens_details", "input_token_details")
  }
}
