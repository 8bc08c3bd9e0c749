import SQLite
import Usage

/// The trees of calls in the writer's transaction, and the names of calls.
struct TreeTable {
  private let connection: Connection
  private let words: WordTable
  private let project: ProjectID

  init(_ connection: Connection, words: WordTable, project: ProjectID) {
    self.connection = connection
    self.words = words
    self.project = project
  }

  private func number(of tree: ExternalID) throws(DatabaseError) -> Int64? {
    try connection.first(
      "SELECT id FROM tree WHERE project = ?1 AND tree_id = ?2", project.number, tree
    ) { $0.int64(0) }
  }

  func tree(_ id: ExternalID) throws(DatabaseError) -> Tree? {
    try connection.first(
      "SELECT user_id, nodes FROM tree WHERE project = ?1 AND tree_id = ?2", project.number, id
    ) { row in
      var tree = Tree(id: id)
      tree.userID = row.optionalID(0)
      tree.nodeCount = row.int(1)
      return tree
    }
  }

  func save(_ tree: Tree) throws(DatabaseError) {
    try connection.run(
      """
      INSERT INTO tree (project, tree_id, user_id, nodes) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (project, tree_id) DO UPDATE SET nodes = excluded.nodes
      """, project.number, tree.id, tree.userID, tree.nodeCount)
  }

  func nodes(
    _ ids: [ExternalID], in tree: ExternalID
  ) throws(DatabaseError) -> [TreeNode] {
    try nodes(StoredNode.select, "n.node_id = ?2", ids, in: tree, limit: .max)
  }

  func nodes(
    below ids: [ExternalID], in tree: ExternalID, limit: Int
  ) throws(DatabaseError) -> [TreeNode] {
    // Without the hint SQLite would look through the whole tree by its primary key.
    try nodes(
      StoredNode.select(from: "tree_node n INDEXED BY tree_node_below"), "n.parent_id = ?2", ids,
      in: tree, limit: limit)
  }

  func nodes(
    in tree: ExternalID, after id: ExternalID, limit: Int
  ) throws(DatabaseError) -> [TreeNode] {
    try nodes(
      StoredNode.select, "n.node_id > ?2 ORDER BY n.node_id", [id], in: tree, limit: limit)
  }

  /// The nodes for which the condition holds with any of the ids.
  private func nodes(
    _ select: String, _ condition: String, _ ids: [ExternalID], in tree: ExternalID, limit: Int
  ) throws(DatabaseError) -> [TreeNode] {
    guard let number = try number(of: tree) else { return [] }
    var nodes: [TreeNode] = []
    let sql = "\(select) WHERE n.tree = ?1 AND \(condition) LIMIT ?3"
    for id in ids where nodes.count < limit {
      try connection.forEach(sql, number, id, limit - nodes.count) { row throws(DatabaseError) in
        nodes.append(StoredNode.read(row, of: tree))
      }
    }
    return nodes
  }

  func save(_ nodes: [TreeNode], in tree: ExternalID) throws(DatabaseError) {
    guard let number = try number(of: tree) else { return }
    for node in nodes { try save(node, in: tree, number) }
  }

  private func save(
    _ node: TreeNode, in tree: ExternalID, _ number: Int64
  ) throws(DatabaseError) {
    let isOwn = node.event?.id == StoredNode.eventID(of: node.id, in: tree)
    try connection.run(
      """
      INSERT OR REPLACE INTO tree_node (
        tree, node_id, parent_id, flags, role, source, event, below, session_id, conversation_id,
        user_id, agent, payload)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """, number, node.id, node.parentID, StoredNode.flags(of: node), node.role.rawValue,
      try words.numberIfAny(node.event?.source), isOwn ? nil : node.event?.id,
      StoredNode.below(of: node), node.labels.sessionID, node.labels.conversationID,
      node.labels.userID, try words.numberIfAny(node.labels.agent),
      node.payload.isEmpty ? nil : node.payload)
  }

  func calls(named names: [ExternalID]) throws(DatabaseError) -> [NamedCall] {
    var calls: [NamedCall] = []
    for name in names {
      let call = try connection.first(
        """
        SELECT s.text, c.event, v.text, c.rank, c.prompt, c.began, c.ended,
          c.session_id, c.session_rank
        FROM named_call c JOIN word s ON s.id = c.source JOIN word v ON v.id = c.vocabulary
        WHERE c.project = ?1 AND c.name = ?2
        """, project.number, name
      ) { row in
        NamedCall(
          name: name, event: EventIdentity(source: row.name(0), id: row.id(1)),
          vocabulary: row.name(2), rank: row.int(3), prompt: row.optionalInt64(4),
          period: Self.period(row.optionalInt64(5), row.optionalInt64(6)),
          session: (row.optionalID(7), row.int(8)))
      }
      if let call { calls.append(call) }
    }
    return calls
  }

  private static func period(_ began: Int64?, _ ended: Int64?) -> ClosedRange<UInt64>? {
    guard let began, let ended else { return nil }
    let (first, last) = (UInt64(bitPattern: began), UInt64(bitPattern: ended))
    return first <= last ? first...last : nil
  }

  func save(_ calls: [NamedCall]) throws(DatabaseError) {
    for call in calls {
      try connection.run(
        """
        INSERT OR REPLACE INTO named_call (
          project, name, source, event, vocabulary, rank, prompt, began, ended, session_id,
          session_rank)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        """, project.number, call.name, try words.number(of: call.event.source), call.event.id,
        try words.number(of: call.vocabulary), call.rank, call.prompt,
        call.period.map { Int64(bitPattern: $0.lowerBound) },
        call.period.map { Int64(bitPattern: $0.upperBound) }, call.session.id,
        call.session.rank)
    }
  }
}

/// A node of a tree as the database has it.
enum StoredNode {
  static let select = select(from: "tree_node n")

  static func select(from table: String) -> String {
    """
    SELECT n.node_id, n.parent_id, n.flags, n.role, s.text, n.event, n.below, n.session_id,
      n.conversation_id, n.user_id, a.text, n.payload
    FROM \(table) LEFT JOIN word s ON s.id = n.source LEFT JOIN word a ON a.id = n.agent
    """
  }

  /// The id of the event that is a node's own.
  static func eventID(of node: ExternalID, in tree: ExternalID) -> ExternalID {
    "\(tree):\(node)"
  }

  static func read(_ row: Statement, of tree: ExternalID) -> TreeNode {
    var node = TreeNode(id: row.id(0))
    node.parentID = row.optionalID(1)
    let flags = row.int64(2)
    node.isReported = flags & 1 != 0
    node.hasTokens = flags & 2 != 0
    node.isCounted = flags & 4 != 0
    node.isSettling = flags & 8 != 0
    node.role = TreeNode.Role(rawValue: row.int(3)) ?? .link
    if !row.isNull(4) {
      node.event = EventIdentity(
        source: row.name(4), id: row.optionalID(5) ?? eventID(of: node.id, in: tree))
    }
    if let below = row.optionalText(6) {
      node.callsBelow = CallsBelow(
        events: below.split(separator: "\n").map { ExternalID(String($0)) },
        isMore: flags & 16 != 0, hasSum: flags & 32 != 0, hasEcho: flags & 64 != 0)
    }
    node.labels.sessionID = row.optionalID(7)
    node.labels.conversationID = row.optionalID(8)
    node.labels.userID = row.optionalID(9)
    node.labels.agent = row.isNull(10) ? nil : row.name(10)
    if !row.isNull(11) { node.payload = row.blob(11) }
    return node
  }

  /// Those of the migration, and 64 for a log that was written in the node and reports a call.
  static func flags(of node: TreeNode) -> Int64 {
    (node.isReported ? 1 : 0) | (node.hasTokens ? 2 : 0) | (node.isCounted ? 4 : 0)
      | (node.isSettling ? 8 : 0) | (node.callsBelow.isMore ? 16 : 0)
      | (node.callsBelow.hasSum ? 32 : 0) | (node.callsBelow.hasEcho ? 64 : 0)
  }

  /// Ids have no line feed.
  static func below(of node: TreeNode) -> String? {
    let below = node.callsBelow
    return below == CallsBelow() ? nil : below.events.map(\.text).joined(separator: "\n")
  }
}
