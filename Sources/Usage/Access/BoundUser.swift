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
}
