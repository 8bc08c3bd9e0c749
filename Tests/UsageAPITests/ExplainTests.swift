import HTTPServer
import JSON
import Testing
import Usage

@testable import UsageAPI

/// `GET /v1/usage?explain=events`. The clock shows noon of 2025-11-22.
@Suite struct `The events behind a cell of usage` {
  private static let events = """
    {"id":"1","user_id":"alice","time":"2025-11-20T10:00:00Z","model":"gpt-4o",\
    "usage":{"input":1000,"output":100}}
    {"id":"2","user_id":"alice","time":"2025-11-20T11:00:00Z","model":"openai/gpt-4o",\
    "usage":{"input":1000,"output":0}}
    {"id":"3","user_id":"bob","time":"2025-11-20T12:00:00Z","model":"gpt-4o",\
    "usage":{"input":1,"output":0}}
    {"id":"4","user_id":"alice","time":"2025-11-20T13:00:00Z","model":"gpt-4o",\
    "usage":{"input":5,"output":0}}
    {"id":"5","user_id":"alice","time":"2025-11-20T13:00:00Z","type":"correction","corrects":"4",\
    "model":"gpt-4o","usage":{"input":6,"output":0}}
    {"id":"6","user_id":"alice","time":"2025-11-21T13:00:00Z","model":"gpt-4o",\
    "usage":{"input":5,"output":0}}

    """
  private static let cell = "/v1/usage?day=2025-11-20&model=gpt-4o&user_id=alice"

  private static func service() async throws -> Service {
    let service = try await Service()
    let answer = try await service.send(.post, "/v1/events", events, type: "application/x-ndjson")
    #expect(answer["accepted"] == "6", "\(answer.body)")
    return service
  }

  @Test func `are there with their prices, and those that do not count with the reason`()
    async throws
  {
    let service = try await Self.service()
    let answer = try await service.send(.get, Self.cell + "&explain=events")
    #expect(answer.status == 200, "\(answer.body)")
    #expect(answer["from"] == "2025-11-20T00:00:00Z")
    #expect(answer["as_of"] != nil)
    #expect(answer["total.requests"] == "3")
    #expect(answer["data.0.event_id"] == "5")
    #expect(answer["data.0.why.not_counted"] == nil)
    #expect(answer["data.1.event_id"] == "4")
    #expect(answer["data.1.counts"] == "false")
    #expect(
      answer["data.1.why.not_counted"] == "5, received at 2025-11-22T12:00:00Z, took it back")
    #expect(answer["data.2.event_id"] == "2")
    #expect(answer["data.2.why.computed.price.found_by.0"] == "provider_prefix")
    #expect(answer["data.3.event_id"] == "1")
    #expect(answer["data.3.why.computed.buckets.0.usd_per_million"] == "2.5")
    #expect(answer["data.4.event_id"] == nil)
    await service.close()
  }

  @Test func `that count come to the cell`() async throws {
    let service = try await Self.service()
    var target = Self.cell + "&explain=events&limit=1"
    var cost = Money.zero
    var pages = 0
    while true {
      let page = try await service.send(.get, target)
      pages += 1
      if page["data.0.counts"] == "true" {
        cost += try #require(page["data.0.cost.usd"].flatMap(Money.init))
      }
      guard let next = page["next"] else { break }
      target = Self.cell + "&explain=events&limit=1&cursor=\(next)"
      #expect(page.header("Link")?.contains("cursor=\(next)") == true)
    }
    #expect(pages == 4)
    #expect(cost.description == (try await service.send(.get, Self.cell))["total.cost.usd"])
    await service.close()
  }

  @Test func `come as a file, too`() async throws {
    let service = try await Self.service()
    let lines = try await service.send(.get, Self.cell + "&explain=events&format=ndjson")
    #expect(lines.body.split(separator: "\n").count == 4)
    #expect(lines.body.contains("\"not_counted\":\"5, received"))
    let csv = try await service.send(.get, Self.cell + "&explain=events&format=csv")
    #expect(csv.body.split(separator: "\r\n").count == 5)
    await service.close()
  }

  @Test(arguments: [
    ("explain=events&group_by=model", "group_by"), ("explain=events&top=1", "top"),
    ("explain=events&order=tokens", "order"), ("explain=events&order=usd&plan=1", "plan"),
    ("explain=all", "explain"), ("limit=1", "limit"), ("cursor=d1", "cursor"),
    ("explain=events&limit=0", "limit"), ("explain=events&cursor=x", "cursor"),
  ])
  func `are not shown for what cuts usage, nor in pages of it`(
    query: String, field: String
  ) async throws {
    let answer = try await Service().send(.get, "/v1/usage?\(query)")
    #expect(answer.status == 400)
    #expect(answer["field"] == field, "\(answer.body)")
  }
}
