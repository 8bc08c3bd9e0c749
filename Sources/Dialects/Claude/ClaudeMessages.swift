public import JSON
public import Usage

/// The messages of one request or file, read, and on their way into the ledger.
public struct ClaudeMessages: LoggedLines {
  private var reads: [Read<ClaudeMessage>] = []
  /// How many of them the ledger has to be asked about.
  public private(set) var workCount = 0
  /// What those take.
  private var weight = 0
  private var reader: ClaudeReader
  private var parser: Parser
  private let request: ClaudeRequest

  /// No messages yet. `request` says what holds for all of them.
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
  /// Messages name their sessions.
  public static let needsWholeFiles = false

  /// The messages that were kept.
  public var count: Int { reads.count }

  /// Other requests wait while a transaction works: more than this is cut in two.
  private static let weightMax = 500
  /// Messages that are ignored cost little, and little memory.
  private static let countMax = 10_000

  /// True where there are enough for one transaction.
  public var isFull: Bool { weight >= Self.weightMax || count >= Self.countMax }

  /// Gives away the messages so far and goes on with those that follow.
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

  /// Ends a file: messages of the next one that name no session are not of this one's.
  public mutating func endFile() { reader.forgetSession() }

  /// Takes one line of a file. What the ledger need not be asked about is not kept.
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

  /// Reads a message, and keeps it where the ledger must be asked about it.
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

  /// Takes the messages into a transaction of the ledger, and says what became of them.
  public func reconcile(
    in transaction: any LedgerTransaction, prices: PriceBook
  ) throws(LedgerFailure) -> IngestReport {
    try reconcile(in: transaction, prices: prices, limits: ClaudeLimits())
  }

  /// The same, with limits of one's own.
  func reconcile(
    in transaction: any LedgerTransaction, prices: PriceBook, limits: ClaudeLimits
  ) throws(LedgerFailure) -> IngestReport {
    let reconciler = ClaudeReconciler(
      transaction, prices: prices, request: request, limits: limits)
    var outcomes: [ClaudeOutcome] = []
    outcomes.reserveCapacity(workCount)
    for case .item(let message) in reads { outcomes.append(try reconciler.take(message)) }
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
