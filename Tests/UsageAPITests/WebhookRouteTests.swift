import HTTPServer
import JSON
import Testing
import Usage

@testable import UsageAPI

@Suite struct `The routes of webhooks` {
  private static let webhook = #"{"name":"ops","url":"https://example.com/tally"}"#

  @Test func `show a secret once, when it is made and when it is changed`() async throws {
    let service = try await Service()
    let made = try await service.send(.post, "/v1/webhooks", Self.webhook)
    #expect(made.status == 201)
    let id = try #require(made["webhook_id"])
    let secret = try #require(made["secret"])
    let plain = """
      {"webhook_id":"\(id)","name":"ops","url":"https://example.com/tally","format":"standard",\
      "enabled":true,"types":null,"created_at":"2025-11-22T12:00:00Z","old_secret_until":null
      """
    #expect(made.body == plain + #","secret":"\#(secret)"}"# + "\n")
    #expect(secret.hasPrefix("whsec_") && secret.count == 50)
    #expect(try await service.send(.get, "/v1/webhooks/\(id)").body == plain + "}\n")
    #expect(
      try await service.send(.get, "/v1/webhooks").body
        == #"{"data":[\#(plain)}],"next":null}"# + "\n")
    let rotated = try await service.send(
      .post, "/v1/webhooks/\(id)/rotate", #"{"overlap_seconds":60}"#)
    #expect(rotated.status == 200)
    #expect(rotated["secret"]?.hasPrefix("whsec_") == true && rotated["secret"] != secret)
    #expect(rotated["old_secret_until"] == "2025-11-22T12:01:00Z")
    let byDefault = try await service.send(.post, "/v1/webhooks/\(id)/rotate")
    #expect(byDefault["old_secret_until"] == "2025-11-23T12:00:00Z")
    let changed = try await service.send(
      .patch, "/v1/webhooks/\(id)", #"{"enabled":false,"format":"slack"}"#)
    #expect(changed["enabled"] == "false" && changed["format"] == "slack")
    #expect(changed["secret"] == nil)
    #expect(try await service.send(.delete, "/v1/webhooks/\(id)").status == 204)
    #expect(try await service.send(.get, "/v1/webhooks/\(id)")["code"] == "webhook_not_found")
    await service.close()
  }

  @Test(arguments: [
    (#"{"name":"a"}"#, "url"), (#"{"url":5}"#, "url"), (#"{"url":"http://example.com/"}"#, "url"),
    (#"{"url":"https://10.0.0.1/"}"#, "url"), (#"{"url":"mailto:a@b.example,c@d.example"}"#, "url"),
    (#"{"url":"https://example.com/","name":""}"#, "name"),
    (#"{"url":"https://example.com/","format":"teams"}"#, "format"),
    (#"{"url":"https://example.com/","enabled":1}"#, "enabled"),
    (#"{"url":"https://example.com/","types":[]}"#, "types"),
    (#"{"url":"https://example.com/","types":["usage"]}"#, "types"),
    (#"{"url":"https://example.com/","secret":"whsec_"}"#, "secret"),
  ])
  func `refuse one that cannot be, and name the member`(body: String, field: String) async throws {
    let service = try await Service()
    let answer = try await service.send(.post, "/v1/webhooks", body)
    #expect(answer.status == 400)
    #expect(answer["code"] == "invalid_request")
    #expect(answer["field"] == field)
    #expect(try await service.send(.get, "/v1/webhooks").body == #"{"data":[],"next":null}"# + "\n")
    await service.close()
  }

  @Test func `list deliveries, and have them sent`() async throws {
    let service = try await Service()
    let id = try #require(
      try await service.send(.post, "/v1/webhooks", Self.webhook)["webhook_id"])
    let tested = try await service.send(.post, "/v1/webhooks/\(id)/test")
    #expect(tested.status == 202)
    #expect(tested["type"] == "webhook.test")
    #expect(tested["status"] == "pending")
    let message = try #require(tested["message_id"])
    #expect(message.hasPrefix("msg_") && message.count == 36)
    _ = try await service.send(
      .post, "/v1/budgets", #"{"name":"all","amount_usd":"1","thresholds":["50%"]}"#)
    _ = try await service.send(
      .post, "/v1/events", #"{"id":"e1","user_id":"alice","type":"charge","cost":"0.6"}"#)
    let list = try await service.send(.get, "/v1/webhooks/\(id)/deliveries?limit=1")
    #expect(list["data.0.type"] == "budget.threshold_reached")
    #expect(list["data.0.alert_id"] == "1")
    let next = try #require(list["next"])
    let rest = try await service.send(.get, "/v1/webhooks/\(id)/deliveries?limit=1&cursor=\(next)")
    #expect(rest["data.0.message_id"] == message)
    let delivery = try #require(rest["data.0.delivery_id"])
    let again = try await service.send(
      .post, "/v1/webhooks/\(id)/deliveries/\(delivery)/replay")
    #expect(again.status == 202)
    #expect(again["message_id"] == message)
    for wrong in ["0", "+1", "01", "x", "9999"] {
      let none = try await service.send(.post, "/v1/webhooks/\(id)/deliveries/\(wrong)/replay")
      #expect(none["code"] == "delivery_not_found")
    }
    await service.close()
  }

  @Test func `are for administrators`() async throws {
    let service = try await Service()
    let reader = try await service.makeKey(#""scopes":["read","ingest"]"#)
    for (method, path) in [
      (Method.get, "/v1/webhooks"), (.post, "/v1/webhooks"), (.get, "/v1/webhooks/w"),
      (.patch, "/v1/webhooks/w"), (.delete, "/v1/webhooks/w"), (.post, "/v1/webhooks/w/rotate"),
      (.post, "/v1/webhooks/w/test"), (.get, "/v1/webhooks/w/deliveries"),
      (.post, "/v1/webhooks/w/deliveries/1/replay"),
    ] {
      #expect(try await service.send(method, path, key: reader).status == 403)
    }
    await service.close()
  }

  @Test func `say which library is missing`() async throws {
    let service = try await Service(missingLibrary: { "install libcurl4" })
    let answer = try await service.send(.post, "/v1/webhooks", Self.webhook)
    #expect(answer.status == 501)
    #expect(answer["code"] == "library_missing")
    #expect(answer["detail"] == "install libcurl4")
    await service.close()
  }

  @Test func `are e-mail where the URL is an address, and nowhere else`() async throws {
    let service = try await Service()
    let made = try await service.send(.post, "/v1/webhooks", #"{"url":"mailto:ops@example.com"}"#)
    #expect(made.status == 201 && made["format"] == "email")
    let path = "/v1/webhooks/\(try #require(made["webhook_id"]))"
    for body in [
      #"{"url":"mailto:ops@example.com","format":"slack"}"#,
      #"{"url":"https://example.com/","format":"email"}"#,
    ] {
      let refused = try await service.send(.post, "/v1/webhooks", body)
      #expect(refused.status == 400 && refused["field"] == "format")
    }
    let slack = try await service.send(.patch, path, #"{"format":"slack"}"#)
    #expect(slack.status == 400 && slack["field"] == "format")
    let posted = try await service.send(.patch, path, #"{"url":"https://example.com/"}"#)
    #expect(posted["format"] == "standard")
    let mailed = try await service.send(.patch, path, #"{"url":"mailto:a@example.com"}"#)
    #expect(mailed["format"] == "email" && mailed["url"] == "mailto:a@example.com")
    await service.close()
    let without = try await Service(hasMailRelay: false)
    let refused = try await without.send(.post, "/v1/webhooks", #"{"url":"mailto:a@example.com"}"#)
    #expect(refused.status == 501 && refused["code"] == "mail_relay_missing")
    await without.close()
  }

  @Test func `write alerts for programs and for people`() async throws {
    let alert = BudgetAlert(
      number: 7, at: Service.now, budget: "bud_1", name: "team", of: "alice", start: Service.now,
      threshold: "80%", unit: .usd, spent: 8_100_000_000_000, amount: 10_000_000_000_000)
    var outgoing = OutgoingDelivery(
      webhook: Webhook(
        id: "wh_1", name: "w", url: "https://example.com/", secret: WebhookSecret(bytes: []),
        createdAt: Service.now),
      delivery: WebhookDelivery(
        number: 1, messageID: "msg_1", message: .alert(.budget(alert)), status: .pending,
        createdAt: Service.now, nextAt: nil, attempts: []), tries: 0)
    #expect(
      String(decoding: WebhookBody.bytes(of: outgoing), as: UTF8.self) == """
        {"type":"budget.threshold_reached","timestamp":"2025-11-22T12:00:00Z","data":{\
        "alert_id":7,"type":"budget.threshold_reached","at":"2025-11-22T12:00:00Z",\
        "budget_id":"bud_1","name":"team","of":"alice",\
        "start":"2025-11-22T12:00:00Z","threshold":"80%","spent_usd":"8.1","amount_usd":"10"}}
        """)
    outgoing.webhook.format = .slack
    #expect(
      String(decoding: WebhookBody.bytes(of: outgoing), as: UTF8.self) == """
        {"text":"Budget team for alice: 8.1 of 10 USD used, which reaches 80%"}
        """)
    outgoing.webhook.format = .email
    #expect(
      String(decoding: WebhookBody.bytes(of: outgoing), as: UTF8.self) == """
        Budget team for alice: 8.1 of 10 USD used, which reaches 80%

        {"type":"budget.threshold_reached","timestamp":"2025-11-22T12:00:00Z","data":{\
        "alert_id":7,"type":"budget.threshold_reached","at":"2025-11-22T12:00:00Z",\
        "budget_id":"bud_1","name":"team","of":"alice",\
        "start":"2025-11-22T12:00:00Z","threshold":"80%","spent_usd":"8.1","amount_usd":"10"}}

        """)
    outgoing.webhook.format = .slack
    outgoing.delivery.message = .alert(
      .usage(
        UsageAlert(
          number: 8, at: Service.now, type: .unread, provider: "openai", model: "gpt-9",
          name: "magic_tokens", event: "e1", source: "api", session: "s1", user: nil)))
    #expect(
      String(decoding: WebhookBody.bytes(of: outgoing), as: UTF8.self) == """
        {"text":"openai/gpt-9 told magic_tokens, which no rule reads: first by event e1 of api"}
        """)
    outgoing.webhook.format = .standard
    #expect(
      String(decoding: WebhookBody.bytes(of: outgoing), as: UTF8.self) == """
        {"type":"usage.unread","timestamp":"2025-11-22T12:00:00Z","data":{"alert_id":8,\
        "type":"usage.unread","at":"2025-11-22T12:00:00Z","model":"gpt-9","provider":"openai",\
        "unread":"magic_tokens","event_id":"e1","source":"api","session_id":"s1",\
        "user_id":null}}
        """)
    outgoing.delivery.message = .test
    #expect(
      String(decoding: WebhookBody.bytes(of: outgoing), as: UTF8.self) == """
        {"type":"webhook.test","timestamp":"2025-11-22T12:00:00Z","data":{"webhook_id":"wh_1"}}
        """)
  }
}
