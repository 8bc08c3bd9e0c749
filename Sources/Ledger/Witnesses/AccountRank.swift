import Usage

/// How much an account of a call is worth: of several the highest one counts, whatever came first.
struct AccountRank: Comparable {
  /// A total that its sender tells is held against it: where another account counted, the total
  /// would have to be made up for.
  let isSummed: Bool
  /// It names a session, without which nobody can be charged for it.
  let hasSession: Bool
  /// How its cost is known: by the provider's charge, a price, the client's word, or not at all.
  private let evidence: Int
  /// Nothing of it is doubtful.
  private let isSure: Bool
  /// Into how many buckets its tokens are told apart.
  private let buckets: Int
  private let tokens: Int64
  /// They decide between accounts that are worth the same.
  private let source: ExternalName
  private let id: ExternalID

  /// `id` is that of the account's first event.
  init(_ event: Event, id: ExternalID, computed: Money?, isSummed: Bool) {
    self.id = id
    self.isSummed = isSummed
    hasSession = event.sessionID != nil
    let figures = Figures(
      kind: .call, requests: event.requests, webSearches: event.webSearches, tokens: event.tokens,
      cost: event.cost, computed: computed, coverage: nil, notes: Boxed(event.notes))
    evidence =
      switch CostGrade(of: figures) {
      case .providerBilled: 3
      case .providerUsage, .estimated: 2
      case .clientReported: 1
      case .unpriced: 0
      }
    isSure = event.notes.doubts.isEmpty
    let counts = event.tokens ?? TokenCounts()
    buckets = TokenCounts.fields.count { counts[keyPath: $0.path] > 0 }
    tokens = counts.total
    source = event.source
  }

  static func < (left: AccountRank, right: AccountRank) -> Bool {
    let (one, other) = (left.order, right.order)
    guard one == other else { return one.lexicographicallyPrecedes(other) }
    return right.source == left.source ? right.id < left.id : right.source < left.source
  }

  private var order: [Int64] {
    [isSummed ? 1 : 0, hasSession ? 1 : 0, Int64(evidence), isSure ? 1 : 0, Int64(buckets), tokens]
  }
}
