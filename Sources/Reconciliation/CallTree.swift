public import Usage

/// The part of a call tree that a transaction loads, and what reports change in it.
///
/// Reports arrive in any order, over any number of transactions, and some of them twice. What
/// counts depends on the set of reports alone: where there are calls below a call or a sum, only
/// they count, whichever was reported first. A node keeps which calls are below it. As that only
/// grows, a report changes no more ancestors than those that do not know of its call yet.
public struct CallTree: Sendable {
  /// Real trees are shallow; a circle of parents has no end.
  public static let depthMax = 256

  private var nodes: [ExternalID: TreeNode] = [:]
  /// Calls that logs report, by the nodes in which the logs were written.
  private var echoes: [ExternalID: [ExternalID]] = [:]
  /// What has changed, in the order of its first change.
  private var changedIDs: [ExternalID] = []
  private var before: [ExternalID: TreeNode?] = [:]

  public init() {}

  /// The node as it is known now; nil where no report names it.
  public subscript(id: ExternalID) -> TreeNode? { nodes[id] }

  /// Adds a node as it is stored.
  public mutating func load(_ node: TreeNode) {
    guard nodes[node.id] == nil else { return }
    nodes[node.id] = node
    indexEcho(node)
  }

  private mutating func indexEcho(_ node: TreeNode) {
    guard node.role == .echo, let parentID = node.parentID else { return }
    echoes[parentID, default: []].append(node.id)
  }

  /// True for a node that is not stored yet.
  public func isNew(_ id: ExternalID) -> Bool {
    if case .some(.none) = before[id] { true } else { false }
  }

  /// The nodes that have changed, in the order of their first change.
  public var changed: [TreeNode] { changedIDs.compactMap { nodes[$0] } }

  /// The changed nodes that newly count or no longer count, and whether they counted before.
  public var changedEvents: [(node: TreeNode, wasCounted: Bool)] {
    changedIDs.compactMap { id in
      guard let node = nodes[id] else { return nil }
      let wasCounted = before[id]??.isCounted ?? false
      return node.isCounted != wasCounted ? (node, wasCounted) : nil
    }
  }

  /// Changes a node, and makes it where no report has named it yet.
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

  /// Records what a node reports of itself. False where it adds nothing to an earlier report.
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
    if let node = nodes[report.id] { indexEcho(node) }
    propagate(from: report.id)
    settleEchoes(of: report.id)
    return true
  }

  /// Stops counting what logs report in a node that reports the call itself. Otherwise the logs'
  /// calls become known to the nodes above.
  private mutating func settleEchoes(of id: ExternalID) {
    guard let node = nodes[id], node.callsBelow.hasEcho else { return }
    for echo in echoes[id] ?? [] {
      if node.isWholeCall { change(echo) { $0.isCounted = false } } else { propagate(from: echo) }
    }
  }

  /// Records that a call reports tokens, which it did not before.
  public mutating func reportTokens(of id: ExternalID) {
    change(id) { $0.hasTokens = true }
    propagate(from: id)
    settleEchoes(of: id)
  }

  /// Records the parent of a node whose own report cannot be used.
  public mutating func link(_ id: ExternalID, below parentID: ExternalID?) {
    guard nodes[id]?.isReported != true else { return }
    change(id) { $0.parentID = parentID }
    propagate(from: id)
    settleEchoes(of: id)
  }

  /// True where a log reports a call that the node around the log reports itself.
  public func repeatsItsNode(_ report: TreeNode) -> Bool {
    report.role == .echo && report.parentID.flatMap { nodes[$0] }?.isWholeCall == true
  }

  /// True where the node around an echo, or a call below that node, counts for both under the same
  /// event.
  public func isTakenOver(_ echo: TreeNode) -> Bool {
    guard echo.role == .echo, let event = echo.event,
      let parent = echo.parentID.flatMap({ nodes[$0] })
    else { return false }
    return parent.isCounted && parent.event == event
      || parent.callsBelow.events.contains(event.id)
  }

  /// Tells the ancestors of a node which calls are below them, up to the first that knows.
  private mutating func propagate(from id: ExternalID) {
    guard let node = nodes[id] else { return }
    guard node.role != .echo else { return propagateEcho(node) }
    var below = node.callsBelow
    if node.hasTokens, node.role == .call, let event = node.event { below.insert(event.id) }
    if node.hasTokens, node.role == .sum { below.hasSum = true }
    propagate(below, from: node.parentID)
  }

  /// For the node in which it was written, an echo is the node's own call. For the nodes above, it
  /// is a call below them.
  private mutating func propagateEcho(_ node: TreeNode) {
    guard let parentID = node.parentID, let event = node.event else { return }
    change(parentID) { parent in
      parent.callsBelow.hasEcho = true
      parent.isCounted = parent.isCounted && parent.mayCount
    }
    var below = CallsBelow()
    below.insert(event.id)
    propagate(below, from: nodes[parentID]?.parentID)
  }

  private mutating func propagate(_ below: CallsBelow, from parentID: ExternalID?) {
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

  /// The node and its ancestors, as far as they are known.
  public func path(from id: ExternalID?) -> [TreeNode] {
    var path: [TreeNode] = []
    var next = id
    while let id = next, let node = nodes[id], path.count < Self.depthMax {
      path.append(node)
      next = node.parentID
    }
    return path
  }

  /// The labels of a node, from itself and its ancestors.
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
  /// True where nothing below it counts in its place.
  var mayCount: Bool {
    switch role {
    case .link: false
    case .charge, .echo: true
    case .call: !callsBelow.hasCalls && (hasTokens || !callsBelow.hasEcho)
    case .sum: !callsBelow.hasCalls && !callsBelow.hasSum && !callsBelow.hasEcho
    }
  }

  /// True where it reports everything that a log in it could.
  var isWholeCall: Bool { role == .call && hasTokens }

  /// True where it is the first report of the node, or the first that is more than a link.
  public func saysMore(than known: TreeNode) -> Bool {
    guard known.isReported else { return true }
    guard known.event == nil else { return false }
    return event != nil || known.payload.isEmpty && !payload.isEmpty
  }

  /// True where a node below reports the same call, and counts for both.
  public var isWithinItself: Bool { event.map { callsBelow.events.contains($0.id) } ?? false }
}
