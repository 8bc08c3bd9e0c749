import Dialects
import HTTPServer
import JSON
import Usage

/// OTLP over HTTP (https://opentelemetry.io/docs/specs/otlp/#otlphttp).
extension API {
  func addTraceRoutes(to router: inout Router) {
    router.on(
      .post, "/v1/traces", parameters: [], content: ContentLimits(limits.otlpBodyBytesMax),
      postTraces)
  }

  private func postTraces(_ request: Request, _ exchange: Exchange) {
    guard let encoding = OTLPEncoding(header: request.headers["content-type"]) else {
      let problem = Problem(
        .unsupportedMediaType, "send the body as application/x-protobuf or application/json",
        headers: [("Accept", "application/x-protobuf, application/json")])
      return exchange.respond(problem.response)
    }
    let origin: UpdateOrigin
    let export: TraceExport
    do throws(Problem) {
      let identity = try traceIdentity(request, encoding)
      let opened = try request.opened()
      origin = self.origin(identity, opened)
      export = try readTraces(opened, encoding)
    } catch {
      return exchange.respond(encoding.response(to: error))
    }
    Task {
      do throws(Problem) {
        exchange.respond(
          encoding.response(to: try await record(export, from: origin)))
      } catch {
        exchange.respond(encoding.response(to: error))
      }
    }
  }

  /// Whose spans these are.
  ///
  /// AgentOps clients fetch their token while they run already, and export without one until it is
  /// there. They send again what is answered 503, and drop what is answered 401. OTLP has no place
  /// for a problem's code.
  private func traceIdentity(
    _ request: Request, _ encoding: OTLPEncoding
  ) throws(Problem) -> Identity {
    let credential = try AgentOpsCredential(of: request, in: keys)
    do throws(Problem) {
      return try keys.identify(request, by: credential.key, for: .ingest)
    } catch {
      guard credential.key == nil, error.code == .unauthorized,
        isFromStartingClient(request.body, encoding)
      else { throw error }
      throw Problem(
        .overloaded,
        "the export has no token yet; send it again with the one that "
          + "/v3/auth/token gives", headers: [("Retry-After", "1")])
    }
  }

  private var traceReader: TraceExportReader {
    TraceExportReader(limits: limits.events, parseLimits: limits.json)
  }

  private func isFromStartingClient(_ body: [UInt8], _ encoding: OTLPEncoding) -> Bool {
    switch encoding {
    case .protobuf: traceReader.isFromStartingClient(protobuf: body)
    // AgentOps clients know no JSON.
    case .json: false
    }
  }

  private func readTraces(
    _ request: Request, _ encoding: OTLPEncoding
  ) throws(Problem) -> TraceExport {
    do throws(TraceExportError) {
      switch encoding {
      case .protobuf: return try traceReader.read(protobuf: request.body)
      case .json:
        return try traceReader.read(json: try parse(request.body))
      }
    } catch {
      switch error {
      case .malformed(let detail): throw Problem(.invalidRequest, detail)
      case .tooLarge(let detail): throw Problem(.tooManyEvents, detail)
      }
    }
  }

  private func parse(_ body: [UInt8]) throws(TraceExportError) -> Value {
    var parser = Parser(limits: limits.dialectJSON)
    do throws(ParseError) {
      return try parser.parse(body)
    } catch {
      throw .malformed("the body is not JSON: \(error)")
    }
  }

  private func record(
    _ export: TraceExport, from origin: UpdateOrigin
  ) async throws(Problem) -> SpanReport {
    guard export.spanCount > 0 else { return SpanReport() }
    let batch = TraceBatch(
      reading: export, prices: prices, limits: limits.events, receivedAt: origin.receivedAt)
    let report = try await ask { () async throws(StoreError) -> SpanReport in
      try await store.update(
        origin, eventCount: export.spanCount
      ) { ledger throws(LedgerFailure) -> SpanReport in
        try batch.record(in: ledger)
      }
    }
    for (session, ending) in report.endings {
      _ = try await ask { () async throws(StoreError) in
        try await end(session, with: ending, in: origin.project)
      }
    }
    return report
  }
}
