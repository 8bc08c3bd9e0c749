import Testing
import Usage

@testable import Dialects

@Suite struct `A usage of the OpenAI Agents SDK` {
  private func usage(_ text: String) throws -> AgentsUsage {
    try AgentsUsage(reading: Reading.value(text), limits: EventLimits())
  }

  @Test(
    arguments: [
      (#"{"requests":1,"input_tokens":5,"output_tokens":1,"total_tokens":6,"total_turns":3}"#, []),
      (
        #"{"input_tokens":5,"output_tokens":1,"input_tokens_details":[{"cached_tokens":1,"#
          + #""cache_write_tokens":1,"frozen_tokens":2,"text_tokens":4,"idle_tokens":0}]}"#,
        ["usage.input_tokens_details[0].frozen_tokens"]
      ),
      (
        #"{"input_tokens":5,"output_tokens":1,"searches":2,"note":"7","fee":0.5,"#
          + #""more":{"deep":[0,{"units":1}]}}"#,
        ["usage.searches", "usage.fee", "usage.more.deep[].units"]
      ),
      (#"{"inputTokens":5,"outputTokens":1,"units":2}"#, ["usage.units"]),
    ] as [(String, [String])])
  func `tells the numbers that nobody reads`(text: String, names: [String]) throws {
    #expect(try usage(text).notes.doubts.map(\.text) == names)
  }

  @Test func `has the tokens of its entries where its own are zeros`() throws {
    let usage = try usage(
      """
      {"requests":1,"input_tokens":0,"output_tokens":0,"total_tokens":0,"request_usage_entries":[
        {"input_tokens":7,"output_tokens":2,"total_tokens":9}]}
      """)
    #expect(usage.tokens?.total == 9)
    #expect(usage.requests == 1 && usage.requestsWithoutUsage == 0)
  }
}
