internal import Usage

/// Takes a user out of spans: out of what is kept of them to be shown again, and out of the names
/// of calls that the user's own keys have reported.
struct SpanEraser: UserEraser {
  func erase(
    _ id: ExternalID, in ledger: any LedgerTransaction, _ erased: inout ErasedUser
  ) throws(LedgerFailure) {
    let user = UserText(id: id, pseudonym: erased.pseudonym)
    // Nobody can report under these any more: the keys are revoked.
    erased.calls += try ledger.removeCalls(withPrefix: BoundUser.prefix(of: id))
    erased.states += try ledger.changePayloads(containing: user.escaped) {
      user.replaced(stored: $0)
    }
  }
}
