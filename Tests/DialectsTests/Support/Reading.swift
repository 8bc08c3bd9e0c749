import JSON
import Testing
import Usage
import UsageMemory

@testable import Dialects

/// What tests of this module say often.
enum Reading {
  static let receivedAt = Timestamp(microseconds: 1_795_341_600_000_000)

  static func value(_ text: String, limits: ParseLimits = ParseLimits()) throws -> Value {
    var parser = Parser(limits: limits)
    return try parser.parse(Array(text.utf8))
  }

  static func usage(
    _ text: String, provider: ExternalName? = nil, model: ExternalName? = nil
  ) throws -> ProviderUsage {
    try ProviderUsage(reading: value(text), provider: provider, model: model)
  }

  /// The counts that are not 0, such as `input 5, output 1`.
  static func text(of tokens: TokenCounts) -> String {
    TokenCounts.fields.filter { tokens[keyPath: $0.path] != 0 }
      .map { "\($0.name) \(tokens[keyPath: $0.path])" }.joined(separator: ", ")
  }

  static func event(_ text: String) throws -> ReadEvent {
    var read: ReadEvent?
    try EventReader(limits: EventLimits()).read(
      value(text), receivedAt: receivedAt, generatedID: { "generated-\($0)" },
      take: { read = ReadEvent(event: $0, warnings: $1, hasOwnTime: $2) })
    return try #require(read)
  }

  static func batch(_ text: String, _ type: String?) throws -> [Read<ReadEvent>] {
    try batch(Array(text.utf8), type)
  }

  static func batch(_ body: [UInt8], _ type: String?) throws -> [Read<ReadEvent>] {
    var reader = EventBatchReader(limits: EventLimits(), parseLimits: ParseLimits())
    var reads: [Read<ReadEvent>] = []
    try reader.read(
      body, contentType: type, receivedAt: receivedAt, generatedID: { "generated-\($0)" },
      take: { reads.append(.item(ReadEvent(event: $0, warnings: $1, hasOwnTime: $2))) },
      reject: { reads.append(.rejected(id: $0, $1)) })
    return reads
  }

  static let context = Recording.prices.map {
    DialectContext(prices: PriceBooks(standard: $0), limits: EventLimits(), parseLimits: .tolerant)
  }

  /// A request as it comes from its route.
  static func request(
    _ body: some Sequence<UInt8>, type: String? = "application/json", path: String = "",
    idempotencyKey: String? = nil
  ) -> DialectRequest {
    let origin = UpdateOrigin(project: .standard, receivedAt: receivedAt)
    var request = DialectRequest(
      path: path, body: Array(body), contentType: type, origin: origin, newID: { "new" })
    request.idempotencyKey = idempotencyKey
    return request
  }

  static func tokens(_ counts: KeyValuePairs<WritableKeyPath<TokenCounts, Int64>, Int64>)
    -> TokenCounts
  {
    var tokens = TokenCounts()
    for (path, count) in counts { tokens[keyPath: path] = count }
    return tokens
  }

  /// The rejection that a body throws; nil when it throws none.
  static func rejection(_ body: () throws -> Void) throws -> Rejection? {
    do {
      try body()
      return nil
    } catch let rejection as Rejection {
      return rejection
    }
  }
}

extension Submission {
  /// What becomes of it in a ledger; all events of a batch are accepted.
  func report(in ledger: MemoryLedger) throws -> IngestReport {
    switch self {
    case .settled(let report): return report
    case .events(let events):
      return events.report(of: Array(repeating: .accepted, count: events.batch.events.count))
    case .updates(let updates):
      return try updates.reduce(into: IngestReport()) { report, update in
        var next = try update.ingest(ledger)
        while next == nil { next = try update.ingest(ledger) }
        if let next { report.append(next) }
      }
    }
  }
}

extension Read {
  /// The item, or why it is none.
  var result: Result<Item, Rejection> {
    switch self {
    case .item(let item): .success(item)
    case .ignored: .failure(Rejection(.missingField, "it stands for no usage"))
    case .rejected(_, let rejection): .failure(rejection)
    }
  }
}

extension Read<ReadEvent> {
  /// The id that the client gave; nil where there was none, or none that can be read.
  var id: ExternalID? {
    switch self {
    case .item(let read): read.warnings.contains(.missingID) ? nil : read.event.id
    case .ignored: nil
    case .rejected(let id, _): id
    }
  }
}

extension TraceBatch {
  /// What an export brings, read as a server does.
  init(_ export: TraceExport) throws {
    self.init(
      reading: export,
      DialectContext(
        prices: PriceBooks(standard: try Recording.prices.get()), limits: EventLimits(),
        parseLimits: .tolerant),
      UpdateOrigin(project: .standard, receivedAt: Reading.receivedAt))
  }

  /// The same of spans whose sender says nothing of itself.
  init(of spans: [ExportedSpan]) throws {
    var export = TraceExport()
    export.resources = [ExportedResource(attributes: Attributes(), spans: spans)]
    try self.init(export)
  }

  /// Takes all of it in, in as many steps as it needs.
  func record(in ledger: MemoryLedger) throws -> IngestReport {
    var report = IngestReport()
    for batch in cut {
      let progress = TraceProgress()
      var next = try batch.record(in: ledger, progress, nodesPerTraceMax: 100_000)
      while next == nil {
        next = try batch.record(in: ledger, progress, nodesPerTraceMax: 100_000)
      }
      if let next { report.append(next) }
    }
    return report
  }
}
