import Dialects
import Testing
import Usage

@Suite struct `Provider usage that cannot be` {
  @Test(
    arguments: [
      (#"{"input_tokens":-1}"#, "usage.input_tokens"),
      (#"{"input_tokens":1.5}"#, "usage.input_tokens"),
      (#"{"input_tokens":1.0}"#, "usage.input_tokens"),
      (#"{"input_tokens":"1"}"#, "usage.input_tokens"),
      (#"{"input_tokens":9223372036854775808}"#, "usage.input_tokens"),
      (#"{"input_tokens":9223372036854775807}"#, "usage.input_tokens"),
      (#"{"input_tokens":10000000001}"#, "usage.input_tokens"),
      (#"{"input_tokens":true}"#, "usage.input_tokens"),
      (#"{"prompt_tokens":1,"prompt_tokens_details":7}"#, "usage.prompt_tokens_details"),
      (
        #"{"prompt_tokens":1,"prompt_tokens_details":{"cached_tokens":"x"}}"#,
        "usage.prompt_tokens_details.cached_tokens"
      ),
      (
        #"{"input_tokens":1,"input_tokens_details":[{"cached_tokens":-2}]}"#,
        "usage.input_tokens_details[0].cached_tokens"
      ),
      (#"{"input_tokens":1,"input_tokens_details":[{},{}]}"#, "usage.input_tokens_details"),
      (#"{"input_tokens":1,"service_tier":5}"#, "usage.service_tier"),
      (#"{"promptTokenCount":1,"promptTokensDetails":{}}"#, "usage.promptTokensDetails"),
      (
        #"{"promptTokenCount":1,"promptTokensDetails":[{"modality":"AUDIO","tokenCount":0.1}]}"#,
        "usage.promptTokensDetails[0].tokenCount"
      ),
      (#"{"promptTokenCount":10000000000,"toolUsePromptTokenCount":1}"#, "usage"),
      ("[]", "usage"), ("7", "usage"), (#""x""#, "usage"),
    ] as [(String, String)])
  func `is refused by the member that is no count`(text: String, field: String) throws {
    let rejection = try Reading.rejection { _ = try Reading.usage(text) }
    #expect(rejection?.code == .invalidField)
    #expect(rejection?.field == field)
  }

  @Test(
    arguments: [
      (
        #"{"prompt_tokens":10,"completion_tokens":1,"prompt_tokens_details":{"cached_tokens":11}}"#,
        "usage.prompt_tokens_details.cached_tokens"
      ),
      (
        #"{"prompt_tokens":10,"completion_tokens":1,"total_tokens":11,"cache_read_input_tokens":11}"#,
        "usage.cache_read_input_tokens"
      ),
      (#"{"prompt_tokens":10,"completion_tokens":1,"total_tokens":12}"#, "usage.total_tokens"),
      (#"{"input_tokens":10,"output_tokens":1,"total_tokens":10}"#, "usage.total_tokens"),
      (
        #"{"completion_tokens":1,"completion_tokens_details":{"reasoning_tokens":2}}"#,
        "usage.completion_tokens_details.reasoning_tokens"
      ),
      (
        #"{"prompt_tokens":9,"prompt_cache_hit_tokens":1,"prompt_cache_miss_tokens":7}"#,
        "usage.prompt_cache_miss_tokens"
      ),
      (
        #"{"prompt_tokens":9,"prompt_cache_hit_tokens":1,"prompt_tokens_details":{"cached_tokens":2}}"#,
        "usage.prompt_cache_hit_tokens"
      ),
      (
        #"{"prompt_tokens":9,"cache_creation":{"ephemeral_5m_input_tokens":10}}"#,
        "usage.cache_creation"
      ),
      (
        #"{"input_tokens":9,"cache_read_input_tokens":5,"input_tokens_details":{"cached_tokens":5}}"#,
        "usage.input_tokens_details.cached_tokens"
      ),
      (
        #"{"input_tokens":9,"input_tokens_details":{"audio_tokens":10}}"#,
        "usage.input_tokens_details.audio_tokens"
      ),
      (#"{"output_tokens":9,"output_tokens_details":{"audio_tokens":10}}"#, "usage"),
      (
        #"{"prompt_tokens":9,"prompt_tokens_details":{"cached_tokens":0,"cache_write_tokens":10}}"#,
        "usage.prompt_tokens_details.cache_write_tokens"
      ),
      (
        #"{"input_tokens":9,"cache_creation_input_tokens":5,"input_tokens_details":{"cached_tokens":0}}"#,
        "usage.input_tokens_details.cached_tokens"
      ),
      (
        #"{"input_tokens":1,"cache_creation_input_tokens":5,"cache_creation":{"ephemeral_1h_input_tokens":6}}"#,
        "usage.cache_creation"
      ),
      (
        #"{"output_tokens":1,"inference_geo":"us","output_tokens_details":{"thinking_tokens":2}}"#,
        "usage.output_tokens_details.thinking_tokens"
      ),
      (
        #"{"input_tokens":1,"cache_read_input_tokens":5,"output_tokens":1,"total_tokens":8}"#,
        "usage.total_tokens"
      ),
      (#"{"promptTokenCount":5,"cachedContentTokenCount":6}"#, "usage.cachedContentTokenCount"),
      (
        #"{"promptTokenCount":5,"candidatesTokenCount":6,"totalTokenCount":12}"#,
        "usage.totalTokenCount"
      ),
      (
        #"{"inputTokens":5,"cacheWriteInputTokens":1,"cacheDetails":[{"ttl":"1h","inputTokens":2}]}"#,
        "usage.cacheDetails"
      ),
      (#"{"inputTokens":5,"outputTokens":1,"totalTokens":7}"#, "usage.totalTokens"),
      (#"{"inputTokens":5,"cachedInputTokens":6}"#, "usage.inputTokens"),
      (#"{"input":5,"output":1,"reasoning":2}"#, "usage.reasoning"),
      (#"{"input":5,"output":1,"total":7}"#, "usage.total"),
    ] as [(String, String)])
  func `is refused by the member that contradicts the others`(text: String, field: String) throws {
    let rejection = try Reading.rejection { _ = try Reading.usage(text) }
    #expect(rejection?.code == .contradictoryUsage)
    #expect(rejection?.field == field)
  }

  @Test(arguments: [
    "{}", #"{"tokens_in":5}"#, #"{"input_tokens":null}"#, #"{"total_tokens":7}"#,
    #"{"tokens":{"input":5}}"#,
  ])
  func `is refused when it has no known count`(text: String) throws {
    let rejection = try Reading.rejection { _ = try Reading.usage(text) }
    #expect(rejection?.code == .unknownUsageShape)
    #expect(rejection?.field == "usage")
  }

  @Test func `is described by what was there and what would do`() throws {
    let rejection = try Reading.rejection { _ = try Reading.usage(#"{"input_tokens":"12"}"#) }
    #expect(rejection?.detail == #"must be an integer from 0 to 10000000000, but was "12""#)
  }
}
