internal import Synchronization
internal import Usage

/// The spans of one request, read and priced, and ready for the ledger.
struct TraceBatch: Sendable {
  /// One trace's, with what each span reports.
  private struct Part: Sendable {
    var trace: TraceSpans
    var client: (any TraceClient)?
    var readings: [Result<SpanReading, Rejection>] = []

    /// Takes the first spans away, as a part of their own.
    mutating func removeFirst(_ count: Int) -> Part {
      var first = self
      first.trace.spans = Array(trace.spans.prefix(count))
      first.readings = Array(readings.prefix(count))
      trace.spans.removeFirst(count)
      readings.removeFirst(count)
      return first
    }
  }

  private var parts: [Part] = []
  private var spansWithoutID = 0
  /// About how many events it writes.
  private(set) var spanCount = 0
  private let context: DialectContext

  /// The clients that are known beside those that follow a convention.
  static let clients: [any TraceClient] = [AgentOpsTraces()]

  /// Reads an export. A span that cannot be counted is rejected by itself.
  init(reading export: TraceExport, _ context: DialectContext, _ origin: UpdateOrigin) {
    self.context = context
    spansWithoutID = export.spansWithoutID
    var reader = SpanReader(
      pricer: Pricer(context.prices.book(of: origin.project)), limits: context.limits,
      receivedAt: origin.receivedAt)
    for resource in export.resources {
      for part in Self.parts(of: resource) {
        parts.append(Self.read(part, by: &reader))
        spanCount += part.trace.spans.count
      }
    }
  }

  private static func read(_ part: Part, by reader: inout SpanReader) -> Part {
    var part = part
    // What is within a span ends before it, and is looked at before it.
    part.trace.spans.sort {
      ($0.endNanoseconds, $1.startNanoseconds) < ($1.endNanoseconds, $0.startNanoseconds)
    }
    part.readings = part.trace.spans.map { span in
      do throws(Rejection) {
        if let client = part.client { return .success(try client.read(span, by: &reader)) }
        return .success(try reader.read(span, from: part.trace.resource))
      } catch {
        return .failure(error)
      }
    }
    return part
  }

  /// The spans by trace and client, in the order of the first of each.
  private static func parts(of resource: ExportedResource) -> [Part] {
    let sender = clients.first { $0.isSender(resource.attributes) }
    var parts: [Part] = []
    var places: [ExternalID: (client: Int?, generic: Int?)] = [:]
    for span in resource.spans {
      let client = sender ?? clients.first { $0.sends(span) }
      var place = places[span.traceID] ?? (nil, nil)
      let isAnotherRoot =
        client.map { client in
          client.isRoot(span)
            && place.client.map { parts[$0].trace.spans.contains(where: client.isRoot) } ?? false
        } ?? false
      let known = client == nil ? place.generic : place.client
      if let known, !isAnotherRoot {
        parts[known].trace.spans.append(span)
        continue
      }
      let trace = TraceSpans(id: span.traceID, spans: [span], resource: resource.attributes)
      parts.append(Part(trace: trace, client: client))
      if client == nil { place.generic = parts.count - 1 }
      if client != nil, place.client == nil { place.client = parts.count - 1 }
      places[span.traceID] = place
    }
    return parts
  }

  /// So many spans are taken in by one transaction: others wait for it.
  private static let spansAtOnce = 500

  /// The same spans in parts that are quick enough for one transaction each.
  var cut: [TraceBatch] {
    var batches: [TraceBatch] = []
    var next = self
    (next.parts, next.spanCount) = ([], 0)
    for part in parts {
      var rest = part
      while !rest.readings.isEmpty {
        let count = min(rest.readings.count, Self.spansAtOnce - next.spanCount)
        next.parts.append(rest.removeFirst(count))
        next.spanCount += count
        guard next.spanCount == Self.spansAtOnce else { continue }
        batches.append(next)
        (next.parts, next.spanCount, next.spansWithoutID) = ([], 0, 0)
      }
    }
    return next.parts.isEmpty && next.spansWithoutID == 0 ? batches : batches + [next]
  }

  /// Takes the spans in, each once, whatever export brings them and in whatever order; nil where it
  /// must be called once more, with the same progress. Of a trace so many nodes are remembered.
  func record(
    in ledger: any LedgerTransaction, _ progress: TraceProgress, nodesPerTraceMax: Int
  ) throws(LedgerFailure) -> IngestReport? {
    guard let scan = progress.next else {
      let report = try record(in: ledger, nodesPerTraceMax: nodesPerTraceMax) { scan in
        progress.add(scan)
      }
      return progress.end(with: report)
    }
    var reconciler = try TraceReconciler(
      scan.trace, in: ledger, prices: prices(in: ledger), nodesMax: nodesPerTraceMax)
    let rest = try reconciler.go(on: scan)
    try reconciler.finish()
    return progress.replace(with: rest)
  }

  private func prices(in ledger: any LedgerTransaction) -> PriceBook {
    context.prices.book(of: ledger.origin.project)
  }

  private func record(
    in ledger: any LedgerTransaction, nodesPerTraceMax: Int, leaving: (TraceScan) -> Void
  ) throws(LedgerFailure) -> IngestReport {
    var report = IngestReport()
    for _ in 0..<spansWithoutID {
      report.reject(
        id: nil, Rejection(.missingField, "a span has no valid traceId or spanId"))
    }
    for part in parts {
      let opening = try part.client?.open(part.trace, in: ledger, context.limits) ?? TraceOpening()
      if let refusal = opening.refusal {
        for span in part.trace.spans { report.reject(id: span.spanID, refusal) }
        continue
      }
      var reconciler = try TraceReconciler(
        part.trace.id, in: ledger, prices: prices(in: ledger), nodesMax: nodesPerTraceMax)
      let outcomes = try reconciler.take(part.trace.spans, part.readings)
      let hasNewRoot = zip(part.trace.spans, outcomes).contains { span, outcome in
        outcome == .accepted && part.client?.isRoot(span) == true
      }
      let user = opening.isUserNew && hasNewRoot ? opening.userID : nil
      if let scan = try reconciler.placeEarlier(userID: user) { leaving(scan) }
      try reconciler.finish()
      var new: [SpanReading] = []
      for (index, outcome) in outcomes.enumerated() {
        report.take(outcome, part.trace.spans[index])
        if outcome == .accepted, case .success(let reading) = part.readings[index] {
          new.append(reading)
        }
      }
      try part.client?.close(part.trace, opening, new: new, in: ledger, &report, context.limits)
    }
    return report
  }
}

/// How far a request has come that takes several transactions.
final class TraceProgress: Sendable {
  private struct State {
    var report: IngestReport?
    var scans: [TraceScan] = []
  }

  private let state = Mutex(State())

  /// What is to be gone on with; nil before the first transaction.
  var next: TraceScan? { state.withLock { $0.scans.first } }

  func add(_ scan: TraceScan) { state.withLock { $0.scans.append(scan) } }

  /// The report, unless there is more to do first.
  func end(with report: IngestReport) -> IngestReport? {
    state.withLock { state in
      state.report = report
      return state.scans.isEmpty ? report : nil
    }
  }

  /// The same, when a part of the first scan was done.
  func replace(with rest: TraceScan?) -> IngestReport? {
    state.withLock { state in
      if let rest { state.scans[0] = rest } else { state.scans.removeFirst() }
      return state.scans.isEmpty ? state.report : nil
    }
  }
}

extension IngestReport {
  /// Exporters do not care which of their spans were there before.
  fileprivate mutating func take(_ outcome: EventOutcome, _ span: ExportedSpan) {
    guard case .rejected(let rejection) = outcome else { return accept() }
    reject(id: span.spanID, rejection)
  }
}
