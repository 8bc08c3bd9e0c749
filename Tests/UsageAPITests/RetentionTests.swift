import HTTPServer
import Maintenance
import Testing
import Usage

@testable import UsageAPI

/// What routes answer where events were dropped.
@Suite struct `Events that were dropped` {
  private let service: Service

  init() async throws {
    service = try await Service()
  }

  private func post(_ path: String, _ body: String) async throws -> Answer {
    try await service.send(.post, path, body)
  }

  private static let old = """
    [{"id":"old-1","session_id":"s1","user_id":"alice","model":"gpt-4o","usage":{"input":1000}},\
    {"id":"old-2","session_id":"s2","user_id":"bob","model":"gpt-4o","usage":{"input":2000}},\
    {"id":"old-3","session_id":"s2","user_id":"bob","model":"gpt-4o","usage":{"input":3000}}]
    """
  private static let message = """
    {"type":"assistant","session_id":"c1","uuid":"u1","message":{"id":"msg_1","role":"assistant",\
    "model":"claude-sonnet-4-5","content":[],"usage":{"input_tokens":10,"output_tokens":1}}}
    """

  /// Events of 22 November, and one of a month later; those of before 20 December are dropped.
  private func fill() async throws {
    #expect(try await post("/v1/events", Self.old).status == 200)
    #expect(try await post("/v1/ingest/claude", Self.message).status == 200)
    service.clock.advance(bySeconds: 30 * 86_400)
    let new = #"{"id":"new","session_id":"s1","model":"gpt-4o","usage":{"input":5000}}"#
    #expect(try await post("/v1/events", new).status == 200)
  }

  private func drop() async throws -> Int {
    try await Retention(
      store: service.store, days: 2,
      keptSources: API.reconciledSources(service.books, APILimits()),
      now: { [service] in service.clock.now }
    ).passOnce()
  }

  private static let unchanged = [
    "/v1/sessions/s1", "/v1/sessions/s2", "/v1/sessions/c1", "/v1/sessions", "/v1/users",
    "/v1/users/alice", "/v1/users/bob?tz=Europe/Berlin",
    "/v1/usage.csv?from=2025-11-01&to=2026-01-01&interval=day&group_by=user,model",
    "/v1/usage.csv?from=2025-11-22T11:30:00Z&to=2025-11-22T12:10:00Z&group_by=session",
    "/v1/models?q=gpt-4o", "/v1/agents", "/v1/sources", "/v1/tags",
  ]

  @Test func `leave all totals as they were, and the project says how many`() async throws {
    try await fill()
    var before: [String] = []
    for target in Self.unchanged { before.append(try await service.send(.get, target).body) }
    let project = try await service.send(.get, "/v1/project")
    #expect(project["dropped"] == nil)
    // What Claude's session may still be held against stays.
    #expect(try await drop() == 3)
    for (target, body) in zip(Self.unchanged, before) {
      #expect(try await service.send(.get, target).body == body, "\(target)")
    }
    let after = try await service.send(.get, "/v1/project")
    #expect(after["dropped.events"] == "3")
    #expect(after["dropped.before"] == "2025-12-20")
    #expect(after["totals.cost.usd"] == project["totals.cost.usd"])
    #expect(after.header("ETag") != project.header("ETag"))
    let metrics = try await service.send(.get, "/metrics").body
    #expect(metrics.contains("\ntally_store_events 5\n"))
    #expect(metrics.contains("\ntally_store_dropped_events 3\n"))
  }

  @Test(
    arguments: [
      "/v1/events/old-1", "/v1/events.csv", "/v1/events?from=2025-11-22&limit=2&cursor=next",
      "/v1/sessions/s1/calls", "/v1/sessions/s2/calls?order=desc", "/v1/events?session_id=s2",
      "/v1/focus.csv?month=2025-11", "/v1/export",
      "/v1/what-if?from=2025-11-01&to=2025-12-01&as_model=gpt-4o-mini",
      "/v1/usage?from=2025-11-22&to=2025-11-23&model=gpt-4o&user_id=bob&explain=events&format=csv",
    ])
  func `are 410 with the day, where single ones are asked for`(target: String) async throws {
    try await fill()
    _ = try await drop()
    var target = target
    if target.hasSuffix("cursor=next") {
      let first = try await service.send(.get, target.replacing("&cursor=next", with: ""))
      #expect(first.status == 200, "\(first.body)")
      #expect(first["data.0.event_id"] == "new")
      target = target.replacing("=next", with: "=\(try #require(first["next"]))")
    }
    let answer = try await service.send(.get, target)
    #expect(answer.status == 410, "\(target): \(answer.body)")
    #expect(answer["code"] == "events_dropped")
    #expect(answer["detail"]?.contains("before 2025-12-20") == true)
  }

  @Test(
    arguments: [
      "/v1/events?from=2025-12-01", "/v1/events.csv?from=2025-12-01", "/v1/events/new",
      "/v1/sessions/c1/calls", "/v1/sessions/s1/calls?order=desc", "/v1/focus.csv?month=2025-12",
      "/v1/what-if?from=2025-12-01&to=2026-01-01&as_model=gpt-4o-mini",
    ])
  func `matter to nobody who asks for others`(target: String) async throws {
    try await fill()
    let before = try await service.send(.get, target)
    #expect(before.status == 200, "\(before.body)")
    _ = try await drop()
    let after = try await service.send(.get, target)
    #expect(after.status == 200, "\(target): \(after.body)")
    // The newest of a session have another page behind them, and what-if tells of the state.
    guard !target.contains("order=desc"), !target.contains("what-if") else { return }
    #expect(after.body == before.body, "\(target)")
  }

  @Test func `are duplicates when they come again, conflicts or gone when changed`() async throws {
    try await fill()
    _ = try await drop()
    let again = try await post("/v1/events", Self.old)
    #expect(again["duplicate"] == "3", "\(again.body)")
    let other = try await post(
      "/v1/events",
      #"{"id":"old-1","session_id":"s1","model":"gpt-4o","usage":{"input":1001}}"#)
    #expect(other["items.0.code"] == "event_conflict")
    let void = try await post("/v1/events", #"{"id":"v","type":"void","voids":"old-1"}"#)
    #expect(void["items.0.code"] == "events_dropped", "\(void.body)")
    #expect(void["items.0.status"] == "410")
    #expect(void["items.0.detail"]?.contains("2025-12-20") == true)
    let reprice = try await post("/v1/reprice?from=2025-11-01&to=2025-12-01", "{}")
    #expect(reprice.status == 410, "\(reprice.body)")
    // Claude's session goes on, and its call is known.
    let message = try await post("/v1/ingest/claude", Self.message)
    #expect(message["duplicate"] == "1", "\(message.body)")
  }
}
