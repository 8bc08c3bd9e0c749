import HTTPServer
import JSON
import Testing

@testable import UsageAPI

/// LiteLLM makes the usage of a stream itself, of what the chunks brought.
@Suite struct `A stream through LiteLLM` {
  private let service: Service

  init() async throws {
    service = try await Service()
  }

  /// Posts the payload of a stream, and gives its session.
  private func session(
    provider: String, model: String, usage: String, breakdown: String, more: String = ""
  ) async throws -> Answer {
    let payload = """
      {"litellm_call_id":"c","trace_id":"s","status":"success","call_type":"acompletion",\
      "stream":true,"custom_llm_provider":"\(provider)","model":"\(model)",\
      "cost_breakdown":{\(breakdown)},"metadata":{"usage_object":{\(usage)}}\(more)}
      """
    let answer = try await service.send(.post, "/v1/ingest/litellm", payload)
    #expect(answer["accepted"] == "1", "\(answer.body)")
    return try await service.session("s")
  }

  private static let sonar = #""prompt_tokens":100,"completion_tokens":400,"total_tokens":500"#

  @Test func `has the provider's charge where LiteLLM had it of the provider`() async throws {
    let totals = try await session(
      provider: "perplexity", model: "sonar", usage: Self.sonar + #","cost":0.0125"#,
      breakdown: #""input_cost":0.0,"output_cost":0.0125,"total_cost":0.0125"#)
    #expect(totals["cost.usd"] == "0.0125")
    #expect(totals["cost.evidence.provider_billed"] == "0.0125")
  }

  @Test func `does not take LiteLLM's own cost for the provider's charge`() async throws {
    let totals = try await session(
      provider: "perplexity", model: "sonar", usage: Self.sonar + #","cost":0.0005"#,
      breakdown: #""input_cost":0.0001,"output_cost":0.0004,"total_cost":0.0005"#)
    // 500 x 1 a million, and the fee of a request, which LiteLLM does not know of.
    #expect(totals["cost.usd"] == "0.0055")
    #expect(totals["cost.reported"] == "0.0005")
    // LiteLLM leaves out of a stream what was searched for.
    #expect(totals["cost.status"] == "partial")
    #expect(totals["cost.bound"] == "at_least")
    #expect(totals["cost.evidence.provider_billed"] == "0")
  }

  @Test func `has xAI's charge, of which LiteLLM makes up the parts`() async throws {
    let totals = try await session(
      provider: "xai", model: "grok-4.3",
      usage: #""prompt_tokens":1000,"completion_tokens":100,"total_tokens":1100,"cost":0.0115"#,
      breakdown: #""input_cost":0.01,"output_cost":0.0015,"total_cost":0.0115"#)
    #expect(totals["cost.usd"] == "0.0115")
    #expect(totals["cost.evidence.provider_billed"] == "0.0115")
  }

  static let counts = #""prompt_tokens":1000,"completion_tokens":100,"total_tokens":1100"#

  static let variants:
    [(name: String, provider: String, usage: String, more: String, bound: String)] =
      [
        ("not asked for its usage", "openai", counts, "", "unsure"),
        ("of a deployment", "azure", counts, #","model_parameters":{"stream":true}"#, "unsure"),
        (
          "asked for its usage", "openai", counts,
          #","model_parameters":{"stream_options":{"include_usage":true}}"#, "exact"
        ),
        (
          "of OpenAI, which LiteLLM asks", "openai", counts,
          #","api_base":"https://api.openai.com/v1/""#, "exact"
        ),
        (
          "with what LiteLLM cannot count", "openai",
          counts + #","prompt_tokens_details":{"cached_tokens":0}"#, "", "exact"
        ),
        ("of a provider that always tells it", "openrouter", counts, "", "exact"),
      ]

  @Test(arguments: variants)
  func `may have been counted by LiteLLM itself`(
    variant: (name: String, provider: String, usage: String, more: String, bound: String)
  ) async throws {
    let totals = try await session(
      provider: variant.provider, model: "gpt-5-mini", usage: variant.usage,
      breakdown: #""total_cost":0.00045"#, more: variant.more)
    #expect(totals["tokens.total"] == "1100")
    #expect(totals["cost.usd"] == "0.00045", "\(variant.name)")
    #expect(totals["cost.bound"] == variant.bound, "\(variant.name)")
    #expect(totals["cost.status"] == (variant.bound == "exact" ? "complete" : "partial"))
  }
}
