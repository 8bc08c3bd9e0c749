import Testing
import Usage
import UsageMemory

@testable import Dialects

/// What clients of the OpenAI Agents SDK post, without a server; `UsageAPITests/OpenAIAgents` has
/// what becomes of runs, sessions and traces.
@Suite struct `The OpenAI Agents SDK's items` {
  private let ledger = MemoryLedger()
  private let dialect: AgentsDialect

  init() throws {
    dialect = AgentsDialect(try Reading.context.get(), limits: AgentsLimits())
  }

  private static let call = """
    {"kind":"call","response_id":"r","session_id":"s","model":"gpt-5",\
    "usage":{"input_tokens":10,"output_tokens":3,"total_tokens":13}}
    """

  private func post(_ body: String, to path: String, key: String? = nil) throws -> IngestReport {
    try dialect.read(Reading.request(body.utf8, path: path, idempotencyKey: key))
      .report(in: ledger)
  }

  @Test func `come by two routes, of which one takes an Idempotency-Key`() {
    #expect(dialect.routes.map(\.path) == ["/v1/ingest/openai-agents", "/v1/traces/ingest"])
    #expect(dialect.routes.map(\.takesIdempotencyKey) == [true, false])
  }

  @Test func `are counted once, and listed where they repeat`() throws {
    let first = try post(Self.call, to: "/v1/ingest/openai-agents")
    #expect(first.accepted == 1 && first.lines.isEmpty)
    let again = try post("[\(Self.call),{}]", to: "/v1/ingest/openai-agents")
    #expect((again.duplicate, again.rejected) == (1, 1))
    #expect(again.lines.map(\.code) == [.duplicate, .rejected(.missingField)])
    #expect(again.lines.map(\.id) == ["r", nil])
    #expect(ledger.figures(of: "s").tokens.total == 13)
  }

  @Test func `that only name things are ignored`() throws {
    let trace = #"{"data":[{"object":"trace","id":"t","group_id":"s"}]}"#
    let report = try post(trace, to: "/v1/traces/ingest")
    #expect(report.ignored == 1 && report.count == 1)
  }

  @Test func `without an id say so, unless an Idempotency-Key makes one`() throws {
    let nameless = Self.call.replacing("\"response_id\":\"r\",", with: "")
    let report = try post(nameless, to: "/v1/ingest/openai-agents")
    #expect(report.lines.map(\.code) == [.warning(.missingID)])
    let repeatable = try post(nameless, to: "/v1/ingest/openai-agents", key: "k")
    #expect(repeatable.accepted == 1 && repeatable.lines.isEmpty)
  }

  @Test func `of which none can be read need no ledger`() throws {
    let request = Reading.request("[{}]".utf8, path: "/v1/ingest/openai-agents")
    guard case .settled(let report) = try dialect.read(request) else {
      Issue.record("the ledger would be asked")
      return
    }
    #expect(report.isAllRejected)
  }
}
