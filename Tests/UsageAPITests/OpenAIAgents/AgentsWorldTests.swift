import HTTPServer
import TestSupport
import Testing

@testable import UsageAPI

/// Made-up sessions of several runs, told in every mix of ways and in any order: what Tally has is
/// what was used.
@Suite struct `Made-up sessions of the OpenAI Agents SDK` {
  @Test(arguments: 0..<48 as Range<UInt64>)
  func `add up to what was used`(seed: UInt64) async throws {
    try await check(AgentsWorld(seed: seed, runsMax: 4))
  }

  @Test(arguments: 100..<108 as Range<UInt64>)
  func `add up to what was used by very many runs`(seed: UInt64) async throws {
    try await check(AgentsWorld(seed: seed, runsMax: 60))
  }

  private func check(_ world: AgentsWorld) async throws {
    let service = try await Service()
    var world = world
    for batch in world.batches() {
      let answer =
        batch.isTrace
        ? try await service.postSpans(batch.items) : try await service.postItems(batch.items)
      #expect(answer.status == 200, "\(answer.body)")
    }
    let session = try await service.session("s")
    #expect(try AgentsFigures(session) == world.used, "\(world.summary)")
  }
}

/// A session of runs, and what a client tells of it.
private struct AgentsWorld {
  private struct Call {
    var id: String
    var input: Int
    var cached: Int
    var output: Int
    var reasoning: Int
    var hasProviderID: Bool
    /// No hook sees what an agent does as a tool.
    var isNested: Bool

    var usage: String { AgentsWorld.usage([self]) }
  }

  struct Batch {
    var isTrace: Bool
    var items: [String]
  }

  private var generator: SplitMix64
  private let hooks: Bool
  private let traces: Bool
  private let totals: Bool
  private let hasRunIDs: Bool
  private let hasTraceIDs: Bool
  private let sharesTraces: Bool
  private let resumes: Bool
  private(set) var used = AgentsFigures(0, 0, read: 0, 0, reasoning: 0)
  private var items: [(isTrace: Bool, text: String)] = []

  var summary: String {
    "hooks \(hooks), traces \(traces), totals \(totals), run ids \(hasRunIDs), "
      + "trace ids \(hasTraceIDs), shared traces \(sharesTraces), resumed \(resumes)"
  }

  init(seed: UInt64, runsMax: Int) {
    var generator = SplitMix64(seed: seed)
    func flip() -> Bool { Bool.random(using: &generator) }
    hooks = flip()
    traces = flip()
    totals = flip() || !hooks && !traces
    hasRunIDs = flip()
    hasTraceIDs = flip()
    sharesTraces = flip()
    resumes = flip()
    self.generator = generator
    makeRuns(atMost: runsMax)
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func makeRuns(atMost runsMax: Int) {
    var earlier: (id: String, calls: [Call])?
    for run in 0..<number(1...runsMax) {
      let trace = "trace_\(sharesTraces ? run / 2 : run)"
      let text =
        "{\"object\":\"trace\",\"id\":\"\(trace)\",\"group_id\":\"s\",\"metadata\":{\"user_id\":\"u\"}}"
      if traces { items.append((true, text)) }
      var calls: [Call] = []
      for call in 0..<number(1...4) { calls.append(makeCall("\(run)_\(call)")) }
      for call in calls { tell(call, run: "run\(run)", trace: trace) }
      let isResumed = resumes && earlier != nil && number(0...1) == 0
      let all = (isResumed ? earlier?.calls ?? [] : []) + calls
      if totals {
        let resumed = isResumed ? "\"resumed_from\":\"\(earlier?.id ?? "")\"," : ""
        for count in [number(1...all.count), all.count] {
          items.append(
            (
              false,
              """
              {"kind":"run","run_id":"run\(run)","session_id":"s",\(resumed)\
              "usage":\(Self.usage(Array(all.prefix(count))))}
              """
            ))
        }
      }
      earlier = ("run\(run)", all)
    }
  }

  private mutating func makeCall(_ id: String) -> Call {
    // Some calls are alike in all their counts.
    let isAlike = number(0...1) == 0
    let input = isAlike ? 100 : number(100...5000)
    let output = isAlike ? 10 : number(1...500)
    let isWithheld = number(0...7) == 0
    let call = Call(
      id: id, input: isWithheld ? 0 : input, cached: isWithheld ? 0 : input / number(1...3),
      output: isWithheld ? 0 : output, reasoning: isWithheld ? 0 : output / 2,
      hasProviderID: number(0...1) == 0, isNested: (traces || totals) && number(0...3) == 0)
    used.requests += 1
    used.withoutUsage += isWithheld ? 1 : 0
    used.input += call.input - call.cached
    used.cacheRead += call.cached
    used.output += call.output
    used.reasoning += call.reasoning
    return call
  }

  private mutating func tell(_ call: Call, run: String, trace: String) {
    let response = call.hasProviderID ? "\"resp_\(call.id)\"" : "null"
    if hooks, !call.isNested {
      items.append(
        (
          false,
          """
          {"kind":"call","id":"hook_\(call.id)","response_id":\(response),"session_id":"s",\
          \(hasRunIDs ? "\"run_id\":\"\(run)\"," : "")\
          \(hasTraceIDs ? "\"trace_id\":\"\(trace)\"," : "")"usage":\(call.usage)}
          """
        ))
    }
    guard traces else { return }
    let type = call.hasProviderID ? "response" : "generation"
    items.append(
      (
        true,
        """
        {"object":"trace.span","id":"span_\(call.id)","trace_id":"\(trace)","parent_id":"turn",\
        "span_data":{"type":"\(type)","response_id":\(response),"usage":\(call.usage)}}
        """
      ))
  }

  private static func usage(_ calls: [Call]) -> String {
    func sum(_ path: KeyPath<Call, Int>) -> Int { calls.reduce(0) { $0 + $1[keyPath: path] } }
    func counts(_ input: Int, _ cached: Int, _ output: Int, _ reasoning: Int) -> String {
      """
      "input_tokens":\(input),"output_tokens":\(output),"total_tokens":\(input + output),\
      "input_tokens_details":{"cached_tokens":\(cached),"cache_write_tokens":0},\
      "output_tokens_details":{"reasoning_tokens":\(reasoning)}
      """
    }
    let entries = calls.filter { $0.input > 0 }
      .map { "{\(counts($0.input, $0.cached, $0.output, $0.reasoning))}" }
    return """
      {"requests":\(calls.count),\
      \(counts(sum(\.input), sum(\.cached), sum(\.output), sum(\.reasoning))),\
      "request_usage_entries":[\(calls.count > 1 ? entries.joined(separator: ",") : "")]}
      """
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
