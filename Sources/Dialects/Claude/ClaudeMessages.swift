public import JSON
public import Usage

/// The messages of one request or file, read, and on their way into the ledger.
public struct ClaudeMessages: Sendable {
  private enum Item: Sendable {
    case message(ClaudeMessage)
    /// It is known without the ledger what becomes of it.
    case settled(ClaudeOutcome)

    init(_ outcome: ClaudeOutcome) { self = .settled(outcome) }
  }

  private var items: [Item] = []
  /// How many of them the ledger has to be asked about.
  public private(set) var workCount = 0
  private var reader: ClaudeMessageReader
  private var parser: Parser

  /// No messages yet. `request` says what holds for all of them.
  public init(
    request: ClaudeRequest, limits: EventLimits = EventLimits(),
    parseLimits: ParseLimits = ParseLimits()
  ) {
    reader = ClaudeMessageReader(limits: limits, session: request.sessionID)
    parser = Parser(limits: parseLimits)
  }

  /// How many there are.
  public var count: Int { items.count }

  /// Other requests wait while a transaction works: more than this is cut in two.
  private static let workCountMax = 500
  /// Messages that are ignored cost little, and little memory.
  private static let countMax = 10_000

  /// True where there are enough for one transaction.
  public var isFull: Bool { workCount >= Self.workCountMax || count >= Self.countMax }

  /// Gives away the messages so far and goes on with those that follow.
  public mutating func cut() -> ClaudeMessages {
    let part = self
    items = []
    workCount = 0
    return part
  }

  /// Takes a message that was parsed already.
  public mutating func append(_ value: Value) {
    if let outcome = take(value) { items.append(Item(outcome)) }
  }

  /// Takes one line of a body or file; one that is not JSON is rejected alone.
  public mutating func append(line: Lines.Line, of bytes: [UInt8]) {
    if let outcome = take(line: line, of: bytes) { items.append(Item(outcome)) }
  }

  /// The same, but what the ledger need not be asked about is not kept: its outcome is returned.
  public mutating func take(line: Lines.Line, of bytes: [UInt8]) -> ClaudeOutcome? {
    do throws(ParseError) {
      return take(try parser.parse(bytes, in: line.range))
    } catch {
      return .rejected(Rejection(error, in: line))
    }
  }

  private mutating func take(_ value: Value) -> ClaudeOutcome? {
    do throws(Rejection) {
      guard let message = try reader.read(value) else { return .ignored }
      items.append(.message(message))
      workCount += 1
      return nil
    } catch {
      return .rejected(error)
    }
  }

  /// Takes the messages into a transaction of the ledger; one outcome for each, in order.
  public func reconcile(
    in transaction: any LedgerTransaction, prices: PriceBook, request: ClaudeRequest
  ) throws(LedgerFailure) -> [ClaudeOutcome] {
    let reconciler = ClaudeReconciler(transaction, prices: prices, request: request)
    var outcomes: [ClaudeOutcome] = []
    outcomes.reserveCapacity(items.count)
    for item in items {
      switch item {
      case .message(let message): outcomes.append(try reconciler.take(message))
      case .settled(let outcome): outcomes.append(outcome)
      }
    }
    try reconciler.finish()
    return outcomes
  }
}
