import HTTPServer
import Testing
import Usage

@testable import UsageAPI

/// What is told of calls that several sources tell.
@Suite struct `Witnesses` {
  private let service: Service

  init() async throws {
    service = try await Service()
  }

  private func post(
    _ source: String, _ id: String, output: Int, _ more: String = #","response_id":"chatcmpl-1""#
  ) async throws -> Answer {
    try await service.send(
      .post, "/v1/events",
      """
      {"source":"\(source)","id":"\(id)","session_id":"\(source)","model":"gpt-4o-mini",\
      "time":"2025-11-22T10:00:00Z","usage":{"input":1000000,"output":\(output)}\(more)}
      """)
  }

  @Test func `are told to their senders, and are sightings of the call that counts`() async throws {
    #expect(try await post("gateway", "g", output: 10)["items.0.code"] == nil)
    let answer = try await post("agent", "a", output: 5)
    #expect(answer.status == 200)
    #expect(answer["accepted"] == "1")
    #expect(answer["items.0.code"] == "witness", "\(answer.body)")
    #expect(answer["items.0.status"] == "200")
    #expect(answer["items.0.detail"]?.contains("event g of source gateway") == true)
    let again = try await post("agent", "a", output: 5)
    #expect(again["items.0.code"] == "duplicate")
    let calls = try await service.send(.get, "/v1/sessions/gateway/calls")
    #expect(calls["data.0.event_id"] == "g")
    #expect(calls["data.0.sightings.0.event_id"] == "a", "\(calls.body)")
    #expect(calls["data.0.sightings.0.counts"] == "false")
    #expect(calls["data.0.sightings.0.witness"] == "true")
    #expect(calls["data.0.sightings.0.tokens.output"] == "5")
    #expect(calls["data.1.event_id"] == nil)
    #expect(try await service.send(.get, "/v1/sessions/agent/calls")["data.0.event_id"] == nil)
    // The better account takes its place, and it stays to be seen.
    _ = try await post("provider", "p", output: 20)
    let better = try await service.send(.get, "/v1/sessions/provider/calls")
    #expect(better["data.0.event_id"] == "p")
    #expect(better["data.0.sightings.0.event_id"] == "g~1")
    #expect(better["data.0.sightings.1.event_id"] == "a")
    let entry = try await service.send(.get, "/v1/events/g")
    #expect(entry["counts"] == "false")
    #expect(entry["replaced_by"] == "g~1")
    let witness = try await service.send(.get, "/v1/events/g~1")
    #expect(witness["why.not_counted"] == "another source's account of the same call counts")
    #expect(witness["sightings.1.event_id"] == "p", "\(witness.body)")
  }

  @Test func `show for each pair of sources where they agree and where not`() async throws {
    _ = try await post("gateway", "g", output: 10)
    _ = try await post("agent", "a", output: 5)
    _ = try await post("gateway", "g2", output: 0, #","response_id":"chatcmpl-2""#)
    _ = try await post("agent", "a2", output: 0, #","request_id":"chatcmpl-2""#)
    _ = try await post("agent", "a3", output: 1, "")
    let answer = try await service.send(.get, "/v1/witnesses?from=2025-11-22")
    #expect(answer.status == 200, "\(answer.body)")
    #expect(answer["data.0.sources.0"] == "agent")
    #expect(answer["data.0.sources.1"] == "gateway")
    #expect(answer["data.0.both"] == "2")
    #expect(answer["data.0.only_first"] == "1")
    #expect(answer["data.0.only_second"] == "0")
    #expect(answer["data.0.first_counts"] == "1")
    #expect(answer["data.0.second_counts"] == "1")
    #expect(answer["data.0.disagreeing"] == "1")
    #expect(answer["data.0.tokens.0.bucket"] == "output")
    #expect(answer["data.0.tokens.0.calls"] == "1")
    #expect(answer["data.0.tokens.0.first_more"] == "0")
    #expect(answer["data.0.tokens.0.second_more"] == "5")
    // 5 x 0.6 a million.
    #expect(answer["data.0.cost.second_more_usd"] == "0.000003")
    #expect(answer["data.1.both"] == nil)
    let before = try await service.send(.get, "/v1/witnesses?from=2025-11-20&to=2025-11-21")
    #expect(before["data.0.both"] == nil)
    let misspelled = try await service.send(.get, "/v1/witnesses?form=2025-11-20")
    #expect(misspelled.status == 400)
    #expect(misspelled["detail"]?.contains("`from`") == true)
  }

  @Test func `are none where the project wants each source counted`() async throws {
    let off = try await service.send(.patch, "/v1/project", #"{"witnesses":"off"}"#)
    #expect(off["witnesses"] == "off", "\(off.body)")
    for (source, id) in [("gateway", "g"), ("agent", "a")] {
      #expect(try await post(source, id, output: 1)["items.0.code"] == nil)
    }
    #expect(try await service.send(.get, "/v1/project")["totals.requests"] == "2")
    let wrong = try await service.send(.patch, "/v1/project", #"{"witnesses":true}"#)
    #expect(wrong.status == 400)
    #expect(wrong["field"] == "witnesses")
    #expect(wrong["detail"] == "`witnesses` is `on` or `off`")
  }

  @Test func `are not shown to a key that is bound to a user`() async throws {
    _ = try await post(
      "gateway", "g", output: 10, #","user_id":"alice","response_id":"chatcmpl-9""#)
    _ = try await post("agent", "a", output: 5, #","user_id":"bob","response_id":"chatcmpl-9""#)
    let key = try await service.makeKey(#""scopes":["read"],"user_id":"alice""#)
    let calls = try await service.send(.get, "/v1/sessions/gateway/calls", key: key)
    #expect(calls["data.0.event_id"] == "g", "\(calls.body)")
    #expect(calls["data.0.sightings.0.event_id"] == nil)
    #expect(try await service.send(.get, "/v1/witnesses", key: key).status == 403)
  }
}
