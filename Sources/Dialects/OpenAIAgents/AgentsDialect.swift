public import Usage

/// What clients of the OpenAI Agents SDK post: usage items at `/v1/ingest/openai-agents`, and the
/// SDK's own traces at `/v1/traces/ingest`.
public struct AgentsDialect: Dialect {
  private let context: DialectContext
  private let limits: AgentsLimits

  private static let itemsPath = "/v1/ingest/openai-agents"
  /// The path to which the SDK's own exporter posts. The exporter drops a batch after any 4xx
  /// except 408, 409 and 429, and retries after those and after any 5xx (`tracing/processors.py`).
  private static let tracesPath = "/v1/traces/ingest"

  /// The dialect with its prices and limits.
  public init(_ context: DialectContext, limits: AgentsLimits) {
    self.context = context
    self.limits = limits
  }

  /// One route for items, one for traces.
  public var routes: [DialectRoute] {
    var items = DialectRoute(Self.itemsPath, bodyBytesMax: limits.bodyBytesMax)
    items.takesIdempotencyKey = true
    return [items, DialectRoute(Self.tracesPath, bodyBytesMax: limits.bodyBytesMax)]
  }

  public func read(_ request: DialectRequest) throws(DialectError) -> Submission {
    let reader = AgentsReader(limits: context.limits, parseLimits: context.parseLimits)
    let reads =
      request.path == Self.itemsPath ? try reader.items(request) : try reader.traces(request)
    let items = reads.compactMap(\.item)
    guard !items.isEmpty else {
      return .settled(IngestReport(reads, [EventOutcome](), add: Self.add))
    }
    let update = Submission.Update(
      origin: request.origin.keeping(items.count), eventCount: items.count
    ) { ledger throws(LedgerFailure) in
      let reconciler = AgentsReconciler(ledger, context, limits)
      return IngestReport(reads, try reconciler.ingest(items), add: Self.add)
    }
    return .updates([update])
  }

  /// The states of runs, sessions and traces name users.
  public var userEraser: (any UserEraser)? { AgentsEraser() }

  /// Calls, and the reconciling entries of totals.
  public var reconciledSources: Set<ExternalName> { [AgentsItemReader.source] }

  /// An item that only says where usage belongs is counted as ignored, unless it is rejected.
  private static func add(
    _ item: AgentsItem, _ outcome: EventOutcome, to report: inout IngestReport
  ) {
    if case .rejected(let rejection) = outcome {
      report.reject(id: item.id, rejection)
    } else if item.hasFigures {
      report.add(id: item.id, outcome)
      guard outcome == .accepted else { return }
      for warning in item.warnings { report.warn(id: item.id, warning) }
    } else {
      report.ignore()
    }
  }
}
