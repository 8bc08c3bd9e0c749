internal import Reconciliation
internal import Usage

/// What spans say of the calls of earlier requests, which they are around: a span ends, and is
/// sent, after those within it.
extension TraceReconciler {
  /// So many nodes are looked at in one transaction; in a large trace the others are left to the
  /// next ones.
  static let nodesAtOnce = 200

  /// Gives the calls of earlier requests what is known of them now, and `userID` to those that are
  /// nobody's. Where there are too many for one transaction it says what is left to do.
  mutating func placeEarlier(userID: ExternalID?) throws(LedgerFailure) -> TraceScan? {
    guard !isNew else { return nil }
    let around = arrivals.filter { !calls.labels(of: $0).isEmpty }
    let isAll = userID != nil
    guard !around.isEmpty || isAll else { return nil }
    let below =
      isAll
      ? try ledger.nodes(in: tree.id, after: "", limit: Self.nodesAtOnce + 1)
      : try nodes(below: around, limit: Self.nodesAtOnce + 1)
    guard below.count <= Self.nodesAtOnce else {
      for id in around { calls.change(id) { $0.isSettling = true } }
      return TraceScan(trace: tree.id, userID: userID, around: around)
    }
    if isAll { try load(below) }
    for node in below { try place(earlier: node, userID: userID) }
    for id in around where calls[id]?.isSettling == true {
      calls.change(id) { $0.isSettling = false }
    }
    return nil
  }

  /// Does a part of what is left of a scan; nil when it is done.
  mutating func go(on scan: TraceScan) throws(LedgerFailure) -> TraceScan? {
    var scan = scan
    let nodes = try ledger.nodes(in: tree.id, after: scan.cursor, limit: Self.nodesAtOnce)
    try load(nodes)
    for node in nodes { try place(earlier: node, userID: scan.userID) }
    if let last = nodes.last, nodes.count == Self.nodesAtOnce {
      scan.cursor = last.id
      return scan
    }
    try load(scan.around)
    for id in scan.around { calls.change(id) { $0.isSettling = false } }
    return nil
  }

  /// Takes nodes over, and loads those above them.
  private mutating func load(_ nodes: [TreeNode]) throws(LedgerFailure) {
    for node in nodes { calls.load(node) }
    try load(nodes.compactMap(\.parentID))
  }

  /// The nodes below some, at most so many.
  private mutating func nodes(
    below ids: [ExternalID], limit: Int
  ) throws(LedgerFailure) -> [TreeNode] {
    var found: [TreeNode] = []
    var level = ids
    var seen = Set(ids)
    for _ in 0..<CallTree.depthMax where !level.isEmpty && found.count < limit {
      let next = try ledger.nodes(below: level, in: tree.id, limit: limit - found.count)
        .filter { seen.insert($0.id).inserted }
      for node in next { calls.load(node) }
      found += next
      level = next.map(\.id)
    }
    return found
  }

  /// Puts the event of an earlier request where it belongs by what is known now.
  private mutating func place(
    earlier node: TreeNode, userID: ExternalID?
  ) throws(LedgerFailure) {
    guard let node = calls[node.id], node.isCounted, let event = node.event,
      readings[node.id] == nil
    else { return }
    let labels = calls.labels(of: node.id)
    try events.entries.change(event) { event in
      if let session = labels.sessionID ?? labels.conversationID { event.sessionID = session }
      event.agent = labels.agent ?? event.agent
      event.userID = labels.userID ?? event.userID ?? userID
    }
  }
}

/// What is left to do for the earlier calls of a large trace.
struct TraceScan: Sendable {
  var trace: ExternalID
  /// Whose the events are that are nobody's.
  var userID: ExternalID?
  /// The spans that say more of them.
  var around: [ExternalID]
  /// The last node that was looked at.
  var cursor: ExternalID = ""
}
