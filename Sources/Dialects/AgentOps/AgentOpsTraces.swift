internal import JSON
internal import Usage

/// Traces of AgentOps clients of 0.4. A trace is a session, its root names the user and the end
/// state, and every span is stored for AgentOps' interface for reading.
struct AgentOpsTraces: TraceClient {
  func isSender(_ resource: Attributes) -> Bool {
    resource["agentops.project.id"] != nil || resource.text("service.name") == "agentops"
  }

  func sends(_ span: ExportedSpan) -> Bool { span.attributes[AgentOpsSpan.kindName] != nil }

  func isRoot(_ span: ExportedSpan) -> Bool { AgentOpsSpan(span: span).isRoot }

  func read(
    _ span: ExportedSpan, by reader: inout SpanReader
  ) throws(Rejection) -> SpanReading {
    let described = AgentOpsSpan(span: span)
    var reading = SpanReading(
      span, session: span.traceID, sessionRank: SpanReading.namedRank)
    if described.kind == "agent", reader.limits.nameRule.allows(described.name) {
      reading.node.labels.agent = ExternalName(described.name)
    }
    var row = AgentOpsSpanRow(span)
    reading.node.role = described.role
    let call = try described.event(
      of: reading.node.role, receivedAt: reader.receivedAt, limits: reader.limits)
    if let call {
      let quote = reader.pricer.quote(for: call.event)
      row.usage = AgentOpsSpanRow.Usage(call.event, quote, pricer: &reader.pricer)
      reading.add(call, quote, of: span, by: Self.emitter, from: nil, reader.limits)
    }
    reading.node.payload = row.stored
    return reading
  }

  /// AgentOps' instrumentations copy the counts of providers.
  static let emitter = {
    var emitter = Emitter("agentops", [.attribute(AgentOpsSpan.kindName)], calls: .withModel)
    emitter.cache = .outsideForAnthropic
    return emitter
  }()

  func open(
    _ trace: TraceSpans, in ledger: any LedgerTransaction, _ limits: EventLimits
  ) throws(LedgerFailure) -> TraceOpening {
    // The session comes first, so that its events belong to its user from the beginning.
    let root = trace.spans.first(where: isRoot).map { AgentOpsRoot($0, limits: limits) }
    var session = NewSession(
      id: trace.id, userID: root?.labels.userID, tags: root?.labels.tags ?? [],
      startedAt: trace.spans.compactMap(\.startedAt).min())
    var opening = TraceOpening()
    opening.refusal = try AgentOpsRecorder.open(&session, in: ledger)
    guard opening.refusal == nil, root != nil else { return opening }
    let before = try AgentOpsSessionRow(
      stored: ledger.state(AgentOpsMemory.key(of: trace.id, AgentOpsMemory.root)))
    // Of several roots, only the first decides whose the events are.
    opening.userID = before?.userID ?? session.userID
    opening.isUserNew = before?.userID == nil
    return opening
  }

  func close(
    _ trace: TraceSpans, _ opening: TraceOpening, new: [SpanReading],
    in ledger: any LedgerTransaction, _ report: inout IngestReport, _ limits: EventLimits
  ) throws(LedgerFailure) {
    let statsKey = AgentOpsMemory.key(of: trace.id, AgentOpsMemory.stats)
    if !new.isEmpty {
      var stats = AgentOpsStats(stored: try ledger.state(statsKey))
      stats.events += Int64(new.count)
      stats.errors += Int64(new.count(where: \.isError))
      try ledger.setState(statsKey, to: stats.stored)
    }
    guard let root = trace.spans.first(where: isRoot) else { return }
    let described = AgentOpsRoot(root, limits: limits)
    if new.contains(where: { $0.node.id == root.spanID }) {
      try keep(described, of: trace, userID: opening.userID, in: ledger)
    }
    report.endings.append(
      (trace.id, SessionEnding(endState: described.endState, endedAt: root.endedAt)))
  }

  private func keep(
    _ root: AgentOpsRoot, of trace: TraceSpans, userID: ExternalID?,
    in ledger: any LedgerTransaction
  ) throws(LedgerFailure) {
    var row = AgentOpsSessionRow(userID: userID, endState: root.endState, tags: root.labels.words)
    try ledger.setState(AgentOpsMemory.key(of: trace.id, AgentOpsMemory.root), to: row.stored)
    // A client of an older version may have reported the session and its user as well.
    let key = AgentOpsMemory.key(of: trace.id, AgentOpsMemory.session)
    row.userID = try AgentOpsSessionRow(stored: ledger.state(key))?.userID
    try ledger.setState(key, to: row.stored)
    try ledger.setState(
      AgentOpsMemory.key(of: trace.id, AgentOpsMemory.resource),
      to: AgentOpsSpanRow.bytes(of: trace.resource))
  }
}
