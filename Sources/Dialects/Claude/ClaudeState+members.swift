internal import Usage

// The members of the dialect's states.

extension ClaudeFigures: StateMember {
  mutating func visit(_ coder: inout StateCoder) {
    for field in Self.fields { self[keyPath: field].visit(&coder) }
  }
}

extension ClaudeSent: ListedState {
  static let members = stateFields(\ClaudeSent.input, \.cacheRead, \.cacheWrite)
}

extension ClaudeSums: ListedState {
  static let members = stateFields(
    \ClaudeSums.calls, \.passes, \.priced, \.cost, \.figures)
}

extension ClaudeReportedCosts: ListedState {
  static let members = stateFields(\ClaudeReportedCosts.cost, \.calls)
}

extension PriceModifiers: ListedState {
  static let members = stateFields(\PriceModifiers.serviceTier, \.isBatch, \.speed, \.geo)
}

extension ClaudeModelSums: ListedState {
  init() { self.init(model: "") }

  static let members = stateFields(
    \ClaudeModelSums.model, \.main, \.subagents, \.nested, \.reported, \.modifiers,
    \.hasMixedModifiers)
}

extension ClaudeModelReport: ListedState {
  init() { self.init(model: "") }

  static let members = stateFields(
    \ClaudeModelReport.model, \.figures, \.cost, \.hasUnknownBasis)
}

extension ClaudeRunSums: ListedState {
  static let members = stateFields(\ClaudeRunSums.models, \.total)
}

extension ClaudeReportSums: ListedState {
  static let members = stateFields(
    \ClaudeReportSums.results, \.resultsWithoutDelta, \.failures, \.resultsWithoutModels,
    \.resultsWithoutTotal, \.main, \.modifiers, \.hasMixedModifiers, \.deltas, \.highest,
    \.highestTotal, \.state, \.stateTotal, \.before, \.beforeOfModel, \.lowest)
}

extension ClaudePass: ListedState {
  init() { self.init(figures: ClaudeFigures()) }

  static let members = stateFields(\ClaudePass.model, \.figures, \.speed)
}

extension ClaudeIterations: ListedState {
  static let members = stateFields(\ClaudeIterations.compaction, \.advice, \.passes)
}

extension ClaudeUsage: ListedState {
  init() { self.init(figures: ClaudeFigures()) }

  /// The members of pieces that wait for their message, which has the modifiers.
  static let members = stateFields(\ClaudeUsage.figures, \.iterations)
}

extension ClaudeShare: StateMember {
  init() { self = .main }

  mutating func visit(_ coder: inout StateCoder) {
    var number = rawValue
    number.visit(&coder)
    self = ClaudeShare(rawValue: number) ?? .main
  }
}

extension ClaudeUnsettledCall: ListedState {
  init() { self.init(id: "", model: "", share: .main, sums: ClaudeSums(), place: 0) }

  /// The id is not written: the state is stored under it.
  static let members = stateFields(
    \ClaudeUnsettledCall.model, \.share, \.sums, \.time, \.place, \.agents, \.caller,
    \.hasIterations)

  init(id: ExternalID, stored bytes: [UInt8]) {
    self.init(stored: bytes)
    self.id = id
  }
}

extension ClaudeReport: ListedState {
  init() { self.init(id: "", models: []) }

  /// The id is not written: the state is stored under it. Nor are the main loop's modifiers, which
  /// were recorded when the report arrived.
  static let members = stateFields(
    \ClaudeReport.isState, \.mainFigures, \.models, \.delta, \.total, \.duration, \.isError)

  init(id: ExternalID, stored bytes: [UInt8]) {
    self.init(stored: bytes)
    self.id = id
  }

  private var mainFigures: ClaudeFigures? {
    get { main?.figures }
    set { main = newValue.map { ClaudeUsage(figures: $0) } }
  }
}

extension ClaudeSession: ListedState {
  init() { self.init(ledgerSession: "") }

  static let members = stateFields(
    \ClaudeSession.ledgerSession, \.parent, \.forks, \.versionText, \.hasOldVersion,
    \.hasSubagents, \.hasHelpers, \.isResumed, \.hasTranscript, \.shortestPrompt, \.startModel,
    \.spokenModel, \.hasSeveralModels, \.isRefused, \.hasUnreportedRefusal, \.searches, \.hasPasses,
    \.hasEarlyPieces, \.hasReportedCosts, \.pending, \.subagentNames, \.lastTime, \.arrivals,
    \.lastReport, \.calls,
    \.unsettled, \.unsettledRows, \.hasMergedCalls, \.isUnsettledOutOfOrder, \.unsettledSince,
    \.lastMainCall,
    \.coveredUntil, \.postedBefore, \.reports, \.runs, \.written, \.warningTexts, \.turns)

  private var versionText: String? {
    get { version?.text }
    set { version = newValue.flatMap { ClaudeVersion($0) } }
  }

  private var warningTexts: [String: String] {
    get { Dictionary(uniqueKeysWithValues: warnings.map { ($0.key.rawValue, $0.value) }) }
    set {
      warnings = [:]
      for (code, text) in newValue {
        SessionWarning.Code(rawValue: code).map { warnings[$0] = text }
      }
    }
  }
}

/// The fingerprint of an adjustment or statement: everything that makes a change worth writing. Of
/// the time only the day counts.
struct ClaudeEntry: ListedState, Hashable {
  private var figures = ClaudeFigures()
  private var agent: ExternalName?
  private var model: ExternalName?
  private var cost: Money?
  private var coveredEvents: Int64?
  private var coveredCost: Money?
  private var modifiers = PriceModifiers()
  private var day = 0
  private var decidesNothing = false
  private var doubts: [String] = []

  init() {}

  init(_ event: Event) {
    figures = event.claudeFigures
    (agent, model, cost) = (event.agent, event.model, event.cost)
    (coveredEvents, coveredCost) = (event.coverage?.events, event.coverage?.cost)
    modifiers = event.modifiers
    day = Int(event.time.day.number)
    decidesNothing = event.notes.decidesNothing
    doubts = event.notes.doubts.map { "\($0.kind.rawValue) \($0.text)" }
  }

  static let members = stateFields(
    \ClaudeEntry.figures, \.agent, \.model, \.cost, \.coveredEvents, \.coveredCost, \.modifiers,
    \.day, \.decidesNothing, \.doubts)
}
