internal import JSON
internal import Usage

/// The known forms of a usage object, each told from the others by its members' names.
public enum UsageShape: String, Sendable, CaseIterable {
  /// OpenAI chat completions and everything compatible: xAI, DeepSeek, Groq, Mistral, LiteLLM …
  case chatCompletions = "prompt_tokens and completion_tokens"
  /// OpenAI responses and agents, Codex, pydantic-ai, LangChain.
  case responses = "input_tokens and output_tokens"
  /// Anthropic messages.
  case anthropic = "input_tokens, cache_read_input_tokens, cache_creation and output_tokens"
  /// Google's usageMetadata, in camel case or in the snake case of its SDKs.
  case google = "promptTokenCount and candidatesTokenCount"
  /// Google's Interactions.
  case interactions = "total_input_tokens and total_output_tokens"
  /// Bedrock converse; the names that the Claude Agent SDK uses in its totals are the same.
  case bedrock = "inputTokens and outputTokens"
  /// Vercel's AI SDK and LangChain.js: cached tokens are inside the input.
  case aiSDK = "inputTokens, cachedInputTokens and outputTokens"
  /// The counts that models behind Bedrock's InvokeModel, its metrics and watsonx tell.
  case invokeModel = "inputTokenCount and outputTokenCount"
  /// Ollama, whose counts stand in the response itself.
  case ollama = "prompt_eval_count and eval_count"
  /// Cohere's second version, with `tokens` or `billed_units`.
  case cohere = "billed_units or tokens with input_tokens and output_tokens"
  /// Tally's own exclusive buckets, and Langfuse's.
  case tally = "input, cache_read, cache_write and output"
  /// Transcriptions that are charged for by their length.
  case duration = "seconds, with the type duration"
  /// Embeddings and rerankings of Voyage, Jina and others, which have input alone; of Vercel's AI
  /// SDK the count is `tokens`.
  case total = "total_tokens"
  /// What is sold by the page, the character, the image or the second, and what tells its charge
  /// alone.
  case units = "cost, cost_in_usd_ticks, pages_processed, characters, duration or image_count"

  /// The provider, where nobody else uses the shape.
  var provider: ExternalName? {
    switch self {
    case .anthropic: "anthropic"
    case .google, .interactions: "google"
    case .bedrock: "aws"
    case .ollama: "ollama"
    case .cohere: "cohere"
    case .chatCompletions, .responses, .aiSDK, .invokeModel, .tally, .duration, .total,
      .units:
      nil
    }
  }

  /// Nil where the only counts are null: a call whose provider told no usage.
  init?(of fields: borrowing UsageFields, in object: Value) throws(Rejection) {
    guard let shape = try Self.told(by: fields) else {
      let hasCharge = try fields.hasCharge()
      if hasCharge || UsageUnits.areReported(by: object) {
        self = .units
        return
      }
      guard fields.mentions(Signs.shared.all) else {
        throw Rejection(
          .unknownUsageShape, field: fields.path,
          "has no token count with a known name; known are "
            + Self.allCases.map(\.rawValue).joined(separator: "; "))
      }
      return nil
    }
    self = shape
  }

  private static func told(by fields: borrowing UsageFields) throws(Rejection) -> UsageShape? {
    let signs = Signs.shared
    if fields.hasAny(signs.chat) { return .chatCompletions }
    if fields.hasAny(signs.inputAndOutput) {
      // Cached tokens beside the input, unless details of the input say that they are inside.
      let isAnthropic = fields.hasAny(signs.anthropic) && !fields.hasAny(signs.inside)
      return isAnthropic ? .anthropic : .responses
    }
    if fields.hasAny(signs.invokeModel) { return .invokeModel }
    if fields.hasAny(signs.google) { return .google }
    if fields.hasAny(signs.camelCase) {
      let isAISDK =
        fields.hasAny(signs.aiSDK) || fields.isObject(.camelInputTokens)
        || fields.isObject(.camelInputDetails) || fields.isObject(.camelOutputDetails)
        || fields.isObject(.camelOutputTokens)
      return isAISDK ? .aiSDK : .bedrock
    }
    if fields.hasAny(signs.interactions) { return .interactions }
    if fields.hasAny(signs.ollama) { return .ollama }
    if fields.hasAny(signs.cohere) {
      return fields.has(.billedUnits) || !fields.isNumber(.tokens) ? .cohere : .total
    }
    if fields.hasAny(signs.tally) { return .tally }
    if fields.hasAny(signs.anthropicCounts) { return .anthropic }
    if fields.hasAny(signs.seconds) { return .duration }
    return fields.hasAny(signs.total) ? .total : nil
  }

  /// Members that tell a shape, behind one pointer: to look for a static value takes its time.
  private final class Signs: Sendable {
    static let shared = Signs()

    let chat = UsageNames(.promptTokens, .completionTokens)
    let inputAndOutput = UsageNames(.inputTokens, .outputTokens)
    let inside = UsageNames(
      .inputTokensDetails, .inputTokenDetails, .cachedInputTokens, .cacheWriteInputTokens,
      .reasoningOutputTokens, .cacheReadTokens, .cacheWriteTokens)
    let anthropicCounts = UsageNames(.cacheReadInputTokens, .cacheCreationInputTokens)
    let anthropic = UsageNames(
      .cacheReadInputTokens, .cacheCreationInputTokens, .cacheCreation, .serverToolUse,
      .inferenceGeo, .iterations)
    let invokeModel = UsageNames(
      .generationTokenCount, .camelInputTokenCount, .camelOutputTokenCount,
      .camelInputTextTokenCount, .inputTokenCount, .generatedTokenCount)
    let google = UsageNames(
      .camelPromptTokenCount, .camelCandidatesTokenCount, .camelResponseTokenCount,
      .promptTokenCount, .candidatesTokenCount, .responseTokenCount)
    let camelCase = UsageNames(
      .camelInputTokens, .camelOutputTokens, .camelPromptTokens, .camelCompletionTokens,
      .camelTotalInputTokens, .camelTotalOutputTokens)
    let aiSDK = UsageNames(
      .camelCachedInputTokens, .camelReasoningTokens, .camelInputTokenDetails,
      .camelPromptTokens, .camelCompletionTokens)
    let interactions = UsageNames(.totalInputTokens, .totalOutputTokens)
    let ollama = UsageNames(.promptEvalCount, .evalCount)
    let cohere = UsageNames(.billedUnits, .tokens)
    let tally = UsageNames(
      .input, .output, .cacheRead, .cacheWrite, .cacheWrite5m, .cacheWrite1h, .cacheWrite30m,
      .cacheWrite12h)
    let seconds = UsageNames(.seconds)
    let total = UsageNames(.totalTokens)
    let all = UsageNames(
      .promptTokens, .completionTokens, .inputTokens, .outputTokens, .totalTokens,
      .camelPromptTokenCount, .camelCandidatesTokenCount, .promptTokenCount,
      .candidatesTokenCount, .camelInputTokens, .camelOutputTokens, .camelPromptTokens,
      .camelCompletionTokens, .totalInputTokens, .totalOutputTokens, .promptEvalCount, .evalCount,
      .input, .output)
  }
}
