import Ledger
import SQLite
import Usage

extension LedgerUpdate {
  /// So many rows are read before any of them is changed.
  private static let rowsAtOnce = 500

  func eraseUser(
    _ id: ExternalID, as pseudonym: ExternalID
  ) throws(LedgerFailure) -> ErasedUser {
    try pass { () throws(DatabaseError) in
      try ledger.beginErasing()
      return try ledger.rules.eraseUser(
        id, as: pseudonym, in: origin.project, at: origin.receivedAt)
    }
  }

  func removeCalls(withPrefix prefix: String) throws(LedgerFailure) -> Int {
    try pass { () throws(DatabaseError) in
      try ledger.removeCalls(withPrefix: prefix, in: origin.project)
    }
  }

  func changeStates(
    of dialect: String, containing text: String, _ body: (StateKey, [UInt8]) -> [UInt8]?
  ) throws(LedgerFailure) -> Int {
    var last = StateKey(dialect: dialect, owner: "", key: "")
    var count = 0
    while true {
      let found = try pass { () throws(DatabaseError) in
        try ledger.connection.all(
          """
          SELECT s.owner, s.key, s.value FROM dialect_state s JOIN word w ON w.id = s.dialect
          WHERE s.project = ?1 AND w.text = ?2 AND (s.owner, s.key) > (?3, ?4)
            AND instr(s.value, ?5) > 0
          ORDER BY s.owner, s.key LIMIT ?6
          """, origin.project.number, dialect, last.owner, last.key, Array(text.utf8),
          Self.rowsAtOnce
        ) { (StateKey(dialect: dialect, owner: $0.text(0), key: $0.text(1)), $0.blob(2)) }
      }
      for (key, value) in found {
        guard let changed = body(key, value) else { continue }
        try setState(key, to: changed)
        count += 1
      }
      guard found.count == Self.rowsAtOnce, let end = found.last else { return count }
      last = end.0
    }
  }

  func changePayloads(
    containing text: String, _ body: ([UInt8]) -> [UInt8]?
  ) throws(LedgerFailure) -> Int {
    var last = (tree: Int64(0), node: "")
    var count = 0
    while true {
      let found = try pass { () throws(DatabaseError) in
        try ledger.connection.all(
          """
          SELECT n.tree, n.node_id, n.payload FROM tree_node n
          WHERE (n.tree, n.node_id) > (?2, ?3) AND instr(n.payload, ?4) > 0
            AND (SELECT t.project FROM tree t WHERE t.id = n.tree) = ?1
          ORDER BY n.tree, n.node_id LIMIT ?5
          """, origin.project.number, last.tree, last.node, Array(text.utf8), Self.rowsAtOnce
        ) { (tree: $0.int64(0), node: $0.text(1), payload: $0.blob(2)) }
      }
      for row in found {
        guard let changed = body(row.payload) else { continue }
        try pass { () throws(DatabaseError) in
          try ledger.connection.run(
            "UPDATE tree_node SET payload = ?3 WHERE tree = ?1 AND node_id = ?2", row.tree,
            row.node, changed)
        }
        count += 1
      }
      guard found.count == Self.rowsAtOnce, let end = found.last else { return count }
      last = (end.tree, end.node)
    }
  }
}
