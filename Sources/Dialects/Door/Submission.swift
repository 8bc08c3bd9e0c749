public import Usage

/// What one request submits to the ledger.
public enum Submission: Sendable {
  /// Independent events, which the ledger records as one batch.
  case events(EventSubmission)
  /// Items that are reconciled with what is in the ledger. Each update is a transaction, one after
  /// the other, so that other requests need not wait for all of them.
  case updates([Update])
  /// Nothing for the ledger to do.
  case settled(IngestReport)

  /// The work of one transaction.
  public struct Update: Sendable {
    /// Who makes the change, and when.
    public var origin: UpdateOrigin
    /// Roughly how many events it writes, to bound what waits.
    public var eventCount: Int
    /// Does the work, and returns the outcomes of the items. Nil where it must be called once more,
    /// in a transaction of its own, so that other requests need not wait for all of it.
    public var ingest: @Sendable (any LedgerTransaction) throws(LedgerFailure) -> IngestReport?
  }
}
