public import JSON
public import Usage

/// The messages of one request or file, read, and on their way into the ledger.
public struct ClaudeMessages: Sendable {
  private enum Item: Sendable {
    case message(ClaudeMessage)
    /// It is known without the ledger what becomes of it.
    case settled(ClaudeOutcome)
  }

  private var items: [Item] = []
  /// How many of them the ledger has to be asked about.
  public private(set) var workCount = 0
  /// What those take.
  private var weight = 0
  private var reader: ClaudeMessageReader
  private var parser: Parser

  /// No messages yet. `request` says what holds for all of them.
  public init(
    request: ClaudeRequest, limits: EventLimits = EventLimits(),
    parseLimits: ParseLimits = .tolerant
  ) {
    reader = ClaudeMessageReader(limits: limits, session: request.sessionID)
    parser = Parser(limits: parseLimits)
  }

  /// How many there are.
  public var count: Int { items.count }

  /// Other requests wait while a transaction works: more than this is cut in two.
  private static let weightMax = 500
  /// Messages that are ignored cost little, and little memory.
  private static let countMax = 10_000

  /// True where there are enough for one transaction.
  public var isFull: Bool { weight >= Self.weightMax || count >= Self.countMax }

  /// Gives away the messages so far and goes on with those that follow.
  public mutating func cut() -> ClaudeMessages {
    let part = self
    items = []
    workCount = 0
    weight = 0
    return part
  }

  /// The messages of a request: one object, an array, or lines, in parts that are quick enough for
  /// one transaction each.
  ///
  /// Throws where the body as a whole cannot be read. Of messages that tell of usage or cost it may
  /// have as many as a request of events; others do not count.
  public static func parts(
    of body: [UInt8], contentType: String?, request: ClaudeRequest,
    limits: EventLimits = EventLimits(), parseLimits: ParseLimits = .tolerant
  ) throws(EventBatchError) -> [ClaudeMessages] {
    var anyNumber = limits
    anyNumber.eventsPerBatchMax = .max
    var values = BodyValues(limits: anyNumber, parseLimits: parseLimits)
    var next = ClaudeMessages(request: request, limits: limits, parseLimits: parseLimits)
    var parts: [ClaudeMessages] = []
    var workCount = 0
    try values.forEach(in: body, contentType: contentType) { value in
      next.append(value)
      guard next.isFull else { return }
      workCount += next.workCount
      parts.append(next.cut())
    }
    guard workCount + next.workCount <= limits.eventsPerBatchMax else {
      throw .tooManyEvents(eventsMax: limits.eventsPerBatchMax)
    }
    if next.count > 0 { parts.append(next) }
    return parts
  }

  private mutating func append(_ value: Result<Value, Rejection>) {
    switch value {
    case .success(let value): if let outcome = take(value) { items.append(.settled(outcome)) }
    case .failure(let rejection): items.append(.settled(.rejected(rejection)))
    }
  }

  /// Ends a file: messages of the next one that name no session are not of this one's.
  public mutating func endFile() { reader.forgetSession() }

  /// Takes one line of a file. What the ledger need not be asked about is not kept: its outcome is
  /// returned.
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
      weight += message.weight
      return nil
    } catch {
      return .rejected(error)
    }
  }

  /// Takes the messages into a transaction of the ledger; one outcome for each, in order.
  public func reconcile(
    in transaction: any LedgerTransaction, prices: PriceBook, request: ClaudeRequest
  ) throws(LedgerFailure) -> [ClaudeOutcome] {
    let reconciler = ClaudeReconciler(
      transaction, prices: prices, request: request, limits: reader.limits)
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
