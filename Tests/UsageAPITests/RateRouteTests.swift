import HTTPServer
import Testing
import Usage

@testable import UsageAPI

@Suite struct `Rates` {
  private static let event = """
    {"id":"e1","session_id":"s1","user_id":"alice","time":"2025-11-20T10:00:00Z",\
    "provider":"openai","model":"gpt-4o","tags":{"team":"x"},"usage":{"input":1001,"output":7}}
    """

  @Test func `give totals, usage and CSV a charge beside the cost`() async throws {
    let service = try await Service()
    _ = try await service.send(.post, "/v1/events", Self.event)
    let none = try await service.send(.get, "/v1/sessions/s1")
    #expect(none["cost.usd"] == "0.0025725" && none["charge.usd"] == nil)
    let set = try await service.send(.put, "/v1/rates", #"{"markup_percent":"20"}"#)
    #expect(set.status == 201 && set["markup_percent"] == "20" && set["from"] == "1970-01-01")
    for path in ["/v1/sessions/s1", "/v1/users/alice", "/v1/users/alice?tz=Europe/Berlin"] {
      let totals = try await service.send(.get, path)
      #expect(totals["cost.usd"] == "0.0025725", "\(path)")
      #expect(totals["charge.usd"] == "0.003087" && totals["charge.status"] == "complete")
      #expect(totals["charge.unrated_events"] == "0")
    }
    let ended = try await service.send(.post, "/v1/sessions/s1/end")
    #expect(ended["charge.usd"] == "0.003087")
    let project = try await service.send(.get, "/v1/project")
    #expect(project["totals.charge.usd"] == "0.003087")
    #expect(project["unattributed.charge.usd"] == nil)
    let usage = try await service.send(
      .get, "/v1/usage?from=2025-11-01&to=2025-12-01&group_by=model")
    #expect(usage["data.0.charge.usd"] == "0.003087" && usage["total.charge.usd"] == "0.003087")
    let csv = try await service.send(
      .get, "/v1/usage.csv?from=2025-11-01&to=2025-12-01&group_by=model")
    let row = try #require(CSVRows.parse(csv.body).first)
    #expect(row["charge_usd"] == "0.003087" && row["charge_status"] == "complete")
    await service.close()
  }

  @Test func `hold for a user, a tag, a model and a day, and are taken away`() async throws {
    let service = try await Service()
    _ = try await service.send(.post, "/v1/events", Self.event)
    let bodies = [
      #"{"markup_percent":"10"}"#, #"{"model":"gpt-4*","markup_percent":"20"}"#,
      #"{"tags":{"team":"x"},"markup_percent":"30"}"#,
      #"{"user_id":"alice","from":"2025-11-20","markup_percent":40}"#,
      #"{"user_id":"alice","from":"2025-11-21","markup_percent":"50"}"#,
      #"{"model":"gpt-4o","input_per_million_usd":"1000","output_per_million_usd":"0"}"#,
    ]
    for body in bodies {
      #expect(try await service.send(.put, "/v1/rates", body).status == 201, "\(body)")
    }
    #expect(try await service.send(.put, "/v1/rates", bodies[0]).status == 200)
    let list = try await service.send(.get, "/v1/rates")
    #expect(list["data.0.from"] == "2025-11-21" && list["data.1.markup_percent"] == "40")
    #expect(list["data.2.tags.team"] == "x" && list["data.3.model"] == "gpt-4o")
    #expect(list["data.5.markup_percent"] == "10" && list["data.6.from"] == nil)
    func charge() async throws -> String? {
      try await service.send(.get, "/v1/sessions/s1")["charge.usd"]
    }
    #expect(try await charge() == "0.0036015")
    let paths = ["user_id=alice&from=2025-11-20", "tag:team=x&from=1970-01-01"]
    for (path, left) in zip(paths, ["0.00334425", "1.001"]) {
      #expect(try await service.send(.delete, "/v1/rates?" + path).status == 200)
      #expect(try await charge() == left)
    }
    let gone = try await service.send(.delete, "/v1/rates?user_id=alice&from=2025-11-20")
    #expect(gone.status == 404 && gone["code"] == "rate_not_found")
    await service.close()
  }

  @Test(
    arguments: [
      (#"{}"#, "markup_percent"), (#"{"markup_percent":"a"}"#, "markup_percent"),
      (#"{"markup_percent":"-101"}"#, "markup_percent"),
      (#"{"model":"m","markup_percent":"1","per_request_usd":"1"}"#, "markup_percent"),
      (#"{"per_request_usd":"1"}"#, "model"), (#"{"user_id":"","markup_percent":"1"}"#, "user_id"),
      (#"{"tags":{"a":"1","b":"2"},"markup_percent":"1"}"#, "tags"),
      (#"{"from":"soon","markup_percent":"1"}"#, "from"), (#"{"usr_id":"a"}"#, "usr_id"),
    ])
  func `are nothing else`(body: String, field: String) async throws {
    let service = try await Service()
    let answer = try await service.send(.put, "/v1/rates", body)
    #expect(answer.status == 400 && answer["field"] == field, "\(answer.body)")
    #expect(try await service.send(.delete, "/v1/rates").status == 400)
    await service.close()
  }
}
