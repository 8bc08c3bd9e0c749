internal import Usage

/// Why the dialect adds figures to those of the calls.
enum ClaudeLabel: String, Sendable, CaseIterable {
  /// What the main loop's calls put out after their messages were told.
  case outputFinalised = "output_finalised"
  /// What subagents used beyond the messages that were seen of them.
  case subagent
  /// Calls beside the conversation, on models that it does not use itself.
  case auxiliary
  /// Summing up a conversation, which the reports leave out.
  case compaction
  /// The reports say so, and nothing that was seen tells why.
  case unexplained
}

/// What must stand in the ledger beside a session's calls so that both come to what the reports
/// say: a function of what is known of the session, and of nothing else.
struct ClaudePlan: Sendable {
  struct Adjustment: Sendable, Hashable {
    var label: ClaudeLabel
    var model: String
    var agent: String
    var figures: ClaudeFigures
    var modifiers: PriceModifiers
    /// What a call sent of which this is a part.
    var prompt: Int64
  }

  /// The calls that the reports speak of.
  let covered: ClaudeModelTable
  private(set) var adjustments: [ExactText: [Adjustment]] = [:]

  private let session: ClaudeSession
  private let claim: ClaudeClaim

  init(_ session: ClaudeSession, uncovered: ClaudeModelTable, claim: ClaudeClaim) {
    self.session = session
    self.claim = claim
    var covered = session.calls
    for (key, sums) in uncovered { covered[key]? -= sums }
    self.covered = covered
    adjust()
  }

  private mutating func adjust() {
    let keys = Set(covered.keys).union(claim.models.keys).sorted { $0.text < $1.text }
    var rests: [ExactText: ClaudeFigures] = [:]
    // A result without figures by model tells of the main loop only.
    if !claim.models.isEmpty {
      for key in keys {
        rests[key] = (claim.models[key]?.figures ?? ClaudeFigures()) - calls(key)
      }
    }
    for (key, share) in mainShares(keys, rests) {
      addMain(share, key)
      rests[key, default: share] -= share
    }
    for key in keys {
      if let rest = rests[key]?.settlingCacheWrites(), !rest.isZero { addRest(rest, key) }
    }
  }

  private func calls(_ key: ExactText) -> ClaudeFigures {
    var figures = covered[key]?.main.figures ?? ClaudeFigures()
    figures += covered[key]?.subagents.figures ?? ClaudeFigures()
    return figures
  }

  /// What the main loop used beyond its calls, by model. The reports tell it as one sum: a model
  /// gets no more of it than it has left.
  private func mainShares(
    _ keys: [ExactText], _ rests: [ExactText: ClaudeFigures]
  ) -> [ExactText: ClaudeFigures] {
    guard let main = claim.main else { return [:] }
    var left = (main - covered.all(isMain: true).figures).settlingCacheWrites()
    guard !left.isZero else { return [:] }
    var users = keys.filter { (covered[$0]?.main.calls ?? 0) > 0 }
    if users.isEmpty { users = keys }
    var shares: [ExactText: ClaudeFigures] = [:]
    for field in ClaudeFigures.fields {
      for key in users where left[keyPath: field] != 0 {
        let isLast = key == users.last
        let rest = rests[key]?[keyPath: field] ?? 0
        let wanted = left[keyPath: field]
        let share =
          isLast ? wanted : wanted > 0 ? min(wanted, max(rest, 0)) : max(wanted, min(rest, 0))
        shares[key, default: ClaudeFigures()][keyPath: field] = share
        left[keyPath: field] &-= share
      }
    }
    return shares
  }

  private mutating func addMain(_ share: ClaudeFigures, _ key: ExactText) {
    var sent = share
    sent.tokens.output = 0
    sent.tokens.reasoning = 0
    sent.webSearches = 0
    let output = share - sent
    let isFinal = output.tokens.output >= 0 && output.webSearches >= 0 && !hasNoCalls(key)
    add(isFinal ? .outputFinalised : .unexplained, output, key, agent: ClaudeAgent.mainName)
    add(.unexplained, sent, key, agent: ClaudeAgent.mainName)
  }

  private mutating func addRest(_ rest: ClaudeFigures, _ key: ExactText) {
    let label = label(of: rest, key)
    let agent =
      switch label {
      case .outputFinalised, .unexplained, .compaction: ClaudeAgent.mainName
      case .subagent: session.subagentName
      case .auxiliary: ClaudeAgent.auxiliaryName
      }
    add(label, rest, key, agent: agent)
  }

  private func hasNoCalls(_ key: ExactText) -> Bool { covered[key]?.isEmpty ?? true }

  private func label(of rest: ClaudeFigures, _ key: ExactText) -> ClaudeLabel {
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
    return hasNoCalls(key) && !covered.values.allSatisfy(\.isEmpty) ? .auxiliary : .unexplained
  }

  private mutating func add(
    _ label: ClaudeLabel, _ figures: ClaudeFigures, _ key: ExactText, agent: String
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
        label: label, model: sums?.model ?? claim.models[key]?.model ?? key.text, agent: agent,
        figures: figures, modifiers: modifiers(sums),
        prompt: sums?[isMain: isMain].averagePrompt ?? 0))
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
