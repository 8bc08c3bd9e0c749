/// The members of a message that are read. Where two forms of a message spell a member differently,
/// both spellings are here.
enum ClaudeName: Int, MemberName {
  case type, subtype, `class`, id, message, data, event, uuid, timestamp, usage, content, model
  case sessionID, camelSessionId, requestID, camelRequestId, camelRequestSessionId
  case messageID, apiMessageID, parentToolUseID, camelParentToolUseID, camelIsSidechain, agentID
  case camelAgentId, subagentType, isApiErrorMessage, camelIsApiErrorMessage
  case toolUseID, taskID, toolUseResult, camelToolUseResult
  case totalCostUSD, camelTotalCostUSD, modelUsage, camelModelUsage, modelUsageSinceLastResult
  case isError, camelHasUnknownModelCost, claudeCodeVersion, version, numTurns, durationApiMs
  case stopReason, stopDetails, apiRefusalCategory, camelPausedResponses, camelRequestedModel
  case camelCostUSD, camelCostBasis, camelForkedFrom

  static let names = MemberNames(of: Self.self)
}
