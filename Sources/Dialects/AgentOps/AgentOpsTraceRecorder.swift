internal import JSON
internal import Usage

/// Writes the spans of one trace into the ledger: the trace is a session, its model calls and paid
/// tools are events, and every span is remembered for AgentOps' interface for reading.
struct AgentOpsTraceRecorder {
  let id: ExternalID
  let spans: [ExportedSpan]
  let resource: Attributes
  let prices: PriceBook
  let limits: EventLimits
  let ownLimits: AgentOpsLimits
  let ledger: any LedgerTransaction
  /// Rows of this export and others that were looked at.
  var rows: [ExternalID: AgentOpsSpanRow] = [:]
  var stats = AgentOpsStats()
  /// Spans of this export and those above them, in which a call was counted.
  var spansAboveCalls: Set<ExternalID> = []
  /// True where earlier exports brought spans of the trace.
  var isContinued = false
  /// Spans of this export that earlier ones brought.
  private var knownSpans: Set<ExternalID> = []
  /// Spans that this export was the first to bring.
  var newSpans: Set<ExternalID> = []
  /// Those of them that may stand between an agent and events of earlier exports.
  var newLinks: [AgentOpsSpanRow] = []
  /// Those of them that stand between two calls that were counted.
  var linksBetweenCalls: [ExternalID] = []

  init(
    id: ExternalID, spans: [ExportedSpan], resource: Attributes, prices: PriceBook,
    limits: EventLimits, ownLimits: AgentOpsLimits, ledger: any LedgerTransaction
  ) {
    self.id = id
    // What is within a span ends before it, and is looked at before it.
    self.spans = spans.sorted {
      ($0.endNanoseconds, $1.startNanoseconds) < ($1.endNanoseconds, $0.startNanoseconds)
    }
    self.resource = resource
    self.prices = prices
    self.limits = limits
    self.ownLimits = ownLimits
    self.ledger = ledger
  }

  var recorder: AgentOpsRecorder {
    AgentOpsRecorder(prices: prices, limits: limits, ownLimits: ownLimits)
  }

  mutating func record(_ report: inout IngestReport) throws(LedgerFailure) {
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
    let rootBefore = try AgentOpsSessionRow(
      stored: ledger.state(AgentOpsMemory.key(of: id, AgentOpsMemory.root)))
    // Agents end after the calls that they make: their names must be known before.
    for span in spans where try !isKnown(span) && rows[span.spanID] == nil {
      rows[span.spanID] = AgentOpsSpanRow(span)
    }
    let isNewRoot = try root.map { span throws(LedgerFailure) in try !isKnown(span) } ?? false
    for span in spans { report.take(try record(span), span) }
    try withdrawCallsWithinOthers()
    try ledger.setState(AgentOpsMemory.key(of: id, AgentOpsMemory.stats), to: stats.stored)
    if let described, isNewRoot {
      try remember(described, userID: session.userID ?? rootBefore?.userID)
    }
    if isNewRoot, rootBefore == nil || session.userID != nil && rootBefore?.userID == nil {
      try attribute(to: session.userID)
    } else if rootBefore != nil {
      try attributeBelowNewLinks()
    }
    guard let root, let described else { return }
    report.endings.append(
      (id, SessionEnding(endState: described.endState, endedAt: root.endedAt)))
  }

  /// True for a span of an earlier export, or one that stands in this export before.
  private mutating func isKnown(_ span: ExportedSpan) throws(LedgerFailure) -> Bool {
    if newSpans.contains(span.spanID) { return true }
    guard rows[span.spanID] == nil else { return knownSpans.contains(span.spanID) }
    guard try row(span.spanID) != nil else { return false }
    knownSpans.insert(span.spanID)
    return true
  }

  func key(_ spanID: ExternalID) -> StateKey {
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
    let isBetween = try isAboveCall(span.spanID)
    var holdsCall = isBetween
    if var call, try !isRepeated(described, call.event, holdsCall: holdsCall) {
      call.event.agent = try agent(above: span.parentSpanID)
      let (outcome, quote) = try SpanRecorder.record(call, prices, in: ledger)
      if case .rejected = outcome { return outcome }
      row.usage = AgentOpsSpanRow.Usage(call.event, quote, prices: prices)
      if row.usage?.isOfTokens == true { holdsCall = true }
      // Beyond the rows that are remembered, the ledger alone knows what came before.
      if outcome == .duplicate {
        if holdsCall, let parent = span.parentSpanID { try rememberCall(below: parent) }
        return outcome
      }
      try rememberAnswer(described, call.event)
    }
    if holdsCall, let parent = span.parentSpanID { try rememberCall(below: parent) }
    stats.events += 1
    if span.statusCode == 2 { stats.errors += 1 }
    newSpans.insert(span.spanID)
    guard try remember(row) else { return .accepted }
    if isContinued { newLinks.append(row) }
    if isBetween, try callAround(row) != nil { linksBetweenCalls.append(row.spanID) }
    return .accepted
  }

  /// False where the trace has as many rows as it may. Such a span would be new whenever it comes,
  /// so nothing that stands is changed by it.
  private mutating func remember(_ row: AgentOpsSpanRow) throws(LedgerFailure) -> Bool {
    rows[row.spanID] = row
    guard stats.rows < ownLimits.rowsPerSessionMax else { return false }
    stats.rows += 1
    try ledger.setState(key(row.spanID), to: row.stored)
    if let parent = row.parentSpanID {
      try ledger.setState(AgentOpsMemory.key(ofSpan: row.spanID, below: parent, in: id), to: [])
    }
    // A span's id is unique in its trace alone: the first trace of the project keeps it.
    let traceKey = AgentOpsMemory.key(ofTraceOf: row.spanID)
    if try ledger.state(traceKey) == nil { try ledger.setState(traceKey, to: id.utf8) }
    return true
  }

  /// The name of the nearest agent above a span, as far as it was heard of.
  mutating func agent(above spanID: ExternalID?) throws(LedgerFailure) -> ExternalName? {
    var next = spanID
    for _ in 0..<Self.ancestorsMax {
      guard let spanID = next, let row = try row(spanID) else { return nil }
      if let name = agent(of: row) { return name }
      next = row.parentSpanID
    }
    return nil
  }

  /// The agent's name that a span has for those below it.
  func agent(of row: AgentOpsSpanRow) -> ExternalName? {
    row.agentName.flatMap { limits.nameRule.allows($0.text) ? $0 : nil }
  }

  /// Spans within one another are few; a circle of parents has no end.
  static let ancestorsMax = 64

  mutating func row(_ spanID: ExternalID) throws(LedgerFailure) -> AgentOpsSpanRow? {
    if let row = rows[spanID] { return row }
    guard isContinued else { return nil }
    let row = try ledger.state(key(spanID)).flatMap { AgentOpsSpanRow(stored: $0) }
    rows[spanID] = row
    return row
  }

  private func remember(_ root: AgentOpsRoot, userID: ExternalID?) throws(LedgerFailure) {
    var row = AgentOpsSessionRow(
      userID: userID, endState: root.endState, tags: root.labels.words)
    try ledger.setState(AgentOpsMemory.key(of: id, AgentOpsMemory.root), to: row.stored)
    // A client of an older version may have told of the session, too, and of its user.
    let key = AgentOpsMemory.key(of: id, AgentOpsMemory.session)
    row.userID = try AgentOpsSessionRow(stored: ledger.state(key))?.userID
    try ledger.setState(key, to: row.stored)
    try ledger.setState(
      AgentOpsMemory.key(of: id, AgentOpsMemory.resource), to: AgentOpsSpanRow.bytes(of: resource))
  }
}
