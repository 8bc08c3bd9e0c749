import HTTPServer
import JSON
import Maintenance
import Testing
import Usage
import UsageSQLite

@testable import UsageAPI

@Suite struct `Prices over HTTP` {
  private static let path = "/v1/prices/acme/acme-1"
  private static let body =
    #"{"from":"2020-01-01","input_per_million_usd":"2","output_per_million_usd":8}"#

  private func event(_ id: String, provider: String? = "acme", _ usage: String) -> String {
    let provider = provider.map { "\"provider\":\"\($0)\"," } ?? ""
    return """
      {"id":"\(id)","session_id":"s","time":"2025-11-20T10:00:00Z",\(provider)\
      "model":"acme-1","usage":{\(usage)}}
      """
  }

  @Test func `that are set are answered, hold at once, and can be set anew`() async throws {
    let service = try await Service()
    let made = try await service.send(.put, Self.path, Self.body)
    #expect(made.status == 201, "\(made.body)")
    #expect(made["price"] == "own:acme/acme-1@2020-01-01#1")
    #expect(made["source"] == "own")
    #expect(made["input_per_million_usd"] == "2")
    #expect(made["output_per_million_usd"] == "8")
    #expect(made["cache_read_per_million_usd"] == nil)
    #expect(made["waiting_events"] == "0")
    let again = try await service.send(.put, Self.path, Self.body)
    #expect(again.status == 200)
    #expect(again["price"] == "own:acme/acme-1@2020-01-01#1")
    _ = try await service.send(.post, "/v1/events", event("e1", #""input":1000,"output":100"#))
    // Without a provider too, since no other provider of the project has the model.
    _ = try await service.send(
      .post, "/v1/events", event("e2", provider: nil, #""input":1000,"output":100"#))
    let session = try await service.send(.get, "/v1/sessions/s")
    #expect(session["cost.usd"] == "0.0056")
    #expect(session["cost.status"] == "complete")
    let changed = try await service.send(
      .put, Self.path, #"{"from":"2020-01-01","input_per_million_usd":"3"}"#)
    #expect(changed.status == 200)
    #expect(changed["price"] == "own:acme/acme-1@2020-01-01#2")
    #expect(changed["output_per_million_usd"] == nil)
    await service.close()
  }

  @Test func `leave a bucket without a rate unpriced, and not free`() async throws {
    let service = try await Service()
    _ = try await service.send(.put, Self.path, Self.body)
    let answer = try await service.send(
      .post, "/v1/events", event("e1", #""input":10,"cache_read":5,"output":1"#))
    #expect(answer["items.0.code"] == "unpriced", "\(answer.body)")
    let session = try await service.send(.get, "/v1/sessions/s")
    #expect(session["cost.status"] == "unknown")
    await service.close()
  }

  @Test func `price what has waited for them`() async throws {
    let service = try await Service()
    for id in ["e1", "e2"] {
      _ = try await service.send(.post, "/v1/events", event(id, #""input":1000,"output":100"#))
    }
    let made = try await service.send(.put, Self.path, Self.body)
    #expect(made["waiting_events"] == "2")
    let before = try await service.send(
      .put, Self.path, #"{"from":"2025-11-21","input_per_million_usd":1}"#)
    #expect(before["waiting_events"] == "0")
    let books = PriceBooks(
      standard: try PriceBook(parsing: "version t"), own: try await service.store.prices(of: nil))
    let pricing = LatePricing(store: service.store, books: books, now: { Service.now })
    #expect(try await pricing.passOnce() == 2)
    let session = try await service.send(.get, "/v1/sessions/s")
    #expect(session["cost.usd"] == "0.0056")
    #expect(session["cost.status"] == "complete")
    #expect(session["requests"] == "2")
    #expect(session["unpriced.events"] == "0")
    await service.close()
  }

  @Test func `may be another model's, under a name that says nothing`() async throws {
    let service = try await Service()
    let arn = "arn:aws:bedrock:us-east-1:1:application-inference-profile%2Fabc"
    let made = try await service.send(
      .put, "/v1/prices/bedrock/\(arn)",
      #"{"alias_of":"us.anthropic.claude-sonnet-4-5-20250929-v1:0"}"#)
    #expect(made.status == 201, "\(made.body)")
    #expect(made["alias_of"] == "us.anthropic.claude-sonnet-4-5-20250929-v1:0")
    _ = try await service.send(
      .post, "/v1/events",
      """
      {"id":"e1","session_id":"s","time":"2025-11-20T10:00:00Z","provider":"bedrock",
       "model":"arn:aws:bedrock:us-east-1:1:application-inference-profile/abc",
       "usage":{"input":100000,"cache_read":0,"output":0}}
      """)
    let session = try await service.send(.get, "/v1/sessions/s")
    #expect(session["cost.usd"] == "0.33", "\(session.body)")
    let nobody = try await service.send(.put, Self.path, #"{"alias_of":"no-such-model"}"#)
    #expect(nobody.status == 400)
    #expect(nobody["field"] == "alias_of")
    await service.close()
  }

  @Test func `are listed with those that ship, page by page`() async throws {
    let service = try await Service()
    _ = try await service.send(.put, "/v1/prices/openai/gpt-4o", Self.body)
    _ = try await service.send(.put, Self.path, Self.body)
    let own = try await service.send(.get, "/v1/prices?own=true")
    #expect(own["data.0.provider"] == "acme")
    #expect(own["data.1.model"] == "gpt-4o")
    #expect(own["data.2.model"] == nil)
    let found = try await service.send(.get, "/v1/prices?q=OpenAI/gpt-4o&limit=2")
    #expect(found["data.0.provider"] == "gmi")
    #expect(found["data.1.source"] == "default")
    #expect(found["data.1.from"] == nil)
    let next = try #require(found["next"])
    let rest = try await service.send(.get, "/v1/prices?q=OpenAI/gpt-4o&limit=500&cursor=\(next)")
    #expect(rest["data.0.source"] == "own")
    #expect(rest["next"] == nil)
    #expect(try await service.send(.get, "/v1/prices?cursor=s1").status == 400)
    let one = try await service.send(.get, "/v1/prices/openai/gpt-4o-2024-08-06")
    #expect(one["data.0.model"] == "gpt-4o-2024-08-06")
    let dated = try await service.send(.get, "/v1/prices/openai/gpt-4o")
    #expect(dated["price_now"] == "own:openai/gpt-4o@2020-01-01#1")
    #expect(dated["data.0.source"] == "own")
    #expect(dated["data.1.source"] == "default")
    #expect(try await service.send(.get, Self.path + "x").status == 404)
    await service.close()
  }

  @Test func `can be taken away, and then those that ship hold again`() async throws {
    let service = try await Service()
    _ = try await service.send(.put, Self.path, Self.body)
    #expect(try await service.send(.delete, Self.path).status == 400)
    let removed = try await service.send(.delete, Self.path + "?from=2020-01-01")
    #expect(removed.status == 200)
    #expect(removed["price"] == "own:acme/acme-1@2020-01-01#1")
    let again = try await service.send(.delete, Self.path + "?from=2020-01-01")
    #expect(again.status == 404)
    #expect(again["code"] == "price_not_found")
    let answer = try await service.send(.post, "/v1/events", event("e1", #""input":1,"output":1"#))
    #expect(answer["items.0.code"] == "unpriced")
    await service.close()
  }

  @Test(arguments: [
    (#"{}"#, "input_per_million_usd"), (#"{"from":"yesterday"}"#, "from"),
    (#"{"input_per_million_usd":"2 USD"}"#, "input_per_million_usd"),
    (#"{"input_per_million_usd":-1}"#, "input_per_million_usd"),
    (#"{"input_per_million_usd":"0.0000000000001"}"#, "input_per_million_usd"),
    (#"{"input_per_million_usd":1e-13}"#, "input_per_million_usd"),
    (#"{"input_per_million_usd":9000001}"#, "input_per_million_usd"),
    (#"{"input_per_milion_usd":1}"#, "input_per_milion_usd"),
    (#"{"input_per_million_usd":1,"note":"x"}"#, "note"),
    (#"{"input_per_million_usd":1,"alias_of":"gpt-4o"}"#, "alias_of"),
    (#"{"fees_usd":{"Web Search":1}}"#, "fees_usd.Web Search"),
    (#"{"fees_usd":{"web_search":true}}"#, "fees_usd.web_search"),
    (#"{"tiers":[{"tier":"Batch","input_per_million_usd":1}]}"#, "tiers.0.tier"),
    (#"{"tiers":[{"input_per_million_usd":1}]}"#, "tiers.0"),
    (#"{"tiers":[{"tier":"batch","input_per_million_usd":"x"}]}"#, "tiers.0.input_per_million_usd"),
  ])
  func `of a body that is wrong are refused, and the member is named`(
    body: String, field: String
  ) async throws {
    let service = try await Service()
    let answer = try await service.send(.put, Self.path, body)
    #expect(answer.status == 400)
    #expect(answer["code"] == "invalid_request")
    #expect(answer["field"] == field, "\(answer.body)")
    #expect(try await service.send(.get, "/v1/prices?own=true")["data.0.model"] == nil)
    await service.close()
  }

  @Test func `need the scope admin to be set, and belong to one project`() async throws {
    let service = try await Service()
    let admin = try await service.makeKey(#""scopes":["admin"],"project":"one""#)
    let read = try await service.makeKey(#""scopes":["read"]"#, key: admin)
    #expect(try await service.send(.put, Self.path, Self.body, key: read).status == 403)
    #expect(try await service.send(.put, Self.path, Self.body, key: admin).status == 201)
    #expect(
      try await service.send(.get, "/v1/prices?own=true", key: read)["data.0.model"] == "acme-1")
    #expect(
      try await service.send(.delete, Self.path + "?from=2020-01-01", key: read).status == 403)
    await service.close()
  }

  @Test func `are set as they are read, tiers and fees too`() async throws {
    let service = try await Service()
    let made = try await service.send(
      .put, Self.path,
      #"""
      {"input_per_million_usd":"0.25","per_request_usd":"0.001","fees_usd":{"web_search":"0.01"},
       "tiers":[{"tier":"batch","input_per_million_usd":"0.125"},
                {"above_prompt_tokens":1000,"input_per_million_usd":0.5}]}
      """#)
    #expect(made.status == 201, "\(made.body)")
    #expect(made["from"] == "1970-01-01")
    #expect(made["per_request_usd"] == "0.001")
    #expect(made["fees_usd.web_search"] == "0.01")
    #expect(made["tiers.0.tier"] == "batch")
    #expect(made["tiers.0.input_per_million_usd"] == "0.125")
    #expect(made["tiers.1.above_prompt_tokens"] == "1000")
    _ = try await service.send(
      .post, "/v1/events", event("e1", #""input":2000,"output":0,"web_searches":1"#))
    let session = try await service.send(.get, "/v1/sessions/s")
    #expect(session["cost.usd"] == "0.012", "\(session.body)")
    await service.close()
  }

  @Test func `price events of a time anew when that is asked for`() async throws {
    let service = try await Service()
    _ = try await service.send(.put, Self.path, Self.body)
    _ = try await service.send(.post, "/v1/events", event("e1", #""input":1000,"output":100"#))
    _ = try await service.send(
      .put, Self.path, #"{"input_per_million_usd":"3","output_per_million_usd":"8"}"#)
    let path = "/v1/reprice?day=2025-11-20"
    #expect(try await service.send(.post, "/v1/reprice").status == 400)
    #expect(try await service.send(.post, path + "&dry_run=maybe").status == 400)
    #expect(try await service.send(.post, path + "&cursor=x").status == 400)
    let plan = try await service.send(.post, path + "&dry_run=true")
    #expect(plan["dry_run"] == "true")
    // The first price is dated 2020, so it is still the one of that day.
    #expect(plan["events"] == "0", "\(plan.body)")
    _ = try await service.send(
      .put, Self.path,
      #"{"from":"2020-01-01","input_per_million_usd":"3","output_per_million_usd":"8"}"#)
    let other = try await service.send(.post, path + "&provider=rival")
    #expect(other["events"] == "0")
    let done = try await service.send(.post, path)
    #expect(done["events"] == "1", "\(done.body)")
    #expect(done["before_usd"] == "0.0028")
    #expect(done["after_usd"] == "0.0038")
    #expect(done["difference_usd"] == "0.001")
    #expect(done["next"] == nil)
    #expect(try await service.send(.get, "/v1/sessions/s")["cost.usd"] == "0.0038")
    let entry = try await service.send(.get, "/v1/events?kind=pricing&label=reprice")
    #expect(entry["data.0.event_id"] == "e1")
    #expect(entry["data.0.cost.computed"] == "0.001", "\(entry.body)")
    await service.close()
  }
}
