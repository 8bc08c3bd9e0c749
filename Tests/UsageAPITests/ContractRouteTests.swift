import HTTPServer
import Testing
import Usage

@testable import UsageAPI

@Suite struct `Discounts of contracts` {
  private static let event = """
    {"id":"e1","session_id":"s1","time":"2025-11-20T10:00:00Z","provider":"openai",\
    "model":"gpt-4o","usage":{"input":1001,"output":7}}
    """

  @Test func `are set like prices, and tell list and contract cost`() async throws {
    let service = try await Service()
    let body = #"{"from":"2025-11-01","discount_percent":"12.5"}"#
    let set = try await service.send(.put, "/v1/prices/openai/*", body)
    #expect(set.status == 201 && set["discount_percent"] == "12.5" && set["model"] == "*")
    #expect(set["input_per_million_usd"] == nil && set["waiting_events"] == "0")
    let list = try await service.send(.get, "/v1/prices?own=true")
    #expect(list["data.0.discount_percent"] == "12.5" && list["data.1.model"] == nil)
    let now = try await service.send(.get, "/v1/price?provider=openai&model=gpt-4o")
    #expect(now["discount_percent"] == "12.5")
    _ = try await service.send(.post, "/v1/events", Self.event)
    let read = try await service.send(.get, "/v1/events/e1")
    // 1 001 tokens at 2.50 and 7 at 10 dollars a million.
    #expect(read["why.list_usd"] == "0.0025725")
    #expect(read["cost.usd"] == "0.0022509375")
    #expect(read["why.computed.usd"] == "0.0022509375")
    #expect(read["why.computed.discount_percent"] == "12.5")
    #expect(read["why.computed.buckets.0.usd_per_million"] == "2.5")
    #expect(read["why.computed.rounding"] == "0")
    #expect(read["price"]?.hasSuffix(" less 12.5% by own:openai/*@2025-11-01#1") == true)
    let session = try await service.send(.get, "/v1/sessions/s1")
    #expect(session["cost.usd"] == "0.0022509375")
    let removed = try await service.send(.delete, "/v1/prices/openai/*?from=2025-11-01")
    #expect(removed["discount_percent"] == "12.5")
    _ = try await service.send(.post, "/v1/events", Self.event.replacing("e1", with: "e2"))
    let second = try await service.send(.get, "/v1/events/e2")
    #expect(second["cost.usd"] == "0.0025725" && second["why.list_usd"] == "0.0025725")
    await service.close()
  }

  @Test func `are ListCost beside ContractedCost and BilledCost`() async throws {
    let service = try await Service()
    _ = try await service.send(.put, "/v1/prices/openai/gpt-4*", #"{"discount_percent":12.5}"#)
    _ = try await service.send(.post, "/v1/events", Self.event)
    let file = try await service.send(.get, "/v1/focus.csv?month=2025-11")
    let rows = CSVRows.parse(file.body)
    let input = try #require(rows.first { $0["x_TokenType"] == "input" })
    #expect(input["ListUnitPrice"] == "2.5" && input["ContractedUnitPrice"] == "2.1875")
    #expect(input["ListCost"] == "0.0025025" && input["ContractedCost"] == "0.0021896875")
    #expect(input["BilledCost"] == "0.0021896875" && input["EffectiveCost"] == "0.0021896875")
    await service.close()
  }

  @Test func `change what was priced before once it is priced anew`() async throws {
    let service = try await Service()
    _ = try await service.send(.post, "/v1/events", Self.event)
    _ = try await service.send(.put, "/v1/prices/*/*", #"{"discount_percent":"50"}"#)
    let before = try await service.send(.get, "/v1/sessions/s1")
    #expect(before["cost.usd"] == "0.0025725")
    _ = try await service.send(.post, "/v1/reprice?from=2025-11-01&to=2025-12-01")
    let after = try await service.send(.get, "/v1/sessions/s1")
    #expect(after["cost.usd"] == "0.00128625")
    await service.close()
  }

  @Test func `leave the list cost as it is where a discounted event is priced anew`() async throws {
    let service = try await Service()
    _ = try await service.send(.put, "/v1/prices/*/*", #"{"discount_percent":"50"}"#)
    _ = try await service.send(.post, "/v1/events", Self.event)
    for percent in ["25", "0", "10"] {
      _ = try await service.send(
        .put, "/v1/prices/*/*", #"{"discount_percent":"\#(percent)"}"#)
      _ = try await service.send(.post, "/v1/reprice?from=2025-11-01&to=2025-12-01")
    }
    let after = try await service.send(.get, "/v1/sessions/s1")
    #expect(after["cost.usd"] == "0.00231525")
    let file = try await service.send(.get, "/v1/focus.csv?month=2025-11")
    let rows = CSVRows.parse(file.body)
    let list = rows.compactMap { $0["ListCost"] }.compactMap { Money($0)?.pico }.reduce(0, +)
    #expect(Money(pico: list).description == "0.0025725")
    let billed = rows.compactMap { $0["BilledCost"] }.compactMap { Money($0)?.pico }.reduce(0, +)
    #expect(Money(pico: billed).description == "0.00231525")
    await service.close()
  }

  @Test func `hold for imported prices`() async throws {
    let service = try await Service()
    _ = try await service.send(.put, "/v1/prices/openai/*", #"{"discount_percent":"50"}"#)
    let set = try await service.send(
      .put, "/v1/prices/openai/gpt-4o",
      #"{"input_per_million_usd":"1","output_per_million_usd":"1","list_price":true}"#)
    #expect(set.status == 201 && set["list_price"] == "true")
    _ = try await service.send(.post, "/v1/events", Self.event)
    let read = try await service.send(.get, "/v1/events/e1")
    #expect(read["why.list_usd"] == "0.001008" && read["cost.usd"] == "0.000504")
    #expect(read["why.computed.discount_percent"] == "50")
    let refused = try await service.send(
      .put, "/v1/prices/openai/x", #"{"alias_of":"gpt-4o","list_price":true}"#)
    #expect(refused.status == 400 && refused["field"] == "list_price")
    await service.close()
  }

  @Test(arguments: [
    #"{"discount_percent":"101"}"#, #"{"discount_percent":"-1"}"#,
    #"{"discount_percent":"1.23456"}"#, #"{"discount_percent":true}"#,
    #"{"discount_percent":"5","input_per_million_usd":"1"}"#,
    #"{"discount_percent":"5","alias_of":"openai/gpt-4o"}"#, #"{"input_per_million_usd":"1"}"#,
  ])
  func `are nothing else`(body: String) async throws {
    let service = try await Service()
    let answer = try await service.send(.put, "/v1/prices/openai/gpt*", body)
    #expect(answer.status == 400 && answer["field"] == "discount_percent", "\(answer.body)")
    await service.close()
  }
}
