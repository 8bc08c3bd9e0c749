public import Usage

/// What the rules of witnesses need of a store: accounts of calls by the ids that vendors give
/// these, and the accounts of each call.
public protocol WitnessPort: AnyObject {
  /// Why the store cannot go on; `Never` for one that always can.
  associatedtype Failure: Error

  /// Which accounts are held against each other.
  var witnessLimits: WitnessLimits { get }

  /// `ProjectSettings.hasWitnesses`: asked for every event with a vendor's id.
  func hasWitnesses(in project: Int64) throws(Failure) -> Bool
  /// Saves it.
  func saveWitnesses(_ hasWitnesses: Bool, of project: Int64) throws(Failure)

  /// Whether any call has several accounts: asked for every event that takes another one's place.
  var hasSharedCalls: Bool { get }
  /// The account that told an id of a vendor last of those that were not joined by it; with a
  /// source the one that this source has told it of where another has told it first.
  func account(
    named id: ExternalID, by source: Int64?, in project: Int64
  ) throws(Failure) -> Int64?
  /// Notes an account as the one of an id that none has told; false where one has.
  func addAccount(
    _ number: Int64, named id: ExternalID, in project: Int64
  ) throws(Failure) -> Bool
  /// Notes which account that is.
  func setAccount(
    _ number: Int64, named id: ExternalID, by source: Int64?, in project: Int64
  ) throws(Failure)
  /// Makes an account one of a call.
  func setCall(_ number: Int64, ofAccount account: Int64) throws(Failure)

  /// Notes when a call of several accounts was made, in microseconds since 1970; nil where it is
  /// none any more, or no account counts that is stored.
  func setTime(_ time: Int64?, ofCall number: Int64, in project: Int64) throws(Failure)

  /// Whether totals are held against a source's events in a session.
  func isSummed(source: Int64, session: Int64) throws(Failure) -> Bool
  /// Notes that they are.
  func setSummed(source: Int64, session: Int64) throws(Failure)
}
