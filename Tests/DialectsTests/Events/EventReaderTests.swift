import Dialects
import Testing
import Usage

@Suite struct `One event` {
  static let usage = #""usage":{"input_tokens":3,"output_tokens":4}"#

  @Test func `is read in full`() throws {
    let read = try Reading.event(
      """
      {"id":"evt_01","source":"bench","session_id":"s1","user_id":"alice",
       "time":"2026-11-22T10:00:00Z","provider":"anthropic","model":"claude-opus-5-5",
       "usage":{"input_tokens":21,"cache_read_input_tokens":5000,
        "cache_creation":{"ephemeral_5m_input_tokens":200},"output_tokens":393},
       "service_tier":"Priority","batch":true,"speed":"fast","geo":"US","requests":2,
       "agent":"planner","parent_session_id":"s0","label":"first",
       "tags":{"z":1.50,"feature":"search","b":true,"none":null},
       "reported_cost_usd":"0.0104","anything":{"else":[1]}}
      """)
    #expect(read.warnings == [])
    var event = Event(
      source: "bench", id: "evt_01", time: Timestamp(microseconds: 1_795_341_600_000_000))
    event.sessionID = "s1"
    event.userID = "alice"
    event.parentSessionID = "s0"
    event.agent = "planner"
    event.provider = "anthropic"
    event.model = "claude-opus-5-5"
    // A label is an adjustment's; on a call it is one of the members that are ignored.
    event.requests = 2
    event.cost = Money("0.0104")
    event.tokens = Reading.tokens(
      [\.input: 21, \.cacheRead: 5000, \.cacheWrite5m: 200, \.output: 393])
    event.modifiers.serviceTier = "priority"
    event.modifiers.isBatch = true
    event.modifiers.speed = "fast"
    event.modifiers.geo = "us"
    event.tags = [
      Tag(key: "b", value: "true"), Tag(key: "feature", value: "search"),
      Tag(key: "z", value: "1.50"),
    ]
    #expect(read.event == event)
  }

  @Test func `needs nothing but usage`() throws {
    let read = try Reading.event("{\(Self.usage)}")
    #expect(read.warnings == [.missingID])
    #expect(read.event.id == "generated-0")
    #expect(read.event.source == "api")
    #expect(read.event.time == Reading.receivedAt)
    #expect(read.event.kind == .call)
    #expect(read.event.requests == 1)
    #expect(read.event.sessionID == nil)
  }

  @Test func `takes null as absent`() throws {
    let names = [
      "id", "source", "type", "session_id", "user_id", "parent_session_id", "agent", "time",
      "provider", "model", "requests", "service_tier", "batch", "speed", "geo", "cost",
      "reported_cost_usd", "cost_usd", "tags", "voids", "corrects", "label",
    ]
    let nulls = names.map { #""\#($0)":null"# }.joined(separator: ",")
    #expect(try Reading.event("{\(nulls),\(Self.usage)}") == Reading.event("{\(Self.usage)}"))
  }

  @Test func `may say that its provider told no usage`() throws {
    let event = try Reading.event(#"{"id":"a","usage":null}"#).event
    #expect(event.tokens == nil)
    #expect(event.requests == 1)
  }

  @Test func `takes time as text or milliseconds`() throws {
    let text = try Reading.event(#"{"id":"a","time":"2026-11-22T11:00:00.5+01:00",\#(Self.usage)}"#)
    let number = try Reading.event(#"{"id":"a","time":1795341600500,\#(Self.usage)}"#)
    #expect(text.event.time.microseconds == 1_795_341_600_500_000)
    #expect(text == number)
    let future = try Reading.event(#"{"id":"a","time":"2026-11-22T10:05:01Z",\#(Self.usage)}"#)
    #expect(future.warnings == [.futureTime])
  }

  @Test func `prefers its own service tier to its usage's`() throws {
    let usage = #""usage":{"input_tokens":3,"service_tier":"flex"}"#
    func tier(_ own: String) throws -> String? {
      try Reading.event(#"{"service_tier":\#(own),\#(usage)}"#).event.modifiers.serviceTier
    }
    #expect(try tier("null") == "flex")
    #expect(try tier(#""auto""#) == "flex")
    #expect(try tier(#""default""#) == nil)
    #expect(try tier(#""priority""#) == "priority")
  }

  @Test func `can be a charge, an adjustment, a void or a correction`() throws {
    let charge = try Reading.event(#"{"id":"a","type":"charge","cost":0.25}"#).event
    #expect(charge.kind == .charge && charge.requests == 0 && charge.tokens == nil)
    #expect(charge.cost == Money("0.25"))
    let adjustment = try Reading.event(#"{"id":"a","type":"adjustment","cost_usd":"-1.5"}"#).event
    #expect(adjustment.kind == .adjustment && adjustment.cost == Money("-1.5"))
    let void = try Reading.event(#"{"id":"b","type":"void","voids":"a"}"#).event
    #expect(void.kind == .void && void.replaces == "a" && void.requests == 0)
    let correction = try Reading.event(
      #"{"id":"b","type":"correction","corrects":"a",\#(Self.usage)}"#
    ).event
    #expect(correction.kind == .correction && correction.replaces == "a")
    #expect(correction.requests == 1 && correction.tokens?.total == 7)
  }

  @Test func `takes the provider from the shape where it tells none`() throws {
    let event = try Reading.event(#"{"usage":{"promptTokenCount":1}}"#).event
    #expect(event.provider == "google")
  }
}
