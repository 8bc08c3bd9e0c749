import Testing
import Usage
import UsageMemory

@testable import Dialects

/// A few spans each, in every order, one at a time and all at once.
@Suite struct `Of the spans of a trace` {
  private static func span(
    _ id: Int, in trace: String = "trace", below parent: Int? = nil, _ times: ClosedRange<UInt64>,
    scope: String = "scope", _ attributes: [String: AttributeValue]
  ) -> ExportedSpan {
    var span = ExportedSpan()
    (span.traceID, span.spanID) = (ExternalID(trace), ExternalID("\(id)"))
    span.parentSpanID = parent.map { ExternalID("\($0)") }
    span.scopeName = scope
    (span.startNanoseconds, span.endNanoseconds) = (times.lowerBound, times.upperBound)
    span.attributes = Attributes(attributes.map { Attribute(name: $0.key, value: $0.value) })
    return span
  }

  private static func call(
    _ input: Int64, _ output: Int64, answer: String? = nil,
    _ more: [String: AttributeValue] = [:]
  ) -> [String: AttributeValue] {
    var attributes: [String: AttributeValue] = [
      "gen_ai.operation.name": .text("chat"), "gen_ai.response.model": .text("gpt-4o"),
      "gen_ai.usage.input_tokens": .integer(input), "gen_ai.usage.output_tokens": .integer(output),
    ]
    if let answer { attributes["gen_ai.response.id"] = .text(answer) }
    return attributes.merging(more) { $1 }
  }

  private static func sum(_ input: Int64, _ output: Int64) -> [String: AttributeValue] {
    call(input, output, ["gen_ai.operation.name": .text("invoke_agent")])
  }

  struct Sample: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var spans: [ExportedSpan]
    var requests: Int64
    var total: Int64
  }

  private static let samples = [
    Sample(
      testDescription: "three reports of one call within one another, the middle one without an id",
      spans: [
        span(1, 1...9, scope: "a", call(100, 10, answer: "chatcmpl-1")),
        span(2, below: 1, 2...8, scope: "b", call(100, 10)),
        span(3, below: 2, 3...7, scope: "c", call(100, 10, answer: "chatcmpl-1")),
      ], requests: 1, total: 110),
    Sample(
      testDescription: "one around two others of the same call",
      spans: [
        span(1, 1...9, scope: "a", call(100, 10, answer: "chatcmpl-1")),
        span(2, below: 1, 2...8, scope: "b", call(100, 10, answer: "chatcmpl-1")),
        span(3, below: 1, 3...7, scope: "c", call(100, 10, answer: "chatcmpl-1")),
      ], requests: 1, total: 110),
    Sample(
      testDescription: "two reports side by side, of which one knows more",
      spans: [
        span(1, 1...5, call(100, 10, answer: "chatcmpl-1")),
        span(2, 1...6, call(100, 50, answer: "chatcmpl-1")),
      ], requests: 1, total: 150),
    Sample(
      testDescription: "one of two reports has no usage",
      spans: [
        span(1, 1...5, call(0, 0, answer: "chatcmpl-1")),
        span(2, 1...6, call(100, 10, answer: "chatcmpl-1")),
      ], requests: 1, total: 110),
    Sample(
      testDescription: "sums within sums",
      spans: [
        span(1, 1...9, sum(100, 10)), span(2, below: 1, 2...8, sum(100, 10)),
        span(3, below: 2, 3...7, ["server.address": .text("localhost")]),
      ], requests: 1, total: 110),
    Sample(
      testDescription: "two calls with the id of a request to somebody else",
      spans: [
        span(1, 1...5, call(100, 10, ["request_id": .text("web-request-1")])),
        span(2, 1...6, call(100, 500, ["request_id": .text("web-request-1")])),
      ], requests: 2, total: 710),
    Sample(
      testDescription: "calls of other models that run at once and send as much",
      spans: [
        span(1, 1...9, scope: "framework", call(100, 10)),
        span(
          2, in: "other", 2...8, scope: "com.anthropic.sdk.python",
          call(
            100, 10, answer: "msg_12345", ["gen_ai.response.model": .text("claude-sonnet-4-5")])),
      ], requests: 2, total: 220),
    Sample(
      testDescription: "a framework's call and the SDK's in a trace of its own, which sent as much",
      spans: [
        span(
          1, 1...9, scope: "framework",
          call(100, 10, ["gen_ai.response.model": .text("claude-sonnet-4-5")])),
        span(
          2, in: "other", 2...8, scope: "com.anthropic.sdk.python",
          call(
            100, 10, answer: "msg_12345", ["gen_ai.response.model": .text("claude-sonnet-4-5")])),
      ], requests: 1, total: 110),
    Sample(
      testDescription: "a span that is sent again with more usage",
      spans: [span(1, 1...5, call(100, 10)), span(1, 1...5, call(200, 10))],
      requests: 1, total: 210),
    Sample(
      testDescription: "a span that is sent without its attributes, too",
      spans: [span(1, 1...5, call(100, 10)), span(1, 1...5, [:])], requests: 1, total: 110),
    Sample(
      testDescription: "usage without a model or an operation, beside a request of no model",
      spans: [
        span(1, 1...5, ["gen_ai.usage.input_tokens": .integer(500)]),
        span(2, 1...5, ["model": .text("Corolla")]),
      ], requests: 1, total: 500),
  ]

  private func orders<Element>(of elements: [Element]) -> [[Element]] {
    guard elements.count > 1 else { return [elements] }
    return elements.indices.flatMap { index in
      var rest = elements
      let first = rest.remove(at: index)
      return orders(of: rest).map { [first] + $0 }
    }
  }

  private func totals(_ requests: [[ExportedSpan]]) throws -> Figures {
    let ledger = MemoryLedger()
    for spans in requests { _ = try TraceBatch(of: spans).record(in: ledger) }
    return ledger.sessionIDs.reduce(into: Figures()) { $0 += ledger.figures(of: $1) }
  }

  @Test(arguments: samples)
  func `each call counts once, in whatever order they come`(sample: Sample) throws {
    for order in orders(of: sample.spans) {
      for requests in [order.map { [$0] }, [order]] {
        let figures = try totals(requests)
        let words = "\(order.map(\.spanID)), \(requests.count) requests"
        #expect(figures.requests == sample.requests, "\(words)")
        #expect(figures.tokens.total == sample.total, "\(words)")
      }
    }
  }

  @Test func `one that is rejected still says what is within what`() throws {
    let name = AttributeValue.text(String(repeating: "x", count: 300))
    let spans = [
      Self.span(1, 1...9, Self.sum(100, 10)),
      Self.span(2, below: 1, 2...8, ["gen_ai.agent.name": name]),
      Self.span(3, below: 2, 3...7, Self.call(100, 10)),
    ]
    for order in orders(of: spans) {
      #expect(try totals(order.map { [$0] }).tokens.total == 110)
    }
  }

  @Test func `a bound key's are held against that user's calls alone`() throws {
    for isBoundFirst in [true, false] {
      let shared = MemoryLedger()
      let app = try TraceBatch(of: [
        Self.span(
          1, in: "a", 1...5,
          Self.call(100, 10, answer: "chatcmpl-1", ["user.id": .text("alice")]))
      ])
      let mallory = try TraceBatch(of: [
        Self.span(2, in: "m", 1...5, Self.call(100, 10, answer: "chatcmpl-1"))
      ])
      let bound = shared.bound(to: "mallory")
      if isBoundFirst { _ = try mallory.record(in: bound) }
      _ = try app.record(in: shared)
      if !isBoundFirst { #expect(try mallory.record(in: bound).accepted == 1) }
      #expect(shared.figures(of: "a").tokens.total == 110)
      #expect(shared.figures(of: "m").tokens.total == 110)
    }
  }
}
