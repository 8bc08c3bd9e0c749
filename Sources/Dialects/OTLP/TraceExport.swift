internal import Usage

/// What one request exports (`ExportTraceServiceRequest` of opentelemetry-proto).
public struct TraceExport: Sendable {
  /// Spans by what sent them, in their order.
  public var resources: [ExportedResource] = []
  /// Spans without a valid id, which cannot be told from others.
  public var spansWithoutID = 0

  /// Without the records of logs that are no calls, which is most of them.
  var callsOfLogs: TraceExport {
    var calls = self
    for index in calls.resources.indices {
      let resource = calls.resources[index].attributes
      calls.resources[index].spans.removeAll { record in
        let role = Emitter.of(record, from: resource).role(of: record)
        return role != .call && role != .echo
      }
    }
    return calls
  }

  /// How many spans were sent.
  public var spanCount: Int { resources.reduce(spansWithoutID) { $0 + $1.spans.count } }
}

/// What sent spans, and the spans (`ResourceSpans` of opentelemetry-proto).
public struct ExportedResource: Sendable {
  /// Such as `service.name`.
  public var attributes = Attributes()
  /// Of all instrumentation scopes.
  public var spans: [ExportedSpan] = []
}

/// Why an export cannot be read.
public enum TraceExportError: Error, Sendable, Hashable {
  /// It is none; says why.
  case malformed(String)
  /// More spans, attributes or levels of values than are taken in one request.
  case tooLarge(String)
}
