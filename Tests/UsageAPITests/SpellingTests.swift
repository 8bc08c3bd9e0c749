import HTTPServer
import Testing
import Usage

/// Unicode holds `é` and `e` with an accent behind it for one letter. To the clients' systems, and
/// so to the ledger, they are two.
@Suite struct `Ids and names that differ in their bytes alone` {
  private static let spellings = ["caf\u{e9}", "cafe\u{301}"]

  /// What is posted for each spelling, and what has to be found then.
  struct Door: CustomTestStringConvertible, Sendable {
    var field: String
    /// `$` stands for the spelling, and `#` for its number.
    var posts: [(path: String, body: String)]
    /// With `$`, each spelling is asked for.
    var target: String
    /// Where the answer has the value.
    var member: String
    var value: String

    init(
      _ field: String, _ posts: [(path: String, body: String)], _ target: String,
      _ member: String, _ value: String
    ) {
      (self.field, self.posts, self.target) = (field, posts, target)
      (self.member, self.value) = (member, value)
    }

    var testDescription: String { field }
  }

  private static func event(_ members: String) -> [(path: String, body: String)] {
    [("/v1/events", "{\(members),\"usage\":{\"input\":1,\"output\":1}}")]
  }

  private static let events = [
    Door("event: id", event(#""id":"$","session_id":"s""#), "/v1/sessions/s", "requests", "2"),
    Door(
      "event: source", event(#""id":"e","source":"$","session_id":"s""#), "/v1/sessions/s",
      "requests", "2"),
    Door(
      "event: session_id", event(#""id":"e#","session_id":"$""#), "/v1/sessions/$", "requests",
      "1"),
    Door("event: user_id", event(#""id":"e#","user_id":"$""#), "/v1/users/$", "requests", "1"),
    Door(
      "event: run_id", event(#""id":"e#","session_id":"s","run_id":"$""#), "/v1/sessions/s",
      "runs.1.requests", "1"),
    Door(
      "event: parent_session_id", event(#""id":"e#","session_id":"s#","parent_session_id":"$""#),
      "/v1/sessions/$", "children.sessions", "1"),
    Door(
      "event: model", event(#""id":"e#","session_id":"s","model":"$""#), "/v1/sessions/s",
      "models.1.requests", "1"),
    Door(
      "event: an unpriced model", event(#""id":"e#","session_id":"s","model":"$""#),
      "/v1/sessions/s", "unpriced.models.1", "caf\u{e9}"),
    Door(
      "event: provider", event(#""id":"e#","session_id":"s","provider":"$""#), "/v1/sessions/s",
      "models.1.requests", "1"),
    Door(
      "event: agent", event(#""id":"e#","session_id":"s","agent":"$""#), "/v1/sessions/s",
      "agents.1.requests", "1"),
    Door(
      "event: label",
      [
        (
          "/v1/events",
          #"{"id":"e#","type":"adjustment","session_id":"s","label":"$","usage":{"input":1}}"#
        )
      ], "/v1/sessions/s", "adjustments.1.label", "caf\u{e9}"),
    Door(
      "event: voids",
      event(#""id":"$","session_id":"s""#) + [
        ("/v1/events", #"{"id":"v#","type":"void","voids":"$","session_id":"s"}"#)
      ], "/v1/sessions/s", "requests", "0"),
  ]

  private static let sessions = [
    Door(
      "session: session_id", [("/v1/sessions", #"{"session_id":"$","user_id":"u#"}"#)],
      "/v1/sessions/$", "requests", "0"),
    Door(
      "session: parent_session_id",
      [("/v1/sessions", #"{"session_id":"s#","parent_session_id":"$"}"#)], "/v1/sessions/$",
      "children.sessions", "1"),
    Door(
      "session: user_id", [("/v1/sessions", #"{"session_id":"s#","user_id":"$"}"#)],
      "/v1/sessions?user_id=$", "data.0.status", "active"),
    Door(
      "session: its end", event(#""id":"e#","session_id":"$""#) + [("/v1/sessions/$/end", "{}")],
      "/v1/sessions/$", "revision", "1"),
  ]

  private static func claude(_ members: String, _ id: String) -> String {
    #"{"type":"assistant",\#(members),"message":{"id":"\#(id)","model":"claude-sonnet-4-5","#
      + #""usage":{"input_tokens":1,"output_tokens":1}}}"#
  }

  private static let claudes = [
    Door(
      "Claude: session_id", [("/v1/ingest/claude", claude(#""session_id":"$""#, "m#"))],
      "/v1/sessions/$", "requests", "1"),
    Door(
      "Claude: message id", [("/v1/ingest/claude", claude(#""session_id":"s""#, "$"))],
      "/v1/sessions/s", "requests", "2"),
    Door(
      "Claude: session_id of the query",
      [("/v1/ingest/claude?session_id=$", claude(#""session_id":"c#""#, "m#"))],
      "/v1/sessions/$", "requests", "1"),
    Door(
      "Claude: user_id of the query",
      [("/v1/ingest/claude?user_id=$", claude(#""session_id":"c#""#, "m#"))], "/v1/users/$",
      "requests", "1"),
    Door(
      "Claude: parent_session_id of the query",
      [("/v1/ingest/claude?parent_session_id=$", claude(#""session_id":"c#""#, "m#"))],
      "/v1/sessions/$", "children.sessions", "1"),
  ]

  private static func payload(_ members: String) -> [(path: String, body: String)] {
    [
      (
        "/v1/ingest/litellm",
        "{\(members),\"model\":\"m\",\"prompt_tokens\":1,\"completion_tokens\":1}"
      )
    ]
  }

  private static let liteLLMs = [
    Door(
      "LiteLLM: id", payload(#""id":"$","trace_id":"s""#), "/v1/sessions/s", "requests", "2"),
    Door(
      "LiteLLM: trace_id", payload(#""id":"p#","trace_id":"$""#), "/v1/sessions/$", "requests",
      "1"),
    Door(
      "LiteLLM: end_user", payload(#""id":"p#","trace_id":"s#","end_user":"$""#), "/v1/users/$",
      "requests", "1"),
  ]

  private static func item(_ members: String) -> [(path: String, body: String)] {
    [
      (
        "/v1/ingest/openai-agents",
        "[{\(members),\"usage\":{\"requests\":1,\"input_tokens\":1,\"output_tokens\":1,"
          + "\"total_tokens\":2}}]"
      )
    ]
  }

  private static let agents = [
    Door(
      "Agents: id", item(#""kind":"call","id":"$","session_id":"s""#), "/v1/sessions/s",
      "requests", "2"),
    Door(
      "Agents: session_id", item(#""kind":"call","id":"c#","session_id":"$""#), "/v1/sessions/$",
      "requests", "1"),
    Door(
      "Agents: user_id", item(#""kind":"call","id":"c#","session_id":"s#","user_id":"$""#),
      "/v1/users/$", "requests", "1"),
    Door(
      "Agents: run_id", item(#""kind":"run","run_id":"$","session_id":"s""#), "/v1/sessions/s",
      "runs.1.requests", "1"),
    Door(
      "Agents: group_id of a trace",
      [
        (
          "/v1/traces/ingest",
          #"{"data":[{"object":"trace","id":"trace_#","group_id":"$"},{"object":"trace.span","#
            + #""id":"span_#","trace_id":"trace_#","span_data":{"type":"response","#
            + #""response_id":"resp_#","usage":{"input_tokens":1,"output_tokens":1,"#
            + #""total_tokens":2}}}]}"#
        )
      ], "/v1/sessions/$", "requests", "1"),
  ]

  private static func agentOps(_ id: String, _ more: String = "") -> String {
    #"{"id":"\#(id)",\#(more)"event_type":"llms","model":"m","prompt_tokens":1,"#
      + #""completion_tokens":1,"init_timestamp":"2025-11-22T10:00:00Z"}"#
  }

  private static let agentOpses = [
    Door(
      "AgentOps: event id",
      [("/v2/create_events", #"{"session_id":"s","events":[\#(agentOps("$"))]}"#)],
      "/v1/sessions/s", "requests", "2"),
    Door(
      "AgentOps: session_id",
      [("/v2/create_events", #"{"session_id":"$","events":[\#(agentOps("e#"))]}"#)],
      "/v1/sessions/$", "requests", "1"),
    Door(
      "AgentOps: agent_id",
      [
        (
          "/v2/create_events",
          #"{"session_id":"s","events":[\#(agentOps("e#", #""agent_id":"$","#))]}"#
        )
      ], "/v1/sessions/s", "agents.1.requests", "1"),
    Door(
      "AgentOps: a tag of the user",
      [
        ("/v2/create_session", #"{"session":{"session_id":"s#","tags":["user:$"]}}"#),
        ("/v2/create_events", #"{"session_id":"s#","events":[\#(agentOps("e#"))]}"#),
      ], "/v1/users/$", "requests", "1"),
  ]

  private static func span(_ attribute: String) -> [(path: String, body: String)] {
    let attributes = [
      ("gen_ai.operation.name", "chat"), (attribute, "$"), ("gen_ai.request.model", "m"),
    ]
    let texts = attributes.map { #"{"key":"\#($0.0)","value":{"stringValue":"\#($0.1)"}}"# }
    let counts = ["input", "output"].map {
      #"{"key":"gen_ai.usage.\#($0)_tokens","value":{"intValue":"1"}}"#
    }
    return [
      (
        "/v1/traces",
        #"{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0000000000000000000000000000000#","#
          + #""spanId":"000000000000000#","name":"chat","startTimeUnixNano":"1763805600000000000","#
          + #""attributes":[\#((texts + counts).joined(separator: ","))]}]}]}]}"#
      )
    ]
  }

  private static let spans = [
    Door("OTLP: session.id", span("session.id"), "/v1/sessions/$", "requests", "1"),
    Door("OTLP: user.id", span("user.id"), "/v1/users/$", "requests", "1"),
  ]

  @Test(arguments: events + sessions + claudes + liteLLMs + agents + agentOpses + spans)
  func `are of two things, at every door`(door: Door) async throws {
    let service = try await Service()
    func fill(_ text: String, _ number: Int, _ spelling: String) -> String {
      text.replacing("$", with: spelling).replacing("#", with: "\(number + 1)")
    }
    for (number, spelling) in Self.spellings.enumerated() {
      for (path, body) in door.posts {
        let answer = try await service.send(
          .post, fill(path, number, Self.encoded(spelling)), fill(body, number, spelling))
        #expect(answer.status == 200 || answer.status == 201, "\(path): \(answer.body)")
      }
    }
    for spelling in Self.spellings {
      let answer = try await service.send(
        .get, door.target.replacing("$", with: Self.encoded(spelling)))
      let found = try #require(answer[door.member], "\(answer.body)")
      #expect(ExternalID(found) == ExternalID(door.value), "\(answer.body)")
    }
  }

  @Test func `bind a key to one of two users`() async throws {
    let service = try await Service()
    let (own, other) = (Self.spellings[0], Self.spellings[1])
    let admin = try await service.makeKey(#""scopes":["admin"]"#)
    let key = try await service.makeKey(
      #""scopes":["ingest","read"],"user_id":"\#(own)""#, key: admin)
    for (user, accepted) in [(own, "1"), (other, "0")] {
      let answer = try await service.send(
        .post, "/v1/events",
        #"[{"id":"\#(user)","user_id":"\#(user)","usage":{"input":1,"output":1}}]"#, key: key)
      #expect(answer["accepted"] == accepted, "\(answer.body)")
    }
    let hidden = try await service.send(.get, "/v1/users/" + Self.encoded(other), key: key)
    #expect(hidden.status == 404)
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain = byte < 0x80 && byte > 0x2F
      return isPlain ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
    }.joined()
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
