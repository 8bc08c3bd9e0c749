import HTTPServer
import JSON
import Testing
import Usage

@testable import UsageAPI

@Suite struct `Why an event costs what it costs` {
  /// Posts an event and reads it.
  private func read(_ members: String) async throws -> Answer {
    let service = try await Service()
    let posted = try await service.send(.post, "/v1/events", #"{"id":"e",\#(members)}"#)
    #expect(posted["accepted"] == "1", "\(posted.body)")
    return try await service.send(.get, "/v1/events/e")
  }

  @Test func `is written out by bucket`() async throws {
    let answer = try await read(
      #"""
      "time":"2025-11-22T10:00:00Z","provider":"anthropic","model":"claude-sonnet-4-5-20250929",
      "usage":{"input":25,"cache_read":2000,"cache_write_1h":400,"output":393,"reasoning":100}
      """#)
    let why = "why.computed."
    #expect(answer["why.decides"] == "computed")
    #expect(answer["why.evidence"] == "provider_usage")
    #expect(answer[why + "buckets.0.bucket"] == "input")
    #expect(answer[why + "buckets.0.usd_per_million"] == "3")
    #expect(answer[why + "buckets.1.usd"] == "0.0006")
    // Reasoning costs what output does, and is counted in it.
    #expect(answer[why + "buckets.3.bucket"] == "output")
    #expect(answer[why + "buckets.3.count"] == "393")
    #expect(answer[why + "buckets.3.usd"] == "0.005895")
    #expect(answer[why + "buckets.4.bucket"] == nil)
    #expect(answer[why + "price.provider"] == "anthropic")
    #expect(answer[why + "rounding"] == "0")
    #expect(answer[why + "usd"] == answer["cost.usd"])
    #expect(answer["price"] == answer[why + "price.name"])
  }

  @Test(arguments: [
    // Rates of long prompts, of a tier, of batches, of a place; fees; an adjustment.
    #""model":"gemini-2.5-pro","usage":{"input":300000,"output":7}"#,
    #""model":"gpt-5","service_tier":"priority","usage":{"input":1001,"cache_read":13,"output":7}"#,
    #""model":"gpt-5","batch":true,"usage":{"input":1001,"output":7}"#,
    #"""
    "model":"claude-opus-4-6","usage":{"input_tokens":77,"output_tokens":3,"inference_geo":"us",
    "server_tool_use":{"web_search_requests":3}}
    """#,
    #""model":"gpt-4o-audio-preview","usage":{"input":500,"audio_input":300,"output":9,"audio_output":4}"#,
    #""model":"gpt-5","type":"adjustment","usage":{"input":31,"output":5}"#,
  ])
  func `comes to the stored cost to the last decimal`(members: String) async throws {
    let answer = try await read(#""time":"2026-03-01T00:00:00Z","provider":null,"# + members)
    var parser = Parser()
    let value = try parser.parse(Array(answer.body.utf8))
    let why = try #require(value["why"]?["computed"], "\(answer.body)")
    // In units of 1e-24 dollars.
    func amount(_ value: Value?, places: Int = 24) throws -> Int128 {
      let text = try #require(value?.string)
      return try #require(DecimalText.scaled(text.utf8, toDigitsAfterPoint: places))
    }
    var sum: Int128 = 0
    for bucket in try #require(why["buckets"]).elements {
      let count = try #require(bucket["count"]?.numberText.flatMap { Int128($0) })
      let rate = try amount(bucket["usd_per_million"], places: 18)
      #expect(try amount(bucket["usd"]) == count * rate)
      sum += count * rate
    }
    sum = sum * (try amount(why["multiplier"], places: 3)) / 1_000
    for fee in try #require(why["fees"]).elements { sum += try amount(fee["usd"]) }
    sum += try amount(why["rounding"])
    #expect(sum == (try amount(why["usd"])))
    #expect(why["usd"]?.string == answer["cost.computed"])
    #expect(sum != 0)
  }

  @Test func `names the tier, the threshold and the place`() async throws {
    let long = try await read(
      #""time":"2026-03-01T00:00:00Z","model":"gemini-2.5-pro","usage":{"input":300000,"output":7}"#
    )
    #expect(long["why.computed.above_prompt_tokens"] == "200000")
    let batch = try await read(
      #""time":"2026-03-01T00:00:00Z","model":"gpt-5","batch":true,"usage":{"input":9}"#)
    #expect(batch["why.computed.tier"] == "batch")
    #expect(batch["why.computed.above_prompt_tokens"] == nil)
    let dated = try await read(
      #""time":"2026-03-01T00:00:00Z","model":"openai/gpt-5","usage":{"input":9}"#)
    #expect(dated["why.computed.price.found_by.0"] == "provider_prefix")
    #expect(dated["why.computed.price.model"] == "gpt-5")
  }

  @Test func `says what decides where there is another figure`() async throws {
    let both = try await read(#""model":"gpt-5","usage":{"input":9},"reported_cost_usd":"0.5""#)
    #expect(both["why.decides"] == "computed")
    #expect(both["why.because"]?.contains("what a client reported") == true)
    let only = try await read(#""model":"mine","usage":{"input":9},"reported_cost_usd":"0.5""#)
    #expect(only["why.decides"] == "reported")
    #expect(only["why.evidence"] == "client_reported")
    #expect(only["why.computed"] == nil)
    let neither = try await read(#""model":"mine","usage":{"input":9}"#)
    #expect(neither["why.decides"] == nil)
    #expect(neither["why.evidence"] == "unpriced")
    let charge = try await read(#""type":"charge","cost":"0.25""#)
    #expect(charge["why.decides"] == "computed")
    #expect(charge["why.because"]?.contains("what its sender says") == true)
  }

  @Test func `says what was superseded by what`() async throws {
    let service = try await Service()
    _ = try await service.send(
      .post, "/v1/events",
      #"""
      [{"id":"a","session_id":"s","model":"gpt-5","usage":{"input":9}},
       {"id":"b","type":"correction","corrects":"a","session_id":"s","model":"gpt-5",
        "usage":{"input":8}},
       {"id":"v","type":"void","voids":"b"}]
      """#)
    let first = try await service.send(.get, "/v1/events/a")
    #expect(first["counts"] == "false")
    #expect(first["replaced_by"] == "b")
    #expect(first["later.0.event_id"] == "b")
    #expect(first["later.1.event_id"] == "v")
    let void = try await service.send(.get, "/v1/events/v")
    #expect(void["why.because"]?.contains("takes another event back") == true)
    #expect(void["earlier.0.event_id"] == "b")
    #expect(void["earlier.1.event_id"] == "a")
  }
}
