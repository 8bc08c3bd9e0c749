/// Why a store could not do what it was asked.
public enum StoreError: Error, Sendable, Equatable {
  /// Nothing was stored; the same request may succeed after `retryAfterSeconds`.
  case unavailable(reason: String, retryAfterSeconds: Int)
  case sessionNotFound
  case userNotFound
  case keyNotFound
  /// The session exists with another value of this field.
  case sessionConflict(field: String, stored: String, given: String)
  /// A page's cursor is none of this list's.
  case invalidCursor
}
