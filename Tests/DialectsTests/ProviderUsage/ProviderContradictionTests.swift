import Dialects
import Testing
import Usage

@Suite struct `Provider usage that cannot be` {
  @Test(
    arguments: [
      (#"{"input_tokens":-1}"#, "usage.input_tokens"),
      (#"{"input_tokens":1.5}"#, "usage.input_tokens"),
      (#"{"input_tokens":"12"}"#, "usage.input_tokens"),
      (#"{"input_tokens":2.5e-42}"#, "usage.input_tokens"),
      (#"{"input_tokens":3.0000000000000001}"#, "usage.input_tokens"),
      (#"{"input_tokens":"one"}"#, "usage.input_tokens"),
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
      (#"{"input_tokens":1,"service_tier":[]}"#, "usage.service_tier"),
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
        #"{"prompt_tokens":9,"prompt_cache_hit_tokens":1,"prompt_tokens_details":{"cached_tokens":2}}"#,
        "usage.prompt_cache_hit_tokens"
      ),
      (#"{"prompt_tokens":9,"input_tokens":8}"#, "usage.input_tokens"),
      (#"{"output_tokens":9,"completion_tokens":8,"input_tokens":1}"#, "usage.output_tokens"),
      (#"{"promptTokens":9,"inputTokens":8}"#, "usage.promptTokens"),
    ] as [(String, String)])
  func `is refused when it tells one count twice, with two values`(
    text: String, field: String
  ) throws {
    let rejection = try Reading.rejection { _ = try Reading.usage(text) }
    #expect(rejection?.code == .contradictoryUsage)
    #expect(rejection?.field == field)
  }

  @Test(
    arguments: [
      (
        #"{"prompt_tokens":10,"completion_tokens":1,"prompt_tokens_details":{"cached_tokens":11}}"#,
        "cache_read 10, output 1"
      ),
      (#"{"prompt_tokens":10,"completion_tokens":1,"total_tokens":12}"#, "input 10, output 1"),
      (#"{"input_tokens":10,"output_tokens":1,"total_tokens":10}"#, "input 10, output 1"),
      (
        #"{"completion_tokens":1,"completion_tokens_details":{"reasoning_tokens":2}}"#,
        "output 1, reasoning 1"
      ),
      (
        #"{"prompt_tokens":9,"prompt_cache_hit_tokens":1,"prompt_cache_miss_tokens":7}"#,
        "input 8, cache_read 1"
      ),
      (
        #"{"output_tokens":9,"output_tokens_details":{"audio_tokens":10}}"#,
        "output 9, audio_output 9"
      ),
      (
        #"{"prompt_tokens":9,"prompt_tokens_details":{"cached_tokens":0,"cache_write_tokens":10}}"#,
        "cache_write 9"
      ),
      (
        #"{"input_tokens":1,"cache_creation_input_tokens":5,"cache_creation":{"ephemeral_1h_input_tokens":6}}"#,
        "input 1, cache_write_1h 6"
      ),
      (
        #"{"output_tokens":1,"inference_geo":"us","output_tokens_details":{"thinking_tokens":2}}"#,
        "output 1, reasoning 1"
      ),
      (
        #"{"input_tokens":1,"cache_read_input_tokens":5,"output_tokens":1,"total_tokens":8}"#,
        "input 1, cache_read 5, output 1"
      ),
      (#"{"promptTokenCount":5,"cachedContentTokenCount":6}"#, "cache_read 5"),
      (
        #"{"promptTokenCount":5,"candidatesTokenCount":6,"totalTokenCount":10}"#,
        "input 5, output 6"
      ),
      (
        #"{"inputTokens":5,"cacheWriteInputTokens":1,"cacheDetails":[{"ttl":"1h","inputTokens":2}]}"#,
        "input 5, cache_write_1h 2"
      ),
      (#"{"inputTokens":5,"outputTokens":1,"totalTokens":7}"#, "input 5, output 1"),
      (#"{"inputTokens":5,"cachedInputTokens":6}"#, "cache_read 5"),
      (#"{"input":5,"output":1,"reasoning":2}"#, "input 5, output 1, reasoning 1"),
      (#"{"input":5,"output":1,"total":7}"#, "input 5, output 1"),
    ] as [(String, String)])
  func `is taken as far as it is sure, and said to contradict itself`(
    text: String, tokens: String
  ) throws {
    let usage = try Reading.usage(text)
    #expect(Reading.text(of: usage.tokens) == tokens)
    #expect(usage.notes.doubts.map(\.kind) == [.contradictory])
  }

  @Test(arguments: [
    "{}", #"{"tokens_in":5}"#, #"{"tokens":{"input":5}}"#, #"{"totalTokenCount":7}"#,
  ])
  func `is refused when it has no known count`(text: String) throws {
    let rejection = try Reading.rejection { _ = try Reading.usage(text) }
    #expect(rejection?.code == .unknownUsageShape)
    #expect(rejection?.field == "usage")
  }

  @Test(arguments: [
    #"{"input_tokens":null,"total_tokens":7,"input_tokens_details":[{"cached_tokens":{}}]}"#,
    #"{"input_tokens":null,"input_tokens_details":[{"cached_tokens":{}}]}"#,
  ])
  func `is refused when a detail is no count, and input and output are not told`(
    text: String
  ) throws {
    let rejection = try Reading.rejection { _ = try Reading.usage(text) }
    #expect(rejection?.code == .invalidField)
    #expect(rejection?.field == "usage.input_tokens_details[0].cached_tokens")
  }

  @Test func `tells a detail beside a total as unread`() throws {
    let usage = try Reading.usage(
      #"{"total_tokens":7,"input_tokens_details":{"cached_tokens":3}}"#, provider: "voyage")
    #expect(usage.notes.doubts.contains(Doubt(.unread, "usage.input_tokens_details.cached_tokens")))
  }

  @Test func `is described by what was there and what would do`() throws {
    let rejection = try Reading.rejection { _ = try Reading.usage(#"{"input_tokens":"12x"}"#) }
    #expect(rejection?.detail == #"must be an integer from 0 to 10000000000, but was "12x""#)
  }
}
