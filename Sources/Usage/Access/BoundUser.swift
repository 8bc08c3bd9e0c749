/// What a key that is bound to a user posts is that user's.
public enum BoundUser {
  /// Fills in the bound user, if there is one; a rejection where the client names another.
  public static func claim(_ userID: inout ExternalID?, for bound: ExternalID?) -> Rejection? {
    guard let bound else { return nil }
    guard userID ?? bound == bound else {
      return Rejection(
        .invalidField, field: "user_id",
        "the key is bound to the user \(bound); leave user_id out or name that user")
    }
    userID = bound
    return nil
  }
}
