internal import Reconciliation
internal import Usage

/// What is known of a run.
struct AgentsRun: ListedState, Equatable {
  /// Its calls, its total, and what is within it.
  var balance = Balance()
  /// The models of all its calls, as the client says, as many as show that there are several.
  var declaredModels: [ExternalName] = []
  /// Models that its calls name, as many as show that there are several.
  var seenModels: [ExternalName] = []
  /// What the total costs request by request, at the prices of the one declared model.
  var requestsCost: Money?
  var requestsPrice: String?
  /// Of the latest total, as are the user, the provider and the tier.
  var time: Timestamp?
  var userID: ExternalID?
  var provider: ExternalName?
  var serviceTier: String?
  /// The one model of its reconciling entry; nil where that is not known.
  var entryModel: ExternalName?

  static let members = stateFields(
    \AgentsRun.balance, \.declaredModels, \.seenModels, \.requestsCost, \.requestsPrice, \.time,
    \.userID, \.provider, \.serviceTier, \.entryModel)

  /// The one model of all its calls; nil where there are several or it is not known.
  var onlyModel: ExternalName? {
    guard declaredModels.count == 1, let model = declaredModels.first else { return nil }
    return seenModels.allSatisfy { $0 == model } ? model : nil
  }

  /// True where its entry has tokens of models that are not known.
  var isUnpriced: Bool { entryModel == nil && balance.entry.hasTokens }

  mutating func take(_ reported: AgentsTotal, _ quote: Quote?) {
    for model in reported.models { declaredModels.addModel(model) }
    let isLater = balance.total.map { reported.counts.isLater(than: $0) } ?? true
    guard balance.report(reported.counts, baseline: reported.starting ?? .zero) else { return }
    userID = reported.event.userID ?? userID
    provider = reported.event.provider ?? provider
    serviceTier = reported.event.modifiers.serviceTier ?? serviceTier
    if isLater || quote != nil { (requestsCost, requestsPrice) = (quote?.cost, quote?.price) }
    if time == nil || reported.hasOwnTime && isLater { time = reported.event.time }
  }

  /// Takes over what was reported of the run where its session was not known, unless more is known
  /// of it here.
  mutating func takeTotal(of other: AgentsRun) {
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
  /// Two show that there are several, which is all that is asked; of a run's models no more are
  /// kept, however many a client lists.
  private static var modelsMax: Int { 2 }

  /// Adds a model that is not among those that show whether there are several.
  mutating func addModel(_ model: ExternalName) {
    guard count < Self.modelsMax, !contains(model) else { return }
    append(model)
  }
}
