/// What counts: the rules of the ledger, over whatever store there is.
///
/// They decide on each event whether it is new, a duplicate or a conflict, which session and user
/// it belongs to, what it takes back and which sums it moves. All of that happens in the store's
/// transaction, on one thread. What happens once for each event is inlinable, so that a store's
/// module has it for its own types: through witness tables, an event costs a sixth more.
public struct LedgerRules<Port: LedgerPort> {
  @usableFromInline let port: Port

  /// The rules over this store.
  @inlinable
  public init(_ port: Port) {
    self.port = port
  }
}
