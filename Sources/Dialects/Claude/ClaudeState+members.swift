internal import Usage

// What the dialect remembers, member by member.

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

extension ClaudeToldCosts: ListedState {
  static let members = stateFields(\ClaudeToldCosts.cost, \.calls)
}

extension PriceModifiers: ListedState {
  static let members = stateFields(\PriceModifiers.serviceTier, \.isBatch, \.speed, \.geo)
}

extension ClaudeModelSums: ListedState {
  init() { self.init(model: "") }

  static let members = stateFields(
    \ClaudeModelSums.model, \.main, \.subagents, \.beside, \.told, \.modifiers,
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

  /// Of pieces that wait for their message: its modifiers are told by that.
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

extension ClaudeOpenCall: ListedState {
  init() { self.init(id: "", model: "", share: .main, sums: ClaudeSums(), place: 0) }

  /// Without its id, under which it is kept.
  static let members = stateFields(
    \ClaudeOpenCall.model, \.share, \.sums, \.time, \.place, \.agents, \.caller, \.hasIterations)

  init(id: ExternalID, stored bytes: [UInt8]) {
    self.init(stored: bytes)
    self.id = id
  }
}

extension ClaudeReport: ListedState {
  init() { self.init(id: "", models: []) }

  /// Without its key, under which it is kept, and without the main loop's modifiers, which were
  /// taken when the report came.
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
    \.spokenModel, \.hasSeveralModels, \.isRefused, \.hasUntoldRefusal, \.searches, \.hasPasses,
    \.hasEarlyPieces, \.hasToldCosts, \.pending, \.subagentNames, \.lastTime, \.arrivals,
    \.lastReport, \.calls,
    \.open, \.openRows, \.hasMergedCalls, \.isOpenInDisorder, \.openSince, \.mainUntil,
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

/// An event beside the calls as it was written, the hour aside: whatever makes it another one.
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
