import HTTPServer
import Testing
import Usage
import UsageSQLite

@testable import UsageAPI

/// A person whom every kind of client names, and who is erased.
@Suite struct `A person who is erased` {
  private static let id = "alice@example.com"
  private let service: Service
  private let admin: String

  init() async throws {
    service = try await Service()
    admin = try await service.makeKey(#""scopes":["admin"]"#)
  }

  private static func filled(_ text: String) -> String { text.replacing("PERSON", with: id) }

  private func post(_ path: String, _ body: String, key: String? = nil) async throws {
    let answer = try await service.send(
      .post, path, Self.filled(body), key: key ?? admin)
    #expect((200..<300).contains(answer.status), "\(path): \(answer.body)")
  }

  private static let span = """
    "spanId":"00000000000000aa","name":"chat","startTimeUnixNano":"1763805600000000000",\
    "endTimeUnixNano":"1763805601000000000"
    """

  private static func attribute(_ name: String, _ value: String) -> String {
    #"{"key":"\#(name)","value":{"stringValue":"\#(value)"}}"#
  }

  /// A trace with a call, of a resource and with attributes of its own.
  private static func trace(
    _ number: Int, resource: [(String, String)], _ attributes: [(String, String)]
  ) -> String {
    let resource = resource.map(attribute).joined(separator: ",")
    let own = attributes.map(attribute).joined(separator: ",")
    let model = attribute("gen_ai.request.model", "gpt-4o")
    let tokens = #"{"key":"gen_ai.usage.input_tokens","value":{"intValue":"100"}}"#
    let traceID = "0000000000000000000000000000000\(number)"
    return """
      {"resourceSpans":[{"resource":{"attributes":[\(resource)]},"scopeSpans":[{"spans":[{\
      "traceId":"\(traceID)",\(span),"attributes":[\(own),\(model),\(tokens)]}]}]}]}
      """
  }

  /// Everything that can name a person.
  private func use() async throws {
    let bound = try await service.makeKey(
      Self.filled(#""scopes":["ingest"],"user_id":"PERSON""#), key: admin)
    try await post("/v1/events", Self.event("e1"))
    try await post("/v1/events", #"{"id":"e2","session_id":"s2","usage":{"input":7}}"#, key: bound)
    try await post(
      "/v1/ingest/openai-agents",
      """
      [{"kind":"call","response_id":"resp_1","session_id":"a1","run_id":"r1","user_id":"PERSON",\
      "model":"gpt-4o","usage":{"requests":1,"input_tokens":100,"output_tokens":5}},\
      {"kind":"run","run_id":"r1","session_id":"a1","user_id":"PERSON",\
      "usage":{"requests":2,"input_tokens":300,"output_tokens":9}}]
      """)
    try await post(
      "/v1/traces/ingest",
      """
      {"data":[{"object":"trace","id":"trace_1","workflow_name":"w","group_id":"g1",\
      "metadata":{"user_id":"PERSON"}}]}
      """)
    try await post(
      "/v2/create_session",
      #"{"session":{"session_id":"o1","tags":["demo","user:PERSON"]}}"#)
    try await post(
      "/v1/traces",
      Self.trace(1, resource: [("service.name", "w")], [("user.id", "PERSON")]))
    try await post(
      "/v1/traces", Self.trace(2, resource: [], [("gen_ai.response.id", "x")]), key: bound)
    try await post(
      "/v1/traces",
      Self.trace(
        3, resource: [("agentops.project.id", "p"), ("host.user", "PERSON")],
        [
          ("agentops.span.kind", "llm"), ("agentops.tags", "user:PERSON"), ("user.id", "PERSON"),
        ]))
    try await post(
      "/v1/ingest/claude?user_id=PERSON&session_id=c1",
      """
      {"type":"assistant","session_id":"c1","uuid":"u1","message":{"id":"msg_1","role":"assistant",\
      "model":"claude-sonnet-4-5","content":[],"usage":{"input_tokens":10,"output_tokens":5}}}
      """)
    try await post(
      "/v1/budgets",
      """
      {"name":"own","scope":{"user_id":"PERSON"},"amount_usd":"10","window":"total",\
      "thresholds":["0.0000001"]}
      """)
    try await post(
      "/v1/budgets", #"{"name":"each","each":"user_id","amount_usd":"10","window":"total"}"#)
    let held = try await service.send(
      .post, "/v1/holds", #"{"estimate_usd":"0.01"}"#, key: bound,
      headers: [("Idempotency-Key", "once")])
    #expect(held.status == 201)
  }

  private static func event(_ id: String) -> String {
    #"{"id":"\#(id)","session_id":"s1","user_id":"PERSON","model":"gpt-4o","#
      + #""usage":{"input":1000,"output":5}}"#
  }

  /// All that shows users, with the id as `who`.
  private func shown(as who: String) async throws -> [String] {
    var answers: [String] = []
    for path in [
      "/v1/users/\(who)", "/v1/users", "/v1/sessions?user_id=\(who)", "/v1/events?order=asc",
      "/v1/sessions/s1", "/v1/sessions/s2", "/v1/sessions/a1", "/v1/sessions/o1", "/v1/sessions/c1",
      "/v1/budgets", "/v1/alerts", "/v1/keys", "/v1/usage?from=2000-01-01&group_by=user_id",
      "/v2/sessions/o1/export", "/v1/project",
    ] {
      let answer = try await service.send(.get, path, key: admin)
      #expect(answer.status == 200, "\(path): \(answer.body)")
      answers.append(answer.body.replacing(who, with: "WHO"))
    }
    return answers
  }

  @Test func `is nowhere in answers any more, and every total is as before`() async throws {
    try await use()
    let before = try await shown(as: Self.id)
    let erased = try await service.send(.delete, "/v1/users/\(Self.id)", key: admin)
    #expect(erased.status == 200, "\(erased.body)")
    let pseudonym = try #require(erased["pseudonym"])
    for member in ["keys", "budgets", "traces", "spans", "calls", "states"] {
      #expect(erased["changed.\(member)"].flatMap { Int($0) } ?? 0 > 0, "\(member)")
    }
    let after = try await shown(as: pseudonym)
    for (one, other) in zip(before, after) {
      #expect(!other.contains(Self.id))
      #expect(Self.sorted(one) == Self.sorted(other))
    }
    let again = try await service.send(.delete, "/v1/users/\(Self.id)", key: admin)
    #expect(again.status == 404)
    #expect(again["code"] == "user_not_found")
  }

  /// The parts of an answer, whatever their order: users come in the order of their ids. A key is
  /// revoked now.
  private static func sorted(_ body: String) -> [Substring] {
    body.replacing(/"(revoked_at|as_of)":("[^"]*"|null)/, with: "").split { "{}[],".contains($0) }
      .sorted()
  }

  @Test func `is nowhere in the file, once that is written anew`() async throws {
    try await use()
    let erased = try await service.send(.delete, "/v1/users/\(Self.id)", key: admin)
    #expect(erased.status == 200)
    await service.close()
    try service.file.compact()
    for file in try service.files() {
      let hasID = Self.has(file.bytes)
      #expect(!hasID, "\(file.name)")
    }
    let (faults, events) = try await service.file.check()
    #expect(faults == [])
    #expect(events > 5)
  }

  @Test func `is at once neither in the database nor in the log, where rows were written once`()
    async throws
  {
    try await post("/v1/events", Self.event("e1"))
    #expect(try await service.send(.get, "/v1/users/\(Self.id)", key: admin).status == 200)
    #expect(try service.files().contains { Self.has($0.bytes) })
    let erased = try await service.send(.delete, "/v1/users/\(Self.id)", key: admin)
    #expect(erased.status == 200)
    for file in try service.files() {
      let hasID = Self.has(file.bytes)
      #expect(!hasID, "\(file.name)")
    }
    await service.close()
  }

  private static func has(_ bytes: [UInt8]) -> Bool { bytes.contains(id.utf8) }

  @Test func `has keys that are refused, and is a new user when named again`() async throws {
    let bound = try await service.makeKey(
      Self.filled(#""scopes":["ingest","read"],"user_id":"PERSON""#), key: admin)
    try await post("/v1/events", Self.event("e1"))
    let forbidden = try await service.send(.delete, "/v1/users/\(Self.id)", key: bound)
    #expect(forbidden.status == 403)
    _ = try await service.send(.delete, "/v1/users/\(Self.id)", key: admin)
    #expect(try await service.send(.get, "/v1/sessions", key: bound).status == 401)
    try await post("/v1/events", Self.event("e2"))
    let user = try await service.send(.get, "/v1/users/\(Self.id)", key: admin)
    #expect(user["requests"] == "1")
  }
}
