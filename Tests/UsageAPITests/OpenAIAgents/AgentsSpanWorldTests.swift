import HTTPServer
import TestSupport
import Testing

@testable import UsageAPI

/// Made-up traces of runs within runs, whose sums are taken as the SDK takes them: from each usage
/// object before and after. What no call tells is found, and nothing counts twice, in any order.
@Suite struct `Made-up traces of the OpenAI Agents SDK` {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `add up to what was used`(seed: UInt64) async throws {
    let service = try await Service()
    var world = SpanWorld(seed: seed)
    for batch in world.batches() {
      let answer =
        batch.isTrace
        ? try await service.postSpans(batch.items) : try await service.postItems(batch.items)
      #expect(answer.status == 200, "\(answer.body)")
    }
    let figures = try AgentsFigures(try await service.session("s"))
    #expect(figures == world.used, "\(world.summary)")
  }
}

/// Runs of one session, and what their spans and hooks tell.
private struct SpanWorld {
  /// One usage object of the SDK, with the moments at which it grew.
  private final class Meter {
    var growth: [(at: Int, input: Int, output: Int)] = []

    func sum(_ times: ClosedRange<Int>) -> (requests: Int, input: Int, output: Int) {
      let parts = growth.filter { times.contains($0.at) }
      return (
        parts.count, parts.reduce(0) { $0 + $1.input }, parts.reduce(0) { $0 + $1.output }
      )
    }
  }

  private var generator: SplitMix64
  private(set) var used = AgentsFigures(0, 0, read: 0, 0, reasoning: 0)
  private var items: [(isTrace: Bool, text: String)] = []
  /// What waits for its meter to be complete.
  private var sums: [(meter: Meter, times: ClosedRange<Int>, make: (String) -> String)] = []
  private var count = 0
  private let hasHooks: Bool
  private let hasTraceIDs: Bool
  private let hasSums: Bool
  /// Sessions compact themselves at the end of runs; or else, runs are started by hand within runs.
  private let compacts: Bool

  var summary: String {
    "hooks \(hasHooks), trace ids \(hasTraceIDs), sums \(hasSums), compacts \(compacts)"
  }

  init(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    hasHooks = Bool.random(using: &generator)
    hasTraceIDs = Bool.random(using: &generator)
    hasSums = Int.random(in: 0...5, using: &generator) > 0
    compacts = hasSums && Bool.random(using: &generator)
    self.generator = generator
    for run in 0..<number(1...4) {
      // Two runs may be one after the other in a trace.
      let trace = "trace_\(hasHooks ? run : run / 2)"
      items.append((true, "{\"object\":\"trace\",\"id\":\"\(trace)\",\"group_id\":\"s\"}"))
      let meter = Meter()
      _ = makeRun(
        meter, in: nil, trace, from: run * 10_000, depth: 0, hook: hasHooks ? "run\(run)" : nil)
      if hasHooks { tellTotal(meter, run: "run\(run)", from: run * 10_000) }
    }
    for sum in sums { items.append((true, sum.make(Self.usage(sum.meter.sum(sum.times))))) }
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func id(_ word: String) -> String {
    count += 1
    return "\(word)_\(count)"
  }

  /// A run's spans; gives when it ended.
  private mutating func makeRun(
    _ meter: Meter, in parent: String?, _ trace: String, from start: Int, depth: Int, hook: String?
  ) -> Int {
    let task = id("task")
    let agent = id("agent")
    var now = start + 1
    for _ in 0..<number(1...3) {
      now = makeTurn(meter, in: agent, trace, from: now, depth: depth, hook: hook)
    }
    if compacts, depth == 0, number(0...2) > 0 {
      now += 1
      grow(meter, at: now, input: number(10_000...50_000), output: number(100...900))
    }
    tell(agent, in: task, trace, start...now, "{\"type\":\"agent\",\"name\":\"a\"}")
    tellSum("task", task, in: parent, trace, start...now + 1, meter)
    return now + 2
  }

  private mutating func makeTurn(
    _ meter: Meter, in agent: String, _ trace: String, from start: Int, depth: Int, hook: String?
  ) -> Int {
    let turn = id("turn")
    var now = makeCall(meter, in: turn, trace, from: start + 1, hook: hook)
    if depth < 2, number(0...2) == 0 {
      // An agent as a tool has the usage object of the run around it; one by hand its own.
      let isTool = compacts || number(0...1) == 0
      let began = now
      for _ in 0..<number(1...2) {
        let function = id("function")
        let end = makeRun(
          isTool ? meter : Meter(), in: function, trace, from: began + 1, depth: depth + 1,
          hook: nil)
        tell(function, in: turn, trace, began...end, "{\"type\":\"function\",\"name\":\"f\"}")
        now = max(now, end + 1)
      }
    }
    tellSum("turn", turn, in: agent, trace, start...now, meter)
    return now + 1
  }

  private mutating func makeCall(
    _ meter: Meter, in turn: String, _ trace: String, from start: Int, hook: String?
  ) -> Int {
    let end = start + number(1...3)
    let (input, output) = (number(100...5000), number(1...500))
    grow(meter, at: end, input: input, output: output)
    let id = id("call")
    let response = number(0...1) == 0 ? "\"resp_\(id)\"" : "null"
    let usage = Self.usage((1, input, output))
    tell(
      id, in: turn, trace, start...end,
      "{\"type\":\"response\",\"response_id\":\(response),\"usage\":\(usage)}")
    if let hook {
      let traceID = hasTraceIDs ? "\"trace_id\":\"\(trace)\"," : ""
      items.append(
        (
          false,
          """
          {"kind":"call","id":"hook_\(id)","response_id":\(response),"session_id":"s",\
          "run_id":"\(hook)",\(traceID)"usage":\(usage)}
          """
        ))
    }
    return end + 1
  }

  private mutating func grow(_ meter: Meter, at time: Int, input: Int, output: Int) {
    meter.growth.append((time, input, output))
    used.requests += 1
    used.input += input
    used.output += output
  }

  /// What a hook has in hand at the end of a run, or a client after it.
  private mutating func tellTotal(_ meter: Meter, run: String, from start: Int) {
    guard number(0...1) == 0 else { return }
    let usage = Self.usage(meter.sum(start...start + 9_999))
    items.append(
      (false, "{\"kind\":\"run\",\"session_id\":\"s\",\"run_id\":\"\(run)\",\"usage\":\(usage)}"))
  }

  private mutating func tellSum(
    _ type: String, _ id: String, in parent: String?, _ trace: String, _ times: ClosedRange<Int>,
    _ meter: Meter
  ) {
    let start =
      "{\"type\":\"custom\",\"data\":{\"sdk_span_type\":\"\(type)\",\"agent_name\":\"a\""
    guard hasSums else { return tell(id, in: parent, trace, times, start + "}}") }
    sums.append(
      (meter, times, { Self.span(id, in: parent, trace, times, "\(start),\"usage\":\($0)}}") }))
  }

  private mutating func tell(
    _ id: String, in parent: String?, _ trace: String, _ times: ClosedRange<Int>, _ data: String
  ) {
    items.append((true, Self.span(id, in: parent, trace, times, data)))
  }

  private static func span(
    _ id: String, in parent: String?, _ trace: String, _ times: ClosedRange<Int>, _ data: String
  ) -> String {
    func time(_ second: Int) -> String {
      func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
      return "\"2025-11-22T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z\""
    }
    return """
      {"object":"trace.span","id":"\(id)","trace_id":"\(trace)",\
      "parent_id":\(parent.map { "\"\($0)\"" } ?? "null"),\
      "started_at":\(time(times.lowerBound)),"ended_at":\(time(times.upperBound)),\
      "span_data":\(data)}
      """
  }

  private static func usage(_ sum: (requests: Int, input: Int, output: Int)) -> String {
    """
    {"requests":\(sum.requests),"input_tokens":\(sum.input),"output_tokens":\(sum.output),\
    "total_tokens":\(sum.input + sum.output)}
    """
  }

  struct Batch {
    var isTrace: Bool
    var items: [String]
  }

  /// Everything in any order, and some of it twice.
  mutating func batches() -> [Batch] {
    var told = items
    told += items.filter { _ in Bool.random(using: &generator) }
    told.shuffle(using: &generator)
    var batches: [Batch] = []
    for item in told {
      if let last = batches.last, last.isTrace == item.isTrace, number(0...3) > 0 {
        batches[batches.count - 1].items.append(item.text)
      } else {
        batches.append(Batch(isTrace: item.isTrace, items: [item.text]))
      }
    }
    return batches
  }
}
