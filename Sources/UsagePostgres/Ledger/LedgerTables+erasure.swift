import Ledger
import Postgres
import Usage

/// What the rules of erasure need. What is overwritten is gone from the tables' files with the
/// next vacuum, and from the write-ahead log as that is recycled.
extension LedgerTables {
  func rename(
    user number: Int64, to id: ExternalID, in project: ProjectID
  ) throws(PostgresError) {
    try users.rename(number, to: OwnID(project.number, id))
  }

  func keys(
    ofUser id: ExternalID, in project: ProjectID
  ) throws(PostgresError) -> [AccessKey] {
    try keys(in: project).filter { $0.userID == id }
  }

  func saveOwner(of key: AccessKey) throws(PostgresError) { try save(key) }

  func budgets(
    ofUser id: ExternalID, in project: ProjectID
  ) throws(PostgresError) -> [(number: Int64, name: String)] {
    try budgetRows.rows(
      where: "project = $1 AND user_id = $2", Parameter(project), Parameter(id)
    ).map { ($0.key.value, $0.row.name) }
  }

  func saveOwner(
    ofBudget number: Int64, name: String, userID: ExternalID
  ) throws(PostgresError) {
    try budgetRows.change(Number(number)) { row in
      row.name = name
      row.scope.userID = userID
    }
  }

  func renameTrees(
    ofUser id: ExternalID, to other: ExternalID, in project: ProjectID
  ) throws(PostgresError) -> Int {
    let found = try trees.rows(
      where: "project = $1 AND user_id = $2", Parameter(project), Parameter(id))
    for (key, _) in found { try trees.change(key) { $0.userID = other } }
    return found.count
  }

  func renameNodes(
    ofUser id: ExternalID, to other: ExternalID, in project: ProjectID
  ) throws(PostgresError) -> Int {
    let found = try nodes.rows(
      where: "project = $1 AND user_id = $2", Parameter(project), Parameter(id))
    for (key, row) in found {
      var node = row.node(key.id)
      node.labels.userID = other
      nodes.set(NodeRow(node), at: key)
    }
    return found.count
  }
}

extension LedgerUpdate {
  /// So many rows are read before any of them is changed.
  private static let rowsAtOnce = 500

  func eraseUser(
    _ id: ExternalID, as pseudonym: ExternalID
  ) throws(LedgerFailure) -> ErasedUser {
    try pass { () throws(PostgresError) in
      try ledger.rules.eraseUser(
        id, as: pseudonym, in: origin.project, at: origin.receivedAt)
    }
  }

  func removeCalls(withPrefix prefix: String) throws(LedgerFailure) -> Int {
    try pass { () throws(PostgresError) in
      try ledger.namedCalls.delete(
        where: "project = $1 AND substr(name, 1, length($2)) = $2", Parameter(project),
        Parameter(prefix)
      ).count
    }
  }

  func changeStates(
    of dialect: String, containing text: String, _ body: (StateKey, [UInt8]) -> [UInt8]?
  ) throws(LedgerFailure) -> Int {
    var last = StateName(project, StateKey(dialect: dialect, owner: "", key: ""))
    var count = 0
    while true {
      let found = try pass { () throws(PostgresError) in
        try ledger.states.rows(
          where: """
            project = $1 AND dialect = $2 AND (owner, key) > ($3, $4)
              AND position($5 IN value) > 0
            ORDER BY owner, key LIMIT $6
            """, Parameter(project), Parameter(dialect), Parameter(last.owner),
          Parameter(last.key), Parameter(text), Parameter(Self.rowsAtOnce))
      }
      for (name, row) in found {
        let key = StateKey(dialect: dialect, owner: name.owner.text, key: name.key.text)
        guard let changed = body(key, row.bytes) else { continue }
        try setState(key, to: changed)
        count += 1
      }
      guard found.count == Self.rowsAtOnce, let end = found.last else { return count }
      last = end.key
    }
  }

  func changePayloads(
    containing text: String, _ body: ([UInt8]) -> [UInt8]?
  ) throws(LedgerFailure) -> Int {
    var last = NestedID(project, "", "")
    var count = 0
    while true {
      let found = try pass { () throws(PostgresError) in
        try ledger.nodes.rows(
          where: """
            project = $1 AND (tree_id, node_id) > ($2, $3) AND position($4 IN payload) > 0
            ORDER BY tree_id, node_id LIMIT $5
            """, Parameter(project), Parameter(last.outer), Parameter(last.id), Parameter(text),
          Parameter(Self.rowsAtOnce))
      }
      for (key, row) in found {
        var node = row.node(key.id)
        guard let changed = body(node.payload) else { continue }
        node.payload = changed
        ledger.nodes.set(NodeRow(node), at: key)
        count += 1
      }
      guard found.count == Self.rowsAtOnce, let end = found.last else { return count }
      last = end.key
    }
  }
}
