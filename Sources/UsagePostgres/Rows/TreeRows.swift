import Postgres
import Usage

/// A tree, behind its project and id.
struct TreeRow: TableRow {
  static let blank = TreeRow(Tree(id: ""))

  /// The user to whom the key was bound that reported it first.
  var userID: ExternalID?
  private var nodeCount: Int

  init(_ tree: Tree) {
    userID = tree.userID
    nodeCount = tree.nodeCount
  }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("user_id", &userID)
    visitor.visit("nodes", &nodeCount)
  }

  func tree(_ id: ExternalID) -> Tree {
    var tree = Tree(id: id)
    tree.userID = userID
    tree.nodeCount = nodeCount
    return tree
  }
}

/// A node of a tree, behind its project, tree and id.
struct NodeRow: TableRow {
  static let blank = NodeRow(TreeNode(id: ""))

  /// Without its id.
  private(set) var node: TreeNode

  init(_ node: TreeNode) { self.node = node }

  func node(_ id: ExternalID) -> TreeNode {
    var node = TreeNode(id: id)
    node.parentID = self.node.parentID
    node.isReported = self.node.isReported
    node.role = self.node.role
    node.event = self.node.event
    node.hasTokens = self.node.hasTokens
    node.isCounted = self.node.isCounted
    node.isSettling = self.node.isSettling
    node.callsBelow = self.node.callsBelow
    node.labels = self.node.labels
    node.payload = self.node.payload
    return node
  }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("parent_id", &node.parentID)
    visitor.visit("reported", &node.isReported)
    visitor.visit("role", word: &node.role)
    var (source, event) = (node.event?.source, node.event?.id)
    visitor.visit("source", &source)
    visitor.visit("event", &event)
    if let source, let event { node.event = EventIdentity(source: source, id: event) }
    visitor.visit("tokens", &node.hasTokens)
    visitor.visit("counted", &node.isCounted)
    visitor.visit("settling", &node.isSettling)
    // Ids have no line feed.
    var below = node.callsBelow.events.map { $0.text + "\n" }.joined()
    var (isMore, hasSum) = (node.callsBelow.isMore, node.callsBelow.hasSum)
    var hasEcho = node.callsBelow.hasEcho
    visitor.visit("below", &below)
    visitor.visit("more_below", &isMore)
    visitor.visit("sum_below", &hasSum)
    visitor.visit("echo_below", &hasEcho)
    node.callsBelow = CallsBelow(
      events: below.split(separator: "\n").map { ExternalID(String($0)) }, isMore: isMore,
      hasSum: hasSum, hasEcho: hasEcho)
    visitor.visit("session_id", &node.labels.sessionID)
    visitor.visit("conversation_id", &node.labels.conversationID)
    visitor.visit("user_id", &node.labels.userID)
    visitor.visit("agent", &node.labels.agent)
    visitor.visit("payload", &node.payload)
  }
}

/// A call by its name, behind its project and the name.
struct CallRow: TableRow {
  static let blank = CallRow(
    NamedCall(
      name: "", event: EventIdentity(source: "", id: ""), vocabulary: "", rank: 0, prompt: nil,
      period: nil, session: (nil, 0)))

  /// Without its name.
  private var call: NamedCall

  init(_ call: NamedCall) { self.call = call }

  func call(_ name: ExternalID) -> NamedCall {
    var call = call
    call.name = name
    return call
  }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("source", &call.event.source)
    visitor.visit("event", &call.event.id)
    visitor.visit("vocabulary", &call.vocabulary)
    visitor.visit("rank", &call.rank)
    visitor.visit("prompt", &call.prompt)
    var (began, ended) = (
      call.period.map { Int64(bitPattern: $0.lowerBound) },
      call.period.map { Int64(bitPattern: $0.upperBound) }
    )
    visitor.visit("began", &began)
    visitor.visit("ended", &ended)
    if let began, let ended {
      call.period = UInt64(bitPattern: began)...UInt64(bitPattern: ended)
    }
    visitor.visit("session_id", &call.session.id)
    visitor.visit("session_rank", &call.session.rank)
  }
}
