import HTTPServer
import Testing
import Usage

@testable import UsageAPI

@Suite struct `The routes of alert rules` {
  private static let off = """
    {"session_usd":null,"variance_usd":null,"loop_calls":null,"anomaly_percent":null,\
    "anomaly_floor_usd":null}

    """
  private static let all = """
    {"session_usd":"2.5","variance_usd":"0.5","loop_calls":3,"anomaly_percent":300,\
    "anomaly_floor_usd":"1"}

    """

  @Test func `set all rules at once, and none where nothing is said`() async throws {
    let service = try await Service()
    #expect(try await service.send(.get, "/v1/alert-rules").body == Self.off)
    let body = Self.all.replacing("\"2.5\"", with: "2.50")
    #expect(try await service.send(.put, "/v1/alert-rules", body).body == Self.all)
    #expect(try await service.send(.get, "/v1/alert-rules").body == Self.all)
    #expect(try await service.send(.put, "/v1/alert-rules", "{}").body == Self.off)
    #expect(try await service.send(.get, "/v1/alert-rules").body == Self.off)
  }

  @Test(arguments: [
    (#"{"session_usd":"0"}"#, "session_usd"), (#"{"session_usd":"-1"}"#, "session_usd"),
    (#"{"session_usd":"1e-13"}"#, "session_usd"), (#"{"variance_usd":true}"#, "variance_usd"),
    (#"{"loop_calls":1}"#, "loop_calls"), (#"{"loop_calls":1001}"#, "loop_calls"),
    (#"{"anomaly_percent":100,"anomaly_floor_usd":"1"}"#, "anomaly_percent"),
    (#"{"anomaly_percent":300}"#, "anomaly_floor_usd"),
    (#"{"anomaly_floor_usd":"1"}"#, "anomaly_percent"), (#"{"sesion_usd":"1"}"#, "sesion_usd"),
    (#"{"each":"user_id"}"#, "each"),
  ])
  func `refuse what is no rule, and name the member`(body: String, field: String) async throws {
    let answer = try await Service().send(.put, "/v1/alert-rules", body)
    #expect(answer.status == 400)
    #expect(answer["field"] == field, "\(answer.body)")
  }

  @Test func `make alerts of sessions`() async throws {
    let service = try await Service()
    _ = try await service.send(
      .put, "/v1/alert-rules", #"{"session_usd":"0.3","variance_usd":"0.3","loop_calls":2}"#)
    for id in ["e1", "e2"] {
      _ = try await service.send(
        .post, "/v1/events",
        """
        {"id":"\(id)","session_id":"s1","user_id":"alice","agent":"a","model":"gpt-4o",\
        "provider":"openai","cost":"0.2","usage":{"input":10}}
        """)
    }
    let list = try await service.send(.get, "/v1/alerts")
    #expect(list["data.0.type"] == "session.variance_reached")
    #expect(list["data.0.variance_usd"] == "0.39995" && list["data.0.amount_usd"] == "0.3")
    let loop = try await service.send(.get, "/v1/alerts?type=session.loop")
    #expect(loop["data.0.agent"] == "a" && loop["data.0.spent_requests"] == "2")
    #expect(loop["data.0.event_id"] == "e2" && loop["data.0.user_id"] == "alice")
    _ = try await service.send(
      .post, "/v1/events", #"{"id":"e3","session_id":"s1","type":"charge","cost":"0.3"}"#)
    let cost = try await service.send(.get, "/v1/alerts?type=session.cost_reached")
    #expect(cost["data.0.session_id"] == "s1" && cost["data.0.amount_usd"] == "0.3")
  }

  @Test func `are for keys that see the whole project`() async throws {
    let service = try await Service()
    let admin = try await service.makeKey(#""scopes":["admin"]"#)
    let reader = try await service.makeKey(#""scopes":["read"]"#, key: admin)
    let bound = try await service.makeKey(#""scopes":["read"],"user_id":"alice""#, key: admin)
    #expect(try await service.send(.get, "/v1/alert-rules", key: reader).status == 200)
    #expect(try await service.send(.put, "/v1/alert-rules", "{}", key: reader).status == 403)
    #expect(try await service.send(.get, "/v1/alert-rules", key: bound).status == 403)
  }

  @Test func `are told to people in a sentence`() {
    func text(_ alert: Alert) -> String {
      let webhook = Webhook(
        id: "wh_1", name: "w", url: "https://example.com/", format: .slack,
        secret: WebhookSecret(bytes: []), createdAt: Service.now)
      let delivery = WebhookDelivery(
        number: 1, messageID: "msg_1", message: .alert(alert), status: .pending,
        createdAt: Service.now, nextAt: nil, attempts: [])
      return String(
        decoding: WebhookBody.bytes(
          of: OutgoingDelivery(webhook: webhook, delivery: delivery, tries: 0)), as: UTF8.self)
    }
    var alert = SessionAlert(
      number: 1, at: Service.now, type: .sessionVariance, session: "s1", user: "alice", agent: nil,
      event: "e1", source: "api", value: -500_000_000_000, limit: 250_000_000_000)
    #expect(
      text(.session(alert)) == """
        {"text":"Session s1 of alice: 0.5 USD less reported than computed, which reaches 0.25: \
        by event e1 of api"}
        """)
    (alert.type, alert.agent, alert.value, alert.user) = (.loop, "planner", 30, nil)
    #expect(
      text(.session(alert)) == """
        {"text":"Session s1: 30 calls of planner within 60 seconds, none with less input than the \
        one before: by event e1 of api"}
        """)
    let anomaly = UsageAnomaly(
      start: Service.now, spent: Money(pico: 9_000_000_000_000),
      usual: Money(pico: 2_000_000_000_000))
    #expect(
      text(.anomaly(AnomalyAlert(number: 2, at: Service.now, anomaly: anomaly))) == """
        {"text":"The hour from 2025-11-22T12:00:00Z has cost 9 USD; 2 is usual in earlier weeks"}
        """)
  }
}
