public import Usage

/// The part of a tree of calls that a transaction needs, and what reports change of it.
///
/// Reports come in any order, in any number of transactions, and some of them twice. Which of them
/// count is a function of all that were made: of a call around other calls, and of a sum of calls,
/// only those within count, whichever came first. A node keeps which calls are known below it; that
/// only grows, so each report costs a look at those above it which do not know of it yet.
public struct CallTree: Sendable {
  /// Nodes are few within one another; a circle of parents has no end.
  public static let depthMax = 256

  private var nodes: [ExternalID: TreeNode] = [:]
  /// Reports of logs by the nodes in which they were written.
  private var echoes: [ExternalID: [ExternalID]] = [:]
  /// What has changed, in the order of its first change.
  private var changedIDs: [ExternalID] = []
  private var before: [ExternalID: TreeNode?] = [:]

  public init() {}

  /// The node as it is known now; nil where nobody has spoken of it.
  public subscript(id: ExternalID) -> TreeNode? { nodes[id] }

  /// Adds a node as it is stored.
  public mutating func load(_ node: TreeNode) {
    guard nodes[node.id] == nil else { return }
    nodes[node.id] = node
    noteEcho(node)
  }

  private mutating func noteEcho(_ node: TreeNode) {
    guard node.role == .echo, let parentID = node.parentID else { return }
    echoes[parentID, default: []].append(node.id)
  }

  /// True for a node that is not stored yet.
  public func isNew(_ id: ExternalID) -> Bool {
    if case .some(.none) = before[id] { true } else { false }
  }

  /// The nodes that have changed, in the order of their first change.
  public var changed: [TreeNode] { changedIDs.compactMap { nodes[$0] } }

  /// The changed nodes whose events count now, or no more: the first were new or counted before.
  public var changedEvents: [(node: TreeNode, wasCounted: Bool)] {
    changedIDs.compactMap { id in
      guard let node = nodes[id] else { return nil }
      let wasCounted = before[id]??.isCounted ?? false
      return node.isCounted != wasCounted ? (node, wasCounted) : nil
    }
  }

  /// Changes a node, and makes it where nobody has spoken of it.
  public mutating func change(_ id: ExternalID, _ body: (inout TreeNode) -> Void) {
    let old = nodes[id]
    var node = old ?? TreeNode(id: id)
    body(&node)
    guard node != old else { return }
    if before[id] == nil {
      before[id] = .some(old)
      changedIDs.append(id)
    }
    nodes[id] = node
  }

  /// Takes in what a node reports of itself; false where it says no more than what was reported of
  /// it before.
  public mutating func report(_ report: TreeNode) -> Bool {
    if let known = nodes[report.id], !report.saysMore(than: known) { return false }
    change(report.id) { node in
      let (below, parentID) = (node.callsBelow, node.parentID)
      node = report
      node.parentID = parentID ?? report.parentID
      node.isReported = true
      node.callsBelow = below
      node.isCounted = node.mayCount
    }
    if let node = nodes[report.id] { noteEcho(node) }
    raise(from: report.id)
    settleEchoes(of: report.id)
    return true
  }

  /// Has what logs report count no more where the node in which they were written reports the call
  /// itself; and else as calls below those above it, which were not known before.
  private mutating func settleEchoes(of id: ExternalID) {
    guard let node = nodes[id], node.callsBelow.hasEcho else { return }
    for echo in echoes[id] ?? [] {
      if node.isWholeCall { change(echo) { $0.isCounted = false } } else { raise(from: echo) }
    }
  }

  /// Takes in that a call reports tokens, of which it did not before.
  public mutating func reportTokens(of id: ExternalID) {
    change(id) { $0.hasTokens = true }
    raise(from: id)
    settleEchoes(of: id)
  }

  /// Takes in what is within what, of a node whose report cannot be used.
  public mutating func link(_ id: ExternalID, below parentID: ExternalID?) {
    guard nodes[id]?.isReported != true else { return }
    change(id) { $0.parentID = parentID }
    raise(from: id)
    settleEchoes(of: id)
  }

  /// True where a log reports a call that the node reports itself in which it was written.
  public func repeatsItsNode(_ report: TreeNode) -> Bool {
    report.role == .echo && report.parentID.flatMap { nodes[$0] }?.isWholeCall == true
  }

  /// True where the node in which it was written, or a call below that, counts for both, under one
  /// event.
  public func isTakenOver(_ echo: TreeNode) -> Bool {
    guard echo.role == .echo, let event = echo.event,
      let parent = echo.parentID.flatMap({ nodes[$0] })
    else { return false }
    return parent.isCounted && parent.event == event
      || parent.callsBelow.events.contains(event.id)
  }

  /// Tells the nodes above one of what is below them, as far up as that is news.
  private mutating func raise(from id: ExternalID) {
    guard let node = nodes[id] else { return }
    guard node.role != .echo else { return raiseEcho(node) }
    var below = node.callsBelow
    if node.hasTokens, node.role == .call, let event = node.event { below.insert(event.id) }
    if node.hasTokens, node.role == .sum { below.hasSum = true }
    raise(below, from: node.parentID)
  }

  /// In the node in which it was written it is that one's own call, and above that a call below.
  private mutating func raiseEcho(_ node: TreeNode) {
    guard let parentID = node.parentID, let event = node.event else { return }
    change(parentID) { parent in
      parent.callsBelow.hasEcho = true
      parent.isCounted = parent.isCounted && parent.mayCount
    }
    var below = CallsBelow()
    below.insert(event.id)
    raise(below, from: nodes[parentID]?.parentID)
  }

  private mutating func raise(_ below: CallsBelow, from parentID: ExternalID?) {
    var next = parentID
    for _ in 0..<Self.depthMax {
      guard let id = next else { return }
      var known = nodes[id]?.callsBelow ?? CallsBelow()
      let before = known
      known.formUnion(below)
      guard known != before else { return }
      change(id) { node in
        node.callsBelow = known
        node.isCounted = node.isCounted && node.mayCount
      }
      next = nodes[id]?.parentID
    }
  }

  /// The node and those above it, as far as they are known.
  public func path(from id: ExternalID?) -> [TreeNode] {
    var path: [TreeNode] = []
    var next = id
    while let id = next, let node = nodes[id], path.count < Self.depthMax {
      path.append(node)
      next = node.parentID
    }
    return path
  }

  /// What holds for a node by its own labels and those above it.
  public func labels(of id: ExternalID?) -> NodeLabels {
    var labels = NodeLabels()
    for node in path(from: id) {
      let own = node.labels
      labels.sessionID = labels.sessionID ?? own.sessionID
      labels.conversationID = own.conversationID ?? labels.conversationID
      labels.userID = labels.userID ?? own.userID
      labels.agent = labels.agent ?? own.agent
    }
    return labels
  }
}

extension TreeNode {
  /// True where nothing that is known below it counts in its place.
  var mayCount: Bool {
    switch role {
    case .link: false
    case .charge, .echo: true
    case .call: !callsBelow.hasCalls && (hasTokens || !callsBelow.hasEcho)
    case .sum: !callsBelow.hasCalls && !callsBelow.hasSum && !callsBelow.hasEcho
    }
  }

  /// True where it reports all that a log written in it could report.
  var isWholeCall: Bool { role == .call && hasTokens }

  /// True where it is the first report of the node, or the first that is more than a link.
  public func saysMore(than known: TreeNode) -> Bool {
    guard known.isReported else { return true }
    guard known.event == nil else { return false }
    return event != nil || known.payload.isEmpty && !payload.isEmpty
  }

  /// True where its call is reported by a node below it, too, which counts for both.
  public var isWithinItself: Bool { event.map { callsBelow.events.contains($0.id) } ?? false }
}
