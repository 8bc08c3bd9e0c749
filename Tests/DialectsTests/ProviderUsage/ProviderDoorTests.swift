import Dialects
import Testing
import Usage

/// A usage object, who sold the call, and what it comes to.
struct UsageSample: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var provider: ExternalName?
  var model: ExternalName?
  var tokens: String
  var doubts: [Doubt.Kind] = []

  var testDescription: String { name }

  init(
    _ name: String, _ text: String, provider: ExternalName? = nil, model: ExternalName? = nil,
    _ tokens: String, _ doubts: [Doubt.Kind] = []
  ) {
    self.name = name
    self.text = text
    self.provider = provider
    self.model = model
    self.tokens = tokens
    self.doubts = doubts
  }
}

@Suite struct `Usage of frameworks and gateways` {
  static let frameworks = [
    UsageSample(
      "AI SDK 5, more cached than input",
      #"{"inputTokens":6,"outputTokens":4,"totalTokens":10,"cachedInputTokens":800}"#,
      provider: "anthropic", "input 6, cache_read 800, output 4"),
    UsageSample(
      "AI SDK 5, Bedrock's total",
      #"{"inputTokens":90,"outputTokens":4,"totalTokens":174,"cachedInputTokens":80}"#,
      provider: "bedrock", "input 90, cache_read 80, output 4"),
    UsageSample(
      "AI SDK 5, undecided",
      #"{"inputTokens":90,"outputTokens":4,"totalTokens":94,"cachedInputTokens":80}"#,
      provider: "anthropic", "input 10, cache_read 80, output 4", [.ambiguous]),
    UsageSample(
      "AI SDK 5, Google's thoughts",
      #"{"inputTokens":90,"outputTokens":4,"reasoningTokens":7,"totalTokens":101}"#,
      provider: "google", "input 90, output 11, reasoning 7"),
    UsageSample(
      "Haystack, Anthropic",
      """
      {"prompt_tokens":90,"completion_tokens":4,"cache_read_input_tokens":80,
       "cache_creation_input_tokens":5,"cache_creation":{"ephemeral_5m_input_tokens":5}}
      """, "input 90, cache_read 80, cache_write_5m 5, output 4"),
    UsageSample(
      "Anthropic's names beside OpenAI's, without a total",
      #"{"prompt_tokens":90,"completion_tokens":4,"cache_read_input_tokens":80}"#,
      "input 10, cache_read 80, output 4", [.ambiguous]),
    UsageSample(
      "Bedrock's total of input and output alone",
      #"{"inputTokens":90,"outputTokens":4,"totalTokens":94,"cacheReadInputTokens":80}"#,
      provider: "bedrock", model: "us.amazon.nova-pro-v1:0", "input 90, cache_read 80, output 4"),
    UsageSample(
      "Microsoft's Extensions.AI",
      """
      {"inputTokenCount":90,"outputTokenCount":40,"totalTokenCount":130,
       "cachedInputTokenCount":80,"reasoningTokenCount":7}
      """, "input 10, cache_read 80, output 40, reasoning 7"),
    UsageSample(
      "Microsoft's Agent Framework",
      #"{"input_token_count":90,"output_token_count":40,"total_token_count":130}"#,
      "input 90, output 40"),
    UsageSample(
      "the same details under two names",
      """
      {"prompt_tokens":90,"completion_tokens":4,"total_tokens":94,
       "prompt_tokens_details":{"cached_tokens":80},"input_tokens_details":{"cached_tokens":80}}
      """, "input 10, cache_read 80, output 4"),
    UsageSample(
      "xAI, without a total",
      """
      {"prompt_tokens":9,"completion_tokens":4,"completion_tokens_details":{"reasoning_tokens":50}}
      """, provider: "xai", "input 9, output 54, reasoning 50"),
    UsageSample(
      "large counts as floats",
      #"{"promptTokenCount":20000000.0,"candidatesTokenCount":9300000.0}"#,
      "input 20000000, output 9300000"),
    UsageSample(
      "Codex",
      """
      {"input_tokens":900,"cached_input_tokens":700,"cache_write_input_tokens":150,
       "output_tokens":40,"reasoning_output_tokens":30,"total_tokens":940}
      """, "input 50, cache_read 700, cache_write 150, output 40, reasoning 30"),
    UsageSample(
      "pydantic-ai",
      """
      {"input_tokens":700,"cache_read_tokens":400,"cache_write_tokens":90,
       "cache_write_1h_tokens":20,"output_tokens":9,"output_reasoning_tokens":4,
       "unmeasured_requests":0,"input_audio_tokens":0,"details":{"input_tokens":210},"requests":1}
      """, "input 210, cache_read 400, cache_write_5m 70, cache_write_1h 20, output 9, reasoning 4"),
    UsageSample(
      "LangChain with lifetimes",
      """
      {"input_tokens":600,"output_tokens":7,"total_tokens":607,"input_token_details":
       {"cache_read":300,"cache_creation":0,"ephemeral_5m_input_tokens":40,
        "ephemeral_1h_input_tokens":60}}
      """, "input 200, cache_read 300, cache_write_5m 40, cache_write_1h 60, output 7"),
    UsageSample(
      "crewAI",
      """
      {"total_tokens":330,"prompt_tokens":300,"cached_prompt_tokens":120,"completion_tokens":30,
       "reasoning_tokens":5,"cache_creation_tokens":10,"successful_requests":2}
      """, "input 170, cache_read 120, cache_write 10, output 30, reasoning 5"),
    UsageSample(
      "AI SDK 4", #"{"promptTokens":70,"completionTokens":8,"totalTokens":78}"#,
      "input 70, output 8"),
    UsageSample(
      "AI SDK 6",
      """
      {"inputTokens":{"total":500,"noCache":90,"cacheRead":400,"cacheWrite":10},
       "outputTokens":{"total":20,"text":15,"reasoning":5}}
      """, "input 90, cache_read 400, cache_write 10, output 20, reasoning 5"),
    UsageSample(
      "Langfuse", #"{"input":20,"output":3,"cache_read_input_tokens":180,"total":203}"#,
      "input 20, cache_read 180, output 3"),
    UsageSample(
      "Strands with OpenAI",
      #"{"inputTokens":600,"outputTokens":20,"totalTokens":620,"cacheReadInputTokens":500}"#,
      provider: "openai", "input 100, cache_read 500, output 20"),
    UsageSample(
      "Bedrock, with its own total",
      #"{"inputTokens":600,"outputTokens":20,"totalTokens":1120,"cacheReadInputTokens":500}"#,
      provider: "bedrock", "input 600, cache_read 500, output 20"),
    UsageSample(
      "agno with more cached than input",
      """
      {"input_tokens":100,"output_tokens":20,"total_tokens":120,"cache_read_tokens":500,
       "cache_write_tokens":30}
      """, provider: "anthropic", "input 100, cache_read 500, cache_write 30, output 20"),
    UsageSample(
      "agno with OpenAI",
      #"{"input_tokens":600,"output_tokens":20,"total_tokens":620,"cache_read_tokens":500}"#,
      provider: "openai", "input 100, cache_read 500, output 20"),
    UsageSample(
      "agno or pydantic-ai with Anthropic",
      #"{"input_tokens":600,"output_tokens":20,"total_tokens":620,"cache_read_tokens":500}"#,
      provider: "anthropic", "input 100, cache_read 500, output 20", [.ambiguous]),
    UsageSample(
      "halves of two dialects", #"{"input_tokens":60,"completion_tokens":6}"#,
      "input 60, output 6"),
    UsageSample(
      "a 0 beside a count",
      """
      {"prompt_tokens":90,"completion_tokens":6,"total_tokens":96,"cache_read_input_tokens":80,
       "prompt_tokens_details":{"cached_tokens":0}}
      """, "input 10, cache_read 80, output 6"),
  ]

  static let providers = [
    UsageSample(
      "Writer, whose details are singular",
      """
      {"prompt_tokens":90,"completion_tokens":6,"total_tokens":96,
       "prompt_token_details":{"cached_tokens":80},"completion_token_details":{"reasoning_tokens":1}}
      """, "input 10, cache_read 80, output 6, reasoning 1"),
    UsageSample(
      "OpenAI's cache of two lifetimes",
      """
      {"input_tokens":500,"output_tokens":1,"input_tokens_details":{"cached_tokens":100,
       "cache_write_tokens":300,"cache_write_tokens_details":{"ttl_30m_tokens":100,"ttl_12h_tokens":200}}}
      """, "input 100, cache_read 100, cache_write_30m 100, cache_write_12h 200, output 1"),
    UsageSample(
      "Qwen's explicit cache, as an object",
      """
      {"prompt_tokens":200,"completion_tokens":1,"total_tokens":201,"prompt_tokens_details":
       {"cache_creation":{"ephemeral_5m_input_tokens":190},"cache_creation_input_tokens":190,
        "cached_tokens":0}}
      """, "input 10, cache_write_5m 190, output 1"),
    UsageSample(
      "Google's OpenAI interface, with thoughts in the total alone",
      #"{"prompt_tokens":20,"completion_tokens":10,"total_tokens":70}"#, provider: "google",
      "input 20, output 50, reasoning 40"),
    UsageSample(
      "the same of a provider that is not known for it",
      #"{"prompt_tokens":20,"completion_tokens":10,"total_tokens":70}"#, provider: "acme",
      "input 20, output 10", [.contradictory]),
    UsageSample(
      "Google's Python SDK, with thoughts in the total alone",
      #"{"prompt_token_count":5,"candidates_token_count":8,"total_token_count":20}"#,
      "input 5, output 15, reasoning 7"),
    UsageSample(
      "Google's Interactions",
      """
      {"total_input_tokens":120,"total_cached_tokens":100,"total_output_tokens":9,
       "total_thought_tokens":6,"total_tool_use_tokens":3,"total_tokens":138,
       "input_tokens_by_modality":[{"modality":"image","tokens":15}]}
      """, "input 23, cache_read 100, output 15, reasoning 6, image_input 15"),
    UsageSample(
      "Gemini's embeddings",
      """
      {"promptTokenCount":30,"promptTokenDetails":[{"modality":"IMAGE","tokenCount":28},
       {"modality":"TEXT","tokenCount":2}]}
      """, "input 30, image_input 28"),
    UsageSample(
      "Vertex with the numbers of its enumerations",
      """
      {"promptTokenCount":30,"candidatesTokenCount":2,"totalTokenCount":32,"trafficType":1,
       "promptTokensDetails":[{"modality":4,"tokenCount":28}]}
      """, "input 30, output 2, audio_input 28"),
    UsageSample(
      "Llama behind InvokeModel", #"{"prompt_token_count":25,"generation_token_count":9}"#,
      "input 25, output 9"),
    UsageSample(
      "InvokeModel's metrics",
      #"{"inputTokenCount":38,"outputTokenCount":2,"invocationLatency":500,"firstByteLatency":30}"#,
      "input 38, output 2"),
    UsageSample(
      "Nova, which tells its cache under two names",
      """
      {"inputTokens":10,"outputTokens":2,"totalTokens":112,"cacheReadInputTokenCount":100,
       "cacheReadInputTokens":100,"cacheWriteInputTokenCount":0}
      """, provider: "bedrock", "input 10, cache_read 100, output 2"),
    UsageSample(
      "Titan", #"{"inputTextTokenCount":6,"results":[{"tokenCount":4,"outputText":"x"}]}"#,
      "input 6, output 4"),
    UsageSample("Voyage", #"{"total_tokens":12}"#, model: "voyage-3.5", "input 12"),
    UsageSample(
      "a total that may hold output", #"{"total_tokens":12}"#, model: "gpt-4o", "input 12",
      [.ambiguous]),
    UsageSample(
      "Cohere's SDK, which makes counts floats",
      """
      {"billed_units":{"input_tokens":12.0,"output_tokens":5.0},
       "tokens":{"input_tokens":70.0,"output_tokens":5.0},"cached_tokens":64.0}
      """, "input 12, output 5"),
    UsageSample(
      "Mistral's audio beside the prompt",
      """
      {"prompt_tokens":9,"completion_tokens":20,"total_tokens":79,"prompt_audio_seconds":2,
       "prompt_tokens_details":{"audio_tokens":50}}
      """, "input 59, output 20, audio_input 50"),
    UsageSample(
      "xAI's SDK",
      """
      {"prompt_tokens":60,"completion_tokens":10,"reasoning_tokens":4,"total_tokens":74,
       "prompt_text_tokens":60,"cached_prompt_text_tokens":50}
      """, "input 10, cache_read 50, output 14, reasoning 4"),
    UsageSample(
      "Grok on Azure, with more cached than sent",
      """
      {"prompt_tokens":10,"completion_tokens":2,"total_tokens":12,
       "prompt_tokens_details":{"cached_tokens":161,"text_tokens":10}}
      """, "cache_read 10, output 2", [.contradictory]),
    UsageSample(
      "OpenRouter, which bills what is written and read at once",
      """
      {"prompt_tokens":216,"completion_tokens":1,"total_tokens":217,
       "prompt_tokens_details":{"cached_tokens":210,"cache_write_tokens":210}}
      """, provider: "openrouter", "input 6, cache_read 210, cache_write 210, output 1",
      [.contradictory]),
    UsageSample(
      "Perplexity's deep research",
      """
      {"prompt_tokens":33,"completion_tokens":70,"total_tokens":103,"reasoning_tokens":900,
       "citation_tokens":200,"num_search_queries":18}
      """, provider: "perplexity", "input 33, output 970, reasoning 900"),
    UsageSample(
      "OpenAI, with images in the cache",
      """
      {"input_tokens":100,"output_tokens":1,"input_tokens_details":{"cached_tokens":60,
       "image_tokens":50,"cached_tokens_details":{"image_tokens":20}}}
      """, "input 40, cache_read 60, output 1, image_input 30, image_cache_read 20"),
  ]

  @Test(arguments: frameworks + providers)
  func `is read in the buckets that are billed`(sample: UsageSample) throws {
    let usage = try Reading.usage(sample.text, provider: sample.provider, model: sample.model)
    #expect(Reading.text(of: usage.tokens) == sample.tokens)
    #expect(usage.notes.doubts.map(\.kind) == sample.doubts)
  }

  @Test(arguments: [
    #"{"prompt_tokens":null,"completion_tokens":null,"total_tokens":null}"#,
    #"{"input_tokens":null}"#, #"{"promptTokenCount":null}"#,
  ])
  func `of nulls alone is a call whose provider told none`(text: String) throws {
    #expect(try !Reading.usage(text).isTold)
  }

  @Test(arguments: [
    (#"{"promptTokenCount":1,"serviceTier":"flex"}"#, "flex"),
    (#"{"prompt_tokens":1,"service_tier":"priority"}"#, "priority"),
    (#"{"inputTokens":1,"serviceTier":{"type":"flex"}}"#, "flex"),
    (#"{"promptTokenCount":1,"trafficType":"ON_DEMAND_PRIORITY"}"#, "priority"),
    (#"{"input_tokens":9,"output_tokens":1,"input_token_details":{"priority":9}}"#, "priority"),
    (#"{"input_tokens":9,"output_tokens":1,"output_token_details":{"flex_reasoning":1}}"#, "flex"),
    (#"{"promptTokenCount":1,"serviceTier":"standard"}"#, nil),
    (#"{"prompt_tokens":1,"service_tier":"on_demand"}"#, nil),
  ])
  func `tells the tier that was served`(text: String, tier: String?) throws {
    #expect(try Reading.usage(text).modifiers.serviceTier == tier)
  }
}
