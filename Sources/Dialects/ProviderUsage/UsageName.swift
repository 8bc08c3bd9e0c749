/// The members of usage objects that are looked for.
enum UsageName: Int, MemberName {
  // OpenAI's chat completions and responses, and what others add to them.
  case promptTokens, completionTokens, totalTokens, inputTokens, outputTokens, requests
  case requestUsageEntries, promptTokensDetails, promptTokenDetails, completionTokensDetails
  case completionTokenDetails, inputTokensDetails, inputTokenDetails, outputTokensDetails
  case outputTokenDetails, cachedTokens, cachedTokensDetails, reasoningTokens, reasoning
  case thinkingTokens, audioTokens, audio, imageTokens, image, textTokens, videoTokens
  case acceptedPredictionTokens, rejectedPredictionTokens, initialPromptTokens
  case cacheWriteTokens, cacheWriteTokensDetails, cacheCreationTokens, cacheCreationTokenDetails
  case ttl30mTokens, ttl12hTokens, promptCacheHitTokens, promptCacheMissTokens, type, seconds
  // Codex, pydantic-ai, crewAI, LangChain, Mistral, xAI, Perplexity, bifrost.
  case cachedInputTokens, cacheWriteInputTokens, reasoningOutputTokens, outputReasoningTokens
  case cacheReadTokens, cacheWrite5mTokens, cacheWrite1hTokens, inputAudioTokens
  case cacheAudioReadTokens, outputAudioTokens, unmeasuredRequests, details, cachedPromptTokens
  case successfulRequests, requestCount, numCachedTokens, connectorTokens, connectors
  case promptAudioSeconds, cachedPromptTextTokens, promptTextTokens, promptImageTokens
  case citationTokens, numSearchQueries, searchContextSize, cachedReadTokens, cachedWriteTokens
  case audioInputTokens, audioOutputTokens, cachedImageTokens, toolCalls
  case priorityCacheCreation, flexCacheCreation
  case priority, flex, priorityCacheRead, flexCacheRead, priorityReasoning, flexReasoning
  // What is charged for beside tokens, and the charges themselves.
  case serverToolUse, serverToolUseDetails, webSearchRequests, webFetchRequests
  case serverSideToolsUsed, serverSideToolUsageDetails, webSearchCalls, xSearchCalls,
    codeInterpreterCalls
  case fileSearchCalls, documentSearchCalls, collectionsSearchCalls, imageGenerationCalls, mcpCalls
  case webSearch, numSourcesUsed, numServerSideToolsUsed, toolCallsRequested, toolCallsExecuted
  case groundingToolCount, count, cost, totalCost, costDetails, upstreamInferenceCost, isByok
  case costInUsdTicks, costEstimate, pydanticAiGateway, toolCallsDetails
  case googleMapsGroundingRequests
  // Anthropic's messages.
  case cacheCreationInputTokensAbove1hr
  case cacheReadInputTokens, cacheCreationInputTokens, cacheCreation, ephemeral5mInputTokens
  case ephemeral1hInputTokens, ephemeral30mInputTokens, ephemeral12hInputTokens, serviceTier
  case camelServiceTier, speed, inferenceGeo, iterations, model, fallbackCredit, status
  // Google's in snake case, then in camel case, then those of its Interactions interface.
  case promptTokenCount, cachedContentTokenCount, toolUsePromptTokenCount, candidatesTokenCount
  case responseTokenCount, thoughtsTokenCount, totalTokenCount, cacheTokensDetails
  case candidatesTokensDetails, responseTokensDetails, toolUsePromptTokensDetails, trafficType
  case modality, tokenCount
  case camelPromptTokenCount, camelCachedContentTokenCount, camelToolUsePromptTokenCount
  case camelCandidatesTokenCount, camelResponseTokenCount, camelThoughtsTokenCount
  case camelTotalTokenCount, camelPromptTokensDetails, camelPromptTokenDetails
  case camelCacheTokensDetails, camelCandidatesTokensDetails, camelResponseTokensDetails
  case camelToolUsePromptTokensDetails, camelTrafficType, camelTokenCount
  case totalInputTokens, totalOutputTokens, totalThoughtTokens, totalToolUseTokens
  case totalCachedTokens, inputTokensByModality, cachedTokensByModality, outputTokensByModality
  case toolUseTokensByModality
  // Bedrock's, which the Claude Agent SDK has too, and those of Vercel's AI SDK.
  case camelInputTokens, camelOutputTokens, camelTotalTokens, camelThinkingTokens
  case camelCacheReadInputTokens, camelCacheWriteInputTokens, camelCacheCreationInputTokens
  case camelCacheCreationEphemeral5mInputTokens, camelCacheCreationEphemeral1hInputTokens
  case camelCacheDetails, ttl, camelWebSearchRequests, camelCostUSD
  case camelInputTokenDetails, camelOutputTokenDetails, camelCachedInputTokens
  case camelCacheReadTokens, camelCacheWriteTokens, camelReasoningTokens, camelPromptTokens
  case camelCompletionTokens, camelNoCache, camelCacheRead, camelCacheWrite, text
  case camelNoCacheTokens, camelTextTokens, raw
  // Mastra's, those of the Agent Client Protocol, and Nova Sonic's.
  case camelInputDetails, camelOutputDetails, camelCachedReadTokens, camelCachedWriteTokens
  case camelThoughtTokens, camelTotalInputTokens, camelTotalOutputTokens, camelSpeechTokens
  // Models behind Bedrock's InvokeModel, and watsonx.
  case generationTokenCount, camelInputTokenCount, camelOutputTokenCount
  case camelCacheReadInputTokenCount, camelCacheWriteInputTokenCount, camelInputTextTokenCount
  case inputTokenCount, generatedTokenCount, results
  // Microsoft's Extensions.AI and Agent Framework.
  case camelCachedInputTokenCount, camelReasoningTokenCount, outputTokenCount
  case cacheReadInputTokenCount, reasoningOutputTokenCount
  // Ollama's and Cohere's.
  case promptEvalCount, evalCount, billedUnits, tokens, searchUnits, images, classifications, pages
  // Tally's own, and Langfuse's, which are exclusive as well.
  case input, cacheRead, cacheWrite5m, cacheWrite1h, cacheWrite30m, cacheWrite12h, cacheWrite
  case output, audioInput, audioCacheRead, audioOutput, imageInput, imageCacheRead, imageOutput
  case webSearches, total, inputCachedTokens, inputCacheRead, inputCacheCreation, outputReasoning

  static let names = MemberNames(of: Self.self)
}
