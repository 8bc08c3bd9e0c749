/// What an exporter sends: each signal has a path and messages of its own
/// (https://opentelemetry.io/docs/specs/otlp/#otlphttp-request).
enum OTLPSignal: CaseIterable {
  case traces, logs, metrics

  init?(path: String) {
    guard let signal = Self.allCases.first(where: { $0.paths.contains(path) }) else { return nil }
    self = signal
  }

  /// The first is OTLP's own; the other is where Langfuse's SDK posts.
  var paths: [String] {
    switch self {
    case .traces: ["/v1/traces", "/api/public/otel/v1/traces"]
    case .logs: ["/v1/logs"]
    case .metrics: ["/v1/metrics"]
    }
  }

  /// The members of an export in JSON: of the whole, of a resource, and of a scope.
  var members: (resources: String, scopes: String, items: String) {
    switch self {
    case .traces: ("resourceSpans", "scopeSpans", "spans")
    case .logs: ("resourceLogs", "scopeLogs", "logRecords")
    case .metrics: ("resourceMetrics", "scopeMetrics", "metrics")
    }
  }

  /// What counts the rejected in the answer's JSON.
  var rejectedMember: String {
    switch self {
    case .traces: "rejectedSpans"
    case .logs: "rejectedLogRecords"
    case .metrics: "rejectedDataPoints"
    }
  }
}
