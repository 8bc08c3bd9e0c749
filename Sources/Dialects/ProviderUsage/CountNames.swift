internal import JSON

/// The names under which one count goes, in one place of an object.
///
/// Of OpenAI's kind the first is mostly OpenAI's own; then come LangChain's, LiteLLM's, bifrost's,
/// DeepSeek's, Codex', crewAI's, xAI's and Mistral's.
///
/// They are behind one pointer: to look for a static value takes its time.
final class CountNames: Sendable {
  static let shared = CountNames()

  let prompt = UsageNames(.promptTokens, .inputTokens)
  let completion = UsageNames(.completionTokens, .outputTokens)
  let reasoningInDetails = UsageNames(.reasoningTokens, .reasoning, .thinkingTokens)
  let reasoningByTier = UsageNames(.priorityReasoning, .flexReasoning)
  let reasoningBeside = UsageNames(
    .reasoningTokens, .reasoningOutputTokens, .outputReasoningTokens)
  let audioInDetails = UsageNames(.audioTokens, .audio)
  let imagesInDetails = UsageNames(.imageTokens, .image)
  let cachedInDetails = UsageNames(
    .cachedTokens, .cacheRead, .cachedReadTokens, .cacheReadInputTokens)
  let audioBesideInput = UsageNames(.inputAudioTokens, .audioInputTokens)
  let audioBesideOutput = UsageNames(.outputAudioTokens, .audioOutputTokens)
  let cachedImages = UsageNames(.imageTokens, .cachedImageTokens)
  let cachedByTier = UsageNames(.priorityCacheRead, .flexCacheRead)
  let cachedBesidePrompt = UsageNames(.cacheReadInputTokens, .cacheReadTokens)
  let writtenInDetails = UsageNames(
    .cacheWriteTokens, .cacheCreationTokens, .cachedWriteTokens, .cacheCreationInputTokens)
  let writtenByTier = UsageNames(.priorityCacheCreation, .flexCacheCreation)
  let writtenBesidePrompt = UsageNames(
    .cacheCreationInputTokens, .cacheWriteInputTokens, .cacheWriteTokens, .cacheCreationTokens)
  let writtenFor30m = UsageNames(.ephemeral30mInputTokens, .ttl30mTokens)
  let writtenFor12h = UsageNames(.ephemeral12hInputTokens, .ttl12hTokens)
  let requestCounts = UsageNames(.requests, .requestCount, .successfulRequests)
  let thinkingInDetails = UsageNames(.thinkingTokens, .reasoningTokens)
  let tokensOfModality = UsageNames(.tokenCount, .camelTokenCount, .tokens)
  let camelInput = UsageNames(.camelInputTokens, .camelPromptTokens, .camelTotalInputTokens)
  let camelOutput = UsageNames(
    .camelOutputTokens, .camelCompletionTokens, .camelTotalOutputTokens)
  let camelCached = UsageNames(
    .camelCacheReadInputTokens, .camelCacheReadInputTokenCount, .camelCachedReadTokens)
  let camelReasoning = UsageNames(
    .camelReasoningTokens, .camelThinkingTokens, .camelThoughtTokens)
  let camelWritten = UsageNames(
    .camelCacheWriteInputTokens, .camelCacheCreationInputTokens, .camelCacheWriteInputTokenCount,
    .camelCachedWriteTokens)
  let invokedInput = UsageNames(
    .camelInputTokenCount, .promptTokenCount, .camelInputTextTokenCount, .inputTokenCount)
  let invokedOutput = UsageNames(
    .camelOutputTokenCount, .generationTokenCount, .generatedTokenCount, .outputTokenCount)
  let invokedCached = UsageNames(.camelCachedInputTokenCount, .cacheReadInputTokenCount)
  let invokedReasoning = UsageNames(.camelReasoningTokenCount, .reasoningOutputTokenCount)
  let langfuseCached = UsageNames(
    .cacheRead, .cacheReadInputTokens, .inputCachedTokens, .inputCacheRead)
  let langfuseWritten = UsageNames(.cacheCreationInputTokens, .inputCacheCreation)
  let langfuseReasoning = UsageNames(.outputReasoning, .outputReasoningTokens)
  let cachedInsidePrompt = UsageNames(
    .promptCacheHitTokens, .cachedTokens, .cachedInputTokens, .cachedPromptTokens,
    .cachedPromptTextTokens, .numCachedTokens)

  // Names that tell who sent an object, or that there is more to read in it.

  let ofPydantic = UsageNames(
    .unmeasuredRequests, .inputAudioTokens, .cacheAudioReadTokens, .cacheWrite1hTokens)
  let ofAnthropic = UsageNames(.cacheCreation)
  let ofOpenRouter = UsageNames(.isByok, .costDetails)
  let cachedOrWrittenBeside = UsageNames(.cacheReadInputTokens, .cacheCreationInputTokens)
  let ofUnknownPlace = UsageNames(.cacheReadTokens, .cacheWriteTokens)
  let tools = UsageNames(
    .serverToolUse, .serverToolUseDetails, .serverSideToolUsageDetails, .serverSideToolsUsed,
    .connectors)
  let charges = UsageNames(.cost, .costInUsdTicks, .pydanticAiGateway, .camelCostUSD)
  let research = UsageNames(.citationTokens, .numSearchQueries)
  let flexTier = UsageNames(.flex, .flexCacheRead, .flexReasoning, .flexCacheCreation)
  let tiers = UsageNames(
    .priority, .priorityCacheRead, .priorityReasoning, .priorityCacheCreation, .flex,
    .flexCacheRead, .flexReasoning, .flexCacheCreation)

  let inputDetails = UsageNames(
    .promptTokensDetails, .promptTokenDetails, .inputTokensDetails, .inputTokenDetails)
  let outputDetails = UsageNames(
    .completionTokensDetails, .completionTokenDetails, .outputTokensDetails, .outputTokenDetails)
}
