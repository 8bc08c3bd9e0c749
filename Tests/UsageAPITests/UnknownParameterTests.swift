import APIDescription
import HTTPServer
import Testing

@testable import UsageAPI

@Suite struct `A parameter that is not known` {
  @Test(arguments: [
    ("/v1/sessions?userId=alice", "userId", "did you mean `user_id`?"),
    ("/v1/sessions?limit=5&curser=x", "curser", "did you mean `cursor`?"),
    ("/v1/sessions?page=2", "page", "which takes `user_id`, `status`, `idle`, `model`"),
    ("/v1/sessions/s?verbose=1", "verbose", "GET /v1/sessions/s, which takes `wait`"),
    ("/v1/users/a?form=2026-01-01", "form", "did you mean `from`?"),
    ("/v1/keys?%22%0A", "\"\n", "which takes none"),
  ])
  func `is refused by its name, with what would do`(
    target: String, name: String, advice: String
  ) async throws {
    let answer = try await Service().send(.get, target)
    #expect(answer.status == 400)
    #expect(answer["code"] == "invalid_request")
    #expect(answer["field"] == name)
    #expect(answer["detail"]?.contains(advice) == true, "\(answer.body)")
  }

  @Test func `is refused before anything is stored`() async throws {
    let service = try await Service()
    let answer = try await service.send(
      .post, "/v1/events?atomc=true", #"{"id":"a","session_id":"s","usage":{"input":1}}"#)
    #expect(answer.status == 400)
    #expect(answer["detail"]?.contains("did you mean `atomic`?") == true)
    #expect(try await service.send(.get, "/v1/sessions/s").status == 404)
  }

  @Test func `is refused in the form of OTLP where that is spoken`() async throws {
    let answer = try await Service().send(.post, "/v1/traces?key=k", "{}")
    #expect(answer.status == 400)
    #expect(answer["message"]?.contains("`key` is no parameter of POST /v1/traces") == true)
  }

  @Test func `is not repeated where it is long`() async throws {
    let name = String(repeating: "n", count: 65)
    let answer = try await Service().send(.get, "/v1/keys?\(name)=1")
    #expect(answer["field"] == nil)
    #expect(answer["detail"]?.hasPrefix("a parameter of 65 bytes is no parameter") == true)
  }

  @Test(arguments: ["/healthz?t=1", "/readyz?t=1", "/openapi.yaml?v=2", "/v2/ttd/x?a=b"])
  func `is let pass by probes, and by clients that were not made for Tally`(
    target: String
  ) async throws {
    #expect(try await Service().send(.get, target).status == 200)
  }

  @Test func `is none that the description names, and those are all`() async throws {
    let described = DescribedParameters(String(decoding: APIDescription.yaml, as: UTF8.self))
    var routes = 0
    for route in try await Service().router.routes where route.pattern.hasPrefix("/v1/") {
      let label = "\(route.method.rawValue) \(route.pattern)"
      routes += 1
      let parameters = try #require(route.parameters, "\(label) takes any parameter")
      #expect(described.queries[label]?.sorted() == parameters.sorted(), "\(label)")
    }
    #expect(routes > 15)
    #expect(described.queries.keys.count { $0.contains(" /v1/") } == routes)
  }
}

@Suite struct `A member that is spelled otherwise in a small body` {
  @Test(arguments: [
    ("/v1/keys", #"{"name":"k","scopes":["read"],"userId":"alice"}"#, "userId", "user_id"),
    ("/v1/keys", #"{"name":"k","scopes":["read"],"usr_id":"alice"}"#, "usr_id", "user_id"),
    ("/v1/sessions", #"{"sessionId":"s"}"#, "sessionId", "session_id"),
    ("/v1/sessions/s/end", #"{"endState":"Success"}"#, "endState", "end_state"),
  ])
  func `is refused by its name`(
    path: String, body: String, name: String, meant: String
  ) async throws {
    let service = try await Service()
    _ = try await service.send(.post, "/v1/sessions", #"{"session_id":"s","note":"own"}"#)
    let answer = try await service.send(.post, path, body)
    #expect([400, 422].contains(answer.status))
    #expect(answer["field"] == name)
    #expect(answer["detail"]?.contains("`\(meant)`") == true, "\(answer.body)")
    #expect(try await service.send(.get, "/v1/sessions/s")["status"] == "active")
  }

  @Test func `is refused of a project's settings`() async throws {
    let service = try await Service()
    let answer = try await service.send(.patch, "/v1/project", #"{"costAuthority":"computed"}"#)
    #expect(answer.status == 400)
    #expect(answer["field"] == "costAuthority")
  }
}
