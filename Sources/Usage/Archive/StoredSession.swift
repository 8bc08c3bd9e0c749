/// A session with what a store keeps of it beside its sums: to be written down, and read in
/// elsewhere.
public struct StoredSession: Sendable, Hashable {
  /// Larger than those of the sessions before it; of no meaning in another ledger.
  public var number: Int64
  /// The session itself.
  public var session: Session
  /// What dialects have to say of it, sorted by code.
  public var warnings: [SessionWarning]

  public init(number: Int64, session: Session, warnings: [SessionWarning] = []) {
    self.number = number
    self.session = session
    self.warnings = warnings
  }
}
