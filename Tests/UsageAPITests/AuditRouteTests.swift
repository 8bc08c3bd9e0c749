import HTTPServer
import Testing
import Usage
import UsageSQLite

@testable import UsageAPI

@Suite struct `The route of the audit log` {
  private let service: Service
  private let admin: String

  init() async throws {
    service = try await Service()
    admin = try await service.makeKey(#""scopes":["admin"]"#)
    let changed = try await service.send(
      .patch, "/v1/project", #"{"cost_authority":"computed"}"#, key: admin)
    #expect(changed.status == 200)
  }

  @Test func `says who did what when`() async throws {
    let id = try await service.lastKeyID()
    let log = try await service.send(.get, "/v1/audit", key: admin)
    #expect(log.status == 200)
    #expect(log["data.0.action"] == "project.changed")
    #expect(log["data.0.actor"] == "key" && log["data.0.key_id"] == "\(id)")
    #expect(log["data.0.key_name"] == "test" && log["data.0.at"] == "2025-11-22T12:00:00Z")
    #expect(log["data.0.details.cost_authority"] == "computed")
    #expect(log["data.1.action"] == "key.created" && log["data.1.subject"] == "\(id)")
    #expect(log["data.1.actor"] == "anyone" && log["data.1.key_id"] == nil)
    #expect(!log.body.contains(admin))
  }

  @Test func `has what an administrator does by every route`() async throws {
    func send(_ method: Method, _ path: String, _ body: String = "") async throws -> Answer {
      let answer = try await service.send(method, path, body, key: admin)
      #expect(answer.status < 300, "\(method) \(path): \(answer.body)")
      return answer
    }
    let price = #"{"from":"2020-01-01","input_per_million_usd":"2"}"#
    _ = try await send(.put, "/v1/prices/p/m", price)
    _ = try await service.send(
      .post, "/v1/events",
      #"{"id":"e","provider":"p","model":"m","time":"2025-11-20T00:00:00Z","usage":{"input":5}}"#,
      key: admin)
    _ = try await send(.delete, "/v1/prices/p/m?from=2020-01-01")
    _ = try await send(.put, "/v1/prices/p/m", price.replacing("\"2\"", with: "\"3\""))
    _ = try await send(.post, "/v1/reprice?from=2020-01-01&dry_run=true")
    _ = try await send(.post, "/v1/reprice?from=2020-01-01&model=m")
    _ = try await send(.put, "/v1/alert-rules", #"{"loop_calls":30}"#)
    let budget = try await send(.post, "/v1/budgets", #"{"name":"b","amount_usd":"1"}"#)
    let path = "/v1/budgets/\(try #require(budget["budget_id"]))"
    _ = try await send(.patch, path, #"{"amount_usd":"2.50"}"#)
    _ = try await send(.delete, path)
    let hook = try await send(.post, "/v1/webhooks", #"{"url":"https://hooks.example/a"}"#)
    let place = "/v1/webhooks/\(try #require(hook["webhook_id"]))"
    _ = try await send(.patch, place, #"{"enabled":false}"#)
    _ = try await send(.post, place + "/rotate")
    let delivery = try await send(.post, place + "/test")
    let number = try #require(delivery["delivery_id"])
    _ = try await send(.post, place + "/deliveries/\(number)/replay")
    _ = try await send(.delete, place)
    let file = try await send(.get, "/v1/audit?format=csv")
    let rows = file.body.split(separator: "\r\n").map { $0.split(separator: ",") }
    #expect(rows.first?.joined(separator: ",").hasPrefix("audit_id,at,action,subject") == true)
    #expect(
      rows.dropFirst().reversed().map { $0[2] } == [
        "key.created", "project.changed", "price.set", "price.removed", "price.set",
        "events.repriced", "alert_rules.set", "budget.created", "budget.changed", "budget.deleted",
        "webhook.created", "webhook.changed", "webhook.rotated", "delivery.replayed",
        "webhook.deleted",
      ])
    let changed = try await send(.get, "/v1/audit?action=budget.changed")
    #expect(changed["data.0.details.amount_usd"] == "2.5")
    let repriced = try await send(.get, "/v1/audit?action=events.repriced")
    #expect(repriced["data.0.details.model"] == "m")
    #expect(!file.body.contains("hooks.example") && !file.body.contains("whsec_"))
  }

  @Test func `comes in pages, filtered and as files`() async throws {
    let first = try await service.send(.get, "/v1/audit?limit=1", key: admin)
    let next = try #require(first["next"])
    #expect(first.header("Link")?.contains(next) == true)
    let second = try await service.send(.get, "/v1/audit?limit=1&cursor=\(next)", key: admin)
    #expect(second["data.0.action"] == "key.created" && second["next"] == nil)
    let lines = try await service.send(
      .get, "/v1/audit", key: admin, headers: [("Accept", "application/x-ndjson")])
    #expect(lines.body.split(separator: "\n").count == 2)
    let later = try await service.send(.get, "/v1/audit?from=2025-11-23", key: admin)
    #expect(later["data.0.action"] == nil)
    let id = try await service.lastKeyID()
    let own = try await service.send(.get, "/v1/audit?key_id=\(id)", key: admin)
    #expect(own["data.0.action"] == "project.changed" && own["data.1.action"] == nil)
  }

  @Test(arguments: [
    ("action=key.made", "action"), ("key_id=+1", "key_id"), ("key_id=x", "key_id"),
    ("from=x", "from"), ("limit=0", "limit"), ("format=xml", "format"),
    ("format=csv&limit=1", "limit"), ("cursor=x", "cursor"),
  ])
  func `names a parameter that is wrong`(query: String, field: String) async throws {
    let answer = try await service.send(.get, "/v1/audit?\(query)", key: admin)
    #expect(answer.status == 400)
    #expect(answer["field"] == field)
  }

  @Test func `is for administrators of the project alone`() async throws {
    let reader = try await service.makeKey(#""scopes":["read","ingest"]"#, key: admin)
    #expect(try await service.send(.get, "/v1/audit", key: reader).status == 403)
    let other = KeyText.make()
    let (prefix, digest) = KeyText.stored(other)
    let key = try await service.store.createKey(
      NewAccessKey(
        projectName: "other", name: "o", prefix: prefix, digest: digest, scopes: [.admin],
        userID: nil), by: .server)
    service.take(key)
    let log = try await service.send(.get, "/v1/audit", key: other)
    #expect(log["data.0.audit_id"] == "1" && log["data.1.audit_id"] == nil)
  }
}
