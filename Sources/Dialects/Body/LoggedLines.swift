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

/// What became of a line that was read.
public enum TakenLine: Sendable {
  /// It was kept: it reports usage, or what other lines need.
  case kept
  /// It stands for no usage, and was not kept.
  case ignored
  /// It cannot be used.
  case rejected(Rejection)
}
