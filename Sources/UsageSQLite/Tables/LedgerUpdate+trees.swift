import SQLite
import Usage

extension LedgerUpdate {
  func tree(_ id: ExternalID) throws(LedgerFailure) -> Tree? {
    try pass { () throws(DatabaseError) in try trees.tree(id) }
  }

  func save(_ tree: Tree) throws(LedgerFailure) {
    try pass { () throws(DatabaseError) in try trees.save(tree) }
  }

  func nodes(_ ids: [ExternalID], in tree: ExternalID) throws(LedgerFailure) -> [TreeNode] {
    try pass { () throws(DatabaseError) in try trees.nodes(ids, in: tree) }
  }

  func nodes(
    below ids: [ExternalID], in tree: ExternalID, limit: Int
  ) throws(LedgerFailure) -> [TreeNode] {
    try pass { () throws(DatabaseError) in
      try trees.nodes(below: ids, in: tree, limit: limit)
    }
  }

  func nodes(
    in tree: ExternalID, after id: ExternalID, limit: Int
  ) throws(LedgerFailure) -> [TreeNode] {
    try pass { () throws(DatabaseError) in try trees.nodes(in: tree, after: id, limit: limit) }
  }

  func save(_ nodes: [TreeNode], in tree: ExternalID) throws(LedgerFailure) {
    try pass { () throws(DatabaseError) in try trees.save(nodes, in: tree) }
  }

  func calls(named names: [ExternalID]) throws(LedgerFailure) -> [NamedCall] {
    try pass { () throws(DatabaseError) in try trees.calls(named: names) }
  }

  func save(_ calls: [NamedCall]) throws(LedgerFailure) {
    try pass { () throws(DatabaseError) in try trees.save(calls) }
  }
}
