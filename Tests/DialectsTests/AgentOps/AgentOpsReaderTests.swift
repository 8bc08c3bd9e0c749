import Dialects
import JSON
import Testing
import Usage

@Suite struct `What an AgentOps client posts` {
  private static let reader = AgentOpsReader()

  @Test func `begins with a session`() throws {
    let session = try Self.reader.session(
      try Recorded.value("old_0.2.5__00_POST_v2_create_session.json"))
    #expect(session.id == "615ae1a4-adb0-4b32-8f25-a057e00aecbb")
    #expect(session.startedAt == Timestamp("2026-11-22T02:15:43.141Z"))
    #expect(session.tags == ["demo", "user:alice"])
    #expect(session.endState == nil)
    #expect(!session.isEnded)
  }

  @Test(arguments: [
    ("old_0.2.5__01_POST_v2_update_session", false), ("old_0.2.5__04_POST_v2_update_session", true),
    ("old_0.3.26_session__00_POST_v2_create_session", false),
    ("old_0.3.26_session__01_POST_v2_update_session", false),
    ("old_0.3.26_session__04_POST_v2_update_session", true),
  ])
  func `says when the session has ended`(name: String, isEnded: Bool) throws {
    let session = try Self.reader.session(try Recorded.value(name + ".json"))
    #expect(session.isEnded == isEnded)
  }

  @Test(arguments: [
    // get_analytics() of a running session, in versions from 0.3.19.
    (#""end_state":"Indeterminate","is_running":true,"_end_session_lock":"""#, false),
    (#""end_state":"Indeterminate","is_running":false,"_end_session_lock":"""#, true),
    // Versions before, which have no such thing, end a session while they say that they run.
    (#""end_state":"Indeterminate","is_running":true"#, true),
    (#""end_state":"Success","is_running":true"#, true),
    (#""end_state":"Fail","is_running":true"#, true),
    (#""end_state":"Indeterminate","is_running":false"#, true),
    (#""end_state":"Indeterminate""#, true), (#""end_state":null"#, true),
  ])
  func `with an end is not ended while its client only asks`(
    members: String, isEnded: Bool
  ) throws {
    let body = #"{"session":{"session_id":"s","end_timestamp":"2026-11-22T02:15:43Z",\#(members)}}"#
    #expect(try Self.reader.session(try Reading.value(body)).isEnded == isEnded)
  }

  @Test func `goes on with events`() throws {
    let body = try Recorded.value("old_0.3.26_session__03_POST_v2_create_events.json")
    let events = try Self.reader.events(body).map { try $0.result.get() }
    #expect(events.map(\.kind) == [.llms, .llms, .tools, .actions, .errors])
    #expect(events.allSatisfy { $0.sessionID == "461b96f7-741d-4e6f-bc2d-2ace03abef99" })
    #expect(events[0].model == "gpt-4o")
    #expect(events[0].promptTokens == 10)
    #expect(events[0].completionTokens == 20)
    #expect(events[0].cost == nil)
    #expect(events[0].startedAt == Timestamp("2026-11-22T02:15:44.776002Z"))
    // Written 0.0003: the number's own digits.
    #expect(events[1].cost == Money(pico: 300_000_000))
    #expect(events[2].name == "search")
    #expect(events[3].name == "plan")
    #expect(events[4].name == "ValueError")
  }

  @Test func `gives errors without an id one that is made of their content`() throws {
    let body = try Recorded.value("old_0.2.5__03_POST_v2_create_events.json")
    let events = try Self.reader.events(body).map { try $0.result.get() }
    let again = try Self.reader.events(body).map { try $0.result.get() }
    #expect(events.count == 6)
    #expect(events[5].kind == .errors)
    #expect(events[5].id.hasPrefix("sha256:"))
    #expect(events[5].id == again[5].id)
    #expect(events[5].triggerID == "d109f143-a9da-49d0-be5a-1dcc10d8e62b")
    #expect(events[5].startedAt == Timestamp("2026-11-22T02:15:43.152Z"))
    let other = try Reading.value(#"{"events":[{"event_type":"errors","details":"else"}]}"#)
    let otherID = try Self.reader.events(other).first?.item?.id
    #expect(otherID != nil && otherID != events[5].id)
  }

  @Test func `counts calls, and what else has a cost`() throws {
    func usage(_ members: String) throws -> Event? {
      let body = try Reading.value(#"{"events":[{"id":"e",\#(members)}]}"#)
      let event = try #require(try Self.reader.events(body).first).result.get()
      return event.usage(session: "s", agent: "planner", receivedAt: Reading.receivedAt)
    }
    let call = try #require(
      try usage(#""event_type":"llms","model":"m","prompt_tokens":3,"completion_tokens":4"#))
    #expect(call.source == "agentops")
    #expect(call.kind == .call)
    #expect(call.tokens == Reading.tokens([\.input: 3, \.output: 4]))
    #expect(call.agent == "planner")
    #expect(call.time == Reading.receivedAt)
    // A stream of which no usage was told.
    let untold = try #require(try usage(#""event_type":"llms","model":"m","prompt_tokens":null"#))
    #expect(untold.tokens == nil)
    #expect(untold.requests == 1)
    let charge = try #require(try usage(#""event_type":"tools","name":"search","cost":0.05"#))
    #expect(charge.kind == .charge)
    #expect(charge.requests == 0)
    #expect(charge.cost == Money(pico: 50_000_000_000))
    #expect(try usage(#""event_type":"tools","name":"search""#) == nil)
    #expect(try usage(#""event_type":"errors""#) == nil)
    #expect(try usage(#""event_type":"apis""#) == nil)
  }

  @Test(arguments: [
    (#"{"event_type":"llms","prompt_tokens":-1}"#, "event.prompt_tokens"),
    (#"{"event_type":"llms","completion_tokens":1.5}"#, "event.completion_tokens"),
    (#"{"event_type":"tools","cost":"free"}"#, "cost"),
    (#"{"event_type":"tools","cost":-1}"#, "cost"), (#"{"id":5}"#, "id"),
    (#"{"event_type":"llms","model":""}"#, "model"),
  ])
  func `is refused alone where it cannot be counted`(event: String, field: String) throws {
    let body = try Reading.value(#"{"events":[\#(event),{"event_type":"actions"}]}"#)
    let events = try Self.reader.events(body)
    #expect(throws: Rejection.self) { try events[0].result.get() }
    let rejection = try Reading.rejection { _ = try events[0].result.get() }
    #expect(rejection?.field == field)
    #expect(throws: Never.self) { try events[1].result.get() }
  }

  @Test(arguments: ["{}", #"{"events":{}}"#, #"{"session":[]}"#, #"{"session":{}}"#])
  func `is refused where nothing of it is known`(body: String) throws {
    let value = try Reading.value(body)
    #expect(throws: Rejection.self) { try Self.reader.events(value) }
    #expect(throws: Rejection.self) { try Self.reader.session(value) }
  }
}

@Suite struct `AgentOps' tags` {
  private static func labels(_ words: [String]) -> AgentOpsLabels {
    AgentOpsLabels(words: words, limits: EventLimits())
  }

  @Test func `are words, names with values, and a user`() {
    let labels = Self.labels(["demo", "user:alice", "env:test", "user:bob"])
    #expect(labels.userID == "alice")
    #expect(
      labels.tags == [Tag(key: "demo", value: "true"), Tag(key: "env", value: "test")])
  }

  @Test func `of one name are all kept`() {
    let labels = Self.labels(["env:test", "env:blue", ":x", "y:"])
    #expect(labels.tags.map(\.key) == [":x", "env", "env:blue", "y:"])
    #expect(labels.tags.map(\.value) == ["true", "test", "true", "true"])
  }

  @Test func `that no tag can be are left out`() {
    var limits = EventLimits()
    limits.tagsMax = 2
    let words = ["a\u{1}", String(repeating: "x", count: 65), "", "b", "a", "c"]
    let labels = AgentOpsLabels(words: words, limits: limits)
    #expect(labels.tags.map(\.key) == ["a", "b"])
  }
}
