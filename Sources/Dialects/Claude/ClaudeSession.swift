internal import Usage

/// The state of one session of the CLI. Its size does not grow with the session.
struct ClaudeSession: Sendable, Hashable {
  /// The ledger's session of its calls.
  var ledgerSession: ExternalID
  /// The session from which it was forked.
  var parent: ExternalID?
  /// The sessions that were forked from it.
  var forks: [ExternalID] = []
  /// The newest version of the CLI in its messages.
  var version: ClaudeVersion?
  /// True where a CLI wrote messages that is so old that it counts each run by itself.
  var hasOldVersion = false
  var hasSubagents = false
  /// True where something was used that calls models outside the turns: a search, a skill, a
  /// compaction.
  var hasHelpers = false
  /// Whether its client says that it resumes an earlier conversation; nil where the client says
  /// nothing. True where the client says both.
  var isResumed: Bool?
  /// True where its own transcript was posted, which begins where the session began.
  var hasTranscript = false
  /// The fewest tokens that a call of the main loop has sent.
  var shortestPrompt: Int64?
  /// The model with which the CLI began.
  var startModel: ExternalName?
  /// The model of messages without usage; the first in byte order where there are several.
  var spokenModel: ExternalName?
  var hasSeveralModels = false
  /// True where a call was refused, which may be free of charge.
  var isRefused = false
  /// True where such a call has no message of its own.
  var hasUnreportedRefusal = false
  /// Searches of tools in calls of their own.
  var searches: Int64 = 0
  /// True where pieces of a stream arrived before their message.
  var hasEarlyPieces = false
  /// True where the passes of any call are stored.
  var hasPasses = false
  /// True where the CLI reported the cost of single calls.
  var hasReportedCosts = false
  /// Iterations that results report of their last call, until that call is known.
  var pending: [ClaudeIterations] = []
  /// The names of its subagents, up to a few.
  var subagentNames: [ExternalName] = []
  /// The latest time of its messages.
  var lastTime: Timestamp?
  /// The number of calls and reports that have arrived.
  var arrivals: Int64 = 0
  /// The value of `arrivals` at the last report.
  var lastReport: Int64 = 0
  /// All of its calls.
  var calls: ClaudeModelTable = [:]
  /// The calls that may be later than the last report (`ClaudeUnsettledCall`).
  var unsettled: ClaudeModelTable = [:]
  /// How many rows store those calls, where a row may be several merged calls.
  var unsettledRows: Int64 = 0
  /// True where so many calls arrived before a report that the oldest were merged.
  var hasMergedCalls = false
  /// True where a subagent's call arrived that may be older than the last report.
  var isUnsettledOutOfOrder = false
  /// The time of the earliest unsettled call of the main loop.
  var unsettledSince: Timestamp?
  /// The time of the latest call of the main loop.
  var lastMainCall: Timestamp?
  /// The time of the latest call of the main loop that the reports are known to include.
  var coveredUntil: Timestamp?
  /// What the main loop sent in the turn of each result, since the reports were last known to
  /// include every call.
  var turns: [ClaudeSent] = []
  /// What was used before the first result, where those calls were posted and only their results
  /// were not.
  var postedBefore: ClaudeFigures?
  var reports = ClaudeReportSums()
  /// The sums over runs, where each report counts its own run. Nil until they are needed, and after
  /// each new report.
  var runs: ClaudeRunSums?
  /// The fingerprints of its adjustments and statements in the ledger, so that only changes are
  /// written.
  var written: [ExternalID: ClaudeEntry] = [:]
  /// The warnings in answers about the session.
  var warnings: [SessionWarning.Code: String] = [:]

  static let subagentNamesMax = 8
  /// Turns of earlier results are not matched with calls.
  static let turnsMax = 32
  /// Further results without a known last call are merged.
  static let pendingMax = 32
  /// Further forks are settled only by their own messages.
  static let forksMax = 64

  init(ledgerSession: ExternalID) {
    self.ledgerSession = ledgerSession
  }

  /// True where no call or report has arrived.
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

  /// Records a fact about the session itself.
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
    case .refusal(let refusal): note(unreportedRefusal: refusal, at: time)
    default: break
    }
    // Runs are told apart by what turns cost, which depends on the model.
    if known != mainModel, reports.hasNoModels { runs = nil }
  }

  /// True for a time that the reports are known to include.
  func covers(_ time: Timestamp?) -> Bool {
    guard let time, let coveredUntil else { return false }
    return time <= coveredUntil
  }

  /// True for a time before a call that the reports are known to include.
  func coversAfter(_ time: Timestamp?) -> Bool {
    guard let time, let coveredUntil else { return false }
    return time < coveredUntil
  }

  mutating func note(time: Timestamp?) {
    guard let time else { return }
    lastTime = max(lastTime ?? time, time)
  }

  /// What its reports count from before it: from the session it was forked from, or from a
  /// beginning that was not posted.
  var spentBefore: ClaudeFigures {
    guard !reports.isEmpty else { return ClaudeFigures() }
    guard reports.results == 0 else { return reports.before ?? reports.highest.sum - reports.main }
    return reports.state.sum - calls.all.figures
  }

  /// What its first result counts from before it, by model, where nothing posted explains it: for a
  /// fork, or a session whose beginning was not posted. Nil where there is nothing of the kind.
  var unknownBaseline: [ExternalName: ClaudeFigures]? {
    guard let before = reports.before, !before.sent.isZero, !isFresh(before) else { return nil }
    let users = calls.filter { $0.value.main.calls > 0 }.map(\.key)
    var main = users.isEmpty ? Array(reports.lowest.keys) : users
    if main.count == 1, reports.lowest[main[0]] == nil {
      // The CLI may report the one model under another name.
      main = reports.lowest.keys.filter { calls[$0]?.isEmpty ?? true }
    }
    // The usage of a turn has no split by model.
    guard main.count == 1, var own = reports.beforeOfModel[main[0]] else { return nil }
    own -= calls[main[0]]?.subagents.figures ?? ClaudeFigures()
    own -= calls[main[0]]?.nested.figures ?? ClaudeFigures()
    guard !own.sent.isZero else { return nil }
    var baseline = reports.lowest
    baseline[main[0]] = own
    return baseline
  }

  /// True where what a result counts beyond its turn was used in this session.
  ///
  /// It was if the client says so; if the session's transcript is here, which begins where the
  /// session began; or if something called models outside the turns. It was also if that usage sent
  /// less than half of the shortest prompt here: an earlier life of the conversation would have
  /// sent about as much as that prompt.
  private func isFresh(_ before: ClaudeFigures) -> Bool {
    guard parent == nil else { return false }
    if let isResumed { return !isResumed }
    if hasTranscript || hasHelpers || hasSubagents || before.webSearches > 0 { return true }
    guard let shortestPrompt else { return false }
    return before.tokens.prompt < shortestPrompt - before.tokens.prompt
  }

  /// The model for usage that names none; nil where none is known.
  var mainModel: ExternalName? {
    let users = calls.filter { $0.value.main.calls > 0 }.sorted { $0.key < $1.key }
    if let model = users.first?.value.model ?? spokenModel ?? startModel { return model }
    let models = reports.highest.merging(reports.deltas) { known, _ in known }
    return models.count == 1 ? models.first?.value.model : nil
  }

  /// The one name of its subagents, or the general word where there are several.
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

  /// Since 2.1.277 (Claude Code's changelog), results are cumulative over a resumed session, and in
  /// a fork include the session that it was forked from. Before, they are cumulative over one run.
  var isCumulativeOverSession: Bool { !numbers.lexicographicallyPrecedes([2, 1, 277]) }

  static func < (left: ClaudeVersion, right: ClaudeVersion) -> Bool {
    left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}
