public import Usage

/// What the rules of erasure need of a store: everything in which it has a user's id as a text.
public protocol ErasurePort: AnyObject {
  /// Why the store cannot go on; `Never` for one that always can.
  associatedtype Failure: Error

  /// Gives a user another id.
  func rename(user number: Int64, to id: ExternalID, in project: ProjectID) throws(Failure)
  /// The keys that are bound to a user, revoked ones included.
  func keys(ofUser id: ExternalID, in project: ProjectID) throws(Failure) -> [AccessKey]
  /// Saves the name of a key, its user and its revocation.
  func saveOwner(of key: AccessKey) throws(Failure)
  /// The budgets of a user alone, deleted ones included.
  func budgets(
    ofUser id: ExternalID, in project: ProjectID
  ) throws(Failure) -> [(number: Int64, name: String)]
  /// Saves the name of a budget and its user.
  func saveOwner(ofBudget number: Int64, name: String, userID: ExternalID) throws(Failure)
  /// Gives the trees that were first reported for a user another one; returns how many.
  func renameTrees(
    ofUser id: ExternalID, to other: ExternalID, in project: ProjectID
  ) throws(Failure) -> Int
  /// Gives the nodes that name a user another one; returns how many.
  func renameNodes(
    ofUser id: ExternalID, to other: ExternalID, in project: ProjectID
  ) throws(Failure) -> Int
}
