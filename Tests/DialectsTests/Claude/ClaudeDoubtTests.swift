import Dialects
import TestSupport
import Testing
import Usage
import UsageMemory

/// What is not sure of a session is said in its figures, and never left out in silence.
@Suite struct `What is not sure of Claude's calls` {
  private func ledger(_ messages: [UInt8]...) throws -> MemoryLedger {
    let ledger = MemoryLedger()
    for message in messages { try Recording.post([message], to: ledger) }
    return ledger
  }

  private static func refused(_ day: String, _ details: String = "null") -> [UInt8] {
    let line = ClaudeSample.message(
      "1", usage: ClaudeSample.usage(400, 0, read: 50_000), model: "claude-fable-5",
      form: .transcript, more: ",\"stop_reason\":\"refusal\",\"stop_details\":\(details)")
    return Array(String(decoding: line, as: UTF8.self).replacing("2026-11-20", with: day).utf8)
  }

  /// The platform's release notes of 2026-06-02 and 2026-09-24.
  @Test(arguments: [
    ("2026-06-01", "null", false), ("2026-06-02", "null", true),
    ("2026-09-23", "{\"category\":\"bio\"}", true),
    ("2026-09-24", "{\"category\":\"bio\"}", false),
    ("2026-09-24", "{\"category\":\"frontier_llm\"}", false),
    ("2026-09-24", "{\"category\":\"cyber\"}", true), ("2026-11-20", "{}", true),
  ])
  func `is whether a refusal costs anything`(
    day: String, details: String, isUnsure: Bool
  ) throws {
    let ledger = try ledger(Self.refused(day, details))
    let all = ledger.figures(of: "s")
    #expect(all.costStatus == (isUnsure ? .partial : .complete))
    #expect(all.costBound == (isUnsure ? .atMost : .exact))
    #expect((ledger.warnings["s"]?[.callRefused] != nil) == isUnsure)
  }

  @Test func `is the cost of a refused call that only a notice tells of`() throws {
    let notice = Array(
      """
      {"type":"system","subtype":"model_refusal_fallback","api_refusal_category":"cyber",\
      "session_id":"s","uuid":"n"}
      """.utf8)
    let use = ClaudeSample.Use(input: 200, output: 50, cost: "0.00135")
    let call = ClaudeSample.call("1", second: 1, input: 100)
    let result = ClaudeSample.result("r", turn: (200, 50), [use], since: [use], total: "0.00135")
    let typed = Array(
      """
      {"subtype":"model_refusal_fallback","data":{"type":"system","session_id":"s",\
      "subtype":"model_refusal_fallback","api_refusal_category":"cyber"}}
      """.utf8)
    for messages in [[notice, call, result], [result, call, typed]] {
      let ledger = MemoryLedger()
      for message in messages { try Recording.post([message], to: ledger) }
      let all = ledger.figures(of: "s")
      #expect(all.cost.total(by: .automatic) == Money("0.00135"))
      #expect(all.costStatus == .partial)
      #expect(ledger.warnings["s"]?[.callRefused] != nil)
    }
    // After output it is charged for as any call is.
    let late = ClaudeSample.message(
      "2", usage: ClaudeSample.usage(5, 9), more: ",\"stop_reason\":\"refusal\"")
    #expect(try self.ledger(late).figures(of: "s").costStatus == .complete)
  }

  @Test func `is a number of its usage that nothing reads`() throws {
    for (more, status) in [
      (",\"video_tokens\":5", CostStatus.partial), (",\"video_tokens\":0", .complete),
      (",\"server_tool_use\":{\"web_fetch_requests\":3}", .complete),
      (",\"server_tool_use\":{\"dream_requests\":3}", .partial),
      (",\"iterations\":[{\"type\":\"dream\",\"input_tokens\":7}]", .partial),
      (
        ",\"iterations\":[{\"type\":\"message\",\"input_tokens\":10,\"output_tokens\":5}]",
        .complete
      ),
      (",\"fallback_credit\":{\"status\":{\"type\":\"redeemed\"}}", .partial),
      (",\"fallback_credit\":null,\"speed\":\"standard\"", .complete),
    ] {
      let usage = ClaudeSample.usage(10, 5, more)
      for form in ClaudeSample.Form.allCases {
        let ledger = try ledger(ClaudeSample.message("1", usage: usage, form: form))
        #expect(ledger.figures(of: "s").costStatus == status, "\(more)")
        #expect(ledger.figures(of: "s").tokens.total == 15)
      }
    }
  }

  @Test func `is all of a usage without a count that is known`() throws {
    let unknown = try ledger(
      ClaudeSample.message("1", usage: "{\"dreams\":3}", form: .transcript))
    #expect(unknown.figures(of: "s").callsWithoutUsage == 1)
    #expect(unknown.figures(of: "s").costStatus == .unknown)
    // Another telling of it may know them.
    try Recording.post(
      [ClaudeSample.message("1", usage: ClaudeSample.usage(10, 5))], to: unknown)
    #expect(unknown.figures(of: "s").callsWithoutUsage == 0)
    #expect(unknown.figures(of: "s").tokens.total == 15)
    let foreign = try ledger(
      ClaudeSample.message("1", usage: "{\"prompt_tokens\":12,\"completion_tokens\":10}"))
    #expect(foreign.figures(of: "s").tokens.input == 12)
    #expect(foreign.figures(of: "s").cost.computed == Money("0.000186"))
  }

  @Test(arguments: [
    "{\"input_tokens\":null,\"output_tokens\":null}",
    "{\"prompt_tokens\":null,\"completion_tokens\":null}",
  ])
  func `is all of a usage whose counts are null`(usage: String) throws {
    let untold = try ledger(ClaudeSample.message("1", usage: usage, form: .transcript))
    #expect(untold.figures(of: "s").callsWithoutUsage == 1)
    #expect(untold.figures(of: "s").costStatus == .unknown)
  }

  @Test(arguments: [
    "\"dream_tokens\":3",
    // Fees that a call of this dialect has no place for.
    "\"server_side_tool_usage_details\":{\"x_search_calls\":2}",
  ])
  func `is what another vendor's usage leaves open`(more: String) throws {
    let foreign = try ledger(
      ClaudeSample.message(
        "1", usage: "{\"prompt_tokens\":12,\"completion_tokens\":10,\(more)}", form: .transcript))
    #expect(foreign.figures(of: "s").tokens.input == 12)
    #expect(foreign.figures(of: "s").costStatus == .partial)
  }

  @Test func `is what a search took beside its price`() throws {
    let call = ClaudeSample.message(
      "1", usage: ClaudeSample.usage(10, 10), blocks: "{\"id\":\"t\",\"name\":\"WebSearch\"}",
      form: .transcript)
    func searched(_ uuid: String) -> [UInt8] {
      Array(
        """
        {"type":"user","sessionId":"s","uuid":"\(uuid)","message":{"role":"user","content":\
        [{"type":"tool_result","tool_use_id":"t","content":"x"}]},\
        "toolUseResult":{"query":"q","searchCount":3}}
        """.utf8)
    }
    let ledger = try ledger(searched("a"), call, searched("b"))
    let all = ledger.figures(of: "s")
    #expect(all.webSearches == 3)
    #expect(all.cost.computed == Money("0.03018"))
    #expect(all.costBound == .atLeast)
    // A result tells the searches and their tokens.
    let use = """
      {"\(ClaudeSample.model)":{"inputTokens":500,"outputTokens":50,"webSearchRequests":3,\
      "costUSD":0.03225}}
      """
    try Recording.post(
      [
        ClaudeSample.typedResult(
          "r", usage: ClaudeSample.usage(10, 10), models: use, total: "0.03225")
      ], to: ledger)
    #expect(ledger.figures(of: "s").webSearches == 3)
    #expect(ledger.figures(of: "s").cost.total(by: .automatic) == Money("0.03225"))
    #expect(ledger.figures(of: "s").costStatus == .complete)
  }
}
