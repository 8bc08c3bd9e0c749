internal import JSON

/// The members of usage objects that are looked for, in the order of `table`. The cases of names
/// that are written in camel case begin with `camel`.
enum UsageName: Int, CaseIterable {
  // OpenAI's chat completions and responses, and what others add to them.
  case promptTokens, completionTokens, totalTokens, inputTokens, outputTokens, requests
  case requestUsageEntries, promptTokensDetails, completionTokensDetails, inputTokensDetails
  case inputTokenDetails, outputTokensDetails, outputTokenDetails, cachedTokens
  case cachedTokensDetails, reasoningTokens, reasoning, thinkingTokens, audioTokens, audio
  case imageTokens, cacheWriteTokens, cacheCreationTokens, cacheCreationTokenDetails
  case promptCacheHitTokens, promptCacheMissTokens
  // Anthropic's messages.
  case cacheReadInputTokens, cacheCreationInputTokens, cacheCreation, ephemeral5mInputTokens
  case ephemeral1hInputTokens, serverToolUse, webSearchRequests, serviceTier, speed, inferenceGeo
  case iterations
  // Google's in snake case, then in camel case.
  case promptTokenCount, cachedContentTokenCount, toolUsePromptTokenCount, candidatesTokenCount
  case responseTokenCount, thoughtsTokenCount, totalTokenCount, cacheTokensDetails
  case candidatesTokensDetails, responseTokensDetails, trafficType, modality, tokenCount
  case camelPromptTokenCount, camelCachedContentTokenCount, camelToolUsePromptTokenCount
  case camelCandidatesTokenCount, camelResponseTokenCount, camelThoughtsTokenCount
  case camelTotalTokenCount, camelPromptTokensDetails, camelCacheTokensDetails
  case camelCandidatesTokensDetails, camelResponseTokensDetails, camelTrafficType, camelTokenCount
  // Bedrock's, which the Claude Agent SDK has too, and those of Vercel's AI SDK.
  case camelInputTokens, camelOutputTokens, camelTotalTokens, camelThinkingTokens
  case camelCacheReadInputTokens, camelCacheWriteInputTokens, camelCacheCreationInputTokens
  case camelCacheCreationEphemeral5mInputTokens, camelCacheCreationEphemeral1hInputTokens
  case camelCacheDetails, ttl, camelWebSearchRequests, camelCostUSD, camelCostBasis
  case camelInputTokenDetails, camelOutputTokenDetails, camelCachedInputTokens
  case camelCacheReadTokens, camelCacheWriteTokens, camelReasoningTokens
  // Ollama's and Cohere's.
  case promptEvalCount, evalCount, billedUnits, tokens
  // Tally's own.
  case input, cacheRead, cacheWrite5m, cacheWrite1h, cacheWrite, output, audioInput
  case audioCacheRead, audioOutput, imageInput, imageOutput, webSearches, total

  static let table = NameTable(allCases.map(\.text))

  /// The name as it is written.
  var text: String {
    switch self {
    case .promptTokens: "prompt_tokens"
    case .completionTokens: "completion_tokens"
    case .totalTokens: "total_tokens"
    case .inputTokens: "input_tokens"
    case .outputTokens: "output_tokens"
    case .requests: "requests"
    case .requestUsageEntries: "request_usage_entries"
    case .promptTokensDetails: "prompt_tokens_details"
    case .completionTokensDetails: "completion_tokens_details"
    case .inputTokensDetails: "input_tokens_details"
    case .inputTokenDetails: "input_token_details"
    case .outputTokensDetails: "output_tokens_details"
    case .outputTokenDetails: "output_token_details"
    case .cachedTokens: "cached_tokens"
    case .cachedTokensDetails: "cached_tokens_details"
    case .reasoningTokens: "reasoning_tokens"
    case .reasoning: "reasoning"
    case .thinkingTokens: "thinking_tokens"
    case .audioTokens: "audio_tokens"
    case .audio: "audio"
    case .imageTokens: "image_tokens"
    case .cacheWriteTokens: "cache_write_tokens"
    case .cacheCreationTokens: "cache_creation_tokens"
    case .cacheCreationTokenDetails: "cache_creation_token_details"
    case .promptCacheHitTokens: "prompt_cache_hit_tokens"
    case .promptCacheMissTokens: "prompt_cache_miss_tokens"
    case .cacheReadInputTokens: "cache_read_input_tokens"
    case .cacheCreationInputTokens: "cache_creation_input_tokens"
    case .cacheCreation: "cache_creation"
    case .ephemeral5mInputTokens: "ephemeral_5m_input_tokens"
    case .ephemeral1hInputTokens: "ephemeral_1h_input_tokens"
    case .serverToolUse: "server_tool_use"
    case .webSearchRequests: "web_search_requests"
    case .serviceTier: "service_tier"
    case .speed: "speed"
    case .inferenceGeo: "inference_geo"
    case .iterations: "iterations"
    case .promptTokenCount: "prompt_token_count"
    case .cachedContentTokenCount: "cached_content_token_count"
    case .toolUsePromptTokenCount: "tool_use_prompt_token_count"
    case .candidatesTokenCount: "candidates_token_count"
    case .responseTokenCount: "response_token_count"
    case .thoughtsTokenCount: "thoughts_token_count"
    case .totalTokenCount: "total_token_count"
    case .cacheTokensDetails: "cache_tokens_details"
    case .candidatesTokensDetails: "candidates_tokens_details"
    case .responseTokensDetails: "response_tokens_details"
    case .trafficType: "traffic_type"
    case .modality: "modality"
    case .tokenCount: "token_count"
    case .camelPromptTokenCount: "promptTokenCount"
    case .camelCachedContentTokenCount: "cachedContentTokenCount"
    case .camelToolUsePromptTokenCount: "toolUsePromptTokenCount"
    case .camelCandidatesTokenCount: "candidatesTokenCount"
    case .camelResponseTokenCount: "responseTokenCount"
    case .camelThoughtsTokenCount: "thoughtsTokenCount"
    case .camelTotalTokenCount: "totalTokenCount"
    case .camelPromptTokensDetails: "promptTokensDetails"
    case .camelCacheTokensDetails: "cacheTokensDetails"
    case .camelCandidatesTokensDetails: "candidatesTokensDetails"
    case .camelResponseTokensDetails: "responseTokensDetails"
    case .camelTrafficType: "trafficType"
    case .camelTokenCount: "tokenCount"
    case .camelInputTokens: "inputTokens"
    case .camelOutputTokens: "outputTokens"
    case .camelTotalTokens: "totalTokens"
    case .camelThinkingTokens: "thinkingTokens"
    case .camelCacheReadInputTokens: "cacheReadInputTokens"
    case .camelCacheWriteInputTokens: "cacheWriteInputTokens"
    case .camelCacheCreationInputTokens: "cacheCreationInputTokens"
    case .camelCacheCreationEphemeral5mInputTokens: "cacheCreationEphemeral5mInputTokens"
    case .camelCacheCreationEphemeral1hInputTokens: "cacheCreationEphemeral1hInputTokens"
    case .camelCacheDetails: "cacheDetails"
    case .ttl: "ttl"
    case .camelWebSearchRequests: "webSearchRequests"
    case .camelCostUSD: "costUSD"
    case .camelCostBasis: "costBasis"
    case .camelInputTokenDetails: "inputTokenDetails"
    case .camelOutputTokenDetails: "outputTokenDetails"
    case .camelCachedInputTokens: "cachedInputTokens"
    case .camelCacheReadTokens: "cacheReadTokens"
    case .camelCacheWriteTokens: "cacheWriteTokens"
    case .camelReasoningTokens: "reasoningTokens"
    case .promptEvalCount: "prompt_eval_count"
    case .evalCount: "eval_count"
    case .billedUnits: "billed_units"
    case .tokens: "tokens"
    case .input: "input"
    case .cacheRead: "cache_read"
    case .cacheWrite5m: "cache_write_5m"
    case .cacheWrite1h: "cache_write_1h"
    case .cacheWrite: "cache_write"
    case .output: "output"
    case .audioInput: "audio_input"
    case .audioCacheRead: "audio_cache_read"
    case .audioOutput: "audio_output"
    case .imageInput: "image_input"
    case .imageOutput: "image_output"
    case .webSearches: "web_searches"
    case .total: "total"
    }
  }
}

/// Some of the names.
struct UsageNames {
  let set: NameSet

  init(_ names: UsageName...) {
    set = NameSet(names.map(\.rawValue))
  }
}
