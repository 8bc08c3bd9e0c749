import HTTPServer
import JSON
import Testing
import Usage

@testable import UsageAPI

@Suite struct `The routes of budgets` {
  private static let budget = """
    {"name":"alice","scope":{"user_id":"alice"},"each":null,"amount_usd":"10","window":"total",\
    "tz":"UTC","hard":true,"unpriced":"refuse","thresholds":["80%","9.50"]}
    """

  private func event(_ id: String, _ members: String = "") -> String {
    """
    {"id":"\(id)","session_id":"s1","user_id":"alice","type":"charge","cost":"0.20"\(members)}
    """
  }

  @Test func `make, read, change and delete one`() async throws {
    let service = try await Service()
    let made = try await service.send(.post, "/v1/budgets", Self.budget)
    #expect(made.status == 201)
    let id = try #require(made["budget_id"])
    #expect(
      made.body == """
        {"budget_id":"\(id)","name":"alice","scope":{"user_id":"alice"},"each":null,\
        "amount_usd":"10","window":"total","tz":"UTC","hard":true,"unpriced":"refuse",\
        "thresholds":["80%","9.50"],"created_at":"2025-11-22T12:00:00Z","windows":[{"of":null,\
        "start":"1970-01-01T00:00:00Z","resets_at":null,"spent_usd":"0","held_usd":"0",\
        "left_usd":"10","over_estimate_usd":"0","without_hold_usd":"0","refused":0,\
        "runs_out_at":null}],"more_windows":0}

        """)
    _ = try await service.send(.post, "/v1/events", event("e1"))
    let read = try await service.send(.get, "/v1/budgets/\(id)")
    #expect(read["windows.0.spent_usd"] == "0.2")
    #expect(try await service.send(.get, "/v1/budgets")["data.0.budget_id"] == id)
    let changed = try await service.send(.patch, "/v1/budgets/\(id)", #"{"amount_usd":"0.10"}"#)
    #expect(changed["windows.0.left_usd"] == "-0.1")
    let tokens = try await service.send(.patch, "/v1/budgets/\(id)", #"{"amount_tokens":5}"#)
    #expect(tokens.status == 409)
    #expect(tokens["code"] == "budget_conflict")
    #expect(try await service.send(.delete, "/v1/budgets/\(id)").status == 204)
    #expect(try await service.send(.get, "/v1/budgets/\(id)")["code"] == "budget_not_found")
  }

  @Test(arguments: [
    (#"{"name":"a"}"#, "amount_usd"), (#"{"amount_usd":"1","amount_tokens":1}"#, "amount_tokens"),
    (#"{"amount_usd":"-1"}"#, "amount_usd"), (#"{"amount_usd":"1","window":"year"}"#, "window"),
    (#"{"amount_usd":"1","window":{"rolling_seconds":0}}"#, "window"),
    (#"{"amount_usd":"1","tz":"Berlin"}"#, "tz"), (#"{"amount_usd":"1","hrad":true}"#, "hrad"),
    (#"{"amount_usd":"1","each":"team"}"#, "each"),
    (#"{"amount_usd":"1","unpriced":"guess"}"#, "unpriced"),
    (#"{"amount_usd":"1","thresholds":["0%"]}"#, "thresholds"),
    (#"{"amount_usd":"1","thresholds":"80%"}"#, "thresholds"),
    (#"{"amount_usd":"1","scope":{"user":"a"}}"#, "user"),
  ])
  func `refuse a budget that cannot be, and name the member`(
    body: String, field: String
  ) async throws {
    let answer = try await Service().send(.post, "/v1/budgets", body)
    #expect(answer.status == 422)
    #expect(answer["field"] == field, "\(answer.body)")
  }

  @Test func `hold, draw on it and give the rest back`() async throws {
    let service = try await Service()
    let made = try await service.send(.post, "/v1/budgets", Self.budget)
    let id = try #require(made["budget_id"])
    let body = #"{"user_id":"alice","estimate_usd":"0.25","expires_in_seconds":600}"#
    let check = try await service.send(.post, "/v1/check", body)
    #expect(check.status == 200)
    #expect(check["budgets.0.left_usd"] == "9.75")
    let hold = try await service.send(.post, "/v1/holds", body)
    #expect(hold.status == 201)
    #expect(hold["estimate_usd"] == "0.25")
    #expect(hold["expires_at"] == "2025-11-22T12:10:00Z")
    #expect(hold["budgets.0.budget_id"] == id)
    #expect(hold["budgets.0.left_usd"] == "9.75")
    let holdID = try #require(hold["hold_id"])
    _ = try await service.send(.post, "/v1/events", event("e1", ",\"hold_id\":\"\(holdID)\""))
    let read = try await service.send(.get, "/v1/budgets/\(id)")
    #expect(read["windows.0.spent_usd"] == "0.2")
    #expect(read["windows.0.held_usd"] == "0.05")
    #expect(read["windows.0.without_hold_usd"] == "0")
    let released = try await service.send(.delete, "/v1/holds/\(holdID)")
    #expect(released["drawn_usd"] == "0.2")
    #expect(released["closed_by"] == "released")
    #expect(try await service.send(.get, "/v1/holds/\(holdID)")["closed_by"] == "released")
    #expect(try await service.send(.get, "/v1/budgets/\(id)")["windows.0.held_usd"] == "0")
  }

  @Test func `answer 402 where a hard budget has no room, and say by how much`() async throws {
    let service = try await Service()
    let made = try await service.send(
      .post, "/v1/budgets", #"{"amount_usd":"0.10","window":"day","tz":"America/New_York"}"#)
    let body = #"{"estimate_usd":"0.25"}"#
    for path in ["/v1/check", "/v1/holds"] {
      let answer = try await service.send(.post, path, body)
      #expect(answer.status == 402)
      #expect(answer.header("Content-Type") == "application/problem+json")
      #expect(answer["code"] == "over_budget")
      #expect(answer["refused_by.0.budget_id"] == made["budget_id"])
      #expect(answer["refused_by.0.left_usd"] == "0.1")
      #expect(answer["refused_by.0.short_usd"] == "0.15")
      #expect(answer["refused_by.0.resets_at"] == "2025-11-23T05:00:00Z")
    }
    let window = try await service.send(.get, "/v1/budgets")
    #expect(window["data.0.windows.0.refused"] == "1")
    #expect(window["data.0.windows.0.start"] == "2025-11-22T00:00:00-05:00")
    #expect(window["data.0.windows.0.resets_at"] == "2025-11-23T00:00:00-05:00")
  }

  @Test func `price an estimate of tokens, and refuse a model without a price`() async throws {
    let service = try await Service()
    _ = try await service.send(.post, "/v1/budgets", #"{"amount_usd":"1"}"#)
    let priced = try await service.send(
      .post, "/v1/check",
      #"{"estimate":{"model":"gpt-4o","usage":{"prompt_tokens":1000,"completion_tokens":100}}}"#)
    #expect(priced["estimate_usd"] == "0.0035")
    #expect(priced["estimate_tokens"] == "1100")
    let body = #"{"estimate":{"model":"none-such","usage":{"input":1000,"output":100}}}"#
    let refused = try await service.send(.post, "/v1/holds", body)
    #expect(refused.status == 402)
    #expect(refused["code"] == "unpriced_model")
    let id = try await service.send(.get, "/v1/budgets")["data.0.budget_id"] ?? ""
    _ = try await service.send(.patch, "/v1/budgets/\(id)", #"{"unpriced":"price_as:gpt-4o"}"#)
    #expect(try await service.send(.post, "/v1/holds", body)["estimate_usd"] == "0.0035")
  }

  @Test(arguments: [
    (#"{}"#, "estimate_usd"), (#"{"estimate_usd":"x"}"#, "estimate_usd"),
    (#"{"estimate_usd":"1","expires_in_seconds":0}"#, "expires_in_seconds"),
    (#"{"estimate_usd":"1","estimate":{"usage":{"input":1}}}"#, "estimate_usd"),
    (#"{"estimate":{"usage":{"input":"x"}}}"#, "estimate.usage.input"),
    (#"{"estimate_usd":"1","usr_id":"a"}"#, "usr_id"),
  ])
  func `refuse a hold that cannot be, and name the member`(
    body: String, field: String
  ) async throws {
    let answer = try await Service().send(.post, "/v1/holds", body)
    #expect(answer.status == 422)
    #expect(answer["field"] == field, "\(answer.body)")
  }

  @Test func `count an event of an unknown hold without it, and say so`() async throws {
    let service = try await Service()
    _ = try await service.send(.post, "/v1/budgets", Self.budget)
    let answer = try await service.send(.post, "/v1/events", event("e1", #","hold_id":"none""#))
    #expect(answer["accepted"] == "1")
    #expect(answer["items.0.status"] == "200")
    #expect(answer["items.0.code"] == "unknown_hold")
    let other = try await service.send(.post, "/v1/events", event("e2", #","holdId":"none""#))
    #expect(other["items.0.code"] == "unknown_member")
    #expect(
      try await service.send(.get, "/v1/budgets")["data.0.windows.0.without_hold_usd"] == "0.4")
  }

  @Test func `take a hold from the request's header on a client's own route`() async throws {
    let service = try await Service()
    _ = try await service.send(.post, "/v1/budgets", #"{"amount_usd":"10"}"#)
    let hold = try await service.send(.post, "/v1/holds", #"{"estimate_usd":"5"}"#)
    let payload = try Fixture.text("litellm/standard_logging_payload_openai.json")
    _ = try await service.send(
      .post, "/v1/ingest/litellm", "[\(payload)]",
      headers: [("Tally-Hold", try #require(hold["hold_id"]))])
    let budgets = try await service.send(.get, "/v1/budgets")
    #expect(budgets["data.0.windows.0.without_hold_usd"] == "0")
    #expect(budgets["data.0.windows.0.spent_usd"] != "0")
    #expect(budgets["data.0.windows.0.left_usd"] == "5")
  }

  @Test func `list alerts, a page at a time`() async throws {
    let service = try await Service()
    let made = try await service.send(
      .post, "/v1/budgets", #"{"amount_usd":"0.20","thresholds":["50%","100%"]}"#)
    _ = try await service.send(.post, "/v1/events", event("e1"))
    let page = try await service.send(.get, "/v1/alerts?limit=1")
    #expect(page["data.0.threshold"] == "100%")
    #expect(page["data.0.spent_usd"] == "0.2")
    #expect(page["data.0.budget_id"] == made["budget_id"])
    let cursor = try #require(page["next"])
    let rest = try await service.send(.get, "/v1/alerts?limit=1&cursor=\(cursor)")
    #expect(rest["data.0.threshold"] == "50%")
    #expect(rest["next"] == nil)
    #expect(try await service.send(.get, "/v1/alerts?cursor=x")["code"] == "invalid_cursor")
  }

  @Test func `show a bound key its own user alone, and let it hold for nobody else`() async throws {
    let service = try await Service()
    func key(_ body: String, _ admin: String? = nil) async throws -> String {
      try #require(try await service.send(.post, "/v1/keys", body, key: admin)["key"])
    }
    let admin = try await key(#"{"name":"a","scopes":["admin"]}"#)
    let bob = try await key(#"{"name":"b","scopes":["ingest","read"],"user_id":"bob"}"#, admin)
    for body in [Self.budget, #"{"amount_usd":"5","each":"user_id"}"#, #"{"amount_usd":"6"}"#] {
      _ = try await service.send(.post, "/v1/budgets", body, key: admin)
    }
    let holds = try await service.send(.post, "/v1/holds", #"{"estimate_usd":"1"}"#, key: bob)
    #expect(holds["user_id"] == "bob")
    let seen = try await service.send(.get, "/v1/budgets", key: bob)
    #expect(seen["data.0.windows.0.of"] == "bob")
    #expect(seen["data.0.windows.0.held_usd"] == "1")
    #expect(seen["data.1.budget_id"] == nil)
    let foreign = try await service.send(
      .post, "/v1/holds", #"{"user_id":"alice","estimate_usd":"1"}"#, key: bob)
    #expect(foreign.status == 422)
    let alices = try await service.send(
      .post, "/v1/holds", #"{"user_id":"alice","estimate_usd":"1"}"#, key: admin)
    let id = try #require(alices["hold_id"])
    #expect(try await service.send(.get, "/v1/holds/\(id)", key: bob)["code"] == "hold_not_found")
    #expect(
      try await service.send(.delete, "/v1/holds/\(id)", key: bob)["code"] == "hold_not_found")
    #expect(try await service.send(.post, "/v1/budgets", Self.budget, key: bob).status == 403)
    #expect(try await service.send(.get, "/v1/alerts", key: bob).status == 403)
  }
}
