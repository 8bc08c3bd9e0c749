internal import JSON

/// The members of a message that are looked for, in the order of `table`. Where two forms of a
/// message spell a member differently, both spellings are here.
enum ClaudeName: Int, CaseIterable {
  case type, subtype, className, id, message, data, event, uuid, timestamp, usage, content, model
  case sessionID, transcriptSessionID, requestID, transcriptRequestID, requestSessionID
  case messageID, apiMessageID, parentToolUseID, isSidechain, agentID, transcriptAgentID
  case subagentType, isErrorMessage, isTranscriptErrorMessage
  case toolUseID, taskID, toolUseResult, transcriptToolUseResult
  case totalCost, modelUsage, typedModelUsage, modelUsageSince, isError
  case stateTotalCost, hasUnknownModelCost, cliVersion, transcriptVersion
  case numTurns, durationAPI, stopReason, stopDetails, refusalCategory, pausedResponses
  case requestedModel, costUSD, forkedFrom, parentToolUseCamelID

  static let table = NameTable(allCases.map(\.text))

  /// The name as it is written.
  var text: String {
    switch self {
    case .type: "type"
    case .subtype: "subtype"
    case .className: "class"
    case .id: "id"
    case .message: "message"
    case .data: "data"
    case .event: "event"
    case .uuid: "uuid"
    case .timestamp: "timestamp"
    case .usage: "usage"
    case .content: "content"
    case .model: "model"
    case .sessionID: "session_id"
    case .transcriptSessionID: "sessionId"
    case .requestID: "request_id"
    case .transcriptRequestID: "requestId"
    case .requestSessionID: "requestSessionId"
    case .messageID: "message_id"
    case .apiMessageID: "api_message_id"
    case .parentToolUseID: "parent_tool_use_id"
    case .isSidechain: "isSidechain"
    case .agentID: "agent_id"
    case .transcriptAgentID: "agentId"
    case .subagentType: "subagent_type"
    case .isErrorMessage: "is_api_error_message"
    case .isTranscriptErrorMessage: "isApiErrorMessage"
    case .toolUseID: "tool_use_id"
    case .taskID: "task_id"
    case .toolUseResult: "tool_use_result"
    case .transcriptToolUseResult: "toolUseResult"
    case .totalCost: "total_cost_usd"
    case .modelUsage: "modelUsage"
    case .typedModelUsage: "model_usage"
    case .modelUsageSince: "model_usage_since_last_result"
    case .isError: "is_error"
    case .stateTotalCost: "totalCostUSD"
    case .hasUnknownModelCost: "hasUnknownModelCost"
    case .cliVersion: "claude_code_version"
    case .transcriptVersion: "version"
    case .numTurns: "num_turns"
    case .durationAPI: "duration_api_ms"
    case .stopReason: "stop_reason"
    case .stopDetails: "stop_details"
    case .refusalCategory: "api_refusal_category"
    case .pausedResponses: "pausedResponses"
    case .requestedModel: "requestedModel"
    case .costUSD: "costUSD"
    case .forkedFrom: "forkedFrom"
    case .parentToolUseCamelID: "parentToolUseID"
    }
  }
}
