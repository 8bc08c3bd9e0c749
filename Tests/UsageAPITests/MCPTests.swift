import HTTPServer
import JSON
import Testing
import Usage

@testable import UsageAPI

@Suite struct `The MCP endpoint` {
  private static let meta = """
    "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
    "io.modelcontextprotocol/clientCapabilities":{}}
    """

  /// Sends a request of the newest revision.
  private func ask(
    _ service: Service, _ method: String, _ params: String = "", name: String? = nil,
    key: String? = nil
  ) async throws -> Answer {
    var headers: [(name: String, value: String)] = [
      ("mcp-protocol-version", "2026-07-28"), ("mcp-method", method),
    ]
    if let name { headers.append(("mcp-name", name)) }
    return try await service.send(
      .post, "/mcp",
      """
      {"jsonrpc":"2.0","id":7,"method":"\(method)","params":{\(params)\(Self.meta)}}
      """, key: key, headers: headers)
  }

  private func call(
    _ service: Service, _ tool: String, _ arguments: String = "{}", key: String? = nil
  ) async throws -> Answer {
    try await ask(
      service, "tools/call", #""name":"\#(tool)","arguments":\#(arguments),"#, name: tool, key: key)
  }

  @Test func `says what it can without a handshake`() async throws {
    let service = try await Service()
    let answer = try await ask(service, "server/discover")
    #expect(answer.status == 200)
    #expect(answer["id"] == "7")
    #expect(answer["result.supportedVersions.0"] == "2026-07-28")
    #expect(answer["result.resultType"] == "complete")
    #expect(
      answer.body.contains(
        #""io.modelcontextprotocol/serverInfo":{"name":"tally","title":"Tally","version":"1.2.3"}"#)
    )
    let list = try await ask(service, "tools/list")
    let names = (0..<5).map { list["result.tools.\($0).name"] }
    #expect(names == ["spend_so_far", "budget_left", "price_of", "why", "hold"])
    #expect(list["result.tools.2.inputSchema.required.0"] == "model")
    #expect(list["result.tools.4.annotations.readOnlyHint"] == "false")
    await service.close()
  }

  @Test(arguments: [
    ("2025-11-25", "2025-11-25"), ("2025-06-18", "2025-06-18"), ("1999-01-01", "2025-11-25"),
  ])
  func `takes the handshake of earlier revisions`(asked: String, agreed: String) async throws {
    let service = try await Service()
    let begun = try await service.send(
      .post, "/mcp",
      """
      {"jsonrpc":"2.0","id":"a","method":"initialize","params":{"protocolVersion":"\(asked)",\
      "capabilities":{},"clientInfo":{"name":"c","version":"1"}}}
      """)
    #expect(begun["id"] == "a")
    #expect(begun["result.protocolVersion"] == agreed)
    #expect(begun["result.serverInfo.name"] == "tally")
    #expect(begun["result.resultType"] == nil)
    let noted = try await service.send(
      .post, "/mcp", #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#)
    #expect(noted.status == 202 && noted.body.isEmpty)
    let list = try await service.send(
      .post, "/mcp", #"{"jsonrpc":"2.0","id":2,"method":"tools/list"}"#,
      headers: [("mcp-protocol-version", agreed)])
    #expect(list["result.tools.0.name"] == "spend_so_far")
    let none = try await service.send(
      .post, "/mcp", #"{"jsonrpc":"2.0","id":3,"method":"resources/list"}"#)
    #expect(none.status == 200 && none["error.code"] == "-32601")
    #expect(try await service.send(.get, "/mcp").status == 405)
    await service.close()
  }

  @Test(arguments: [
    ("{", -32_700, 400), ("[]", -32_600, 400),
    (#"{"jsonrpc":"1.0","id":1,"method":"ping"}"#, -32_600, 400),
    (#"{"jsonrpc":"2.0","id":1.5,"method":"ping"}"#, -32_600, 400),
    (#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, -32_600, 400),
    (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"x"}}"#, -32_602, 200),
    (
      #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"why","arguments":[]}}"#,
      -32_602, 200
    ),
  ])
  func `refuses what is no message`(body: String, code: Int, status: Int) async throws {
    let service = try await Service()
    let answer = try await service.send(.post, "/mcp", body)
    #expect(answer["error.code"] == "\(code)")
    #expect(answer.status == status)
    await service.close()
  }

  @Test func `holds the header against the body`() async throws {
    let service = try await Service()
    let body = #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{\#(Self.meta)}}"#
    let version = (name: "mcp-protocol-version", value: "2026-07-28")
    for headers in [[], [version], [version, (name: "mcp-method", value: "tools/call")]] {
      let answer = try await service.send(.post, "/mcp", body, headers: headers)
      #expect(answer.status == 400 && answer["error.code"] == "-32020")
    }
    let old = try await service.send(
      .post, "/mcp", #"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#, headers: [version])
    #expect(old["error.code"] == "-32602")
    let unknown = try await service.send(
      .post, "/mcp", #"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#,
      headers: [("mcp-protocol-version", "2030-01-01")])
    #expect(unknown["error.code"] == "-32022")
    #expect(unknown["error.data.supported.0"] == "2026-07-28")
    #expect(unknown["error.data.requested"] == "2030-01-01")
    let none = try await ask(service, "resources/list")
    #expect(none.status == 404 && none["error.code"] == "-32601")
    await service.close()
  }

  @Test func `answers each tool as the API answers`() async throws {
    let service = try await Service()
    _ = try await service.send(.post, "/v1/events", Sample.calls)
    _ = try await service.send(
      .post, "/v1/budgets", #"{"name":"all","amount_usd":"1","thresholds":["50%"]}"#)
    let all = try await call(service, "spend_so_far")
    #expect(all["result.structuredContent.total.cost.usd"] == "0.010593")
    #expect(all["result.isError"] == "false")
    let session = try await call(service, "spend_so_far", #"{"session_id":"s1"}"#)
    #expect(session["result.structuredContent.cost.usd"] == "0.010593")
    #expect(session["result.content.0.text"]?.contains(#""session_id":"s1""#) == true)
    let budgets = try await call(service, "budget_left")
    #expect(budgets["result.structuredContent.data.0.windows.0.left_usd"] == "0.989407")
    let price = try await call(
      service, "price_of", #"{"model":"claude-sonnet-4-5-20250929"}"#)
    #expect(price["result.structuredContent.rates.0.usd_per_million.input"] == "3")
    #expect(price["result.structuredContent.rates.0.usd_per_million.cache_read"] == "0.3")
    #expect(price["result.structuredContent.rates.0.usd_per_million.output"] == "15")
    let why = try await call(service, "why", #"{"event_id":"evt_01"}"#)
    #expect(why["result.structuredContent.why.decides"] == "computed")
    let events = try await call(service, "why", #"{"session_id":"s1"}"#)
    #expect(events["result.structuredContent.data.1.event_id"] == "evt_02")
    let hold = try await call(service, "hold", #"{"estimate_usd":"0.5","user_id":"alice"}"#)
    #expect(hold["result.structuredContent.hold_id"] != nil)
    let refused = try await call(service, "hold", #"{"estimate_usd":"0.6"}"#)
    #expect(refused["result.isError"] == "true")
    #expect(refused["result.structuredContent.refused_by.0.short_usd"] == "0.110593")
    await service.close()
  }

  @Test(arguments: [
    ("spend_so_far", #"{"sesion_id":"s1"}"#, "sesion_id"),
    ("spend_so_far", #"{"session_id":"s1","from":"-1h"}"#, "session_id"),
    ("spend_so_far", #"{"session_id":5}"#, "session_id"), ("price_of", "{}", "model"),
    ("why", "{}", "event_id"), ("why", #"{"event_id":"a","session_id":"b"}"#, "event_id"),
    ("spend_so_far", #"{"from":"soon"}"#, "from"), ("hold", "{}", "estimate"),
    ("price_of", #"{"model":"no-such-model"}"#, "no-such-model"),
    ("spend_so_far", #"{"session_id":"nobody"}"#, "session"),
  ])
  func `tells the model what it did wrong`(
    tool: String, arguments: String, named: String
  ) async throws {
    let service = try await Service()
    let answer = try await call(service, tool, arguments)
    #expect(answer.status == 200)
    #expect(answer["result.isError"] == "true")
    #expect(answer["result.content.0.text"]?.contains(named) == true)
    await service.close()
  }

  @Test func `shows a key what it may see, and lets it hold where it may`() async throws {
    let service = try await Service()
    _ = try await service.send(.post, "/v1/events", Sample.calls)
    func key(_ scopes: String, user: String) async throws -> String? {
      try await service.send(
        .post, "/v1/keys", #"{"name":"k","scopes":[\#(scopes)],"user_id":"\#(user)"}"#,
        key: admin)["key"]
    }
    let made = try await service.send(.post, "/v1/keys", #"{"name":"a","scopes":["admin"]}"#)
    let admin = try #require(made["key"])
    let bob = try #require(try await key(#""read""#, user: "bob"))
    let alice = try #require(try await key(#""read","ingest""#, user: "alice"))
    let none = try await call(service, "spend_so_far", key: bob)
    #expect(none["result.structuredContent.total.requests"] == "0")
    let all = try await call(service, "spend_so_far", key: alice)
    #expect(all["result.structuredContent.total.requests"] == "2")
    #expect(
      try await call(service, "spend_so_far", #"{"session_id":"s1"}"#, key: bob)["result.isError"]
        == "true")
    let held = try await call(service, "hold", #"{"estimate_usd":"0.5"}"#, key: alice)
    #expect(held["result.structuredContent.user_id"] == "alice")
    let refused = try await call(service, "hold", #"{"estimate_usd":"0.5"}"#, key: bob)
    #expect(refused["result.structuredContent.code"] == "forbidden")
    #expect(try await call(service, "spend_so_far").status == 401)
    await service.close()
  }
}
