import HTTPServer
import Testing
import UsageAPI

/// The days of `GET /v1/users/{id}` in a time zone.
@Suite struct `A user's days` {
  /// In Berlin the second one is an hour and a half after midnight.
  private static let events = """
    {"id":"1","session_id":"s1","user_id":"alice","time":"2025-11-20T22:30:00Z","model":"gpt-4o",\
    "usage":{"input":1000,"output":100}}
    {"id":"2","session_id":"s1","user_id":"alice","time":"2025-11-21T00:30:00Z","model":"gpt-4o",\
    "usage":{"input":1000,"output":0}}
    {"id":"3","session_id":"s2","user_id":"alice","time":"2025-11-20T23:30:00Z",\
    "model":"gpt-4o-mini","usage":{"input":1000,"output":0}}
    {"id":"4","session_id":"s3","user_id":"alice","time":"2025-11-22T11:59:00Z",\
    "model":"homemade","usage":{"input":7,"output":0}}
    {"id":"5","session_id":"s4","user_id":"bob","time":"2025-11-21T00:00:00Z","model":"gpt-4o",\
    "usage":{"input":9,"output":0}}

    """

  private static func service() async throws -> Service {
    let service = try await Service()
    _ = try await service.send(.post, "/v1/events", events, type: "application/x-ndjson")
    return service
  }

  @Test func `begin at midnight in the zone`() async throws {
    let service = try await Self.service()
    let answer = try await service.send(.get, "/v1/users/alice?tz=Europe/Berlin")
    #expect(answer.status == 200, "\(answer.body)")
    #expect(answer["sessions"] == "3")
    #expect(answer["requests"] == "4")
    #expect(answer["tokens.input"] == "3007")
    #expect(answer["cost.usd"] == "0.00615")
    #expect(answer["cost.status"] == "partial")
    #expect(answer["models.0.model"] == "gpt-4o")
    #expect(answer["models.0.requests"] == "2")
    #expect(answer["models.1.model"] == "gpt-4o-mini")
    #expect(answer["models.2.model"] == "homemade")
    #expect(answer["models.3.model"] == nil)
    #expect(answer["days.data.0.day"] == "2025-11-22")
    #expect(answer["days.data.1.day"] == "2025-11-21")
    #expect(answer["days.data.1.requests"] == "2")
    #expect(answer["days.data.1.sessions"] == "1")
    #expect(answer["days.data.2.day"] == "2025-11-20")
    #expect(answer["days.data.2.cost.usd"] == "0.0035")
    #expect(answer["days.data.3.day"] == nil)
    await service.close()
  }

  @Test(arguments: ["", "&from=2025-11-20&to=2025-11-20", "&from=2025-11-22", "&to=2025-11-19"])
  func `are those of UTC in a zone whose clocks show UTC`(range: String) async throws {
    let service = try await Self.service()
    let here = try await service.send(.get, "/v1/users/alice?tz=Africa/Abidjan" + range)
    let utc = try await service.send(.get, "/v1/users/alice?tz=UTC" + range)
    #expect(here.status == 200)
    #expect(here.body == utc.body)
    await service.close()
  }

  @Test func `come in pages, and all of them are in the totals`() async throws {
    let service = try await Self.service()
    let path = "/v1/users/alice?tz=Europe/Berlin&from=2025-11-21&limit=1"
    let first = try await service.send(.get, path)
    #expect(first["requests"] == "3")
    #expect(first["days.data.0.day"] == "2025-11-22")
    #expect(first["days.next"] == "2025-11-22")
    let last = try await service.send(.get, path + "&cursor=2025-11-22")
    #expect(last["days.data.0.day"] == "2025-11-21")
    #expect(last["days.data.1.day"] == nil)
    #expect(last["days.next"] == nil)
    let wrong = try await service.send(.get, path + "&cursor=s1")
    #expect(wrong.status == 400)
    #expect(wrong["code"] == "invalid_cursor")
    await service.close()
  }

  @Test func `of nobody are not found in any zone`() async throws {
    let service = try await Self.service()
    let answer = try await service.send(.get, "/v1/users/carol?tz=Europe/Berlin")
    #expect(answer.status == 404)
    #expect(answer["code"] == "user_not_found")
    await service.close()
  }
}
