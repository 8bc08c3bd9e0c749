import Testing
import Usage
import UsageMemory

@testable import Dialects

/// Rollouts of a few lines, each made to be one case.
@Suite struct `A line of a rollout` {
  private static let thread = "01a22cdb-0a81-7573-8fa2-21567a17b017"
  private static let turn = "01a22cdb-0ab9-7d11-9ddf-4e0473b017d6"
  private static let nextTurn = "01a22cdb-118f-7010-bac6-74cc6c69c696"

  private static func meta(_ id: String = thread, _ more: String = "") -> String {
    line("session_meta", #"{"id":"\#(id)","model_provider":"openai"\#(more)}"#)
  }

  private static func turn(_ id: String = turn, model: String = "gpt-5") -> String {
    line("turn_context", #"{"turn_id":"\#(id)","model":"\#(model)"}"#)
  }

  private static func usage(_ input: Int, _ output: Int) -> String {
    #"{"input_tokens":\#(input),"cached_input_tokens":0,"output_tokens":\#(output),"#
      + #""reasoning_output_tokens":0,"total_tokens":\#(input + output)}"#
  }

  private static func counters(all: String, last: String) -> String {
    line(
      "event_msg",
      #"{"type":"token_count","info":{"total_token_usage":\#(all),"last_token_usage":\#(last)}}"#)
  }

  private static func record(_ id: String, all: String, _ usage: String) -> String {
    line(
      "token_usage_record",
      #"{"thread_id":"\#(thread)","turn_id":"\#(turn)","response_id":"\#(id)","#
        + #""usage":\#(usage),"thread_token_usage":\#(all)}"#)
  }

  private static func line(_ type: String, _ payload: String) -> String {
    #"{"timestamp":"2026-11-30T14:28:03.000Z","type":"\#(type)","payload":\#(payload)}"#
  }

  /// Requests, input and output of all conversations.
  private func counts(_ requests: [String]...) throws -> [Int64] {
    let ledger = MemoryLedger()
    for lines in requests {
      let report = try CodexRun.post(Array(lines.joined(separator: "\n").utf8), to: ledger)
      #expect(report.rejected == 0, "\(report.lines)")
    }
    return ledger.sessionCounts.values.reduce(into: [0, 0, 0]) { sum, counts in
      sum[0] += counts[0]
      sum[1] += counts[1]
      sum[2] += counts[3]
    }
  }

  @Test func `that repeats the counters counts nothing, in the same turn and in the next`() throws {
    let call = Self.counters(all: Self.usage(100, 10), last: Self.usage(100, 10))
    let repeated = [Self.meta(), Self.turn(), call, call, Self.turn(Self.nextTurn), call]
    #expect(try counts(repeated) == [1, 100, 10])
  }

  @Test func `whose counters have more than its call has the calls of lines that are missing`()
    throws
  {
    let lines = [
      Self.meta(), Self.turn(),
      Self.counters(all: Self.usage(100, 10), last: Self.usage(100, 10)),
      Self.counters(all: Self.usage(600, 60), last: Self.usage(300, 30)),
    ]
    #expect(try counts(lines) == [2, 600, 60])
  }

  @Test func `whose counters began anew has its own call`() throws {
    let lines = [
      Self.meta(), Self.turn(),
      Self.counters(all: Self.usage(500, 50), last: Self.usage(500, 50)),
      Self.counters(all: Self.usage(200, 20), last: Self.usage(200, 20)),
    ]
    #expect(try counts(lines) == [2, 700, 70])
  }

  @Test func `that has rate limits alone, or no answer's usage, counts nothing`() throws {
    let limits = Self.line("event_msg", #"{"type":"token_count","info":null,"rate_limits":{}}"#)
    let none = Self.counters(all: Self.usage(0, 0), last: Self.usage(0, 0))
    #expect(try counts([Self.meta(), Self.turn(), limits, none]) == [0, 0, 0])
  }

  @Test func `with a record makes the counters beside it say nothing`() throws {
    let (first, second) = (Self.usage(100, 10), Self.usage(150, 20))
    let all = Self.usage(250, 30)
    let lines = [
      Self.meta(), Self.turn(), Self.record("resp_00000001", all: first, first),
      Self.counters(all: first, last: first), Self.record("resp_00000002", all: all, second),
      Self.counters(all: all, last: second),
    ]
    #expect(try counts(lines) == [2, 250, 30])
    // A Codex that knew no records has written the same calls.
    let before = [Self.meta(), Self.turn(), lines[3], lines[5]]
    #expect(try counts(lines, before) == [2, 250, 30])
    #expect(try counts(before, lines) == [2, 250, 30])
  }

  @Test func `of a fork that names no turns counts once with its parent's`() throws {
    let first = Self.counters(all: Self.usage(100, 10), last: Self.usage(100, 10))
    let second = Self.counters(all: Self.usage(300, 30), last: Self.usage(200, 20))
    let own = Self.counters(all: Self.usage(400, 50), last: Self.usage(300, 40))
    let fork = Self.meta("fork", #","forked_from_id":"parent""#)
    let parent = [Self.meta("parent"), first, second]
    #expect(try counts(parent, [fork, first, own]) == [3, 600, 70])
    #expect(try counts([fork, first, own], parent) == [3, 600, 70])
  }

  /// Two subagents may send the same at the same time.
  @Test func `is of another call than the log of another conversation, however alike`() throws {
    let log = """
      {"resourceLogs":[{"scopeLogs":[{"scope":{"name":"codex_otel.log_only"},"logRecords":[\
      {"observedTimeUnixNano":"1796048883000000000","attributes":[\
      {"key":"event.name","value":{"stringValue":"codex.sse_event"}},\
      {"key":"conversation.id","value":{"stringValue":"another"}},\
      {"key":"model","value":{"stringValue":"gpt-5"}},\
      {"key":"input_token_count","value":{"intValue":"100"}},\
      {"key":"output_token_count","value":{"intValue":"10"}}]}]}]}]}
      """
    let usage = Self.usage(100, 10)
    let rollout = [Self.meta(), Self.turn(), Self.record("resp_00000001", all: usage, usage)]
    let lines = Array(rollout.joined(separator: "\n").utf8)
    for isLogFirst in [true, false] {
      let ledger = MemoryLedger()
      if !isLogFirst { _ = try CodexRun.post(lines, to: ledger) }
      let export = try TraceExportReader().forLogs.read(json: try Reading.value(log))
      _ = try TraceBatch(export.callsOfLogs).record(in: ledger)
      if isLogFirst { _ = try CodexRun.post(lines, to: ledger) }
      #expect(ledger.figures(of: "another").requests == 1)
      #expect(ledger.figures(of: ExternalID(Self.thread)).requests == 1)
    }
  }

  @Test(arguments: [
    (counters(all: usage(1, 1), last: usage(1, 1)), "session_meta"),
    (
      meta() + "\n" + line("token_usage_record", #"{"usage":{"input_tokens":-1}}"#),
      "payload.usage.input_tokens"
    ),
    (line("session_meta", "{}"), "payload.id"),
  ])
  func `that cannot be read is rejected with the member that was wrong`(
    lines: String, field: String
  ) throws {
    let report = try CodexRun.post(Array(lines.utf8), to: MemoryLedger())
    #expect(report.rejected == 1)
    #expect(report.lines.first?.field == field)
  }
}
