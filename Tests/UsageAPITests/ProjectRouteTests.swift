import HTTPServer
import Testing

@Suite struct `A project's settings` {
  @Test func `say which cost decides, and are an administrator's to change`() async throws {
    let service = try await Service()
    let admin = try await service.makeKey(#""scopes":["admin"]"#)
    let reader = try await service.makeKey(#""scopes":["read"]"#, key: admin)
    let event = """
      {"id":"e","session_id":"s","run_id":"r1","model":"gpt-4o","provider":"openai",
       "usage":{"input":1000,"output":0},"reported_cost_usd":"0.5"}
      """
    _ = try await service.send(.post, "/v1/events", event, key: admin)
    let expected = [("reported", "0.5"), ("computed", "0.0025"), ("automatic", "0.0025")]
    for (authority, usd) in expected {
      let changed = try await service.send(
        .patch, "/v1/project", #"{"cost_authority":"\#(authority)"}"#, key: admin)
      #expect(changed.status == 200)
      let read = try await service.send(.get, "/v1/project", key: reader)
      #expect(read["project"] == "default")
      #expect(read["cost_authority"] == authority)
      #expect(read["totals.cost.usd"] == usd)
      let totals = try await service.send(.get, "/v1/sessions/s", key: reader).body
      #expect(totals.contains("\"runs\":[{\"run_id\":\"r1\",\"requests\":1,"))
      #expect(totals.contains("\"cost\":{\"usd\":\"\(usd)\","))
    }
    #expect(
      try await service.send(.patch, "/v1/project", "{}", key: reader).status == 403)
    #expect(
      try await service.send(.patch, "/v1/project", "{}", key: admin).body
        == "{\"project\":\"default\",\"cost_authority\":\"automatic\"}\n")
    for body in ["[]", #"{"cost_authority":"mine"}"#, #"{"cost_authority":1}"#, "{"] {
      #expect(try await service.send(.patch, "/v1/project", body, key: admin).status == 400)
    }
  }

  @Test func `do not help a run without a session`() async throws {
    let service = try await Service()
    let answer = try await service.send(
      .post, "/v1/events", #"{"id":"e","run_id":"r","usage":{"input":1}}"#)
    #expect(answer.status == 422)
    #expect(answer.body.contains("\"field\":\"session_id\""))
  }
}
