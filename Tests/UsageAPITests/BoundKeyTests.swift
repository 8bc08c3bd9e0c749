import HTTPServer
import Testing

@testable import UsageAPI

@Suite struct `A key that is bound to a user` {
  private let service: Service
  private let admin: String
  private let bob: String

  init() async throws {
    service = try await Service()
    admin = try await service.makeKey(#""scopes":["admin"]"#)
    bob = try await service.makeKey(#""scopes":["ingest","read"],"user_id":"bob""#, key: admin)
    let event = #"{"id":"a1","session_id":"sa","user_id":"alice","usage":{"input":5}}"#
    #expect(try await service.send(.post, "/v1/events", event, key: admin).status == 200)
  }

  @Test func `makes events the user's`() async throws {
    let posted = try await service.send(
      .post, "/v1/events", #"{"id":"b1","session_id":"sb","usage":{"input":7}}"#, key: bob)
    #expect(posted.status == 200)
    let user = try await service.send(.get, "/v1/users/bob", key: bob)
    #expect(user["tokens.input"] == "7")
  }

  @Test func `cannot post for another`() async throws {
    let posted = try await service.send(
      .post, "/v1/events", #"{"id":"b2","user_id":"alice","usage":{"input":7}}"#, key: bob)
    #expect(posted.status == 422)
    #expect(posted["items.0.field"] == "user_id")
    let opened = try await service.send(
      .post, "/v1/sessions", #"{"session_id":"new","user_id":"alice"}"#, key: bob)
    #expect(opened.status == 403)
  }

  @Test func `does not learn of others`() async throws {
    #expect(try await service.send(.get, "/v1/users/alice", key: bob).status == 404)
    #expect(try await service.send(.get, "/v1/sessions/sa", key: bob).status == 404)
    #expect(try await service.send(.post, "/v1/sessions/sa/end", key: bob).status == 404)
    let list = try await service.send(.get, "/v1/sessions?user_id=alice", key: bob)
    #expect(list.body == "{\"data\":[],\"next\":null}\n")
    let all = try await service.send(.get, "/v1/sessions", key: bob)
    #expect(all["data.0.session_id"] == nil)
    let there = try await service.send(.get, "/v1/sessions/sa", key: admin)
    #expect(there["status"] == "active")
  }
}
