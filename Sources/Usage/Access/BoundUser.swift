/// What a key that is bound to a user posts is that user's.
public enum BoundUser {
  /// Fills in the bound user, if there is one; a rejection where the client names another in the
  /// field.
  public static func claim(
    _ userID: inout ExternalID?, for bound: ExternalID?, field: String = "user_id"
  ) -> Rejection? {
    guard let bound else { return nil }
    guard userID ?? bound == bound else {
      return Rejection(
        .invalidField, field: field,
        "the key is bound to the user \(bound); leave \(field) out or name that user")
    }
    userID = bound
    return nil
  }

  /// What a name becomes that such a key tells: it is held against that user's names alone.
  public static func name(_ name: ExternalID, of bound: ExternalID) -> ExternalID {
    "\(prefix(of: bound))\(name)"
  }

  /// What such names begin with.
  public static func prefix(of bound: ExternalID) -> String {
    "\(bound.text.utf8.count):\(bound)/"
  }
}
