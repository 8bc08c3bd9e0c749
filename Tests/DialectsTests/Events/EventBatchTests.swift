import JSON
import Testing
import Usage

@testable import Dialects

@Suite struct `Event batch` {
  private static let event = #"{"id":"a","usage":{"input":1}}"#

  private func error(_ text: String, _ type: String?) -> DialectError? {
    do throws(any Error) {
      _ = try Reading.batch(text, type)
      return nil
    } catch {
      return error as? DialectError
    }
  }

  @Test func `is one event or an array of events`() throws {
    let one = try Reading.batch(Self.event, "application/json; charset=UTF-8")
    #expect(one.map(\.id) == ["a"])
    let many = try Reading.batch(#"[\#(Self.event),5,{"id":"b","usage":{}}]"#, "application/json")
    #expect(many.map(\.id) == ["a", nil, "b"])
    #expect(many.map { (try? $0.result.get()) != nil } == [true, false, false])
  }

  @Test func `generates ids by place`() throws {
    let items = try Reading.batch(#"[\#(Self.event),{"usage":null}]"#, "application/json")
    #expect(items[1].id == nil)
    #expect(try items[1].result.get().event.id == "generated-1")
  }

  @Test(arguments: ["application/x-ndjson", "Application/JSONL ;charset=\"utf-8\""])
  func `is lines, of which a bad one is rejected alone`(type: String) throws {
    let items = try Reading.batch("\(Self.event)\r\n\n{\"id\":\n7\n\(Self.event)", type)
    #expect(items.map(\.id) == ["a", nil, nil, "a"])
    guard case .failure(let rejection) = items[1].result else {
      Issue.record("The second line is no JSON.")
      return
    }
    #expect(rejection.code == .invalidJSON)
    #expect(rejection.detail == "line 3, byte 7: the JSON text ends too early")
  }

  @Test func `is CloudEvents, whose attributes stand in for the event's`() throws {
    let envelope = """
      {"specversion":"1.0","type":"usage","source":"/agents/7","id":"c1","subject":"s9",
       "time":"2026-11-22T09:00:00Z","datacontenttype":"application/json",
       "data":{"usage":{"input":1}}}
      """
    let read = try Reading.batch(envelope, "application/cloudevents+json")[0].result.get()
    #expect(read.warnings == [])
    #expect(read.event.id == "c1")
    #expect(read.event.source == "/agents/7")
    #expect(read.event.sessionID == "s9")
    #expect(read.event.kind == .call)
    #expect(read.event.time == Timestamp("2026-11-22T09:00:00Z"))
    let own = envelope.replacing(#""data":{"#, with: #""data":{"id":"d","session_id":"s","#)
    let items = try Reading.batch("[\(own),\(envelope),{}]", "application/cloudevents-batch+json")
    #expect(items.map(\.id) == ["d", "c1", nil])
    #expect(try items[0].result.get().event.sessionID == "s")
  }

  private static func enveloped(_ members: String) -> String {
    #"{"specversion":"1.0","type":"usage","source":"/agents/7","id":"c1",\#(members)}"#
  }

  @Test(arguments: [
    // {"id":"in","usage":{"input":7}}, and with `ü` and no padding at the end.
    "eyJpZCI6ImluIiwidXNhZ2UiOnsiaW5wdXQiOjd9fQ==",
    "eyJpZCI6ImluIiwiYWdlbnQiOiLDvCIsInVzYWdlIjp7ImlucHV0Ijo3fX0g",
  ])
  func `is CloudEvents whose event was made bytes of`(encoded: String) throws {
    let text = Self.enveloped(#""data":null,"data_base64":"\#(encoded)""#)
    let read = try Reading.batch(text, "application/cloudevents+json")[0].result.get()
    #expect(read.event.id == "in")
    #expect(read.event.tokens?.input == 7)
    #expect(read.event.source == "/agents/7")
  }

  @Test(arguments: [
    ("7", "was 7"), (#""""#, "is no JSON value"), (#""e30""#, "with its padding"),
    (#""e30=\n""#, "with its padding"), (#""e3-_""#, "with its padding"),
    (#""e31=""#, "with its padding"), (#""=AAA""#, "with its padding"),
    (#""e30=e30=""#, "with its padding"), (#""e3s=""#, "must stand here"),
    (#""W10=""#, "as an object, but was an array"), (#""gICA""#, "must stand here"),
    (#""e30=","data":{}"#, "together with data"),
  ])
  func `refuses bytes that are no event, and says why`(value: String, reason: String) throws {
    let text = Self.enveloped(#""data_base64":\#(value)"#)
    let item = try Reading.batch(text, "application/cloudevents+json")[0]
    guard case .failure(let rejection) = item.result else {
      Issue.record("It was accepted.")
      return
    }
    #expect(rejection.field == "data_base64")
    #expect(rejection.detail.contains(reason), "\(rejection.detail)")
    #expect(item.id == "c1")
  }

  @Test(
    arguments: [
      (#"{"id":"a","source":"b","type":"c","data":{}}"#, "specversion"),
      (#"{"specversion":"0.3","id":"a","source":"b","type":"c","data":{}}"#, "specversion"),
      (#"{"specversion":"1.0","source":"b","type":"c","data":{}}"#, "id"),
      (#"{"specversion":"1.0","id":"a","source":"b","type":"c"}"#, "data"),
      (#"{"specversion":"1.0","id":"a","source":"b","type":"c","data":[]}"#, "data"),
      (
        #"{"specversion":"1.0","id":"a","source":"b","type":"c","data":{},"datacontenttype":"text/xml"}"#,
        "datacontenttype"
      ),
      (#"{"specversion":"1.0","id":"a","source":"b","type":"c","data":{},"subject":5}"#, "subject"),
    ] as [(String, String)])
  func `refuses what is no CloudEvent`(text: String, field: String) throws {
    let item = try Reading.batch(text, "application/cloudevents+json")[0]
    guard case .failure(let rejection) = item.result else {
      Issue.record("It was accepted.")
      return
    }
    #expect(rejection.field == field)
  }

  @Test func `is refused as a whole when it cannot be read`() {
    #expect(error("", "application/json") == .empty)
    #expect(error(" ", "application/json") == .empty)
    #expect(error("[]", "application/json") == .empty)
    #expect(error("\n\n", "application/x-ndjson") == .empty)
    #expect(error("hello", "application/json") == .invalidJSON(ParseError(.valueExpected, at: 0)))
    #expect(error("{}{}", "application/json") == .invalidJSON(ParseError(.trailingBytes, at: 2)))
    let expected = "an event or an array of events"
    #expect(error("null", "application/json") == .unexpectedKind(.null, expected: expected))
    #expect(error("42", "application/json") == .unexpectedKind(.number, expected: expected))
    #expect(error("[]", "application/cloudevents+json") != nil)
    #expect(error("{}", "application/cloudevents-batch+json") != nil)
  }

  @Test(arguments: [
    nil, "", "text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16",
    "application/jsonx",
  ])
  func `is refused for its content type`(type: String?) {
    #expect(error(Self.event, type) == .unsupportedContentType(type))
  }

  @Test func `has at most ten thousand events`() throws {
    let lines = String(repeating: Self.event + "\n", count: 10_000)
    #expect(try Reading.batch(lines, "application/jsonl").count == 10_000)
    #expect(error(lines + Self.event, "application/jsonl") == .tooManyEvents(eventsMax: 10_000))
    let array = "[" + String(repeating: Self.event + ",", count: 10_000) + Self.event + "]"
    #expect(error(array, "application/json") == .tooManyEvents(eventsMax: 10_000))
  }
}
