public import Usage

/// Writes exported spans into the ledger, within one transaction.
public struct SpanRecorder: Sendable {
  private let prices: PriceBook
  private let limits: EventLimits
  private let agentOpsLimits: AgentOpsLimits

  /// A recorder that prices by this book.
  public init(
    prices: PriceBook, limits: EventLimits, agentOpsLimits: AgentOpsLimits = AgentOpsLimits()
  ) {
    self.prices = prices
    self.limits = limits
    self.agentOpsLimits = agentOpsLimits
  }

  /// Takes spans in, each once, whatever export brings them and in whatever order.
  public func record(
    _ export: TraceExport, in ledger: any LedgerTransaction
  ) throws(LedgerFailure) -> IngestReport {
    var report = IngestReport()
    for _ in 0..<export.spansWithoutID {
      report.reject(
        id: nil, Rejection(.missingField, "a span has no valid traceId or spanId"))
    }
    for resource in export.resources {
      var traces: [ExternalID: [ExportedSpan]] = [:]
      var order: [ExternalID] = []
      for span in resource.spans {
        if AgentOpsSpan.isOne(span, from: resource.attributes) {
          if traces[span.traceID] == nil { order.append(span.traceID) }
          traces[span.traceID, default: []].append(span)
        } else {
          try record(generic: span, in: ledger, &report)
        }
      }
      for id in order {
        for spans in Self.parts(traces[id] ?? []) {
          var trace = AgentOpsTraceRecorder(
            id: id, spans: spans, resource: resource.attributes, prices: prices, limits: limits,
            ownLimits: agentOpsLimits, ledger: ledger)
          try trace.record(&report)
        }
      }
    }
    return report
  }

  /// The spans of a trace with one root. Of several roots each other is taken as if it had come by
  /// itself.
  private static func parts(_ spans: [ExportedSpan]) -> [[ExportedSpan]] {
    var first: [ExportedSpan] = []
    var others: [[ExportedSpan]] = []
    var hasRoot = false
    for span in spans {
      let isRoot = AgentOpsSpan(span: span).isRoot
      if isRoot, hasRoot { others.append([span]) } else { first.append(span) }
      hasRoot = hasRoot || isRoot
    }
    return [first] + others
  }

  /// A span that is no call of a model is taken in by not looking at it.
  private func record(
    generic span: ExportedSpan, in ledger: any LedgerTransaction, _ report: inout IngestReport
  ) throws(LedgerFailure) {
    var call: SpanCall?
    do throws(Rejection) {
      call = try SpanCall(generic: span, receivedAt: ledger.origin.receivedAt)
      try call?.check(limits)
    } catch {
      return report.take(.rejected(error), span)
    }
    guard var call else {
      report.accept()
      return
    }
    if let bound = ledger.origin.boundUserID {
      guard call.event.userID ?? bound == bound else {
        let rejection = Rejection(
          .invalidField, field: "user.id",
          "the key is bound to the user \(bound); leave user.id out or name that user")
        return report.take(.rejected(rejection), span)
      }
      call.event.userID = bound
    }
    report.take(try Self.record(call, prices, in: ledger).outcome, span)
  }

  static func record(
    _ call: SpanCall, _ prices: PriceBook, in ledger: any LedgerTransaction
  ) throws(LedgerFailure) -> (outcome: EventOutcome, quote: Quote?) {
    let quote = prices.quote(for: call.event)
    let outcome = try ledger.record(
      PricedEvent(event: call.event, quote: quote, hasOwnTime: call.hasOwnTime))
    return (outcome, quote)
  }
}

extension IngestReport {
  /// Exporters do not care which of their spans were there before.
  mutating func take(_ outcome: EventOutcome, _ span: ExportedSpan) {
    guard case .rejected(let rejection) = outcome else { return accept() }
    reject(id: span.spanID, rejection)
  }
}
