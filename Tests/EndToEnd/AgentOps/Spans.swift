import Testing

/// Spans of one trace, as an AgentOps client of 0.4 exports them.
enum Spans {
  /// Their trace, and so their session.
  static let trace = "4bf92f3577b34da6a3ce929d0e0e4736"

  private static func attribute(_ name: String, _ value: Tree) -> Tree {
    switch value {
    case .int(let number): ["key": "\(name)", "value": ["intValue": "\(number)"]]
    default: ["key": "\(name)", "value": ["stringValue": value]]
    }
  }

  static func span(
    _ id: Int, parent: Int?, start: Int = 0, _ attributes: [String: Tree]
  ) -> Tree {
    [
      "traceId": "\(trace)", "spanId": "\(hex(id))", "name": "span \(id)",
      "parentSpanId": parent.map { "\(hex($0))" } ?? nil,
      "startTimeUnixNano": "\(1_795_313_890_000_000_000 + start)",
      "endTimeUnixNano": "\(1_795_313_891_000_000_000 + start)",
      "attributes": .list(attributes.sorted { $0.key < $1.key }.map { attribute($0, $1) }),
    ]
  }

  private static func hex(_ id: Int) -> String {
    let digits = String(id, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The body of one export.
  static func export(_ spans: [Tree], of project: String = "temporary") -> Tree {
    [
      "resourceSpans": [
        [
          "resource": ["attributes": [attribute("agentops.project.id", "\(project)")]],
          "scopeSpans": [["scope": ["name": "agentops"], "spans": .list(spans)]],
        ]
      ]
    ]
  }

  /// gpt-4o of 20 November 2026: 100 × 2.50 + 10 × 10 dollars a million, 0.00035.
  static func call(_ id: Int, parent: Int?, answer: String? = nil) -> Tree {
    var attributes: [String: Tree] = [
      "agentops.span.kind": "llm", "gen_ai.response.model": "gpt-4o",
      "gen_ai.usage.prompt_tokens": 100, "gen_ai.usage.completion_tokens": 10,
    ]
    if let answer { attributes["gen_ai.response.id"] = "\(answer)" }
    return span(id, parent: parent, attributes)
  }

  /// The agent between the root and calls.
  static let agent = span(
    2, parent: 1, ["agentops.span.kind": "agent", "operation.name": "planner"])
  /// Ends the session, and names its user.
  static let root = span(
    1, parent: nil,
    [
      "agentops.span.kind": "session", "trace.metadata.user_id": "alice",
      "agentops.session.end_state": "Success",
    ])

  /// Sends one export of spans, none of which may be rejected.
  static func send(_ spans: [Tree], to tally: TallyServer) throws {
    let answer = try tally.client.post("/v1/traces", export(spans))
    #expect(answer.status == 200)
    #expect(answer.text == "{}")
  }
}
