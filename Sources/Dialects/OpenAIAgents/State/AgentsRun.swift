internal import Reconciliation
internal import Usage

/// The state of a run.
struct AgentsRun: ListedState, Equatable {
  /// Its calls, its reported total, and the runs within it.
  var balance = Balance()
  /// The models of its calls as the client names them: at most two, as that shows that there are
  /// several.
  var declaredModels: [ExternalName] = []
  /// The models that its calls name, at most two.
  var seenModels: [ExternalName] = []
  /// The cost of the total, request by request, at the prices of the one declared model.
  var requestsCost: Money?
  var requestsPrice: String?
  /// From the latest total, like the user, the provider and the tier.
  var time: Timestamp?
  var userID: ExternalID?
  var provider: ExternalName?
  var serviceTier: String?
  /// The one model of its reconciling entry; nil where it is not known.
  var entryModel: ExternalName?

  static let members = stateFields(
    \AgentsRun.balance, \.declaredModels, \.seenModels, \.requestsCost, \.requestsPrice, \.time,
    \.userID, \.provider, \.serviceTier, \.entryModel)

  /// The one model of all its calls; nil where there are several or it is not known.
  var onlyModel: ExternalName? {
    guard declaredModels.count == 1, let model = declaredModels.first else { return nil }
    return seenModels.allSatisfy { $0 == model } ? model : nil
  }

  /// True where its entry has tokens whose model is not known.
  var isUnpriced: Bool { entryModel == nil && balance.entry.hasTokens }

  mutating func merge(_ reported: AgentsTotal, _ quote: Quote?) {
    for model in reported.models { declaredModels.addModel(model) }
    let isLater = balance.total.map { reported.counts.isLater(than: $0) } ?? true
    guard balance.record(reported.counts, baseline: reported.starting ?? .zero) else { return }
    userID = reported.event.userID ?? userID
    provider = reported.event.provider ?? provider
    serviceTier = reported.event.modifiers.serviceTier ?? serviceTier
    if isLater || quote != nil { (requestsCost, requestsPrice) = (quote?.cost, quote?.price) }
    if time == nil || reported.hasOwnTime && isLater { time = reported.event.time }
  }

  /// Merges the total that was reported before the run's session was known, unless a later total is
  /// known here.
  mutating func mergeTotal(from other: AgentsRun) {
    guard let total = other.balance.total else { return }
    if balance.total.map({ total.isLater(than: $0) }) ?? true {
      (balance.total, balance.baseline) = (total, other.balance.baseline)
      declaredModels = other.declaredModels
      (requestsCost, requestsPrice, time) = (other.requestsCost, other.requestsPrice, other.time)
      userID = other.userID ?? userID
      (provider, serviceTier) = (other.provider, other.serviceTier)
    }
    balance.parentID = balance.parentID ?? other.balance.parentID
    balance.resumedFrom = balance.resumedFrom ?? other.balance.resumedFrom
  }
}

extension [ExternalName] {
  /// Two models show that there are several. No more are kept, however many a client lists.
  private static var modelsMax: Int { 2 }

  /// Adds a model, unless it is known or there are enough.
  mutating func addModel(_ model: ExternalName) {
    guard count < Self.modelsMax, !contains(model) else { return }
    append(model)
  }
}
