internal import Usage

/// What one message tells: of which session, and the facts of its spend.
public struct ClaudeMessage: Sendable {
  /// The CLI's own session id.
  var session: ExternalID
  /// Of the CLI; few messages tell it.
  var version: String?
  /// The session that this one was forked from; transcripts tell it with the copied lines.
  var parent: ExternalID?
  /// A line of the session's own transcript, which begins where the session began.
  var isOfTranscript = false
  var time: Timestamp?
  var facts: [ClaudeFact] = []

  init(session: ExternalID) {
    self.session = session
  }

  /// How much the ledger has to do for it, in writes.
  var weight: Int { facts.reduce(0) { $0 + $1.weight } }
}

enum ClaudeFact: Sendable {
  case call(ClaudeCall)
  case piece(ClaudePiece)
  case report(ClaudeReport)
  /// How a subagent is called; by the tool call that started it, or its own id.
  case subagent(id: ExternalID, name: ExternalName)
  /// The id of a subagent that a tool call of this id started, whose name may be known by that.
  case sameSubagent(id: ExternalID, toolUse: ExternalID)
  /// A tool call that started a subagent, and the call of a model that asked for it.
  case started(toolUse: ExternalID, by: ExternalID)
  /// The CLI says that it begins a run, and with which model.
  case start(model: ExternalName?)
  /// A message of the main loop that tells its model, but no usage.
  case spoken(model: ExternalName)
  /// Something was used that calls models beside the turns.
  case helper
  /// A model refused a call before any output; the CLI tells of it without the call.
  case refusal(ClaudeRefusal)
  /// Searches that a tool made in a call of its own, of which only their number is told.
  case searches(toolUse: ExternalID, count: Int64)

  /// A report changes what stands of each of its models.
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

  /// False for what only names things.
  var isCounted: Bool {
    switch self {
    case .call, .piece, .report: true
    default: false
    }
  }
}

/// A call of a model, as one of its messages tells it.
struct ClaudeCall: Sendable {
  /// The API's message id, which all forms have; else the request's.
  var id: ExternalID
  /// The API's id of the request, which transcripts have beside that of the message.
  var requestID: ExternalID?
  /// The session that made the call, which is not the one that a forked transcript copies it to.
  var session: ExternalID
  var model: ExternalName
  var figures: ClaudeFigures
  var iterations = ClaudeIterations()
  var modifiers: PriceModifiers
  /// False where its usage has no count that is known.
  var hasCounts = true
  /// The requests that it took.
  var requests: Int64 = 1
  /// What the CLI says that it cost.
  var toldCost: Money?
  /// What is not sure of it.
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
  /// A subagent, by its name where the message tells it, else by the ids that may lead to a name.
  case subagent(name: ExternalName?, ids: [ExternalID])

  var isMain: Bool { self == .main }

  /// What the main loop's calls are listed under.
  static let mainName: ExternalName = "main"
  /// What a subagent's calls are listed under while its name is not known.
  static let subagentName: ExternalName = "subagent"
  /// What calls beside the conversation are listed under.
  static let auxiliaryName: ExternalName = "auxiliary"
}

/// What a `message_delta` of a stream tells: counts so far.
struct ClaudePiece: Sendable {
  /// Nil in the Python SDK's form, where the piece belongs to the stream's last message.
  var id: ExternalID?
  /// Tells one stream of the session from another: the tool call of the subagent, or nothing.
  var stream: ExternalID
  var usage: ClaudeUsage
  var refusal: ClaudeRefusal?
  /// The stream's message has come to its end.
  var isEnd = false
}
