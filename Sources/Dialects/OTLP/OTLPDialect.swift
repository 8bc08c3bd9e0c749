internal import JSON
public import Usage

/// OTLP over HTTP (https://opentelemetry.io/docs/specs/otlp/#otlphttp): traces, and the logs in
/// which some agents report their calls. Metrics are accepted and count nothing: they are sums of
/// the same calls.
public struct OTLPDialect: Dialect {
  private let context: DialectContext
  private let nodesPerTraceMax: Int
  private let reader: TraceExportReader
  private let bodyBytesMax: Int

  /// The dialect with its prices and limits; `reader` bounds the spans and attributes of an
  /// export, and of a trace so many spans are remembered.
  public init(
    _ context: DialectContext, reader: TraceExportReader, nodesPerTraceMax: Int,
    bodyBytesMax: Int
  ) {
    self.context = context
    self.nodesPerTraceMax = nodesPerTraceMax
    self.reader = reader
    self.bodyBytesMax = bodyBytesMax
  }

  /// AgentOps' clients of 0.4 post their traces here as well.
  public var routes: [DialectRoute] {
    OTLPSignal.allCases.flatMap { signal in
      signal.paths.map { path in
        var route = DialectRoute(path, bodyBytesMax: bodyBytesMax)
        route.credential = .agentOps
        route.answer = .otlp(rejected: signal.rejectedMember)
        return route
      }
    }
  }

  public func read(_ request: DialectRequest) throws(DialectError) -> Submission {
    let export: TraceExport
    switch OTLPSignal(path: request.path) {
    case .metrics: return .settled(IngestReport())
    case .logs: export = try self.export(request, reader.forLogs).callsOfLogs
    case .traces, nil: export = try self.export(request, reader)
    }
    guard export.spanCount > 0 else { return .settled(IngestReport()) }
    let batch = TraceBatch(reading: export, context, request.origin)
    return .updates(
      batch.cut.map { batch in
        let progress = TraceProgress()
        return Submission.Update(
          origin: request.origin.keeping(batch.spanCount), eventCount: batch.spanCount
        ) { [nodesPerTraceMax] ledger throws(LedgerFailure) in
          try batch.record(in: ledger, progress, nodesPerTraceMax: nodesPerTraceMax)
        }
      })
  }

  /// Spans name users.
  public var userEraser: (any UserEraser)? { SpanEraser() }

  /// Calls of which other spans of their traces may tell more.
  public var reconciledSources: Set<ExternalName> { [SpanCall.source] }

  private func export(
    _ request: DialectRequest, _ reader: TraceExportReader
  ) throws(DialectError) -> TraceExport {
    let encoding = try OTLPEncoding(contentType: request.contentType)
    do throws(TraceExportError) {
      switch encoding {
      case .protobuf: return try reader.read(protobuf: request.body)
      case .json: return try reader.read(json: try parse(request.body))
      }
    } catch {
      switch error {
      case .malformed(let detail): throw DialectError(.invalidRequest, detail)
      case .tooLarge(let detail): throw DialectError(.tooManyEvents, detail)
      }
    }
  }

  private func parse(_ body: [UInt8]) throws(TraceExportError) -> Value {
    var parser = Parser(limits: context.parseLimits)
    do throws(ParseError) {
      return try parser.parse(body)
    } catch {
      throw .malformed("the body is not JSON: \(error)")
    }
  }

  /// AgentOps' clients fetch their token while they run already, and export without one until it is
  /// there. They send again what is answered 503, and drop what is answered 401. They know no JSON.
  public func adviceWithoutKey(_ body: [UInt8], contentType: String?) -> String? {
    guard (try? OTLPEncoding(contentType: contentType)) == .protobuf,
      reader.isFromStartingClient(protobuf: body)
    else { return nil }
    return "the export has no token yet; send it again with the one that /v3/auth/token gives"
  }
}
