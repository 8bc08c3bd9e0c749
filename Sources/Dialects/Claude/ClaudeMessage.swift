internal import Usage

/// What one message reports: its session, and the facts about usage in it.
public struct ClaudeMessage: Sendable {
  /// The CLI's own session id.
  var session: ExternalID
  /// The CLI's version, which few messages carry.
  var version: String?
  /// The session that this one was forked from, as named in the lines that its transcript copied.
  var parent: ExternalID?
  /// True for a line of the session's own transcript, which begins where the session began.
  var isOfTranscript = false
  var time: Timestamp?
  var facts: [ClaudeFact] = []

  init(session: ExternalID) {
    self.session = session
  }

  /// Roughly how many rows the ledger must write.
  var weight: Int { facts.reduce(0) { $0 + $1.weight } }
}

enum ClaudeFact: Sendable {
  case call(ClaudeCall)
  case piece(ClaudePiece)
  case report(ClaudeReport)
  /// The name of a subagent, by the tool call that started it or by its own id.
  case subagent(id: ExternalID, name: ExternalName)
  /// The own id of a subagent that this tool call started. Its name may be known by the tool call.
  case sameSubagent(id: ExternalID, toolUse: ExternalID)
  /// A tool call that started a subagent, and the model call that asked for it.
  case started(toolUse: ExternalID, by: ExternalID)
  /// The CLI begins a run, with this model.
  case start(model: ExternalName?)
  /// A message of the main loop that names its model, but has no usage.
  case spoken(model: ExternalName)
  /// Something was used that calls models outside the turns.
  case helper
  /// A model refused a call before any output, and the CLI reports the refusal without the call.
  case refusal(ClaudeRefusal)
  /// Searches that a tool made in a call of its own, of which only the number is reported.
  case searches(toolUse: ExternalID, count: Int64)

  /// A report may change an adjustment and a statement for each of its models.
  fileprivate var weight: Int {
    switch self {
    case .report(let report):
      1 + report.models.count + (report.delta?.count ?? 0)
        + (report.main?.iterations.advice.count ?? 0)
    case .call(let call): 1 + call.iterations.advice.count
    case .piece(let piece): 1 + piece.usage.iterations.advice.count
    default: 1
    }
  }

  /// False for facts that only name things.
  var isCounted: Bool {
    switch self {
    case .call, .piece, .report: true
    default: false
    }
  }
}

/// A call of a model, as one of its messages reports it.
struct ClaudeCall: Sendable {
  /// The API's message id, which all forms have, or else the id of the request.
  var id: ExternalID
  /// The API's id of the request, which transcripts have in addition to the message's.
  var requestID: ExternalID?
  /// The session that made the call. A forked transcript repeats calls that another session made.
  var session: ExternalID
  var model: ExternalName
  var figures: ClaudeFigures
  var iterations = ClaudeIterations()
  var modifiers: PriceModifiers
  /// False where its usage has no known count.
  var hasCounts = true
  /// The number of requests that it took.
  var requests: Int64 = 1
  /// The cost that the CLI reports for it.
  var reportedCost: Money?
  /// What is uncertain about it.
  var doubts: [Doubt] = []
  /// Nil where the model answered.
  var refusal: ClaudeRefusal?
  var time: Timestamp?
  var agent: ClaudeAgent
  /// True where later pieces of the same stream belong to this call.
  var startsStream = false
}

/// Who made a call.
enum ClaudeAgent: Sendable, Hashable {
  case main
  /// A subagent, by its name where the message has it, or else by ids that may lead to the name.
  case subagent(name: ExternalName?, ids: [ExternalID])

  var isMain: Bool { self == .main }

  /// The agent's name for calls of the main loop.
  static let mainName: ExternalName = "main"
  /// The agent's name for calls of a subagent whose name is not known.
  static let subagentName: ExternalName = "subagent"
  /// The agent's name for calls outside the conversation.
  static let auxiliaryName: ExternalName = "auxiliary"
}

/// The counts so far, from a `message_delta` of a stream.
struct ClaudePiece: Sendable {
  /// Nil in the Python SDK's form, where the piece belongs to the stream's last message.
  var id: ExternalID?
  /// Identifies one stream of the session: the tool call of the subagent, or empty for the main
  /// loop.
  var stream: ExternalID
  var usage: ClaudeUsage
  var refusal: ClaudeRefusal?
  /// True where the stream's message is complete.
  var isEnd = false
}
