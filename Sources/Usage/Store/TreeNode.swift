/// A place where calls happen, such as a span of a trace: what it reports itself, and what is known
/// of the calls below it.
public struct TreeNode: Sendable, Hashable {
  /// What a node reports of usage.
  public enum Role: Int, Sendable {
    /// Nothing: it only says what is within what.
    case link = 0
    /// One call of a model.
    case call = 1
    /// The sum of what was used in it, which counts where nothing below it does.
    case sum = 2
    /// Something that is charged for beside the calls.
    case charge = 3
    /// A call as a log reports it that was written in the node above, which counts where that one
    /// reports no tokens of a call itself.
    case echo = 4
  }

  /// Distinct within its tree.
  public var id: ExternalID
  /// Nil for a node at the top of its tree, and for one that has not been reported yet.
  public var parentID: ExternalID?
  /// False for a node of which only others have spoken, as the one above them.
  public var isReported = false
  /// A link where it reports no usage.
  public var role = Role.link
  /// Under which its usage is in the ledger; nil for a link.
  public var event: EventIdentity?
  /// True where it reports tokens.
  public var hasTokens = false
  /// True while the ledger counts its event.
  public var isCounted = false
  /// True while events below it do not know yet what it says of them.
  public var isSettling = false
  /// Which calls are known below it.
  public var callsBelow = CallsBelow()
  /// What it says of itself, which holds for all that is below it.
  public var labels = NodeLabels()
  /// What its dialect keeps of it to show it again; empty where it keeps nothing.
  public var payload: [UInt8] = []

  public init(id: ExternalID) {
    self.id = id
  }
}

/// What with tokens is known below a node. It only grows.
public struct CallsBelow: Sendable, Hashable {
  /// The ids of the events of calls, sorted; the first so many that became known.
  public private(set) var events: [ExternalID] = []
  /// True where there are more calls than these.
  public private(set) var isMore = false
  /// True where a node below reports a sum.
  public var hasSum = false
  /// True where a log that was written in the node itself reports a call.
  public var hasEcho = false

  /// So many calls are told from one another.
  private static let eventsMax = 8

  /// Nothing is known below.
  public init() {}

  /// As it was stored.
  public init(events: [ExternalID], isMore: Bool, hasSum: Bool, hasEcho: Bool = false) {
    self.events = events
    self.isMore = isMore
    self.hasSum = hasSum
    self.hasEcho = hasEcho
  }

  /// True where any call is known below.
  public var hasCalls: Bool { !events.isEmpty }

  /// Adds a call, by its event's id.
  public mutating func insert(_ event: ExternalID) {
    guard !events.contains(event) else { return }
    guard events.count < Self.eventsMax else { return isMore = true }
    events.append(event)
    events.sort()
  }

  /// Adds what is known below another node.
  public mutating func formUnion(_ other: CallsBelow) {
    for event in other.events { insert(event) }
    isMore = isMore || other.isMore
    hasSum = hasSum || other.hasSum
  }
}

/// Whose a node is and all that is below it, as far as nothing nearer says otherwise.
public struct NodeLabels: Sendable, Hashable {
  /// The session, as it is named; nil where it names none.
  public var sessionID: ExternalID?
  /// Of several within one another the outermost is the session; a session that is named goes
  /// before it.
  public var conversationID: ExternalID?
  /// The client's own id of the user; nil where it names none.
  public var userID: ExternalID?
  /// The name of the agent at work; nil where it names none.
  public var agent: ExternalName?

  public init() {}

  /// True where it says nothing.
  public var isEmpty: Bool { self == NodeLabels() }
}

/// A tree as a whole, such as a trace.
public struct Tree: Sendable, Hashable {
  /// Unique within its project.
  public var id: ExternalID
  /// The user to whom the key was bound that reported it first; nil for no such bound.
  public var userID: ExternalID?
  /// How many of its nodes are stored.
  public var nodeCount = 0

  public init(id: ExternalID) {
    self.id = id
  }
}

/// A call that was reported under a name which other reports of it may have, such as the
/// provider's id of its answer.
public struct NamedCall: Sendable {
  /// Unique within its project.
  public var name: ExternalID
  /// The event that counts for all reports of it.
  public var event: EventIdentity
  /// Whose words its counts are in: within one vocabulary the larger count holds.
  public var vocabulary: ExternalName
  /// Between vocabularies the counts of the highest rank hold.
  public var rank: Int
  /// Everything that was sent, as the counts say; nil where they say nothing.
  public var prompt: Int64?
  /// When it was made, in nanoseconds since 1970; nil where that is not known for sure.
  public var period: ClosedRange<UInt64>?
  /// The session in which it was counted, and how surely that was known: 0 is the best. Where the
  /// event has another session by now, a name of it was found.
  public var session: (id: ExternalID?, rank: Int)

  /// The rank of a session that is named after the conversation in which the call was made.
  public static let conversationRank = 1

  public init(
    name: ExternalID, event: EventIdentity, vocabulary: ExternalName, rank: Int, prompt: Int64?,
    period: ClosedRange<UInt64>?, session: (id: ExternalID?, rank: Int)
  ) {
    self.name = name
    self.event = event
    self.vocabulary = vocabulary
    self.rank = rank
    self.prompt = prompt
    self.period = period
    self.session = session
  }
}

/// The trees of a transaction's project.
public protocol TreeTransaction: AnyObject {
  /// Nil for a tree of which nothing was reported yet.
  func tree(_ id: ExternalID) throws(LedgerFailure) -> Tree?

  /// Makes the tree, or keeps what has changed of it.
  func save(_ tree: Tree) throws(LedgerFailure)

  /// Those of the nodes that are stored, in any order.
  func nodes(_ ids: [ExternalID], in tree: ExternalID) throws(LedgerFailure) -> [TreeNode]

  /// The nodes right below those, in any order, and at most so many.
  func nodes(
    below ids: [ExternalID], in tree: ExternalID, limit: Int
  ) throws(LedgerFailure) -> [TreeNode]

  /// The nodes of a tree beyond that one, sorted by their ids, and at most so many.
  func nodes(
    in tree: ExternalID, after id: ExternalID, limit: Int
  ) throws(LedgerFailure) -> [TreeNode]

  /// Stores nodes of a tree that was saved, new or changed.
  func save(_ nodes: [TreeNode], in tree: ExternalID) throws(LedgerFailure)

  /// Those of the calls that are known, in any order.
  func calls(named names: [ExternalID]) throws(LedgerFailure) -> [NamedCall]

  /// Stores calls under their names, new or changed.
  func save(_ calls: [NamedCall]) throws(LedgerFailure)

  /// Forgets the calls whose names begin so; returns how many there were.
  func removeCalls(withPrefix prefix: String) throws(LedgerFailure) -> Int

  /// Has `body` change the payloads of nodes, of whatever tree, that have the bytes of the text. It
  /// returns nil for what is to stay as it is. Returns how many changed.
  func changePayloads(
    containing text: String, _ body: ([UInt8]) -> [UInt8]?
  ) throws(LedgerFailure) -> Int
}
