/// What is odd about an event that was accepted all the same.
public enum EventWarning: String, Sendable, CaseIterable {
  /// No `id`: a retry would count twice.
  case missingID = "missing_id"
  /// The event's time lies in the future, further than clocks differ.
  case futureTime = "future_time"
}
