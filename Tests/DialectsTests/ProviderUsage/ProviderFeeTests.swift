import Dialects
import Testing
import Usage

@Suite struct `Fees and charges in a usage object` {
  @Test(
    arguments: [
      (
        #"{"input_tokens":1,"server_tool_use":{"web_search_requests":3,"web_fetch_requests":2}}"#,
        3,
        ""
      ),
      (#"{"prompt_tokens":1,"server_tool_use_details":{"web_search_requests":2}}"#, 2, ""),
      (#"{"prompt_tokens":1,"prompt_tokens_details":{"web_search_requests":4}}"#, 4, ""),
      (
        """
        {"input_tokens":1,"output_tokens":1,"num_server_side_tools_used":3,
         "server_side_tool_usage_details":{"web_search_calls":1,"x_search_calls":2}}
        """, 1, "2 x_search"
      ),
      (#"{"prompt_tokens":1,"connector_tokens":5,"connectors":{"web_search":1}}"#, 1, ""),
      (
        #"{"total_input_tokens":1,"grounding_tool_count":[{"type":"google_search","count":2}]}"#, 2,
        ""
      ),
      (#"{"billed_units":{"search_units":1.5}}"#, 0, "1.5 search_unit"),
      (#"{"type":"duration","seconds":12.25}"#, 0, "12.25 second"),
    ] as [(String, Int64, String)])
  func `are counted beside the tokens`(text: String, searches: Int64, fees: String) throws {
    let usage = try Reading.usage(text)
    #expect(usage.webSearches == searches)
    let told = usage.notes.fees.map { "\(Fee.text(ofThousandths: $0.thousandths)) \($0.kind)" }
    #expect(told.joined(separator: ", ") == fees)
    #expect(usage.notes.doubts.isEmpty)
  }

  @Test(
    arguments: [
      (#"{"prompt_tokens":1,"cost":0.0125,"is_byok":false}"#, nil, "0.0125", true),
      (#"{"prompt_tokens":1,"cost":0}"#, "openrouter", "0", true),
      (
        #"{"prompt_tokens":1,"cost":0.001,"is_byok":true,"cost_details":{"upstream_inference_cost":0.02}}"#,
        "openrouter", "0.021", true
      ),
      (
        #"{"prompt_tokens":1,"cost":0.02,"is_byok":false,"cost_details":{"upstream_inference_cost":0.02}}"#,
        "openrouter", "0.02", true
      ),
      (
        #"{"input_tokens":1,"output_tokens":1,"cost_in_usd_ticks":160708500}"#, nil, "0.01607085",
        true
      ),
      (#"{"prompt_tokens":1,"cost_in_usd_ticks":"20"}"#, "xai", "0.000000002", true),
      (
        #"{"prompt_tokens":1,"cost":{"request_cost":0.005,"total_cost":0.00502}}"#, "perplexity",
        "0.00502", true
      ),
      (#"{"prompt_tokens":1,"cost":{"total_cost":0.3}}"#, "acme", "0.3", false),
      (#"{"input_tokens":1,"output_tokens":1,"cost":"0.25","requests":1}"#, nil, "0.25", false),
    ] as [(String, ExternalName?, String, Bool)])
  func `are the provider's own where the provider tells them`(
    text: String, provider: ExternalName?, cost: String, isBilled: Bool
  ) throws {
    let usage = try Reading.usage(text, provider: provider)
    #expect(usage.cost?.description == cost)
    #expect(usage.notes.isBilled == isBilled)
    #expect(usage.notes.doubts.isEmpty)
  }

  @Test(arguments: [
    #"{"prompt_tokens":1,"cost":0.002,"is_byok":true}"#,
    #"{"prompt_tokens":1,"cost":0,"is_byok":true,"cost_details":{"upstream_inference_cost":null}}"#,
  ])
  func `are no bill where the provider behind OpenRouter charges apart`(text: String) throws {
    let usage = try Reading.usage(text, provider: "openrouter")
    #expect(usage.cost == nil)
    #expect(!usage.notes.isBilled)
    #expect(usage.notes.doubts.map(\.kind) == [.untold])
  }

  @Test func `of what the AI SDK keeps are read, and its tokens are not read again`() throws {
    let usage = try Reading.usage(
      """
      {"inputTokens":30,"inputTokenDetails":{"noCacheTokens":20,"cacheReadTokens":10},
       "outputTokens":5,"totalTokens":35,"cachedInputTokens":10,"raw":{"input_tokens":20,
       "cache_read_input_tokens":10,"server_tool_use":{"web_search_requests":2,"odd_calls":1}}}
      """)
    #expect(Reading.text(of: usage.tokens) == "input 20, cache_read 10, output 5")
    #expect(usage.webSearches == 2)
    #expect(usage.notes.doubts.map(\.text) == ["usage.raw.server_tool_use.odd_calls"])
  }

  @Test func `have the passes of other models apart`() throws {
    let usage = try Reading.usage(
      """
      {"input_tokens":100,"output_tokens":10,"iterations":[
       {"type":"message","input_tokens":60,"output_tokens":4},
       {"type":"compaction","input_tokens":900,"output_tokens":30},
       {"type":"advisor_message","model":"claude-opus-4-6","input_tokens":70,"output_tokens":8},
       {"type":"message","input_tokens":40,"output_tokens":6}]}
      """)
    #expect(Reading.text(of: usage.tokens) == "input 1000, output 40")
    #expect(usage.passes.map { $0.input } == [60, 40, 900])
    #expect(usage.parts.map(\.model) == ["claude-opus-4-6"])
    #expect(usage.parts.map { Reading.text(of: $0.tokens) } == ["input 70, output 8"])
  }

  @Test func `do not count the passes again that a gateway has added up`() throws {
    let usage = try Reading.usage(
      """
      {"prompt_tokens":1070,"completion_tokens":48,"total_tokens":1118,"iterations":[
       {"type":"message","input_tokens":100,"output_tokens":10},
       {"type":"compaction","input_tokens":900,"output_tokens":30},
       {"type":"advisor_message","model":"claude-opus-4-6","input_tokens":70,"output_tokens":8}]}
      """)
    #expect(Reading.text(of: usage.tokens) == "input 1000, output 40")
    #expect(usage.parts.map { Reading.text(of: $0.tokens) } == ["input 70, output 8"])
  }

  @Test func `make a cost an upper bound where a credit was redeemed`() throws {
    let usage = try Reading.usage(
      """
      {"input_tokens":1,"output_tokens":1,"cache_creation_input_tokens":50,
       "fallback_credit":{"status":{"type":"redeemed"}}}
      """)
    #expect(usage.notes.doubts.map(\.kind) == [.upperBound])
  }
}
