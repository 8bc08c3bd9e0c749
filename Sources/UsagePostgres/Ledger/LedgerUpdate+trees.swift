import Postgres
import Usage

extension LedgerUpdate {
  private func key(_ id: ExternalID) -> OwnID { OwnID(project, id) }

  func tree(_ id: ExternalID) throws(LedgerFailure) -> Tree? {
    try pass { () throws(PostgresError) in try ledger.trees.row(key(id))?.tree(id) }
  }

  func save(_ tree: Tree) throws(LedgerFailure) {
    ledger.trees.set(TreeRow(tree), at: key(tree.id))
  }

  func nodes(_ ids: [ExternalID], in tree: ExternalID) throws(LedgerFailure) -> [TreeNode] {
    try pass { () throws(PostgresError) in
      try ledger.nodes.load(ids.map { NestedID(project, tree, $0) })
      var nodes: [TreeNode] = []
      for id in ids {
        if let row = try ledger.nodes.row(NestedID(project, tree, id)) {
          nodes.append(row.node(id))
        }
      }
      return nodes
    }
  }

  func nodes(
    below ids: [ExternalID], in tree: ExternalID, limit: Int
  ) throws(LedgerFailure) -> [TreeNode] {
    try pass { () throws(PostgresError) in
      try ledger.nodes.rows(
        where: "project = $1 AND tree_id = $2 AND parent_id = ANY($3) LIMIT $4",
        Parameter(project), Parameter(tree), Parameter(array: ids), Parameter(limit)
      ).map { $0.row.node($0.key.id) }
    }
  }

  func nodes(
    in tree: ExternalID, after id: ExternalID, limit: Int
  ) throws(LedgerFailure) -> [TreeNode] {
    try pass { () throws(PostgresError) in
      try ledger.nodes.rows(
        where: "project = $1 AND tree_id = $2 AND node_id > $3 ORDER BY node_id LIMIT $4",
        Parameter(project), Parameter(tree), Parameter(id), Parameter(limit)
      ).map { $0.row.node($0.key.id) }
    }
  }

  func save(_ nodes: [TreeNode], in tree: ExternalID) throws(LedgerFailure) {
    for node in nodes {
      ledger.nodes.set(NodeRow(node), at: NestedID(project, tree, node.id))
    }
  }

  func calls(named names: [ExternalID]) throws(LedgerFailure) -> [NamedCall] {
    try pass { () throws(PostgresError) in
      try ledger.namedCalls.load(names.map(key))
      var calls: [NamedCall] = []
      for name in names {
        if let row = try ledger.namedCalls.row(key(name)) { calls.append(row.call(name)) }
      }
      return calls
    }
  }

  func save(_ calls: [NamedCall]) throws(LedgerFailure) {
    for call in calls { ledger.namedCalls.set(CallRow(call), at: key(call.name)) }
  }
}
