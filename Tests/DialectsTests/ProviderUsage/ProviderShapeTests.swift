import Dialects
import Testing
import Usage

@Suite struct `Provider usage` {
  typealias Counts = KeyValuePairs<WritableKeyPath<TokenCounts, Int64>, Int64>

  private func expect(
    _ text: String, _ shape: UsageShape, _ counts: Counts,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let usage = try Reading.usage(text)
    #expect(usage.shape == shape, sourceLocation: sourceLocation)
    #expect(usage.tokens == Reading.tokens(counts), sourceLocation: sourceLocation)
  }

  @Test func `of Tally's own buckets is taken as it is`() throws {
    try expect(
      """
      {"input":21,"cache_read":5000,"cache_write_5m":200,"cache_write_1h":1,"cache_write":2,
       "output":393,"reasoning":7,"audio_input":5,"image_output":3,"total":5617}
      """, .tally,
      [
        \.input: 21, \.cacheRead: 5000, \.cacheWrite5m: 200, \.cacheWrite1h: 1, \.cacheWrite: 2,
        \.output: 393, \.reasoning: 7, \.audioInput: 5, \.imageOutput: 3,
      ])
  }

  @Test func `of Tally's own buckets has every count that the ledger keeps`() throws {
    try expect(
      """
      {"input":100,"cache_read":90,"cache_write_5m":80,"cache_write_1h":70,"cache_write":60,
       "output":50,"reasoning":1,"audio_input":2,"audio_cache_read":3,"audio_output":4,
       "image_input":5,"image_output":6}
      """, .tally,
      [
        \.input: 100, \.cacheRead: 90, \.cacheWrite5m: 80, \.cacheWrite1h: 70, \.cacheWrite: 60,
        \.output: 50, \.reasoning: 1, \.audioInput: 2, \.audioCacheRead: 3, \.audioOutput: 4,
        \.imageInput: 5, \.imageOutput: 6,
      ])
  }

  @Test func `of Anthropic has cached tokens beside the input`() throws {
    try expect(
      """
      {"input_tokens":21,"cache_read_input_tokens":5000,
       "cache_creation":{"ephemeral_5m_input_tokens":200},"output_tokens":393}
      """, .anthropic, [\.input: 21, \.cacheRead: 5000, \.cacheWrite5m: 200, \.output: 393])
    try expect(
      """
      {"input_tokens":21,"cache_creation_input_tokens":500,"output_tokens":3,"total_tokens":524,
       "cache_creation":{"ephemeral_5m_input_tokens":200,"ephemeral_1h_input_tokens":null}}
      """, .anthropic, [\.input: 21, \.cacheWrite5m: 200, \.cacheWrite: 300, \.output: 3])
    try expect(
      #"{"input_tokens":1,"cache_creation_input_tokens":9,"output_tokens":2,"total_tokens":3}"#,
      .anthropic, [\.input: 1, \.cacheWrite: 9, \.output: 2])
  }

  @Test func `of OpenAI has cached tokens inside the input, unless the total proves otherwise`()
    throws
  {
    try expect(
      #"{"input_tokens":100,"output_tokens":5,"input_tokens_details":{"cached_tokens":60}}"#,
      .responses, [\.input: 40, \.cacheRead: 60, \.output: 5])
    try expect(
      """
      {"prompt_tokens":100,"completion_tokens":5,"total_tokens":165,
       "prompt_tokens_details":{"cached_tokens":60}}
      """, .chatCompletions, [\.input: 100, \.cacheRead: 60, \.output: 5])
    try expect(
      """
      {"input_tokens":100,"output_tokens":5,"total_tokens":165,"cache_read_input_tokens":60,
       "input_tokens_details":{"cached_tokens":60}}
      """, .responses, [\.input: 100, \.cacheRead: 60, \.output: 5])
  }

  @Test func `of LiteLLM has Anthropic's counts inside the prompt`() throws {
    try expect(
      """
      {"prompt_tokens":5221,"completion_tokens":393,"total_tokens":5614,
       "prompt_tokens_details":{"cached_tokens":5000,"cache_creation_tokens":200,
        "cache_creation_token_details":{"ephemeral_5m_input_tokens":150,
         "ephemeral_1h_input_tokens":50}},
       "cache_creation_input_tokens":200,"cache_read_input_tokens":5000}
      """, .chatCompletions,
      [\.input: 21, \.cacheRead: 5000, \.cacheWrite5m: 150, \.cacheWrite1h: 50, \.output: 393])
  }

  @Test func `of compatible servers needs no details`() throws {
    try expect(
      #"{"prompt_tokens":14,"total_tokens":21,"completion_tokens":7}"#, .chatCompletions,
      [\.input: 14, \.output: 7])
    try expect(
      #"{"queue_time":0.1,"prompt_tokens":14,"prompt_time":0.2,"completion_tokens":7}"#,
      .chatCompletions, [\.input: 14, \.output: 7])
    try expect(#"{"prompt_tokens":8,"total_tokens":8}"#, .chatCompletions, [\.input: 8])
    try expect(
      #"{"completion_tokens":1,"prompt_cache_hit_tokens":6,"prompt_cache_miss_tokens":4}"#,
      .chatCompletions, [\.input: 4, \.cacheRead: 6, \.output: 1])
    try expect(
      #"{"prompt_tokens":9,"completion_tokens":1,"cached_tokens":5}"#, .chatCompletions,
      [\.input: 4, \.cacheRead: 5, \.output: 1])
    try expect(
      #"{"input_tokens":9,"output_tokens":1,"input_token_details":{"cache_read":5,"audio":2}}"#,
      .responses, [\.input: 4, \.cacheRead: 5, \.output: 1, \.audioInput: 2])
  }

  @Test func `knows audio and images as parts`() throws {
    try expect(
      """
      {"prompt_tokens":100,"completion_tokens":50,
       "prompt_tokens_details":{"cached_tokens":80,"audio_tokens":30,"image_tokens":4},
       "completion_tokens_details":{"audio_tokens":40,"image_tokens":5}}
      """, .chatCompletions,
      [
        \.input: 20, \.cacheRead: 80, \.output: 50, \.audioInput: 20, \.audioCacheRead: 10,
        \.audioOutput: 40, \.imageCacheRead: 4, \.imageOutput: 5,
      ])
    try expect(
      """
      {"promptTokenCount":100,"cachedContentTokenCount":40,"candidatesTokenCount":10,
       "promptTokensDetails":[{"modality":"TEXT","tokenCount":40},
        {"modality":"AUDIO","tokenCount":50},{"modality":"IMAGE","tokenCount":10}],
       "cacheTokensDetails":[{"modality":"AUDIO","tokenCount":15}],
       "candidatesTokensDetails":[{"modality":"IMAGE","tokenCount":9}]}
      """, .google,
      [
        \.input: 60, \.cacheRead: 40, \.output: 10, \.audioInput: 35, \.audioCacheRead: 15,
        \.imageInput: 10, \.imageOutput: 9,
      ])
  }

  @Test func `of Google counts thoughts and tools, in either case`() throws {
    try expect(
      """
      {"prompt_token_count":10,"candidates_token_count":5,"thoughts_token_count":3,
       "tool_use_prompt_token_count":2,"total_token_count":20,"cached_content_token_count":null}
      """, .google, [\.input: 12, \.output: 8, \.reasoning: 3])
    try expect(
      #"{"promptTokenCount":10,"candidatesTokenCount":5,"thoughtsTokenCount":3,"totalTokenCount":15}"#,
      .google, [\.input: 10, \.output: 5, \.reasoning: 3])
  }

  @Test func `of Bedrock, the AI SDK and Cohere`() throws {
    try expect(
      """
      {"inputTokens":3,"outputTokens":4,"cacheReadInputTokens":5,"cacheCreationInputTokens":6,
       "webSearchRequests":2,"costUSD":0.1}
      """, .bedrock, [\.input: 3, \.output: 4, \.cacheRead: 5, \.cacheWrite: 6])
    try expect(
      """
      {"inputTokens":10,"outputTokens":4,"totalTokens":14,"cachedInputTokens":6,
       "reasoningTokens":1}
      """, .aiSDK, [\.input: 4, \.cacheRead: 6, \.output: 4, \.reasoning: 1])
    try expect(
      """
      {"billed_units":{"input_tokens":5,"output_tokens":418},
       "tokens":{"input_tokens":71,"output_tokens":418}}
      """, .cohere, [\.input: 5, \.output: 418])
    try expect(#"{"eval_count":298}"#, .ollama, [\.output: 298])
  }

  @Test func `tells tier, batch, speed, geography and searches`() throws {
    let fast = try Reading.usage(
      """
      {"input_tokens":1,"output_tokens":1,"service_tier":"Priority","speed":"fast",
       "inference_geo":"us","server_tool_use":{"web_search_requests":3}}
      """)
    #expect(fast.modifiers.serviceTier == "priority")
    #expect(fast.modifiers.speed == "fast")
    #expect(fast.modifiers.geo == "us")
    #expect(fast.webSearches == 3)
    #expect(fast.provider == "anthropic")
    let batch = try Reading.usage(
      #"{"input_tokens":1,"service_tier":"batch","speed":"standard","inference_geo":"global"}"#)
    #expect(batch.modifiers.isBatch)
    #expect(batch.modifiers.serviceTier == nil)
    #expect(batch.modifiers.speed == nil)
    #expect(batch.modifiers.geo == nil)
    let flex = try Reading.usage(#"{"promptTokenCount":1,"trafficType":"ON_DEMAND_FLEX"}"#)
    #expect(flex.modifiers.serviceTier == "flex")
    #expect(try Reading.usage(#"{"requests":3,"input_tokens":1}"#).requests == 3)
  }
}
