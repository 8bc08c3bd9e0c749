public import JSON
public import Usage

/// The messages of one request or file, read but not yet in the ledger.
public struct ClaudeMessages: LoggedLines {
  private var reads: [Read<ClaudeMessage>] = []
  /// How many of them the ledger must process.
  public private(set) var workCount = 0
  /// Roughly how many rows the ledger must write for them.
  private var weight = 0
  private var reader: ClaudeReader
  private var parser: Parser
  private let request: ClaudeRequest

  /// Begins without messages. `request` holds for all of them.
  public init(
    request: ClaudeRequest, limits: EventLimits = EventLimits(),
    parseLimits: ParseLimits = .tolerant
  ) {
    self.request = request
    reader = ClaudeReader(limits: limits, session: request.sessionID)
    parser = Parser(limits: parseLimits)
  }

  /// The route of the dialect.
  public static let path = "/v1/ingest/claude"
  /// Every message names its session.
  public static let needsWholeFiles = false

  /// The messages that were kept.
  public var count: Int { reads.count }

  /// Other requests wait during a transaction, so more than this is split.
  private static let weightMax = 500
  /// Ignored messages cost little time and memory.
  private static let countMax = 10_000

  /// True where there is enough for one transaction.
  public var isFull: Bool { weight >= Self.weightMax || count >= Self.countMax }

  /// Returns the messages so far, and continues with those that follow.
  public mutating func cut() -> ClaudeMessages {
    let part = self
    reads = []
    workCount = 0
    weight = 0
    return part
  }

  /// The messages of a request: one object, an array, or lines; see `LoggedLines.parts`.
  static func parts(
    of request: DialectRequest, from sender: ClaudeRequest, limits: EventLimits,
    parseLimits: ParseLimits
  ) throws(DialectError) -> [ClaudeMessages] {
    let first = ClaudeMessages(request: sender, limits: limits, parseLimits: parseLimits)
    return try parts(of: request, from: first, limits: limits, parseLimits: parseLimits) {
      let read = $0.read($1)
      if read.item == nil { $0.reads.append(read) }
    }
  }

  /// Ends a file: messages of the next file that name no session do not belong to this file's.
  public mutating func endFile() { reader.forgetSession() }

  /// Reads one line of a file. It is kept only where the ledger must process it.
  public mutating func take(line: Lines.Line, of bytes: [UInt8]) -> TakenLine {
    do throws(ParseError) {
      switch read(.success(try parser.parse(bytes, in: line.range))) {
      case .item: return .kept
      case .ignored: return .ignored
      case .rejected(_, let rejection): return .rejected(rejection)
      }
    } catch {
      return .rejected(Rejection(error, in: line))
    }
  }

  /// Reads a message. It is kept only where the ledger must process it.
  private mutating func read(_ value: Result<Value, Rejection>) -> Read<ClaudeMessage> {
    do throws(Rejection) {
      guard let message = try reader.read(value.get()) else { return .ignored }
      reads.append(.item(message))
      workCount += 1
      weight += message.weight
      return .item(message)
    } catch {
      return .rejected(id: nil, error)
    }
  }

  /// Records the messages in a transaction of the ledger, and returns their outcomes.
  public func reconcile(
    in transaction: any LedgerTransaction, prices: PriceBook
  ) throws(LedgerFailure) -> IngestReport {
    try reconcile(in: transaction, prices: prices, limits: ClaudeLimits())
  }

  /// The same, with the given limits.
  func reconcile(
    in transaction: any LedgerTransaction, prices: PriceBook, limits: ClaudeLimits
  ) throws(LedgerFailure) -> IngestReport {
    let reconciler = ClaudeReconciler(
      transaction, prices: prices, request: request, limits: limits)
    var outcomes: [ClaudeOutcome] = []
    outcomes.reserveCapacity(workCount)
    for case .item(let message) in reads { outcomes.append(try reconciler.ingest(message)) }
    try reconciler.finish()
    return IngestReport(reads, outcomes) { _, outcome, report in
      switch outcome {
      case .accepted: report.accept()
      case .duplicate: report.repeatKnown()
      case .ignored: report.ignore()
      case .rejected(let rejection): report.reject(id: nil, rejection)
      }
    }
  }
}
