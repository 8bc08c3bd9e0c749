public import JSON
internal import Reconciliation
public import Usage

/// The rollout lines of one request or import, read but not yet in the ledger.
public struct CodexRollouts: LoggedLines {
  private var reads: [Read<CodexCall>] = []
  /// How many of them are calls.
  public private(set) var workCount = 0
  private var reader: CodexReader
  private var parser: Parser
  /// The user of the conversations; nil where none is named.
  private let userID: ExternalID?

  /// No lines yet.
  public init(
    userID: ExternalID? = nil, limits: EventLimits = EventLimits(),
    parseLimits: ParseLimits = .tolerant
  ) {
    self.userID = userID
    reader = CodexReader(limits: limits)
    parser = Parser(limits: parseLimits)
  }

  /// The route of the dialect.
  public static let path = "/v1/ingest/codex"
  /// What a line means depends on those before it.
  public static let needsWholeFiles = true

  /// The lines that were kept.
  public var count: Int { reads.count }

  /// Other requests wait during a transaction, so more than this is split.
  private static let workMax = 500
  /// Ignored lines cost little time and memory.
  private static let countMax = 10_000

  /// True where there is enough for one transaction.
  public var isFull: Bool { workCount >= Self.workMax || count >= Self.countMax }

  /// Returns the lines so far, and continues with those that follow.
  public mutating func cut() -> CodexRollouts {
    let part = self
    reads = []
    workCount = 0
    return part
  }

  /// Ends a rollout; the lines that follow are of another one.
  public mutating func endFile() { reader.endFile() }

  /// Reads one line of a rollout.
  public mutating func take(line: Lines.Line, of bytes: [UInt8]) -> TakenLine {
    do throws(ParseError) {
      let value = try parser.parse(bytes, in: line.range)
      switch read(.success(value)) {
      case .success(.nothing): return .ignored
      case .success(let line):
        keep(line)
        return .kept
      case .failure(let rejection): return .rejected(rejection)
      }
    } catch {
      return .rejected(Rejection(error, in: line))
    }
  }

  /// The lines of a request; see `LoggedLines.parts`.
  static func parts(
    of request: DialectRequest, user: ExternalID?, limits: EventLimits, parseLimits: ParseLimits
  ) throws(DialectError) -> [CodexRollouts] {
    let first = CodexRollouts(userID: user, limits: limits, parseLimits: parseLimits)
    return try parts(of: request, from: first, limits: limits, parseLimits: parseLimits) {
      switch $0.read($1) {
      case .success(let line): $0.keep(line)
      case .failure(let rejection): $0.reads.append(.rejected(id: nil, rejection))
      }
    }
  }

  private mutating func read(
    _ value: Result<Value, Rejection>
  ) -> Result<CodexReader.Line, Rejection> {
    do throws(Rejection) {
      return .success(try reader.read(try value.get()))
    } catch {
      return .failure(error)
    }
  }

  private mutating func keep(_ line: CodexReader.Line) {
    guard case .call(let call) = line else { return reads.append(.ignored) }
    reads.append(.item(call))
    workCount += 1
  }

  /// Records the calls in a transaction of the ledger, and returns an outcome for each line. A call
  /// that is in the ledger from any report is a duplicate.
  public func reconcile(
    in transaction: any LedgerTransaction, prices: PriceBook
  ) throws(LedgerFailure) -> IngestReport {
    var events = SpanEvents(transaction, prices)
    let calls = reads.compactMap(\.item)
    let sightings = calls.map { $0.sighting(user: userID) { events.entries.quote(for: $0) } }
    try events.load(for: sightings)
    var outcomes: [EventOutcome] = []
    for sighting in sightings { outcomes.append(try Self.record(sighting, &events, transaction)) }
    try events.finish()
    return IngestReport(reads, outcomes) { call, outcome, report in
      switch outcome {
      case .duplicate: report.repeatKnown()
      default: report.add(id: call.event.id, outcome)
      }
    }
  }

  private static func record(
    _ sighting: Sighting, _ events: inout SpanEvents, _ ledger: any LedgerTransaction
  ) throws(LedgerFailure) -> EventOutcome {
    let event = sighting.priced.event
    guard try ledger.current(event.identity) == nil else { return .duplicate }
    let identity = events.join(sighting)
    var place = NodeLabels()
    place.sessionID = event.sessionID
    place.userID = event.userID
    place.agent = event.agent
    if let rejection = try events.add(
      sighting, to: identity, at: place, sessionRank: SpanReading.conversationRank)
    {
      return .rejected(rejection)
    }
    guard identity != event.identity else { return .accepted }
    // The report that counts does not have the parent session.
    if let id = event.sessionID, event.parentSessionID != nil {
      var session = NewSession(id: id, userID: event.userID, parentID: event.parentSessionID)
      session.boundUserID = ledger.origin.boundUserID
      _ = try ledger.openSession(session)
    }
    return .duplicate
  }
}
