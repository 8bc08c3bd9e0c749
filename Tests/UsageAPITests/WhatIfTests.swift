import HTTPServer
import Testing
import UsageAPI

/// `GET /v1/what-if`. The clock shows noon of 2025-11-22; what is expected is the list prices,
/// multiplied by hand.
@Suite struct `What usage would have cost` {
  private static let events = """
    {"id":"1","session_id":"s1","user_id":"alice","time":"2025-11-20T10:00:00Z","model":"gpt-4o",\
    "usage":{"input":1000000,"output":100000}}
    {"id":"2","session_id":"s1","user_id":"alice","time":"2025-11-20T10:01:00Z",\
    "provider":"anthropic","model":"claude-sonnet-4-5",\
    "usage":{"input":1000,"cache_read":100000,"cache_write_5m":10000,"output":1000}}
    {"id":"3","session_id":"s2","user_id":"bob","time":"2025-11-21T10:00:00Z",\
    "model":"gpt-4o-mini","usage":{"input":1000000,"output":0}}
    {"id":"4","session_id":"s2","user_id":"bob","time":"2025-11-21T10:01:00Z","type":"charge",\
    "cost":"0.5"}
    {"id":"5","session_id":"s2","user_id":"bob","time":"2025-11-21T10:02:00Z","model":"gpt-4o",\
    "usage":{"input":77}}
    {"type":"void","id":"6","voids":"5"}

    """

  private static func service() async throws -> Service {
    let service = try await Service()
    let answer = try await service.send(.post, "/v1/events", events, type: "application/x-ndjson")
    #expect(answer["accepted"] == "6", "\(answer.body)")
    return service
  }

  @Test func `with another model is its price for the same tokens`() async throws {
    let service = try await Self.service()
    let answer = try await service.send(
      .get, "/v1/what-if?from=2025-11-20&as_model=gpt-4o-mini&model=gpt-4o")
    #expect(answer.status == 200, "\(answer.body)")
    #expect(answer["as_model"] == "gpt-4o-mini")
    #expect(answer["cache"] == "kept")
    // 1M x 2.5 + 0.1M x 10; with the other model 1M x 0.15 + 0.1M x 0.6.
    #expect(answer["data.0.model"] == "gpt-4o")
    #expect(answer["data.0.requests"] == "1")
    #expect(answer["data.0.cost.usd"] == "3.5")
    #expect(answer["data.0.what_if.usd"] == "0.21")
    #expect(answer["data.0.what_if.status"] == "complete")
    #expect(answer["data.0.difference_usd"] == "-3.29")
    #expect(answer["data.1.model"] == nil)
    #expect(answer["total.difference_usd"] == "-3.29")
    await service.close()
  }

  @Test func `without a cache shows what caching has saved`() async throws {
    let service = try await Self.service()
    let answer = try await service.send(
      .get, "/v1/what-if?from=2025-11-20&cache=none&provider=anthropic")
    #expect(answer.status == 200, "\(answer.body)")
    #expect(answer["cache"] == "none")
    // 1,000 x 3 + 100,000 x 0.3 + 10,000 x 3.75 + 1,000 x 15 per million.
    #expect(answer["data.0.cost.usd"] == "0.0855")
    // 111,000 x 3 + 1,000 x 15.
    #expect(answer["data.0.what_if.usd"] == "0.348")
    #expect(answer["data.0.difference_usd"] == "0.2625")
    await service.close()
  }

  @Test func `of another model is that of its standard tier, or of its batches`() async throws {
    let service = try await Self.service()
    let events = ["priority", "batch"].map { tier in
      #"{"id":"\#(tier)","session_id":"\#(tier)","time":"2025-11-21T10:00:00Z","provider":"openai","#
        + #""model":"gpt-4o","service_tier":"\#(tier)","usage":{"input":1000000,"output":0}}"#
    }
    _ = try await service.send(.post, "/v1/events", "[" + events.joined(separator: ",") + "]")
    for (tier, cost) in [("priority", "0.15"), ("batch", "0.075")] {
      let answer = try await service.send(
        .get, "/v1/what-if?from=2025-11-20&as_model=gpt-4o-mini&session_id=" + tier)
      #expect(answer["total.what_if.usd"] == cost, "\(answer.body)")
    }
    await service.close()
  }

  @Test func `leaves charges as they are and what was taken back out`() async throws {
    let service = try await Self.service()
    let answer = try await service.send(
      .get, "/v1/what-if?from=2025-11-20&as_model=gpt-4o&user_id=bob")
    #expect(answer["total.cost.usd"] == "0.65")
    // 1M x 2.5, and the charge.
    #expect(answer["total.what_if.usd"] == "3")
    #expect(answer["total.difference_usd"] == "2.35")
    #expect(answer["data.2.model"] == nil)
    await service.close()
  }

  @Test func `is not known where something has no price`() async throws {
    let service = try await Self.service()
    _ = try await service.send(
      .post, "/v1/events",
      #"{"id":"7","session_id":"s3","time":"2025-11-21T10:00:00Z","model":"homemade","#
        + #""usage":{"input":1000000,"output":0}}"#)
    let cheaper = try await service.send(
      .get, "/v1/what-if?from=2025-11-20&as_model=gpt-4o-mini&session_id=s3")
    #expect(cheaper["data.0.cost.usd"] == nil)
    #expect(cheaper["data.0.what_if.usd"] == "0.15")
    #expect(cheaper["data.0.difference_usd"] == nil)
    let older = try await service.send(
      .get, "/v1/what-if?from=2025-11-20&priced_on=2025-11-01&session_id=s3")
    #expect(older["priced_on"] == "2025-11-01")
    #expect(older["data.0.what_if.usd"] == nil)
    #expect(older["data.0.what_if.status"] == "unknown")
    #expect(older["total.what_if.unpriced_events"] == "1")
    await service.close()
  }

  @Test func `at the prices of now is what it costs`() async throws {
    let service = try await Self.service()
    let answer = try await service.send(
      .get, "/v1/what-if?from=2025-11-20&priced_on=2025-11-21&model!=claude-sonnet-4-5")
    #expect(answer["total.cost.usd"] == "4.15")
    #expect(answer["total.what_if.usd"] == "4.15")
    #expect(answer["total.difference_usd"] == "0")
    await service.close()
  }

  @Test(arguments: [
    ("from=-1d", 400, "as_model", "what is to be supposed"),
    ("from=-1d&as_provider=openai", 400, "as_provider", "give that, too"),
    ("from=-1d&cache=some", 400, "cache", "`kept` or `none`"),
    ("from=-1d&priced_on=May", 400, "priced_on", "a day such as"),
    ("from=-1d&as_model=nobodys", 404, "as_model", "no price is listed for nobodys on"),
    ("from=-1d&as_modl=gpt-4o", 400, "as_modl", "`as_model`"),
  ])
  func `is refused where the question is none`(
    query: String, status: Int, field: String, advice: String
  ) async throws {
    let service = try await Self.service()
    let answer = try await service.send(.get, "/v1/what-if?" + query)
    #expect(answer.status == status)
    #expect(answer["field"] == field, "\(answer.body)")
    #expect(answer["detail"]?.contains(advice) == true, "\(answer.body)")
    await service.close()
  }

  @Test func `of a key that is bound to a user is that user's`() async throws {
    let service = try await Self.service()
    let key = try await service.makeKey(#""scopes":["read"],"user_id":"alice""#)
    let answer = try await service.send(
      .get, "/v1/what-if?from=2025-11-20&as_model=gpt-4o", key: key)
    #expect(answer["total.requests"] == "2")
    await service.close()
  }
}
