/// The members of a payload that are read.
enum LiteLLMName: Int, MemberName {
  case litellmCallID, id, traceID, sessionID, status, cacheHit, customLLMProvider, camelStartTime
  case model, metadata, responseCost, callType, costBreakdown, totalTokens, promptTokens
  case completionTokens, requestTags, endUser, modelParameters, stream, apiBase

  static let names = MemberNames(of: Self.self)
}
