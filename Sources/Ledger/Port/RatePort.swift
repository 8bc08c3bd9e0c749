public import Usage

/// What the rules of rates need of a store.
public protocol RatePort: AnyObject {
  /// Why the store cannot go on; `Never` for one that always can.
  associatedtype Failure: Error

  /// The last change of a project's rate; it has no terms where it was taken away.
  func rate(at place: Rate.Place, in project: ProjectID) throws(Failure) -> Rate?
  /// Inserts a change, with a revision that is larger than those of the changes before it.
  func insertRate(
    _ rate: NewRate, in project: ProjectID, at now: Timestamp
  ) throws(Failure) -> Rate
  /// Gives the rates of a user to another id, those taken away included; returns how many changes
  /// of rates there were.
  func renameRates(
    ofUser id: ExternalID, to other: ExternalID, in project: ProjectID
  ) throws(Failure) -> Int
}
