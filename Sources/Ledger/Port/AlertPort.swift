public import Usage

/// What the rules of alerts need of a store.
public protocol AlertPort: AnyObject {
  /// Why the store cannot go on; `Never` for one that always can.
  associatedtype Failure: Error

  /// Which alerts of usage were recorded already.
  var usageAlerts: UsageAlertBook { get }
  /// What is at hand of the sessions that are watched.
  var sessionAlerts: SessionAlertBook { get }

  /// The rules of every project that has any, by its number.
  func storedAlertRules() throws(Failure) -> [Int64: AlertRules]
  /// Saves them.
  func save(_ rules: AlertRules, of project: Int64) throws(Failure)
  /// Records an alert, unless there is one of the same window and threshold, of the same day,
  /// model and reason, or of the same session, agent and limit; returns the number of a new one.
  func add(_ alert: NewAlert) throws(Failure) -> Int64?
  /// What sessions cost with every event so far, by their numbers. To be asked when no event is
  /// being counted.
  func costs(ofSessions numbers: [Int64]) throws(Failure) -> [Int64: CostSums]
}
