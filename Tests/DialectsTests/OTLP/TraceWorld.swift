import TestSupport
import Usage

@testable import Dialects

/// A trace that was made up call by call, so that what it comes to is known, as several
/// instrumentations of one program report it.
struct TraceWorld {
  /// In the order in which they would be exported.
  private(set) var spans: [ExportedSpan] = []
  /// What its calls used.
  private(set) var tokens = TokenCounts()
  private(set) var calls: Int64 = 0

  private var random: SplitMix64
  private let session: String
  private let namesSessionAtRoot: Bool
  private var nanoseconds: UInt64 = 1_795_313_890_000_000_000
  private var lastID = 0

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    session = "session \(seed)"
    namesSessionAtRoot = random.next() % 2 == 0
    let root = add(within: nil, named: "workflow", traceload(["traceloop.span.kind": "workflow"]))
    for _ in 0..<Int.random(in: 1...4, using: &random) { addAgent(within: root) }
    close(root)
  }

  private func traceload(_ texts: [String: String]) -> [String: AttributeValue] {
    var attributes = texts.mapValues { AttributeValue.text($0) }
    if namesSessionAtRoot { attributes["session.id"] = .text(session) }
    return attributes
  }

  /// An agent, which sums up what its calls used; its calls are reported by the SDK of the model's
  /// provider, by an instrumentation around it, or by both.
  private mutating func addAgent(within parent: Int) {
    var attributes: [String: AttributeValue] = [
      "gen_ai.operation.name": .text("invoke_agent"), "gen_ai.agent.name": .text("agent"),
    ]
    if !namesSessionAtRoot { attributes["gen_ai.conversation.id"] = .text(session) }
    let agent = add(within: parent, named: "invoke_agent", attributes)
    let before = tokens
    for _ in 0..<Int.random(in: 1...3, using: &random) { addCall(within: agent) }
    if random.next() % 3 == 0 { addAgent(within: agent) }
    var used = tokens
    used -= before
    spans[agent].attributes.add("gen_ai.usage.input_tokens", .integer(used.prompt))
    spans[agent].attributes.add("gen_ai.usage.output_tokens", .integer(used.output))
    close(agent)
  }

  private mutating func addCall(within parent: Int) {
    var used = TokenCounts()
    used.input = Int64.random(in: 1...5_000, using: &random)
    used.cacheRead = random.next() % 2 == 0 ? Int64.random(in: 0...9_000, using: &random) : 0
    used.output = Int64.random(in: 1...900, using: &random)
    tokens += used
    calls += 1
    lastID += 1
    let answer = AttributeValue.text("chatcmpl-\(session)-\(lastID)")
    let way = random.next() % 4
    // An instrumentation around the SDK, with it or alone.
    var outer: Int?
    if way != 0 {
      outer = add(
        within: parent, named: "ChatOpenAI",
        [
          "openinference.span.kind": .text("LLM"), "llm.model_name": .text("gpt-4o"),
          "llm.token_count.prompt": .integer(used.prompt),
          // The SDK's own word holds where both report.
          "llm.token_count.completion": .integer(used.output + (way > 1 ? 1 : 0)),
          "llm.token_count.prompt_details.cache_read": .integer(used.cacheRead),
        ])
      if way == 3 { spans[outer ?? 0].attributes.add("gen_ai.response.id", answer) }
    }
    if way != 1 {
      // The SDK may be traced within the instrumentation, or beside it in a trace of its own.
      let isBeside = way == 3 && random.next() % 2 == 0
      // A third instrumentation between the two knows no id.
      let middle =
        way == 3 && !isBeside && random.next() % 2 == 0
        ? add(
          within: outer, named: "middle",
          [
            "gen_ai.operation.name": .text("chat"), "gen_ai.request.model": .text("gpt-4o"),
            "gen_ai.usage.input_tokens": .integer(used.prompt),
            "gen_ai.usage.output_tokens": .integer(used.output),
          ]) : nil
      let inner = add(
        within: isBeside ? nil : middle ?? outer ?? parent, named: "chat",
        [
          "gen_ai.operation.name": .text("chat"), "gen_ai.response.model": .text("gpt-4o"),
          "gen_ai.usage.input_tokens": .integer(used.prompt),
          "gen_ai.usage.output_tokens": .integer(used.output),
          "gen_ai.usage.cache_read.input_tokens": .integer(used.cacheRead),
          "gen_ai.response.id": answer,
        ], in: isBeside ? "b\(lastID)" : "a")
      close(inner)
      if let middle { close(middle) }
    }
    if let outer { close(outer) }
  }

  private mutating func add(
    within parent: Int?, named name: String, _ attributes: [String: AttributeValue],
    in trace: String = "a"
  ) -> Int {
    var span = ExportedSpan()
    span.traceID = ExternalID("\(trace) \(session)")
    span.spanID = ExternalID("\(spans.count)")
    span.parentSpanID = parent.map { spans[$0].spanID }
    span.name = name
    span.scopeName = name
    nanoseconds += 1_000
    span.startNanoseconds = nanoseconds
    span.attributes = Attributes(attributes.map { Attribute(name: $0.key, value: $0.value) })
    spans.append(span)
    return spans.count - 1
  }

  private mutating func close(_ index: Int) {
    nanoseconds += 1_000
    spans[index].endNanoseconds = nanoseconds
  }
}

extension Attributes {
  fileprivate mutating func add(_ name: String, _ value: AttributeValue) {
    self = Attributes(Array(self) + [Attribute(name: name, value: value)])
  }
}
