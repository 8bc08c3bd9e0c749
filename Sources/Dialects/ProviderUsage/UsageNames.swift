internal import JSON

/// Some of the names, in an order.
struct UsageNames {
  let set: NameSet
  let names: [UsageName]

  init(_ names: UsageName...) {
    self.names = names
    set = NameSet(names.map(\.rawValue))
  }
}

/// The names under which one count goes, in one place of an object.
///
/// Of OpenAI's kind the first is mostly OpenAI's own; then come LangChain's, LiteLLM's, bifrost's,
/// DeepSeek's, Codex', crewAI's, xAI's and Mistral's.
extension UsageNames {
  static let prompt = UsageNames(.promptTokens, .inputTokens)
  static let completion = UsageNames(.completionTokens, .outputTokens)
  static let reasoningInDetails = UsageNames(.reasoningTokens, .reasoning, .thinkingTokens)
  static let reasoningByTier = UsageNames(.priorityReasoning, .flexReasoning)
  static let reasoningBeside = UsageNames(
    .reasoningTokens, .reasoningOutputTokens, .outputReasoningTokens)
  static let audioInDetails = UsageNames(.audioTokens, .audio)
  static let imagesInDetails = UsageNames(.imageTokens, .image)
  static let cachedInDetails = UsageNames(.cachedTokens, .cacheRead, .cachedReadTokens)
  static let cachedByTier = UsageNames(.priorityCacheRead, .flexCacheRead)
  static let cachedBesidePrompt = UsageNames(.cacheReadInputTokens, .cacheReadTokens)
  static let writtenInDetails = UsageNames(
    .cacheWriteTokens, .cacheCreationTokens, .cachedWriteTokens, .cacheCreationInputTokens)
  static let writtenBesidePrompt = UsageNames(
    .cacheCreationInputTokens, .cacheWriteInputTokens, .cacheWriteTokens, .cacheCreationTokens)
  static let writtenFor30m = UsageNames(.ephemeral30mInputTokens, .ttl30mTokens)
  static let writtenFor12h = UsageNames(.ephemeral12hInputTokens, .ttl12hTokens)
  static let requestCounts = UsageNames(.requests, .requestCount, .successfulRequests)
  static let thinkingInDetails = UsageNames(.thinkingTokens, .reasoningTokens)
  static let tokensOfModality = UsageNames(.tokenCount, .camelTokenCount, .tokens)
  static let camelInput = UsageNames(.camelInputTokens, .camelPromptTokens)
  static let camelOutput = UsageNames(.camelOutputTokens, .camelCompletionTokens)
  static let camelCached = UsageNames(.camelCacheReadInputTokens, .camelCacheReadInputTokenCount)
  static let camelReasoning = UsageNames(.camelReasoningTokens, .camelThinkingTokens)
  static let camelWritten = UsageNames(
    .camelCacheWriteInputTokens, .camelCacheCreationInputTokens, .camelCacheWriteInputTokenCount)
  static let invokedInput = UsageNames(
    .camelInputTokenCount, .promptTokenCount, .camelInputTextTokenCount, .inputTokenCount)
  static let invokedOutput = UsageNames(
    .camelOutputTokenCount, .generationTokenCount, .generatedTokenCount, .outputTokenCount)
  static let langfuseCached = UsageNames(
    .cacheRead, .cacheReadInputTokens, .inputCachedTokens, .inputCacheRead)
  static let langfuseWritten = UsageNames(.cacheCreationInputTokens, .inputCacheCreation)
  static let langfuseReasoning = UsageNames(.outputReasoning, .outputReasoningTokens)
  static let cachedInsidePrompt = UsageNames(
    .promptCacheHitTokens, .cachedTokens, .cachedInputTokens, .cachedPromptTokens,
    .cachedPromptTextTokens, .numCachedTokens)

  static let inputDetails = UsageNames(
    .promptTokensDetails, .promptTokenDetails, .inputTokensDetails, .inputTokenDetails)
  static let outputDetails = UsageNames(
    .completionTokensDetails, .completionTokenDetails, .outputTokensDetails, .outputTokenDetails)
}
