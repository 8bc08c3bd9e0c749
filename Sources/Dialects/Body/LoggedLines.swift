public import JSON
public import Usage

/// Lines in which a program logged its work on disk, on their way into the ledger.
public protocol LoggedLines: Sendable {
  /// The route that takes the same lines.
  static var path: String { get }

  /// True where a line depends on earlier lines of its file, so that a request must have whole
  /// files.
  static var needsWholeFiles: Bool { get }

  /// The lines that were kept.
  var count: Int { get }

  /// How many of them the ledger must process.
  var workCount: Int { get }

  /// True where there is enough for one transaction.
  var isFull: Bool { get }

  /// Reads one line of a file.
  mutating func take(line: Lines.Line, of bytes: [UInt8]) -> TakenLine

  /// Ends a file, so that its lines have no effect on those of the next one.
  mutating func endFile()

  /// Returns the lines so far, and continues with those that follow.
  mutating func cut() -> Self

  /// Records the lines in a transaction of the ledger, and returns their outcomes.
  func reconcile(
    in transaction: any LedgerTransaction, prices: PriceBook
  ) throws(LedgerFailure) -> IngestReport
}

extension LoggedLines {
  /// The lines of a request, in parts that each take one short transaction. They begin with
  /// `first`, to which `take` adds each line, or the fault in it.
  ///
  /// Throws where the body as a whole cannot be read. It may have as many lines for the ledger as a
  /// request may have events; other lines do not count.
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

/// The outcome of reading a line.
public enum TakenLine: Sendable {
  /// It was kept: it reports usage, or something that other lines need.
  case kept
  /// It has no usage, and was not kept.
  case ignored
  /// It cannot be used.
  case rejected(Rejection)
}
