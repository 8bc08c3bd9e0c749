import HTTPServer
import Testing
import Usage

@testable import UsageAPI

/// `GET /v1/focus.csv`. The clock shows noon of 2025-11-22.
@Suite struct `A month as FOCUS` {
  private static let events = """
    {"id":"1","time":"2025-11-20T10:00:00Z","provider":"anthropic","model":\
    "claude-sonnet-4-5-20250929","tags":{"team":"search"},"usage":{"input":1000,"cache_read":7,\
    "cache_write_1h":40,"output":100}}
    {"id":"2","time":"2025-11-20T23:59:59Z","provider":"anthropic","model":\
    "claude-sonnet-4-5-20250929","tags":{"team":"search"},"usage":{"input":500,"output":50}}
    {"id":"3","time":"2025-11-21T00:00:00Z","provider":"anthropic","model":\
    "claude-sonnet-4-5-20250929","batch":true,"usage":{"input":3,"output":0}}
    {"id":"4","time":"2025-11-21T10:00:00Z","model":"homemade","usage":{"input":7,"output":2}}
    {"id":"5","time":"2025-11-21T10:00:00Z","type":"charge","cost":"0.25"}
    {"id":"6","time":"2025-11-21T11:00:00Z","provider":"openrouter","model":"openai/gpt-4o",\
    "usage":{"prompt_tokens":1000,"completion_tokens":100,"total_tokens":1100,"cost":"0.01"}}
    {"id":"7","time":"2025-11-21T10:00:00Z","provider":"anthropic","model":\
    "claude-sonnet-4-5-20250929","usage":{"input":9000,"output":1}}
    {"id":"8","time":"2025-11-22T10:00:00Z","type":"void","voids":"7"}
    {"id":"9","time":"2025-10-31T23:59:59Z","model":"gpt-4o","usage":{"input":1000,"output":0}}

    """

  private func rows(_ query: String) async throws -> [[String: String]] {
    let service = try await Service()
    let posted = try await service.send(
      .post, "/v1/events", Self.events, type: "application/x-ndjson")
    #expect(posted["accepted"] == "9", "\(posted.body)")
    let answer = try await service.send(.get, "/v1/focus.csv?\(query)")
    #expect(answer.status == 200, "\(answer.body)")
    await service.close()
    return CSVRows.parse(answer.body)
  }

  @Test func `has a row for each bucket, price, day and set of tags`() async throws {
    let rows = try await rows("month=2025-11")
    let input = try #require(rows.first { $0["SkuMeter"] == "Input Tokens" })
    // Two calls of one day in one row.
    #expect(input["ConsumedQuantity"] == "1500.0")
    #expect(input["ConsumedUnit"] == "Tokens")
    #expect(input["PricingQuantity"] == "0.0015")
    #expect(input["PricingUnit"] == "1000000 Tokens")
    #expect(input["ListUnitPrice"] == "3.0")
    #expect(input["ListCost"] == "0.0045")
    #expect(input["BilledCost"] == "0.0045")
    #expect(input["BillingPeriodStart"] == "2025-11-01T00:00:00Z")
    #expect(input["BillingPeriodEnd"] == "2025-12-01T00:00:00Z")
    #expect(input["ChargePeriodStart"] == "2025-11-20T00:00:00Z")
    #expect(input["ChargePeriodEnd"] == "2025-11-21T00:00:00Z")
    #expect(input["ProviderName"] == "anthropic")
    #expect(input["SkuId"] == "anthropic/claude-sonnet-4-5-20250929")
    #expect(input["SkuPriceId"]?.hasSuffix("/input") == true)
    #expect(input["ChargeClass"] == "")
    #expect(input["Tags"] == #"{"team":"search"}"#)
    let cached = try #require(rows.first { $0["x_TokenType"] == "cache_read" })
    #expect(cached["ListUnitPrice"] == "0.3")
    #expect(cached["ListCost"] == "0.0000021")
    let batch = try #require(rows.first { $0["SkuPriceId"]?.hasSuffix("@batch") == true })
    #expect(batch["ListUnitPrice"] == "1.5")
    #expect(batch["Tags"] == "")
    // What was taken back while the month went on is in no row, nor what happened before.
    #expect(!rows.contains { ["9003.0", "9000.0"].contains($0["ConsumedQuantity"]) })
    #expect(!rows.contains { $0["ChargePeriodStart"]?.hasPrefix("2025-10") == true })
    #expect(!rows.contains { $0["ChargeClass"] == "Correction" })
  }

  @Test func `adds up to the month's computed and deciding costs`() async throws {
    let rows = try await rows("month=2025-11")
    let service = try await Service()
    _ = try await service.send(.post, "/v1/events", Self.events, type: "application/x-ndjson")
    let usage = try await service.send(.get, "/v1/usage?month=2025-11")
    #expect(Self.sum(rows, "BilledCost") == usage["total.cost.usd"])
    #expect(Self.sum(rows, "EffectiveCost") == usage["total.cost.usd"])
    #expect(Self.sum(rows, "ListCost") == usage["total.cost.computed"])
    await service.close()
  }

  private static func sum(_ rows: [[String: String]], _ column: String) -> String? {
    rows.compactMap { $0[column].flatMap(Money.init) }.reduce(.zero, +).description
  }

  @Test func `gives what a provider charged itself to the rows of its tokens`() async throws {
    let rows = try await rows("month=2025-11&provider=openrouter")
    #expect(rows.map { $0["SkuMeter"] } == ["Input Tokens", "Output Tokens"])
    #expect(rows.map { $0["ListCost"] } == ["0.0025", "0.001"])
    #expect(Self.sum(rows, "BilledCost") == "0.01")
    #expect(rows[0]["BilledCost"] == "0.007142857142")
  }

  @Test func `leaves unknown costs empty, or out where that is asked for`() async throws {
    let rows = try await rows("month=2025-11&model=homemade")
    #expect(rows.map { $0["ConsumedQuantity"] } == ["7.0", "2.0"])
    for column in ["ListCost", "BilledCost", "EffectiveCost", "ContractedCost", "ListUnitPrice"] {
      #expect(rows.allSatisfy { $0[column] == "" }, "\(column)")
    }
    #expect(try await self.rows("month=2025-11&model=homemade&unpriced=omit") == [])
    #expect(try await self.rows("month=2025-11&unpriced=omit").count == 8)
  }

  @Test(arguments: ["", "month=2025-13", "month=11-2025"])
  func `is of one month`(query: String) async throws {
    let answer = try await Service().send(.get, "/v1/focus.csv?\(query)")
    #expect(answer.status == 400)
    #expect(answer["field"] == "month")
  }

  @Test func `is refused where it would have too many rows, and named after its month`()
    async throws
  {
    var limits = APILimits()
    limits.usageFileRowsMax = 2
    let service = try await Service(limits: limits)
    let none = try await service.send(.get, "/v1/focus.csv?month=2025-11")
    #expect(none.header("Content-Disposition") == "attachment; filename=\"focus-2025-11.csv\"")
    #expect(CSVRows.parse(none.body) == [])
    _ = try await service.send(.post, "/v1/events", Self.events, type: "application/x-ndjson")
    let answer = try await service.send(.get, "/v1/focus.csv?month=2025-11")
    #expect(answer.status == 400)
    #expect(answer["code"] == "too_many_rows")
    await service.close()
  }

  // MARK: Corrections

  private static let month = Zone.utc.month("2025-10")
  private static let during = Timestamp("2025-10-20T00:00:00Z") ?? Timestamp(microseconds: 0)
  private static let after = Timestamp("2025-11-03T00:00:00Z") ?? Timestamp(microseconds: 0)

  private static func entry(
    _ id: ExternalID, input: Int64, received: Timestamp, replaces: ExternalID? = nil,
    replacedBy: ExternalID? = nil, at replacedAt: Timestamp? = nil
  ) -> LedgerEntry {
    var event = Event(source: "api", id: id, time: during)
    event.kind = replaces == nil ? .call : .correction
    event.replaces = replaces
    event.model = "m"
    event.tokens = TokenCounts()
    event.tokens?.input = input
    var entry = LedgerEntry(number: 1, event: event, receivedAt: received)
    entry.replacedBy = replacedBy
    entry.replacedAt = replacedAt
    return entry
  }

  private static func quantities(_ entries: [LedgerEntry]) throws -> [String] {
    var book = FocusBook(
      month: try #require(month),
      reader: FocusReader(
        prices: PriceBook(version: "1", prices: []), authority: .automatic), omitsUnpriced: false)
    for entry in entries { book.add(entry) }
    return book.sorted.map { row in
      "\((row.sums.quantity?.value ?? 0) / 1_000)" + (row.key.isCorrection ? " corrected" : "")
    }
  }

  @Test func `shows what was changed after its end as corrections`() throws {
    // Within the month: only what is left.
    let quick = [
      Self.entry(
        "a", input: 10, received: Self.during, replacedBy: "b", at: Self.during),
      Self.entry("b", input: 7, received: Self.during, replaces: "a"),
    ]
    #expect(try Self.quantities(quick) == ["7"])
    // After it: what was charged, and what is charged back and anew, whatever came in between.
    let late = [
      Self.entry("a", input: 10, received: Self.during, replacedBy: "b", at: Self.after),
      Self.entry(
        "b", input: 8, received: Self.after, replaces: "a", replacedBy: "c", at: Self.after),
      Self.entry("c", input: 7, received: Self.after, replaces: "b"),
    ]
    #expect(try Self.quantities(late) == ["10", "-3 corrected"])
    // What came and was changed later was in no bill of the month.
    let imported = [
      Self.entry("a", input: 10, received: Self.after, replacedBy: "b", at: Self.after),
      Self.entry("b", input: 7, received: Self.after, replaces: "a"),
    ]
    #expect(try Self.quantities(imported) == ["7"])
  }
}

/// CSV as a reader of it sees it.
enum CSVRows {
  static func parse(_ text: String) -> [[String: String]] {
    var lines: [[String]] = [[""]]
    var isQuoted = false
    var bytes = Array(text.utf8)[...]
    func append(_ byte: UInt8) {
      lines[lines.count - 1][lines[lines.count - 1].count - 1] += String(UnicodeScalar(byte))
    }
    while let byte = bytes.popFirst() {
      switch byte {
      case 0x22 where isQuoted && bytes.first == 0x22:
        bytes.removeFirst()
        append(byte)
      case 0x22: isQuoted.toggle()
      case 0x2C where !isQuoted: lines[lines.count - 1].append("")
      case 0x0D where !isQuoted: break
      case 0x0A where !isQuoted: lines.append([""])
      default: append(byte)
      }
    }
    guard let names = lines.first else { return [] }
    return lines.dropFirst().filter { $0 != [""] }.map {
      Dictionary(zip(names, $0)) { first, _ in first }
    }
  }
}
