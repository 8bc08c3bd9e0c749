internal import JSON
internal import Usage

/// Writes the spans of one trace into the ledger: the trace is a session, its model calls and paid
/// tools are events, and every span is remembered for AgentOps' interface for reading.
struct AgentOpsTraceRecorder {
  let id: String
  let spans: [ExportedSpan]
  let resource: Attributes
  let prices: PriceBook
  let limits: EventLimits
  let ledger: any LedgerTransaction
  /// Rows of this export and others that were looked at.
  private var rows: [String: AgentOpsSpanRow] = [:]
  private var stats = AgentOpsStats()
  /// Spans of this export and those above them, in which a call was counted.
  private var spansAboveCalls: Set<String> = []
  /// True where earlier exports brought spans of the trace.
  private var isContinued = false

  init(
    id: String, spans: [ExportedSpan], resource: Attributes, prices: PriceBook,
    limits: EventLimits, ledger: any LedgerTransaction
  ) {
    self.id = id
    // What is within a span ends before it, and is looked at before it.
    self.spans = spans.sorted {
      ($0.endNanoseconds, $1.startNanoseconds) < ($1.endNanoseconds, $0.startNanoseconds)
    }
    self.resource = resource
    self.prices = prices
    self.limits = limits
    self.ledger = ledger
  }

  private var recorder: AgentOpsRecorder { AgentOpsRecorder(prices: prices, limits: limits) }

  mutating func record(_ report: inout SpanReport) throws(LedgerFailure) {
    // First what the session is: then its events are its user's from the beginning.
    let root = spans.first { AgentOpsSpan(span: $0).isRoot }
    let described = root.map { AgentOpsRoot($0, limits: limits) }
    var session = NewSession(
      id: id, userID: described?.labels.userID, tags: described?.labels.tags ?? [],
      startedAt: spans.compactMap(\.startedAt).min())
    if let refusal = try recorder.open(&session, in: ledger) {
      for span in spans { report.take(.rejected(refusal), span) }
      return
    }
    stats = AgentOpsStats(
      stored: try ledger.state(AgentOpsMemory.key(of: id, AgentOpsMemory.stats)))
    isContinued = stats.rows > 0
    // Agents end after the calls that they make: their names must be known before.
    for span in spans { rows[span.spanID] = AgentOpsSpanRow(span) }
    let isNewRoot = try root.map { span throws(LedgerFailure) in try !isKnown(span) } ?? false
    for span in spans { report.take(try record(span), span) }
    try ledger.setState(AgentOpsMemory.key(of: id, AgentOpsMemory.stats), to: stats.stored)
    guard let root, let described else { return }
    if isNewRoot {
      try remember(described)
      try attribute(to: session.userID)
    }
    report.endings.append(
      (id, SessionEnding(endState: described.endState, endedAt: root.endedAt)))
  }

  private func isKnown(_ span: ExportedSpan) throws(LedgerFailure) -> Bool {
    try ledger.state(key(span.spanID)) != nil
  }

  private func key(_ spanID: String) -> StateKey {
    AgentOpsMemory.key(in: id, AgentOpsMemory.spanPrefix, spanID)
  }

  private mutating func record(_ span: ExportedSpan) throws(LedgerFailure) -> EventOutcome {
    guard try !isKnown(span) else { return .duplicate }
    let described = AgentOpsSpan(span: span)
    var call: SpanCall?
    do throws(Rejection) {
      call = try described.event(receivedAt: ledger.origin.receivedAt, limits: limits)
    } catch {
      return .rejected(error)
    }
    var row = rows[span.spanID] ?? AgentOpsSpanRow(span)
    var holdsCall = try isAboveCall(span.spanID)
    if var call, try !isRepeated(described, call.event, holdsCall: holdsCall) {
      call.event.agent = try agent(above: span.parentSpanID)
      let (outcome, quote) = try SpanRecorder.record(call, prices, in: ledger)
      // Beyond the rows that are remembered, the ledger alone knows what came before.
      if case .rejected = outcome { return outcome }
      row.usage = AgentOpsSpanRow.Usage(call.event, quote, prices: prices)
      if outcome == .duplicate { return outcome }
      try rememberAnswer(described, call.event)
      if row.usage?.isOfTokens == true { holdsCall = true }
    }
    if holdsCall, let parent = span.parentSpanID { try rememberCall(below: parent) }
    stats.events += 1
    if span.statusCode == 2 { stats.errors += 1 }
    try remember(row)
    return .accepted
  }

  private mutating func remember(_ row: AgentOpsSpanRow) throws(LedgerFailure) {
    rows[row.spanID] = row
    guard stats.rows < limits.rowsPerSessionMax else { return }
    stats.rows += 1
    try ledger.setState(key(row.spanID), to: row.stored)
    try ledger.setState(
      AgentOpsMemory.key(ofTraceOf: row.spanID),
      to: Array(id.utf8))
  }

  /// True for a call that another span has told of. Where two instrumentations observe one call,
  /// one span is within the other; or both tell the provider's id of the answer, and their times
  /// overlap, since some providers give every answer the same id.
  private mutating func isRepeated(
    _ span: AgentOpsSpan, _ event: Event, holdsCall: Bool
  ) throws(LedgerFailure) -> Bool {
    guard event.kind == .call else { return false }
    if holdsCall { return true }
    if try isBelowCall(span.span) { return true }
    guard let key = answerKey(span, event), let stored = try ledger.state(key) else {
      return false
    }
    let times = String(decoding: stored, as: UTF8.self).split(separator: " ").map { UInt64($0) }
    guard times.count == 2, let start = times[0], let end = times[1] else { return false }
    return span.span.startNanoseconds <= end && start <= span.span.endNanoseconds
  }

  private func rememberAnswer(_ span: AgentOpsSpan, _ event: Event) throws(LedgerFailure) {
    guard stats.rows < limits.rowsPerSessionMax, let key = answerKey(span, event) else { return }
    let times = "\(span.span.startNanoseconds) \(span.span.endNanoseconds)"
    try ledger.setState(key, to: Array(times.utf8))
  }

  private func answerKey(_ span: AgentOpsSpan, _ event: Event) -> StateKey? {
    guard event.kind == .call, let response = span.responseID,
      response.utf8.count <= limits.idBytesMax
    else { return nil }
    return AgentOpsMemory.key(in: id, AgentOpsMemory.responsePrefix, response)
  }

  private func isAboveCall(_ spanID: String) throws(LedgerFailure) -> Bool {
    if spansAboveCalls.contains(spanID) { return true }
    guard isContinued else { return false }
    return try ledger.state(aboveKey(spanID)) != nil
  }

  /// Spans within others come first, so each tells the one above it.
  private mutating func rememberCall(below spanID: String) throws(LedgerFailure) {
    guard spansAboveCalls.insert(spanID).inserted, rows[spanID] == nil,
      stats.rows < limits.rowsPerSessionMax
    else { return }
    try ledger.setState(aboveKey(spanID), to: [])
  }

  private func aboveKey(_ spanID: String) -> StateKey {
    AgentOpsMemory.key(in: id, AgentOpsMemory.abovePrefix, spanID)
  }

  /// True where a span above was counted as a call, which then came in an earlier export.
  private mutating func isBelowCall(_ span: ExportedSpan) throws(LedgerFailure) -> Bool {
    guard isContinued else { return false }
    var next = span.parentSpanID
    for _ in 0..<Self.ancestorsMax {
      guard let spanID = next, let row = try row(spanID) else { return false }
      if row.usage?.isOfTokens == true { return true }
      next = row.parentSpanID
    }
    return false
  }

  /// The name of the nearest agent above a span, as far as it was heard of.
  private mutating func agent(above spanID: String?) throws(LedgerFailure) -> String? {
    var next = spanID
    for _ in 0..<Self.ancestorsMax {
      guard let spanID = next, let row = try row(spanID) else { return nil }
      if let name = row.agentName, name.utf8.count <= limits.nameBytesMax,
        name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
      {
        return name
      }
      next = row.parentSpanID
    }
    return nil
  }

  /// Spans within one another are few; a circle of parents has no end.
  private static let ancestorsMax = 64

  private mutating func row(_ spanID: String) throws(LedgerFailure) -> AgentOpsSpanRow? {
    if let row = rows[spanID] { return row }
    let row = try ledger.state(key(spanID)).flatMap { AgentOpsSpanRow(stored: $0) }
    rows[spanID] = row
    return row
  }

  private func remember(_ root: AgentOpsRoot) throws(LedgerFailure) {
    var writer = Writer()
    writer.object {
      $0.told("end_state", root.endState)
      $0.member("tags", array: { for word in root.words { $0.string(word) } })
    }
    try ledger.setState(AgentOpsMemory.key(of: id, AgentOpsMemory.session), to: writer.bytes)
    try ledger.setState(
      AgentOpsMemory.key(of: id, AgentOpsMemory.resource), to: AgentOpsSpanRow.bytes(of: resource))
  }

  /// Gives the user and their agents to events of earlier exports, which could not know them: the
  /// root comes last, and an agent after the calls that it makes.
  private mutating func attribute(to userID: String?) throws(LedgerFailure) {
    let known = Set(spans.map(\.spanID))
    var counted: [AgentOpsSpanRow] = []
    for entry in try ledger.states(
      of: AgentOpsMemory.dialect, owner: AgentOpsMemory.contentOwner(id))
    where entry.key.hasPrefix(AgentOpsMemory.spanPrefix) {
      guard let row = AgentOpsSpanRow(stored: entry.value) else { continue }
      if rows[row.spanID] == nil { rows[row.spanID] = row }
      if row.usage != nil, !known.contains(row.spanID) { counted.append(row) }
    }
    for var row in counted {
      let agent = try agent(above: row.parentSpanID)
      try recorder.move(id + ":" + row.spanID, toAgent: agent, user: userID, in: ledger)
      guard row.usage?.agent != agent else { continue }
      row.usage?.agent = agent
      try ledger.setState(key(row.spanID), to: row.stored)
    }
  }
}
