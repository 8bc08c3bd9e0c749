import Dialects
import Testing
import Usage

@Suite struct `Numbers that no rule reads` {
  @Test(
    arguments: [
      (#"{"prompt_tokens":1,"wonder_tokens":5}"#, "usage.wonder_tokens"),
      (
        #"{"prompt_tokens":1,"prompt_tokens_details":{"wonder_tokens":5,"cached_tokens":1}}"#,
        "usage.prompt_tokens_details.wonder_tokens"
      ),
      (
        #"{"input_tokens":1,"output_tokens":1,"tools":{"calls":[{"n":2}]}}"#,
        "usage.tools.calls[].n"
      ),
      (#"{"promptTokenCount":1,"videoSeconds":3.5}"#, "usage.videoSeconds"),
      (#"{"input_tokens":1,"output_tokens":1,"extra_cost":"0.25"}"#, "usage.extra_cost"),
      (
        #"{"input_tokens":1,"output_tokens":1,"server_tool_use":{"code_execution_requests":2}}"#,
        "usage.server_tool_use.code_execution_requests"
      ),
      (
        #"{"input_tokens":1,"output_tokens":1,"cache_creation":{"ephemeral_7d_input_tokens":4}}"#,
        "usage.cache_creation.ephemeral_7d_input_tokens"
      ),
      (
        #"{"input_tokens":1,"inference_geo":"us","output_tokens_details":{"drafted_tokens":4}}"#,
        "usage.output_tokens_details.drafted_tokens"
      ),
      (
        #"{"prompt_tokens":1,"prompt_tokens_details":{"cache_creation":{"ephemeral_7d_tokens":4}}}"#,
        "usage.prompt_tokens_details.cache_creation.ephemeral_7d_tokens"
      ),
      (
        #"{"input_tokens":1,"output_tokens":0,"iterations":[{"type":"message","input_tokens":1,"#
          + #""odd_tokens":4}]}"#, "usage.iterations[0].odd_tokens"
      ),
      (#"{"inputTokens":1,"pages":2,"searchQueries":1}"#, "usage.pages usage.searchQueries"),
    ] as [(String, String)])
  func `are told by their names, and put the cost in doubt`(text: String, names: String) throws {
    let doubts = try Reading.usage(text).notes.doubts
    #expect(doubts.map(\.text).joined(separator: " ") == names)
    #expect(doubts.allSatisfy { $0.kind == .unread })
  }

  @Test(arguments: [
    #"{"prompt_tokens":1,"wonder_tokens":0,"other_tokens":null,"note_tokens":"none"}"#,
    #"{"prompt_tokens":1,"queue_time":0.5,"tokens_per_second":80.5,"time_to_first_token_ms":7}"#,
    #"{"prompt_tokens":1,"prompt_tokens_details":{"text_tokens":1,"audio_tokens":0}}"#,
    #"{"prompt_tokens":1,"completion_tokens":2,"time_to_first_token":0.12}"#,
    #"{"input_tokens":1,"output_tokens":1,"server_tool_use":{"tool_search_requests":2}}"#,
    #"{"inputTokens":1,"outputTokens":1,"costUSD":0.5,"maxOutputTokens":64000}"#,
    #"{"completion_tokens":9,"completion_tokens_details":{"accepted_prediction_tokens":2}}"#,
    #"{"input_tokens":1,"inference_geo":"us","is_cached_tokens":true,"wonder_tokens":-1}"#,
  ])
  func `are nothing where they are 0, durations, or known to be harmless`(text: String) throws {
    #expect(try Reading.usage(text).notes.doubts.isEmpty)
  }

  @Test func `can only make a call cheaper where they are discounts`() throws {
    let usage = try Reading.usage(#"{"prompt_tokens":1,"discount_usd":0.5}"#)
    #expect(usage.notes.doubts.map(\.kind) == [.unreadDiscount])
  }

  @Test func `are told at most sixteen times`() throws {
    let names = (0..<40).map { #""odd_tokens_\#($0)":1"# }.joined(separator: ",")
    let usage = try Reading.usage(#"{"prompt_tokens":1,\#(names)}"#)
    #expect(usage.notes.doubts.count == 16)
  }

  @Test(arguments: [
    (#"{"input":1,"output":1,"cache_reads":5}"#, "usage.cache_reads", "cache_read"),
    (#"{"input":1,"outputs_tokens":1,"outpt":3}"#, "usage.outputs_tokens", nil),
  ])
  func `are refused among Tally's own names`(text: String, field: String, meant: String?) throws {
    let rejection = try Reading.rejection { _ = try Reading.usage(text) }
    #expect(rejection?.code == .invalidField)
    #expect(rejection?.field == field)
    let suggests = rejection?.detail.contains("did you mean") ?? false
    #expect(suggests == (meant != nil))
    if let meant { #expect(rejection?.detail.contains("did you mean \(meant)?") == true) }
  }
}
