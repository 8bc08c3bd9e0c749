import HTTPServer
import Maintenance
import Testing
import Usage
import UsageSQLite

@testable import UsageAPI

/// A ledger that is written down, and taken in by another one.
@Suite struct `An export` {
  private static func post(_ service: Service, _ path: String, _ body: String) async throws {
    let answer = try await service.send(.post, path, body)
    #expect((200..<300).contains(answer.status), "\(path): \(answer.body)")
  }

  /// Every kind of entry, and sessions in every state.
  private static func use(_ service: Service) async throws {
    try await post(service, "/v1/sessions", #"{"session_id":"s1","tags":{"team":"x"}}"#)
    try await post(
      service, "/v1/events",
      """
      [{"id":"e1","session_id":"s1","model":"gpt-4o","usage":{"input":10}},\
      {"id":"e2","session_id":"s1","user_id":"alice","agent":"a","run_id":"r1","model":"gpt-4o",\
      "time":"2025-11-20T10:00:00Z","tags":{"k":"v"},"usage":{"input":1000,"output":7}},\
      {"id":"e3","session_id":"s1","model":"gpt-4o","service_tier":"batch","usage":{"input":50}},\
      {"id":"e4","session_id":"s1","type":"correction","corrects":"e3","model":"gpt-4o",\
      "usage":{"input":60,"reasoning":1,"output":2}},\
      {"id":"e5","session_id":"s2","parent_session_id":"s1","model":"none","usage":{"input":100}},\
      {"id":"e6","type":"charge","user_id":"bob","cost":"0.25","label":"tool"},\
      {"id":"e7","session_id":"s2","user_id":"bob","model":"gpt-4o","usage":{"input":3}},\
      {"id":"e8","type":"void","voids":"e7"},\
      {"id":"e9","session_id":"s2","type":"adjustment","label":"l","model":"gpt-4o",\
      "usage":{"input":1}}]
      """)
    try await post(
      service, "/v1/events",
      """
      {"id":"p1","session_id":"s3","model":"claude-sonnet-4-5","usage":{"input_tokens":10,\
      "output_tokens":5,"server_tool_use":{"web_search_requests":2},"mystery_tokens":4}}
      """)
    try await post(service, "/v1/sessions/s1/end", #"{"end_state":"Success"}"#)
    try await post(
      service, "/v1/events",
      #"{"id":"late","session_id":"s1","model":"gpt-4o","usage":{"input":4}}"#)
    for message in claudeMessages { try await post(service, "/v1/ingest/claude", message) }
    try await setPrices(service)
    let pricing = LatePricing(
      store: service.store, books: service.books, pricers: [], now: { Service.now })
    #expect(try await pricing.passOnce() > 0)
    try await post(service, "/v1/reprice?from=2025-11-01&to=2025-11-30", "{}")
    try await post(
      service, "/v1/events", #"{"id":"last","model":"none","usage":{"input":100,"output":1}}"#)
  }

  /// A result says that a session cost more than its call: a statement, and an adjustment.
  private static let claudeMessages = [
    """
    {"type":"assistant","session_id":"c1","uuid":"u1","message":{"id":"msg_1","role":"assistant",\
    "model":"claude-sonnet-4-5","content":[],"usage":{"input_tokens":10,"output_tokens":1}}}
    """,
    """
    {"type":"result","subtype":"success","session_id":"c1","uuid":"u2","is_error":false,\
    "num_turns":1,"duration_ms":9,"total_cost_usd":0.5,"usage":{"input_tokens":10,\
    "output_tokens":50},"modelUsage":{"claude-sonnet-4-5":{"inputTokens":10,"outputTokens":50,\
    "cacheReadInputTokens":0,"cacheCreationInputTokens":0,"costUSD":0.5}}}
    """,
  ]

  /// A price that takes another one's place.
  private static func setPrices(_ service: Service) async throws {
    for rate in ["2", "3"] {
      let set = try await service.send(
        .put, "/v1/prices/p/none",
        #"{"from":"2020-01-01","input_per_million_usd":"\#(rate)"}"#)
      #expect((200..<300).contains(set.status), "\(set.body)")
    }
  }

  private static let reads = [
    "/v1/sessions", "/v1/sessions/s1", "/v1/sessions/s2", "/v1/sessions/s3", "/v1/sessions/c1",
    "/v1/users", "/v1/users/alice", "/v1/users/bob", "/v1/project", "/v1/models", "/v1/tags",
    "/v1/events?order=asc&limit=200", "/v1/events/e5", "/v1/events/e3",
    "/v1/usage?from=2025-11-01&interval=day&group_by=session_id,user_id,model,label,evidence",
  ]

  private static func shown(_ service: Service) async throws -> [String] {
    var answers: [String] = []
    for path in reads {
      let answer = try await service.send(.get, path)
      #expect(answer.status == 200, "\(path): \(answer.body)")
      answers.append(answer.body.replacing(/"as_of":"[^"]*"/, with: ""))
    }
    return answers
  }

  private static func export(_ service: Service) async throws -> [Substring] {
    let answer = try await service.send(.get, "/v1/export")
    #expect(answer.status == 200 && answer.isComplete)
    #expect(answer.header("Content-Type") == "application/x-ndjson")
    return answer.body.split(separator: "\n")
  }

  private static func takeIn(_ lines: [Substring], _ service: Service) async throws -> Answer {
    let items = lines.filter {
      $0.hasPrefix(#"{"type":"session""#) || $0.hasPrefix(#"{"type":"event""#)
    }
    return try await service.send(
      .post, "/v1/ingest/ledger", items.joined(separator: "\n"), type: "application/x-ndjson")
  }

  @Test func `is taken in by an empty ledger as it was, and only once`() async throws {
    let first = try await Service()
    try await Self.use(first)
    let lines = try await Self.export(first)
    let kinds = ["call", "charge", "adjustment", "void", "correction", "pricing"]
    for kind in kinds { #expect(lines.contains { $0.contains(#""kind":"\#(kind)""#) }, "\(kind)") }
    #expect(lines.last?.hasPrefix(#"{"type":"end""#) == true)
    let second = try await Service()
    try await Self.setPrices(second)
    for _ in 0..<2 {
      let answer = try await Self.takeIn(lines, second)
      #expect(answer["rejected"] == "0", "\(answer.body)")
      let (before, after) = (try await Self.shown(first), try await Self.shown(second))
      for index in before.indices {
        #expect(before[index] == after[index], "\(Self.reads[index])")
      }
    }
    let again = try await Self.takeIn(lines, second)
    #expect(again["accepted"] == "0")
    // What was taken in is written down as it was.
    func isItem(_ line: Substring) -> Bool { line.contains(#""type":"event""#) }
    #expect(try await Self.export(second).filter(isItem) == lines.filter(isItem))
    await second.close()
    let (faults, _) = try await second.file.check()
    #expect(faults == [])
  }

  @Test func `has prices and budgets as they are set`() async throws {
    let service = try await Service()
    let price = #"{"from":"2020-01-01","output_per_million_usd":"2","fees_usd":{"page":"0.1"}}"#
    #expect(try await service.send(.put, "/v1/prices/p/m", price).status == 201)
    try await Self.post(
      service, "/v1/budgets",
      #"{"name":"b","amount_usd":"1","window":{"rolling_seconds":60},"thresholds":["50%"]}"#)
    let lines = try await Self.export(service)
    var bodies: [(String, String)] = []
    for line in lines {
      for (name, path) in [("price", "/v1/prices/p/m"), ("budget", "/v1/budgets")]
      where line.hasPrefix(#"{"type":"\#(name)""#) {
        let start = line.firstRange(of: #""\#(name)":{"#)?.upperBound ?? line.startIndex
        bodies.append((path, "{" + line[start...].dropLast()))
      }
    }
    #expect(bodies.map(\.0) == ["/v1/prices/p/m", "/v1/budgets"])
    let other = try await Service()
    #expect(try await other.send(.put, bodies[0].0, bodies[0].1).status == 201)
    try await Self.post(other, bodies[1].0, bodies[1].1)
    func definitions(_ lines: [Substring]) -> [Substring] {
      lines.filter { $0.contains(#""type":"price""#) || $0.contains(#""type":"budget""#) }
    }
    #expect(definitions(try await Self.export(other)) == definitions(lines))
  }

  @Test func `is for administrators alone`() async throws {
    let service = try await Service()
    let key = try await service.makeKey(#""scopes":["ingest","read"]"#)
    #expect(try await service.send(.get, "/v1/export", key: key).status == 403)
    let line = #"{"type":"session","session_id":"s","started_at":"2025-11-22T10:00:00Z"}"#
    #expect(try await service.send(.post, "/v1/ingest/ledger", line, key: key).status == 403)
  }

  @Test(arguments: [
    (#"{"type":"event"}"#, "received_at"), (#"{"type":"x"}"#, "type"),
    (#"{"type":"session","session_id":"s"}"#, "started_at"),
    (#"{"type":"event","id":"e","source":"s","received_at":"2025-11-22T10:00:00Z"}"#, "kind"),
    (
      """
      {"type":"event","id":"e","source":"s","received_at":"2025-11-22T10:00:00Z","kind":"call",\
      "requests":1,"computed_usd":"x"}
      """, "computed_usd"
    ),
    (
      """
      {"type":"event","id":"e","source":"s","received_at":"2025-11-22T10:00:00Z","kind":"pricing",\
      "computed_usd":"1","prices_part":0}
      """, "id"
    ),
  ])
  func `names what is wrong with a line`(line: String, field: String) async throws {
    let service = try await Service()
    let answer = try await service.send(.post, "/v1/ingest/ledger", line)
    #expect(answer.status == 422)
    #expect(answer["items.0.field"] == field, "\(answer.body)")
  }
}
