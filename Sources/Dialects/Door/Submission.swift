public import Usage

/// What one request brings.
public enum Submission: Sendable {
  /// Events that stand for themselves, for the ledger to take in as one batch.
  case events(EventSubmission)
  /// Items that are held against what the ledger knows: a transaction for each update, one after
  /// the other, so that others need not wait for all of them.
  case updates([Update])
  /// Nothing that the ledger must be asked about.
  case settled(IngestReport)

  /// What is done in one transaction.
  public struct Update: Sendable {
    /// For whom it is done.
    public var origin: UpdateOrigin
    /// About how many events it writes, to bound what waits.
    public var eventCount: Int
    /// Does it, and says what became of the items; nil where it is to be called once more, in a
    /// transaction of its own, so that others need not wait for all of it.
    public var ingest: @Sendable (any LedgerTransaction) throws(LedgerFailure) -> IngestReport?
  }
}
