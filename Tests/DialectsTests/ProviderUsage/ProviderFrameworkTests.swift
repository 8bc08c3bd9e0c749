import Dialects
import Testing
import Usage

/// Objects as the newest releases of frameworks and providers' SDKs make them.
@Suite struct `Usage of newer frameworks` {
  static let samples = [
    UsageSample(
      "MLflow with Anthropic",
      """
      {"input_tokens":1100,"output_tokens":10,"total_tokens":1110,
       "cache_read_input_tokens":900,"cache_creation_input_tokens":100}
      """,
      provider: "anthropic", "input 100, cache_read 900, cache_write 100, output 10",
      [.ambiguous]),
    UsageSample(
      "LangChain by tier",
      """
      {"input_tokens":1000,"output_tokens":10,"total_tokens":1010,"input_token_details":
       {"priority_cache_read":500,"priority_cache_creation":200,"priority":500},
       "output_token_details":{"priority_reasoning":6,"priority":4}}
      """,
      provider: "openai", "input 300, cache_read 500, cache_write 200, output 10, reasoning 6"),
    UsageSample(
      "AG2 or LiteLLM with Anthropic, whose total has no cache",
      """
      {"prompt_tokens":6000.0,"completion_tokens":50.0,"total_tokens":6050.0,
       "cache_read_input_tokens":4000.0,"cache_creation_input_tokens":300.0}
      """,
      provider: "anthropic", model: "claude-sonnet-4-5",
      "input 1700, cache_read 4000, cache_write 300, output 50", [.ambiguous]),
    UsageSample(
      "agno's run, with the models that it adds up",
      """
      {"input_tokens":6000,"output_tokens":50,"total_tokens":6050,
       "cache_read_tokens":4000,"cache_write_tokens":300,"duration":1.5,
       "details":{"model":[{"id":"claude-sonnet-4-5","provider":"Anthropic",
       "input_tokens":6000,"output_tokens":50,"total_tokens":6050,
       "cache_read_tokens":4000,"cache_write_tokens":300}]}}
      """,
      provider: "anthropic", model: "claude-sonnet-4-5",
      "input 1700, cache_read 4000, cache_write 300, output 50", [.ambiguous]),
    UsageSample(
      "Mastra",
      """
      {"inputTokens":6000,"outputTokens":50,"inputDetails":{"text":1700,
       "cacheRead":4000,"cacheWrite":300},"outputDetails":{"text":30,"reasoning":20}}
      """,
      provider: "anthropic", model: "claude-sonnet-4-5",
      "input 1700, cache_read 4000, cache_write 300, output 50, reasoning 20"),
    UsageSample(
      "AI SDK's embeddings",
      #"{"tokens":1000}"#,
      provider: "openai", model: "text-embedding-3-small",
      "input 1000"),
    UsageSample(
      "Cohere's embeddings of texts and images",
      #"{"billed_units":{"image_tokens":300.0,"text_tokens":100.0}}"#,
      provider: "cohere", model: "embed-v4.0",
      "input 400, image_input 300"),
    UsageSample(
      "Nova Sonic",
      """
      {"totalInputTokens":1000,"totalOutputTokens":500,"totalTokens":1500,
       "details":{"total":{"input":{"speechTokens":700,"textTokens":300},
       "output":{"speechTokens":400,"textTokens":100}}}}
      """,
      provider: "bedrock", model: "amazon.nova-sonic-v1:0",
      "input 1000, output 500, audio_input 700, audio_output 400"),
    UsageSample(
      "details as a list of objects, of Z.ai",
      """
      {"prompt_tokens":1000,"completion_tokens":50,"total_tokens":1050,
       "prompt_tokens_details":[{"text_tokens":300},{"cached_tokens":400}]}
      """,
      provider: "zai", model: "glm-ocr",
      "input 1000, output 50", [.unread]),
    UsageSample(
      "pydantic-ai's run, with the agent's own tools",
      """
      {"requests":2,"tool_calls":3,"input_tokens":1000,"output_tokens":250,
       "cache_read_tokens":400,"details":{}}
      """,
      provider: "openai", model: "gpt-5",
      "input 600, cache_read 400, output 250"),
    UsageSample(
      "the first input of Google's Interactions",
      """
      {"total_input_tokens":1000,"total_output_tokens":50,"total_tokens":1050,
       "initial_input_tokens":700}
      """,
      provider: "google", model: "gemini-2.5-flash",
      "input 1000, output 50"),
    UsageSample(
      "the Agent Client Protocol",
      """
      {"inputTokens":1000,"outputTokens":50,"totalTokens":5350,"cachedReadTokens":4000,
       "cachedWriteTokens":300,"thoughtTokens":20}
      """,
      provider: "anthropic", model: "claude-sonnet-4-5",
      "input 1000, cache_read 4000, cache_write 300, output 50, reasoning 20"),
    UsageSample(
      "agno with audio",
      """
      {"input_tokens":1000,"output_tokens":500,"total_tokens":1500,
       "audio_input_tokens":700,"audio_output_tokens":300,"audio_total_tokens":1000}
      """,
      provider: "openai", model: "gpt-4o-audio-preview",
      "input 1000, output 500, audio_input 700, audio_output 300"),
    UsageSample(
      "OpenAI's cached images",
      """
      {"input_tokens":1000,"output_tokens":4160,"total_tokens":5160,"cached_tokens":300,
       "cached_tokens_details":{"cached_image_tokens":200,"cached_text_tokens":100},
       "input_tokens_details":{"image_tokens":700,"text_tokens":300},
       "output_tokens_details":{"image_tokens":4000,"text_tokens":160}}
      """,
      provider: "openai", model: "gpt-image-1",
      """
      input 700, cache_read 300, output 4160, image_input 500, image_cache_read 200, \
      image_output 4000
      """
    ),
    UsageSample(
      "Microsoft's Agent Framework, with its cache",
      """
      {"input_token_count":1000,"output_token_count":50,"total_token_count":1050,
       "cache_read_input_token_count":400,"reasoning_output_token_count":20}
      """,
      provider: "openai", model: "gpt-5",
      "input 600, cache_read 400, output 50, reasoning 20"),
    UsageSample(
      "a count under a name that nobody knows",
      #"{"prompt_tokens":1000,"completion_tokens":50,"total_tokens":1050,"cached":400}"#,
      provider: "openai", model: "gpt-5",
      "input 1000, output 50", [.unread]),
    UsageSample(
      "OpenRouter's files",
      """
      {"prompt_tokens":1000,"completion_tokens":50,"total_tokens":1050,"cost":0.01,
       "prompt_tokens_details":{"file_tokens":200}}
      """,
      provider: "openrouter", model: "openai/gpt-5",
      "input 1000, output 50"),
    UsageSample(
      "Perplexity, with Anthropic's names among the details",
      """
      {"input_tokens":1000,"output_tokens":50,"total_tokens":1050,
       "input_tokens_details":{"cache_read_input_tokens":400,
       "cache_creation_input_tokens":100}}
      """,
      provider: "perplexity", model: "anthropic/claude-sonnet-4-5",
      "input 500, cache_read 400, cache_write 100, output 50"),
    UsageSample(
      "a rate in camel case",
      """
      {"prompt_tokens":1000,"completion_tokens":50,"total_tokens":1050,
       "tokensPerSecond":80.1}
      """,
      provider: "openai", model: "gpt-5",
      "input 1000, output 50"),
    UsageSample(
      "pydantic-ai, with Anthropic's advisor",
      """
      {"input_tokens":1000,"output_tokens":50,"cache_read_tokens":0,
       "cache_write_tokens":0,"details":{"input_tokens":1000,"output_tokens":50,
       "message_iterations":2,"advisor_iterations":1,"advisor_input_tokens":823,
       "advisor_output_tokens":1612}}
      """,
      provider: "anthropic", model: "claude-sonnet-4-5",
      "input 1000, output 50", [.unread]),
    UsageSample(
      "Voyage's pixels of video",
      #"{"text_tokens":400,"video_pixels":336000,"total_tokens":1000}"#,
      provider: "voyage", model: "voyage-multimodal-3.5",
      "input 1000", [.unread]),
  ]

  @Test(arguments: samples)
  func `is read or named`(sample: UsageSample) throws {
    let usage = try Reading.usage(sample.text, provider: sample.provider, model: sample.model)
    #expect(Reading.text(of: usage.tokens) == sample.tokens)
    #expect(
      usage.notes.doubts.map(\.kind).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
        == sample.doubts)
  }

  @Test(
    arguments: [
      ("3", "priority"), ("4", "flex"), (#""ON_DEMAND_PRIORITY""#, "priority"),
      (#""PROVISIONED_THROUGHPUT""#, "provisioned_throughput"), ("1", nil), (#""ON_DEMAND""#, nil),
      (#""ON_DEMAND_OFFPEAK""#, "on_demand_offpeak"),
    ] as [(String, String?)])
  func `of Vertex names the tier by a word or a number`(traffic: String, tier: String?) throws {
    let text =
      #"{"prompt_token_count":1,"candidates_token_count":1,"traffic_type":\#(traffic)}"#
    #expect(try Reading.usage(text).modifiers.serviceTier == tier)
  }
}
