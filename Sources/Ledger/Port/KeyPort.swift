public import Usage

/// What the rules of keys need of a store: rows that are found, inserted and changed.
public protocol KeyPort: AnyObject {
  /// Why the store cannot go on; `Never` for one that always can.
  associatedtype Failure: Error

  /// The number of the project of this name; a new project gets one.
  func number(ofProject name: String, at now: Timestamp) throws(Failure) -> Int64
  /// The key of this number.
  func storedKey(_ id: Int64) throws(Failure) -> AccessKey?
  /// Inserts a key.
  func insert(_ key: AccessKey) throws(Failure)
  /// Saves until when a key is in use, and what took its place.
  func save(_ key: AccessKey) throws(Failure)
}
