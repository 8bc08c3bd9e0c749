import Dialects
import Testing
import Usage

@Suite struct `What is billed beside tokens, or without them,` {
  struct Sample: Sendable, CustomTestStringConvertible {
    var text: String
    var provider: ExternalName
    var model: ExternalName
    var searches: Int64 = 0
    var fees = ""
    /// The provider's own charge.
    var billed: String?
    var doubts: [Doubt.Kind] = []

    var testDescription: String { "\(provider) \(text)" }
  }

  static let samples = [
    Sample(
      text: #"{"pages_processed":12,"doc_size_bytes":12345}"#, provider: "mistral",
      model: "mistral-ocr-latest", fees: "12 page"),
    Sample(
      text: #"{"characters":1000}"#, provider: "dashscope", model: "cosyvoice-v2",
      fees: "1000 character"),
    Sample(
      text: #"{"duration":12.5}"#, provider: "dashscope", model: "paraformer-v2",
      fees: "12.5 second"),
    Sample(text: #"{"image_count":2}"#, provider: "dashscope", model: "wanx-v1", fees: "2 image"),
    Sample(
      text: #"{"billed_units":{"pages":12.0}}"#, provider: "cohere", model: "parse-1",
      fees: "12 page"),
    Sample(
      text: #"{"cost":1.25,"is_byok":false}"#, provider: "openrouter", model: "google/veo-3",
      billed: "1.25"),
    Sample(
      text: #"{"cost":0.002,"search_units":1}"#, provider: "openrouter",
      model: "cohere/rerank-v3.5", fees: "1 search_unit", billed: "0.002"),
    Sample(
      text: #"{"cost_in_usd_ticks":700000000}"#, provider: "xai", model: "grok-2-image",
      billed: "0.07"),
    Sample(
      text: #"{"total_tokens":1000}"#, provider: "cohere", model: "rerank-v3.5",
      doubts: [.untold]),
    Sample(
      text: #"{"prompt_tokens":9,"connectors":{"code_interpreter":2,"web_search":1}}"#,
      provider: "mistral", model: "mistral-large-latest", searches: 1, fees: "2 code_interpreter"),
    Sample(
      text: """
        {"prompt_tokens":9,"completion_tokens":1,"server_side_tools_used":
         ["SERVER_SIDE_TOOL_WEB_SEARCH","SERVER_SIDE_TOOL_WEB_SEARCH",
         "SERVER_SIDE_TOOL_X_SEARCH","SERVER_SIDE_TOOL_MCP"]}
        """, provider: "xai", model: "grok-4", searches: 2, fees: "1 x_search"),
    Sample(
      text: """
        {"input_tokens":9,"output_tokens":1,"details":{"server_side_tools_web_search":2,
         "server_side_tools_x_search":1,"reasoning_tokens":1}}
        """, provider: "xai", model: "grok-4", searches: 2, fees: "1 x_search"),
    Sample(
      text:
        #"{"input_tokens":9,"web_searches":2,"details":{"web_search_requests":2}}"#,
      provider: "anthropic", model: "claude-sonnet-4-5", searches: 2),
    Sample(
      text: """
        {"total_input_tokens":9,"total_output_tokens":1,
         "grounding_tool_count":[{"type":"google_search","count":3},{"type":"retrieval","count":2}]}
        """, provider: "google", model: "gemini-2.5-flash", searches: 1, fees: "2 retrieval"),
    Sample(
      text:
        #"{"total_input_tokens":9,"grounding_tool_count":[{"type":"google_search","count":3}]}"#,
      provider: "google", model: "gemini-3-pro", searches: 3),
    Sample(
      text: #"{"prompt_tokens":9,"prompt_tokens_details":{"google_maps_grounding_requests":1}}"#,
      provider: "vertex_ai", model: "gemini-2.5-flash", fees: "1 maps_grounding"),
    Sample(
      text: """
        {"prompt_tokens":9,"cost":0.02,
         "server_tool_use":{"web_search_requests":1,"tool_calls_executed":1},
         "cost_details":{"upstream_inference_cost":0.01,"server_tool_cost":0.01}}
        """, provider: "openrouter", model: "openai/gpt-5", searches: 1, billed: "0.02"),
  ]

  @Test(arguments: [("gemini-2.5-pro", Int64(1)), ("gemini-3-pro", 2)] as [(ExternalName, Int64)])
  func `of Google's searches is one a prompt before Gemini 3`(
    model: ExternalName, searches: Int64
  ) throws {
    let text = #"{"prompt_tokens":9,"prompt_tokens_details":{"web_search_requests":2}}"#
    #expect(try Reading.usage(text, provider: "gemini", model: model).webSearches == searches)
  }

  @Test(arguments: samples)
  func `is counted by its kind`(sample: Sample) throws {
    let usage = try Reading.usage(sample.text, provider: sample.provider, model: sample.model)
    let fees = usage.notes.fees.map { "\(Fee.text(ofThousandths: $0.thousandths)) \($0.kind)" }
    #expect(fees.joined(separator: ", ") == sample.fees)
    #expect(usage.webSearches == sample.searches)
    #expect((usage.notes.isBilled ? usage.cost : nil) == sample.billed.flatMap { Money($0) })
    #expect(usage.notes.doubts.map(\.kind) == sample.doubts)
    #expect(usage.isTold)
  }

  @Test func `is a client's figure where nobody says that a provider charged it`() throws {
    let usage = try Reading.usage(#"{"cost":0.25}"#, provider: "acme")
    #expect(!usage.isTold)
    #expect(!usage.notes.isBilled)
    #expect(usage.cost == Money("0.25"))
  }
}
