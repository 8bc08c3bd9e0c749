internal import Reconciliation
internal import Usage

/// The sums of a session's runs and calls.
struct AgentsSession: ListedState, Equatable {
  var pool = BalancePool()
  /// True where a run of the session is stored.
  var isKnown = false
  /// Runs whose entry has tokens but no price, as several models may be in it.
  var unpricedRuns = 0
  /// From the session's own total, like the time and the user.
  var declaredModels: [ExternalName] = []
  var time: Timestamp?
  var userID: ExternalID?
  /// The one model of its own reconciling entry; nil where it is not known.
  var entryModel: ExternalName?

  static let members = stateFields(
    \AgentsSession.pool, \.isKnown, \.unpricedRuns, \.declaredModels, \.time, \.userID, \.entryModel
  )

  mutating func merge(_ reported: AgentsTotal) {
    if let known = pool.total, !reported.counts.isLater(than: known), reported.counts != known {
      return
    }
    if pool.total == nil || reported.hasOwnTime && reported.counts != pool.total {
      time = reported.event.time
    }
    pool.total = reported.counts
    userID = reported.event.userID ?? userID
    for model in reported.models { declaredModels.addModel(model) }
  }
}
