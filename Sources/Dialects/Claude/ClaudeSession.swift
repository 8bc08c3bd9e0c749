internal import Usage

/// What the dialect remembers of one session of the CLI, in the same size however long it is.
struct ClaudeSession: Sendable, Hashable {
  /// The session of the ledger that its calls are told of.
  var ledgerSession: ExternalID
  /// The session that it was forked from.
  var parent: ExternalID?
  /// The sessions that were forked from it.
  var forks: [ExternalID] = []
  /// The newest version of the CLI that wrote of it.
  var version: ClaudeVersion?
  /// True where any older CLI wrote of it that counts each run for itself.
  var hasOldVersion = false
  var hasSubagents = false
  /// True where something was used that calls models beside the turns: a search, a skill, a
  /// compaction.
  var hasHelpers = false
  /// Whether its client says that it goes on with a conversation of before; nil where it says
  /// nothing. That it does holds, if it says both.
  var isResumed: Bool?
  /// True where its own transcript is here, which begins where the session began.
  var hasTranscript = false
  /// The fewest tokens that a call of the main loop has sent.
  var shortestPrompt: Int64?
  /// The model that the CLI began with.
  var startModel: ExternalName?
  /// The model of messages that tell no usage, the first by its bytes where there are several.
  var spokenModel: ExternalName?
  var hasSeveralModels = false
  /// True where a call was refused, which may be free of charge.
  var isRefused = false
  /// The same where no message tells the call itself.
  var hasUntoldRefusal = false
  /// Searches of tools that make calls of their own.
  var searches: Int64 = 0
  /// True where pieces of a stream came before their message.
  var hasEarlyPieces = false
  /// True where passes of any call are remembered.
  var hasPasses = false
  /// True where the CLI told what single calls cost.
  var hasToldCosts = false
  /// What results tell of their last call's iterations, while it is not known which call that is.
  var pending: [ClaudeIterations] = []
  /// What its subagents are called; more than a few are not remembered.
  var subagentNames: [ExternalName] = []
  /// The latest of its messages' times.
  var lastTime: Timestamp?
  /// How many calls and reports have come.
  var arrivals: Int64 = 0
  /// When the last report came.
  var lastReport: Int64 = 0
  /// Every call that belongs to it.
  var calls: ClaudeModelTable = [:]
  /// Those of them that may be newer than the last report: `ClaudeOpenCall`.
  var open: ClaudeModelTable = [:]
  /// How many of them are remembered one by one, or as one of many.
  var openRows: Int64 = 0
  /// True where so many calls came before a report that the oldest of them were merged.
  var hasMergedCalls = false
  /// True where a subagent's call came that may be older than what the reports speak of.
  var isOpenInDisorder = false
  /// The earliest open call of the main loop.
  var openSince: Timestamp?
  /// The latest call of the main loop.
  var mainUntil: Timestamp?
  /// The latest call of the main loop that the reports are known to speak of.
  var coveredUntil: Timestamp?
  /// What results said that the main loop sent in their turns, since the reports were last known to
  /// speak of every call.
  var turns: [ClaudeSent] = []
  /// What was spent before the first result, where the calls of it were posted and only their
  /// results were not.
  var postedBefore: ClaudeFigures?
  var reports = ClaudeReportSums()
  /// What the reports come to where each counts its own run; nil before it is asked for, and after
  /// each report.
  var runs: ClaudeRunSums?
  /// What was written of it beside its calls, to write only what has changed.
  var written: [ExternalID: ClaudeEntry] = [:]
  /// What readers of its totals are warned of.
  var warnings: [SessionWarning.Code: String] = [:]

  static let subagentNamesMax = 8
  /// Turns of earlier results are not looked for among the calls.
  static let turnsMax = 32
  /// More results whose last calls are not known are not told apart.
  static let pendingMax = 32
  /// Forks beyond these are settled by their own messages only.
  static let forksMax = 64

  init(ledgerSession: ExternalID) {
    self.ledgerSession = ledgerSession
  }

  /// True where nothing has come of it that counts.
  var isEmpty: Bool { arrivals == 0 }

  mutating func note(turn sent: ClaudeSent) {
    guard !sent.isZero else { return }
    if turns.count == Self.turnsMax { turns.removeFirst() }
    turns.append(sent)
  }

  mutating func note(version text: String) {
    guard let version = ClaudeVersion(text) else { return }
    if !version.isCumulativeOverSession { hasOldVersion = true }
    self.version = max(self.version ?? version, version)
  }

  mutating func note(isResumed: Bool) {
    self.isResumed = (self.isResumed ?? false) || isResumed
  }

  /// Takes over what tells of the session alone.
  mutating func note(_ fact: ClaudeFact, at time: Timestamp) {
    let known = mainModel
    switch fact {
    case .start(let model?):
      guard let startModel else { self.startModel = model; break }
      self.startModel = min(startModel, model)
    case .spoken(let model):
      guard let spokenModel else { self.spokenModel = model; break }
      guard spokenModel != model else { break }
      hasSeveralModels = true
      self.spokenModel = min(spokenModel, model)
    case .helper: hasHelpers = true
    case .refusal(let refusal): note(untoldRefusal: refusal, at: time)
    default: break
    }
    // What a turn costs, by which runs are told apart, is of its model.
    if known != mainModel, reports.hasNoModels { runs = nil }
  }

  /// True for a time of which the reports are known to speak.
  func hasCovered(_ time: Timestamp?) -> Bool {
    guard let time, let coveredUntil else { return false }
    return time <= coveredUntil
  }

  /// True for a time before that of a call of which the reports are known to speak.
  func isBeforeCovered(_ time: Timestamp?) -> Bool {
    guard let time, let coveredUntil else { return false }
    return time < coveredUntil
  }

  mutating func note(time: Timestamp?) {
    guard let time else { return }
    lastTime = max(lastTime ?? time, time)
  }

  /// What its reports count of before it: of what it was forked from, or of a beginning that was
  /// not posted.
  var spentBefore: ClaudeFigures {
    guard !reports.isEmpty else { return ClaudeFigures() }
    guard reports.results == 0 else { return reports.before ?? reports.highest.sum - reports.main }
    return reports.state.sum - calls.all.figures
  }

  /// What its first result counts of before, by model, where nothing that was posted tells of it: a
  /// fork, or a session of which the beginning was not posted. Nil where there is no such thing.
  var unknownBaseline: [ExternalName: ClaudeFigures]? {
    guard let before = reports.before, !before.sent.isZero, !isFresh(before) else { return nil }
    let users = calls.filter { $0.value.main.calls > 0 }.map(\.key)
    var main = users.isEmpty ? Array(reports.lowest.keys) : users
    if main.count == 1, reports.lowest[main[0]] == nil {
      // The CLI may have another name for the one model that it tells of.
      main = reports.lowest.keys.filter { calls[$0]?.isEmpty ?? true }
    }
    // The usage of a turn is not told by model.
    guard main.count == 1, var own = reports.beforeOfModel[main[0]] else { return nil }
    own -= calls[main[0]]?.subagents.figures ?? ClaudeFigures()
    own -= calls[main[0]]?.beside.figures ?? ClaudeFigures()
    guard !own.sent.isZero else { return nil }
    var baseline = reports.lowest
    baseline[main[0]] = own
    return baseline
  }

  /// True where what a result counts beyond its turn was spent in this session.
  ///
  /// Its client says so; or its transcript is here, which begins where it began; or something was
  /// used that spends beside the turns; or what was spent beside them sent less than half of the
  /// shortest prompt here, where an earlier life of the conversation would have sent about as much.
  private func isFresh(_ before: ClaudeFigures) -> Bool {
    guard parent == nil else { return false }
    if let isResumed { return !isResumed }
    if hasTranscript || hasHelpers || hasSubagents || before.webSearches > 0 { return true }
    guard let shortestPrompt else { return false }
    return before.tokens.prompt < shortestPrompt - before.tokens.prompt
  }

  /// The model that what is told without one is of; nil where none is known.
  var mainModel: ExternalName? {
    let users = calls.filter { $0.value.main.calls > 0 }.sorted { $0.key < $1.key }
    if let model = users.first?.value.model ?? spokenModel ?? startModel { return model }
    let told = reports.highest.merging(reports.deltas) { known, _ in known }
    return told.count == 1 ? told.first?.value.model : nil
  }

  /// The one name that its subagents have, or the word for any of them.
  var subagentName: ExternalName {
    subagentNames.count == 1 ? subagentNames[0] : ClaudeAgent.subagentName
  }
}

/// A version of Claude Code, such as 2.1.330.
struct ClaudeVersion: Sendable, Hashable, Comparable {
  var text: String
  private var numbers: [Int]

  /// Nil where the text does not begin with three numbers.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).prefix(3)
      .map { Int($0.prefix { ("0"..."9").contains($0) }) }
    let numbers = parts.compactMap(\.self)
    guard parts.count == 3, numbers.count == 3, text.utf8.count <= Self.bytesMax else { return nil }
    self.text = text
    self.numbers = numbers
  }

  private static let bytesMax = 32

  /// Results are cumulative over a resumed session, and in a fork include what it was forked from;
  /// before, they are of one run (Claude Code's changelog, 2.1.277).
  var isCumulativeOverSession: Bool { !numbers.lexicographicallyPrecedes([2, 1, 277]) }

  static func < (left: ClaudeVersion, right: ClaudeVersion) -> Bool {
    left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}
