import HTTPServer
import Testing

@Suite struct `What is not sure of a posted event` {
  private let service: Service

  init() async throws {
    service = try await Service()
  }

  private func post(_ members: String) async throws -> Answer {
    try await service.send(
      .post, "/v1/events", #"{"id":"e","session_id":"s","model":"gpt-4o",\#(members)}"#)
  }

  private func totals() async throws -> Answer {
    try await service.send(.get, "/v1/sessions/s")
  }

  @Test func `is told with its item, in the totals, and gone with the event`() async throws {
    let answer = try await post(
      #""usage":{"prompt_tokens":1000,"completion_tokens":0,"wonder_tokens":7}"#)
    #expect(answer.status == 200)
    #expect(answer["items.0.status"] == "200")
    #expect(answer["items.0.code"] == "unread_usage")
    #expect(answer["items.0.detail"]?.contains("usage.wonder_tokens") == true)
    var totals = try await totals()
    #expect(totals["cost.usd"] == "0.0025")
    #expect(totals["cost.status"] == "partial")
    #expect(totals["cost.bound"] == "unsure")
    #expect(totals["cost.evidence.unread_events"] == "1")
    #expect(totals["warnings.0.code"] == "unread_usage")
    #expect(totals["warnings.0.detail"]?.contains("usage.wonder_tokens") == true)
    _ = try await service.send(.post, "/v1/events", #"{"id":"v","type":"void","voids":"e"}"#)
    totals = try await self.totals()
    #expect(totals["cost.status"] == "complete")
    #expect(totals["cost.bound"] == "exact")
    #expect(totals["warnings.0.code"] == nil)
  }

  @Test(
    arguments: [
      (
        #"{"prompt_tokens":10,"completion_tokens":1,"total_tokens":50}"#, "contradictory_usage",
        "unsure"
      ),
      (
        #"{"input_tokens":60,"output_tokens":2,"cache_read_tokens":50}"#, "ambiguous_usage",
        "unsure"
      ),
      (
        #"{"prompt_tokens":10,"completion_tokens":1,"discount_tokens":5}"#, "unread_usage",
        "at_most"
      ),
    ] as [(String, String, String)])
  func `has its code, and a bound of the cost`(
    usage: String, code: String, bound: String
  ) async throws {
    #expect(try await post(#""usage":\#(usage)"#)["items.0.code"] == code)
    let totals = try await totals()
    #expect(totals["cost.status"] == "partial")
    #expect(totals["cost.bound"] == bound)
    #expect(totals["warnings.0.code"] == code)
  }

  @Test func `matters nothing where the provider tells its charge`() async throws {
    let answer = try await post(
      #""provider":"openrouter","usage":{"prompt_tokens":10,"completion_tokens":1,"cost":0.5,"#
        + #""wonder_tokens":3}"#)
    #expect(answer["items.0.code"] == "unread_usage")
    let totals = try await totals()
    #expect(totals["cost.usd"] == "0.5")
    #expect(totals["cost.status"] == "complete")
    #expect(totals["cost.authority"] == "reported")
    #expect(totals["cost.evidence.provider_billed"] == "0.5")
    #expect(totals["cost.evidence.provider_usage"] == "0")
  }

  @Test func `includes whom it is for, and what has no price`() async throws {
    let answer = try await service.send(
      .post, "/v1/events", #"{"id":"e","model":"nobody's-model","usage":{"input":5}}"#)
    #expect(answer["accepted"] == "1")
    #expect(answer["items.0.code"] == "unattributed")
    #expect(answer["items.1.code"] == "unpriced")
    #expect(answer["items.1.detail"]?.contains("nobody's-model") == true)
    let project = try await service.send(.get, "/v1/project")
    #expect(project["unattributed.tokens.input"] == "5")
    #expect(project["totals.unpriced.models.0"] == "nobody's-model")
  }

  @Test func `includes members that are spelled otherwise`() async throws {
    let answer = try await service.send(
      .post, "/v1/events", #"{"id":"e","sessionId":"s","user_id":"u","usage":null}"#)
    #expect(answer["items.0.code"] == "unknown_member")
    #expect(answer["items.0.detail"]?.contains("`session_id`") == true)
  }
}

@Suite struct `Whose word a cost is` {
  private let service: Service

  init() async throws {
    service = try await Service()
  }

  private func post(_ event: String) async throws {
    let answer = try await service.send(.post, "/v1/events", event)
    #expect(answer["accepted"] == "1")
  }

  @Test(arguments: ["automatic", "computed", "reported"])
  func `adds up to the cost, whichever figure a project lets decide`(
    authority: String
  ) async throws {
    _ = try await service.send(
      .patch, "/v1/project", #"{"cost_authority":"\#(authority)"}"#)
    let model = #""session_id":"s","model":"gpt-4o""#
    try await post(#"{"id":"a",\#(model),"usage":{"input":1000}}"#)
    try await post(#"{"id":"b",\#(model),"usage":{"input":1000},"reported_cost_usd":"0.5"}"#)
    try await post(
      #"{"id":"c","session_id":"s","model":"openai/gpt-4o","provider":"openrouter","#
        + #""usage":{"prompt_tokens":1,"cost":0.25}}"#)
    try await post(
      #"{"id":"d","session_id":"s","model":"none","usage":{"input":1},"cost":"0.125"}"#)
    let totals = try await service.send(.get, "/v1/sessions/s")
    let evidence = ["provider_billed", "provider_usage", "client_reported", "estimated"].map {
      totals["cost.evidence.\($0)"] ?? ""
    }
    let expected = [
      "automatic": (["0.25", "0.005", "0.125", "0"], "0.38"),
      "computed": (["0", "0.0050025", "0.125", "0"], "0.1300025"),
      "reported": (["0.25", "0.0025", "0.625", "0"], "0.8775"),
    ]
    #expect(evidence == expected[authority]?.0)
    #expect(totals["cost.usd"] == expected[authority]?.1)
  }

  @Test func `is the provider's where a client says otherwise`() async throws {
    try await post(
      #"{"id":"a","session_id":"s","model":"x-ai/nothing","provider":"openrouter","#
        + #""usage":{"prompt_tokens":9,"cost":0,"is_byok":false},"reported_cost_usd":"3"}"#)
    let totals = try await service.send(.get, "/v1/sessions/s")
    #expect(totals["cost.usd"] == "0")
    #expect(totals["cost.reported"] == "0")
    #expect(totals["cost.status"] == "complete")
  }

  @Test func `has fees beside tokens, by kind`() async throws {
    try await post(
      #"{"id":"a","session_id":"s","model":"claude-sonnet-4-5","provider":"anthropic","usage":"#
        + #"{"input_tokens":1000,"output_tokens":1,"server_tool_use":{"web_search_requests":3}}}"#)
    let totals = try await service.send(.get, "/v1/sessions/s")
    #expect(totals["fees.0.kind"] == "web_search")
    #expect(totals["fees.0.count"] == "3")
    #expect(totals["fees.0.usd"] == "0.03")
    #expect(totals["cost.usd"] == "0.033015")
  }
}

@Suite struct `A call within a call` {
  private static let event = """
    {"id":"e","session_id":"s","user_id":"u","model":"claude-sonnet-4-6","usage":{
     "input_tokens":1000,"output_tokens":100,"iterations":[
      {"type":"message","input_tokens":1000,"output_tokens":100},
      {"type":"advisor_message","model":"claude-opus-4-6","input_tokens":2000,"output_tokens":10}]}}
    """

  private let service: Service

  init() async throws {
    service = try await Service()
  }

  private func post(_ event: String) async throws -> Answer {
    try await service.send(.post, "/v1/events", event)
  }

  @Test func `counts under its own model, and is taken back with the whole`() async throws {
    #expect(try await post(Self.event)["accepted"] == "1")
    #expect(try await post(Self.event)["duplicate"] == "1")
    var totals = try await service.send(.get, "/v1/sessions/s")
    // 1000 x 3 + 100 x 15 + 2000 x 5 + 10 x 25 millionths.
    #expect(totals["cost.usd"] == "0.01475")
    #expect(totals["requests"] == "2")
    #expect(totals["models.0.model"] == "claude-opus-4-6")
    #expect(totals["models.0.tokens.total"] == "2010")
    #expect(totals["models.1.tokens.total"] == "1100")
    _ = try await post(#"{"id":"v","type":"void","voids":"e"}"#)
    totals = try await service.send(.get, "/v1/sessions/s")
    #expect(totals["tokens.total"] == "0")
    #expect(totals["requests"] == "0")
    #expect(try await service.send(.get, "/v1/users/u")["tokens.total"] == "0")
    #expect(try await service.send(.get, "/v1/project")["totals.tokens.total"] == "0")
  }

  @Test func `is within what the provider charged for the whole`() async throws {
    let billed = Self.event.replacing(
      #""usage":{"#, with: #""provider":"openrouter","usage":{"cost":0.0155,"is_byok":false,"#
    ).replacing("claude-sonnet-4-6", with: "anthropic/claude-sonnet-4.6")
      .replacing("claude-opus-4-6", with: "anthropic/claude-opus-4.6")
    #expect(try await post(billed)["accepted"] == "1")
    let totals = try await service.send(.get, "/v1/sessions/s")
    #expect(totals["cost.usd"] == "0.0155")
    #expect(totals["cost.computed"] == "0.01475")
    #expect(totals["cost.variance"] == "0.00075")
    #expect(totals["cost.status"] == "complete")
  }

  @Test func `is a conflict where it is told again with other counts`() async throws {
    _ = try await post(Self.event)
    let changed = try await post(
      Self.event.replacing(#""input_tokens":2000"#, with: #""input_tokens":2001"#))
    #expect(changed["items.0.code"] == "event_conflict")
    #expect(changed["items.0.field"] == "usage")
  }

  @Test func `is replaced by a correction, and late only once`() async throws {
    _ = try await service.send(.post, "/v1/sessions", #"{"session_id":"s"}"#)
    _ = try await service.send(.post, "/v1/sessions/s/end", "{}")
    _ = try await post(Self.event)
    var totals = try await service.send(.get, "/v1/sessions/s")
    #expect(totals["revision"] == "2")
    #expect(totals["late_events"] == "1")
    _ = try await post(
      #"{"id":"c","type":"correction","corrects":"e","session_id":"s","model":"gpt-4o","#
        + #""usage":{"input":1}}"#)
    totals = try await service.send(.get, "/v1/sessions/s")
    #expect(totals["tokens.total"] == "1")
  }

  @Test func `counts once where an atomic batch has it again`() async throws {
    let other = Self.event.replacing(#""id":"e""#, with: #""id":"o""#)
    _ = try await post(Self.event)
    for batch in [[other, Self.event], [Self.event]] {
      let body = "[" + batch.joined(separator: ",") + "]"
      let answer = try await service.send(.post, "/v1/events?atomic=true", body)
      #expect(answer["duplicate"] == "1")
    }
    let totals = try await service.send(.get, "/v1/sessions/s")
    #expect(totals["requests"] == "4")
    #expect(totals["tokens.total"] == "6220")
  }

  @Test func `keeps its place among others of a batch, atomic or not`() async throws {
    for query in ["", "?atomic=true"] {
      let ids = ["a", "b"].map { $0 + query.prefix(1) }
      let events = ids.map { Self.event.replacing(#""id":"e""#, with: #""id":"\#($0)""#) }
      let body = "[" + events.joined(separator: ",") + #",{"id":"x","session_id":"s"}]"#
      let answer = try await service.send(.post, "/v1/events" + query, body)
      #expect(answer["items.0.index"] == (query.isEmpty ? "2" : "0"))
      #expect(answer["accepted"] == (query.isEmpty ? "2" : "0"))
    }
    let totals = try await service.send(.get, "/v1/sessions/s")
    #expect(totals["tokens.total"] == "6220")
  }
}
