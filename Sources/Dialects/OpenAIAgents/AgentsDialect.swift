public import Usage

/// What clients of the OpenAI Agents SDK post: items of their own making at
/// `/v1/ingest/openai-agents`, and the SDK's traces at `/v1/traces/ingest`.
public struct AgentsDialect: Dialect {
  private let context: DialectContext
  private let limits: AgentsLimits

  private static let itemsPath = "/v1/ingest/openai-agents"
  /// The path to which the SDK's own exporter posts. It drops a batch after a 4xx but 408, 409 and
  /// 429, and tries again after those and any 5xx (`tracing/processors.py`).
  private static let tracesPath = "/v1/traces/ingest"

  /// The dialect with its prices and limits.
  public init(_ context: DialectContext, limits: AgentsLimits) {
    self.context = context
    self.limits = limits
  }

  /// One route for each of the two.
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
    let reconciler = AgentsReconciler(context: context, limits: limits)
    let update = Submission.Update(
      origin: request.origin.keeping(items.count), eventCount: items.count
    ) { ledger throws(LedgerFailure) in
      IngestReport(reads, try reconciler.take(items, in: ledger), add: Self.add)
    }
    return .updates([update])
  }

  /// Its runs, sessions and traces know their users.
  public var userEraser: (any UserEraser)? { AgentsEraser() }

  /// Calls, and what totals have beyond them.
  public var reconciledSources: Set<ExternalName> { [AgentsItemReader.source] }

  /// An item that only says where figures belong is none of usage, unless it is rejected.
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
