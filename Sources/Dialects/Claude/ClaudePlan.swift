internal import Usage

/// Why the dialect adds figures to those of the calls.
enum ClaudeLabel: ExternalName, Sendable, CaseIterable {
  /// Output of the main loop's calls that came after their messages were reported.
  case outputFinalised = "output_finalised"
  /// Usage of subagents beyond their reported messages.
  case subagent
  /// Calls outside the conversation, to models that it does not use itself.
  case auxiliary
  /// Compacting a conversation, which the reports leave out.
  case compaction
  /// Another model that a call asked for advice.
  case advisor
  /// The reports include it, and no message explains it.
  case unexplained
}

/// The adjustments that a session needs in the ledger so that its calls and adjustments add up to
/// what the reports say. They depend on the session's state alone.
struct ClaudePlan: Sendable {
  struct Adjustment: Sendable, Hashable {
    var label: ClaudeLabel
    var model: ExternalName
    var agent: ExternalName
    var figures: ClaudeFigures
    var modifiers: PriceModifiers
    /// The prompt of the call that this is a part of, which decides on price thresholds.
    var prompt: Int64
  }

  /// The calls that the reports include.
  let covered: ClaudeModelTable
  /// Models of which the reports have less than their calls; the calls count.
  private(set) var contradicted: Set<ExternalName> = []
  private(set) var adjustments: [ExternalName: [Adjustment]] = [:]

  private let session: ClaudeSession
  /// The reported total, with models renamed as the calls name them.
  let reported: ClaudeReportedTotal

  /// True where the calls that the reports do not include could not be determined for certain.
  private let isGuess: Bool

  init(_ session: ClaudeSession, uncovered: ClaudeUncovered, reported: ClaudeReportedTotal) {
    self.session = session
    isGuess = uncovered.isGuess
    var covered = session.calls
    for (key, sums) in uncovered.calls { covered[key]? -= sums }
    self.covered = covered
    var reported = reported
    reported.rename(to: covered)
    self.reported = reported
    adjust()
  }

  private mutating func adjust() {
    var keys = Set(covered.keys).union(reported.models.keys).sorted()
    // Older versions of the Python SDK report no calls, and a result has its turn's usage.
    if keys.isEmpty { keys = [ClaudeModelName.key(session.mainModel ?? "")] }
    var remainders: [ExternalName: ClaudeFigures] = [:]
    // A result without figures by model covers the main loop only.
    if !reported.models.isEmpty {
      for key in keys {
        let figures = reported.models[key]?.figures ?? ClaudeFigures()
        remainders[key] = keepingObserved(
          figures - (covered[key]?.all.figures ?? ClaudeFigures()), key)
      }
    }
    for (key, share) in mainShares(keys, remainders) {
      addMain(share, key)
      guard let remainder = remainders[key] else { continue }
      remainders[key] = keepingObserved(remainder - share, key)
    }
    for key in keys {
      if let remainder = remainders[key]?.settlingCacheWrites(), !remainder.isZero {
        addRemainder(remainder, key)
      }
    }
  }

  /// The remainder of a model without negative counts: observed calls are never taken back where
  /// the reports have less. The output of an interrupted run is only estimated by the CLI.
  private mutating func keepingObserved(_ remainder: ClaudeFigures, _ key: ExternalName)
    -> ClaudeFigures
  {
    guard !isGuess else { return remainder }
    let (kept, hadLess) = remainder.settlingCacheWrites().withoutLess(isOutputKnown: isOutputKnown)
    if hadLess, !reported.isPart { contradicted.insert(key) }
    return kept
  }

  private var isOutputKnown: Bool { session.reports.failures == 0 }

  /// What the main loop used beyond its calls, by model. The reports have it as one sum, of which a
  /// model gets no more than its own remainder.
  private func mainShares(
    _ keys: [ExternalName], _ remainders: [ExternalName: ClaudeFigures]
  ) -> [ExternalName: ClaudeFigures] {
    guard let main = reported.main else { return [:] }
    var remaining = (main - covered.all(.main).figures).settlingCacheWrites()
    if !isGuess { remaining = remaining.withoutLess(isOutputKnown: isOutputKnown).figures }
    guard !remaining.isZero else { return [:] }
    let users = keys.filter { (covered[$0]?.main.calls ?? 0) > 0 }
    // First the models that the main loop is known to have called, then the others.
    let recipients = users + keys.filter { !users.contains($0) }
    var shares: [ExternalName: ClaudeFigures] = [:]
    for field in ClaudeFigures.fields {
      for key in recipients where remaining[keyPath: field] != 0 {
        let remainder = remainders[key]?[keyPath: field] ?? 0
        let wanted = remaining[keyPath: field]
        let share = wanted > 0 ? min(wanted, max(remainder, 0)) : max(wanted, min(remainder, 0))
        shares[key, default: ClaudeFigures()][keyPath: field] &+= share
        remaining[keyPath: field] &-= share
      }
      // What exceeds the remainder of every model is reported of the main loop alone.
      guard remaining[keyPath: field] != 0, let last = users.last ?? keys.last else { continue }
      shares[last, default: ClaudeFigures()][keyPath: field] &+= remaining[keyPath: field]
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

  private mutating func addRemainder(_ remainder: ClaudeFigures, _ key: ExternalName) {
    let label = label(of: remainder, key)
    let agent =
      switch label {
      case .outputFinalised, .unexplained, .compaction: ClaudeAgent.mainName
      case .subagent: session.subagentName
      case .auxiliary, .advisor: ClaudeAgent.auxiliaryName
      }
    add(label, remainder, key, agent: agent)
  }

  private func hasNoCalls(_ key: ExternalName) -> Bool { covered[key]?.isEmpty ?? true }

  private func label(of remainder: ClaudeFigures, _ key: ExternalName) -> ClaudeLabel {
    let isLess = ClaudeFigures.fields.contains { remainder[keyPath: $0] < 0 }
    if isLess { return .unexplained }
    let calls = covered[key]
    if (calls?.subagents.calls ?? 0) > 0 { return .subagent }
    if reported.main == nil, remainder.sent.isZero, (calls?.main.calls ?? 0) > 0 {
      return .outputFinalised
    }
    let subagentsWereObserved = covered.values.contains { $0.subagents.calls > 0 }
    // A subagent that only answers has no messages.
    if session.hasSubagents, !subagentsWereObserved { return .subagent }
    // Calls that tools make themselves have no messages.
    if session.hasHelpers, reported.main != nil, !remainder.sent.isZero { return .auxiliary }
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

  /// The model's name as the API spells it, or else as the CLI does.
  func model(of key: ExternalName) -> ExternalName {
    let named = covered[key]?.model ?? reported.models[key]?.model
    return named ?? session.mainModel ?? key
  }

  /// The modifiers that all calls share, as far as they are known.
  private func modifiers(_ sums: ClaudeModelSums?) -> PriceModifiers {
    if let sums, let modifiers = sums.modifiers {
      return sums.hasMixedModifiers ? PriceModifiers() : modifiers
    }
    guard !session.reports.hasMixedModifiers else { return PriceModifiers() }
    return session.reports.modifiers ?? PriceModifiers()
  }
}
