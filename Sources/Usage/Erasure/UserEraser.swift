/// Puts a pseudonym in the place of a user's id in what one dialect remembers, in its own format.
public protocol UserEraser: Sendable {
  /// Changes what names the user, and adds to `erased` how much that was.
  func erase(
    _ id: ExternalID, in ledger: any LedgerTransaction, _ erased: inout ErasedUser
  ) throws(LedgerFailure)
}
