import Testing

@testable import Dialects

@Suite struct `A member's name` {
  private static let written: [(name: any MemberName, text: String)] = [
    (EventName.sessionID, "session_id"), (EventName.reportedCostUSD, "reported_cost_usd"),
    (LiteLLMName.litellmCallID, "litellm_call_id"), (LiteLLMName.apiBase, "api_base"),
    (LiteLLMName.customLLMProvider, "custom_llm_provider"),
    (LiteLLMName.camelStartTime, "startTime"), (ClaudeName.camelSessionId, "sessionId"),
    (ClaudeName.class, "class"), (ClaudeName.camelParentToolUseID, "parentToolUseID"),
    (ClaudeName.durationApiMs, "duration_api_ms"), (ClaudeName.totalCostUSD, "total_cost_usd"),
    (ClaudeName.camelTotalCostUSD, "totalCostUSD"), (AgentsName.resumedFrom, "resumed_from"),
    (UsageName.ephemeral5mInputTokens, "ephemeral_5m_input_tokens"),
    (UsageName.costInUsdTicks, "cost_in_usd_ticks"),
  ]

  @Test(arguments: written)
  func `is written as its case is named`(name: any MemberName, text: String) {
    #expect(name.text == text)
  }

  @Test(arguments: [EventName.names, ClaudeName.names, AgentsName.names, LiteLLMName.names])
  func `is no other's`(names: MemberNames) {
    #expect(Set(names.texts).count == names.texts.count)
  }

  @Test func `is put together with those of one object`() {
    #expect(UsageName.names.texts.count == UsageName.allCases.count)
    #expect(Set(UsageName.names.texts).count == UsageName.allCases.count)
  }
}
