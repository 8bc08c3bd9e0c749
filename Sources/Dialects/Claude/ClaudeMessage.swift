internal import Usage

/// What one message tells: of which session, and the facts of its spend.
struct ClaudeMessage: Sendable {
  /// The CLI's own session id.
  var session: String
  /// Of the CLI; few messages tell it.
  var version: String?
  /// The session that this one was forked from; transcripts tell it with the copied lines.
  var parent: String?
  var time: Timestamp?
  var facts: [ClaudeFact] = []

  init(session: String) {
    self.session = session
  }
}

enum ClaudeFact: Sendable {
  case call(ClaudeCall)
  case piece(ClaudePiece)
  case report(ClaudeReport)
  /// How a subagent is called; by the tool call that started it, or its own id.
  case subagent(id: String, name: String)
  /// The CLI says that it begins a run.
  case start

  /// False for what only names things.
  var isCounted: Bool {
    switch self {
    case .call, .piece, .report: true
    case .subagent, .start: false
    }
  }
}

/// A call of a model, as one of its messages tells it.
struct ClaudeCall: Sendable {
  /// The API's message id, which all forms have; else the request's.
  var id: String
  /// The session that made the call, which is not the one that a forked transcript copies it to.
  var session: String
  var model: String
  var figures: ClaudeFigures
  var compaction = ClaudeFigures()
  var modifiers: PriceModifiers
  var time: Timestamp?
  var agent: ClaudeAgent
  /// True where later pieces of the same stream belong to this call.
  var startsStream = false
}

/// Who made a call.
enum ClaudeAgent: Sendable, Hashable {
  case main
  /// A subagent, by its name where the message tells it, else by the ids that may lead to a name.
  case subagent(name: String?, ids: [String])

  var isMain: Bool { self == .main }

  /// What the main loop's calls are listed under.
  static let mainName = "main"
  /// What a subagent's calls are listed under while its name is not known.
  static let subagentName = "subagent"
  /// What calls beside the conversation are listed under.
  static let auxiliaryName = "auxiliary"
}

/// What a `message_delta` of a stream tells: counts so far.
struct ClaudePiece: Sendable {
  /// Nil in the Python SDK's form, where the piece belongs to the stream's last message.
  var id: String?
  /// Tells one stream of the session from another: the tool call of the subagent, or nothing.
  var stream: String
  var figures: ClaudeFigures
  /// The stream's message has come to its end.
  var isEnd = false
}
