public import JSON
public import Usage

/// Lines that a program keeps on disk of what it did, on their way into the ledger.
public protocol LoggedLines: Sendable {
  /// The route that takes the same lines.
  static var path: String { get }

  /// True where a line means nothing without those before it in its file, so that a request must
  /// have whole files.
  static var needsWholeFiles: Bool { get }

  /// The lines that were kept.
  var count: Int { get }

  /// How many of them the ledger has to be asked about.
  var workCount: Int { get }

  /// True where there are enough for one transaction.
  var isFull: Bool { get }

  /// Takes one line of a file.
  mutating func take(line: Lines.Line, of bytes: [UInt8]) -> TakenLine

  /// Ends a file: what its lines said does not hold for those of the next one.
  mutating func endFile()

  /// Gives away what was kept so far and goes on with the lines that follow.
  mutating func cut() -> Self

  /// Takes what was kept into a transaction of the ledger, and says what became of each line.
  func reconcile(
    in transaction: any LedgerTransaction, prices: PriceBook
  ) throws(LedgerFailure) -> IngestReport
}

extension LoggedLines {
  /// The lines of a request, in parts that are quick enough for one transaction each, which begin
  /// with `first` and are given each line, or what is wrong with it, by `take`.
  ///
  /// Throws where the body as a whole cannot be read. Of lines that the ledger has to be asked
  /// about it may have as many as a request of events; others do not count.
  static func parts(
    of request: DialectRequest, from first: Self, limits: EventLimits, parseLimits: ParseLimits,
    take: (inout Self, Result<Value, Rejection>) -> Void
  ) throws(DialectError) -> [Self] {
    var anyNumber = limits
    anyNumber.eventsPerBatchMax = .max
    var values = BodyValues(limits: anyNumber, parseLimits: parseLimits)
    var next = first
    var parts: [Self] = []
    var workCount = 0
    try values.forEach(in: request) { value in
      take(&next, value)
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
}

/// What became of a line that was read.
public enum TakenLine: Sendable {
  /// It was kept: it reports usage, or what other lines need.
  case kept
  /// It stands for no usage, and was not kept.
  case ignored
  /// It cannot be used.
  case rejected(Rejection)
}
