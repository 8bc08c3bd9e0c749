/// The members of a budget, of its scope, and of a hold.
enum BudgetName: Int, MemberName {
  case name, scope, each, amountUSD, amountTokens, amountRequests, window, tz, hard, unpriced
  case thresholds, rollingSeconds, userID, sessionID, agent, model, provider, tags
  case estimateUSD, estimateTokens, estimateRequests, estimate, expiresInSeconds

  static let names = MemberNames(of: Self.self)

  /// The members that say which events count.
  static let ofScope: [BudgetName] = [.userID, .sessionID, .agent, .model, .provider, .tags]
  /// The members of a budget that may be changed.
  static let ofChange: [BudgetName] = [
    .name, .amountUSD, .amountTokens, .amountRequests, .hard, .unpriced, .thresholds,
  ]
  /// The members of a new budget.
  static let ofBudget: [BudgetName] = ofChange + [.scope, .each, .window, .tz]
  /// The members of a hold.
  static let ofHold: [BudgetName] =
    ofScope + [
      .estimateUSD, .estimateTokens, .estimateRequests, .estimate, .expiresInSeconds,
    ]
}

/// The members of one of these objects.
typealias BudgetFields = Fields<BudgetName>
