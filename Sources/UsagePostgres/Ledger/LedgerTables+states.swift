import Ledger
import Postgres
import Usage

/// What dialects remember, and the trees that they know.
extension LedgerTables {
  func state(_ key: StateKey, in project: ProjectID) throws(PostgresError) -> [UInt8]? {
    try states.row(StateName(project.number, key))?.bytes
  }

  func states(
    of dialect: String, owner: String, after key: String = "", limit: Int = .max,
    in project: ProjectID
  ) throws(PostgresError) -> [StateEntry] {
    try states.rows(
      where: """
        project = $1 AND dialect = $2 AND owner = $3 AND key > $4 ORDER BY key LIMIT $5
        """, Parameter(project), Parameter(dialect), Parameter(owner), Parameter(key),
      Parameter(limit)
    ).map { StateEntry(key: $0.key.key.text, value: $0.row.bytes) }
  }

  func nodes(of tree: ExternalID, in project: ProjectID) throws(PostgresError) -> [TreeNode] {
    try nodes.rows(
      where: "project = $1 AND tree_id = $2 AND reported = 1", Parameter(project),
      Parameter(tree)
    ).map { $0.row.node($0.key.id) }
  }

  /// A node by its id alone: of the first tree that has one with a payload.
  func node(
    _ id: ExternalID, in project: ProjectID
  ) throws(PostgresError) -> (tree: ExternalID, node: TreeNode)? {
    try nodes.rows(
      where: "project = $1 AND node_id = $2 AND payload <> '' ORDER BY tree_id LIMIT 1",
      Parameter(project), Parameter(id)
    ).first.map { ($0.key.outer, $0.row.node(id)) }
  }
}
