internal import Usage

/// Why the dialect adds figures to those of the calls.
enum ClaudeLabel: ExternalName, Sendable, CaseIterable {
  /// What the main loop's calls put out after their messages were told.
  case outputFinalised = "output_finalised"
  /// What subagents used beyond the messages that were seen of them.
  case subagent
  /// Calls beside the conversation, on models that it does not use itself.
  case auxiliary
  /// Summing up a conversation, which the reports leave out.
  case compaction
  /// Another model that a call asked for advice.
  case advisor
  /// The reports say so, and nothing that was seen tells why.
  case unexplained
}

/// What must stand in the ledger beside a session's calls so that both come to what the reports
/// say: a function of what is known of the session, and of nothing else.
struct ClaudePlan: Sendable {
  struct Adjustment: Sendable, Hashable {
    var label: ClaudeLabel
    var model: ExternalName
    var agent: ExternalName
    var figures: ClaudeFigures
    var modifiers: PriceModifiers
    /// What a call sent of which this is a part.
    var prompt: Int64
  }

  /// The calls that the reports speak of.
  let covered: ClaudeModelTable
  /// Models of which the reports tell less than was seen of their calls: what was seen stands.
  private(set) var contradicted: Set<ExternalName> = []
  private(set) var adjustments: [ExternalName: [Adjustment]] = [:]

  private let session: ClaudeSession
  /// Its models are called as the calls are.
  let claim: ClaudeClaim

  /// True where the calls that the reports do not speak of could not be told for sure.
  private let isGuess: Bool

  init(_ session: ClaudeSession, uncovered: ClaudeUncovered, claim: ClaudeClaim) {
    self.session = session
    isGuess = uncovered.isGuess
    var covered = session.calls
    for (key, sums) in uncovered.calls { covered[key]? -= sums }
    self.covered = covered
    var claim = claim
    claim.rename(to: covered)
    self.claim = claim
    adjust()
  }

  private mutating func adjust() {
    var keys = Set(covered.keys).union(claim.models.keys).sorted()
    // Older versions of the Python SDK tell no call, and a result its turn.
    if keys.isEmpty { keys = [ClaudeModelName.key(session.mainModel ?? "")] }
    var rests: [ExternalName: ClaudeFigures] = [:]
    // A result without figures by model tells of the main loop only.
    if !claim.models.isEmpty {
      for key in keys {
        let told = claim.models[key]?.figures ?? ClaudeFigures()
        rests[key] = keepingSeen(told - (covered[key]?.all.figures ?? ClaudeFigures()), key)
      }
    }
    for (key, share) in mainShares(keys, rests) {
      addMain(share, key)
      guard let rest = rests[key] else { continue }
      rests[key] = keepingSeen(rest - share, key)
    }
    for key in keys {
      if let rest = rests[key]?.settlingCacheWrites(), !rest.isZero { addRest(rest, key) }
    }
  }

  /// What is left of a model without what the reports tell less of than was seen: nothing of that
  /// is taken away. What an interrupted run put out is a guess of the CLI's.
  private mutating func keepingSeen(_ rest: ClaudeFigures, _ key: ExternalName) -> ClaudeFigures {
    guard !isGuess else { return rest }
    let (kept, hadLess) = rest.settlingCacheWrites().withoutLess(isOutputKnown: isOutputKnown)
    if hadLess, !claim.isPart { contradicted.insert(key) }
    return kept
  }

  private var isOutputKnown: Bool { session.reports.failures == 0 }

  /// What the main loop used beyond its calls, by model. The reports tell it as one sum: a model
  /// gets no more of it than it has left.
  private func mainShares(
    _ keys: [ExternalName], _ rests: [ExternalName: ClaudeFigures]
  ) -> [ExternalName: ClaudeFigures] {
    guard let main = claim.main else { return [:] }
    var left = (main - covered.all(.main).figures).settlingCacheWrites()
    if !isGuess { left = left.withoutLess(isOutputKnown: isOutputKnown).figures }
    guard !left.isZero else { return [:] }
    let users = keys.filter { (covered[$0]?.main.calls ?? 0) > 0 }
    // After the models that were seen to be called come those of calls that were not seen.
    let takers = users + keys.filter { !users.contains($0) }
    var shares: [ExternalName: ClaudeFigures] = [:]
    for field in ClaudeFigures.fields {
      for key in takers where left[keyPath: field] != 0 {
        let rest = rests[key]?[keyPath: field] ?? 0
        let wanted = left[keyPath: field]
        let share = wanted > 0 ? min(wanted, max(rest, 0)) : max(wanted, min(rest, 0))
        shares[key, default: ClaudeFigures()][keyPath: field] &+= share
        left[keyPath: field] &-= share
      }
      // What no model has room for is told of the main loop alone.
      guard left[keyPath: field] != 0, let last = users.last ?? keys.last else { continue }
      shares[last, default: ClaudeFigures()][keyPath: field] &+= left[keyPath: field]
    }
    return shares
  }

  private mutating func addMain(_ share: ClaudeFigures, _ key: ExternalName) {
    var sent = share
    sent.tokens.output = 0
    sent.tokens.reasoning = 0
    sent.webSearches = 0
    let output = share - sent
    let isFinal = output.tokens.output >= 0 && output.webSearches >= 0 && !hasNoCalls(key)
    add(isFinal ? .outputFinalised : .unexplained, output, key, agent: ClaudeAgent.mainName)
    add(.unexplained, sent, key, agent: ClaudeAgent.mainName)
  }

  private mutating func addRest(_ rest: ClaudeFigures, _ key: ExternalName) {
    let label = label(of: rest, key)
    let agent =
      switch label {
      case .outputFinalised, .unexplained, .compaction: ClaudeAgent.mainName
      case .subagent: session.subagentName
      case .auxiliary, .advisor: ClaudeAgent.auxiliaryName
      }
    add(label, rest, key, agent: agent)
  }

  private func hasNoCalls(_ key: ExternalName) -> Bool { covered[key]?.isEmpty ?? true }

  private func label(of rest: ClaudeFigures, _ key: ExternalName) -> ClaudeLabel {
    let isLess = ClaudeFigures.fields.contains { rest[keyPath: $0] < 0 }
    if isLess { return .unexplained }
    let calls = covered[key]
    if (calls?.subagents.calls ?? 0) > 0 { return .subagent }
    if claim.main == nil, rest.sent.isZero, (calls?.main.calls ?? 0) > 0 {
      return .outputFinalised
    }
    let subagentsWereSeen = covered.values.contains { $0.subagents.calls > 0 }
    // A subagent that only answers is never seen.
    if session.hasSubagents, !subagentsWereSeen { return .subagent }
    // No message tells of the calls that tools make themselves.
    if session.hasHelpers, claim.main != nil, !rest.sent.isZero { return .auxiliary }
    return hasNoCalls(key) && !covered.values.allSatisfy(\.isEmpty) ? .auxiliary : .unexplained
  }

  private mutating func add(
    _ label: ClaudeLabel, _ figures: ClaudeFigures, _ key: ExternalName, agent: ExternalName
  ) {
    guard !figures.isZero else { return }
    let sums = covered[key]
    if let index = adjustments[key]?.firstIndex(where: { $0.label == label && $0.agent == agent }) {
      adjustments[key]?[index].figures += figures
      return
    }
    let isMain = label != .subagent
    adjustments[key, default: []].append(
      Adjustment(
        label: label, model: model(of: key), agent: agent,
        figures: figures, modifiers: modifiers(sums),
        prompt: sums?[ClaudeShare(isMain: isMain)].averagePrompt ?? 0))
  }

  /// As the API spells it, or else the CLI.
  func model(of key: ExternalName) -> ExternalName {
    let named = covered[key]?.model ?? claim.models[key]?.model
    return named ?? session.mainModel ?? key
  }

  /// Those that all calls share, as far as it is known.
  private func modifiers(_ sums: ClaudeModelSums?) -> PriceModifiers {
    if let sums, let modifiers = sums.modifiers {
      return sums.hasMixedModifiers ? PriceModifiers() : modifiers
    }
    guard !session.reports.hasMixedModifiers else { return PriceModifiers() }
    return session.reports.modifiers ?? PriceModifiers()
  }
}
