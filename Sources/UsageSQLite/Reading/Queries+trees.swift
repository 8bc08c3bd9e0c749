import SQLite
import Usage

extension Queries {
  func nodes(of tree: ExternalID, in project: ProjectID) throws(DatabaseError) -> [TreeNode] {
    var nodes: [TreeNode] = []
    try connection.forEach(
      """
      \(StoredNode.select) JOIN tree t ON t.id = n.tree
      WHERE t.project = ?1 AND t.tree_id = ?2 AND n.flags & 1
      """, project.number, tree
    ) { row throws(DatabaseError) in nodes.append(StoredNode.read(row, of: tree)) }
    return nodes
  }

  func node(
    _ id: ExternalID, in project: ProjectID
  ) throws(DatabaseError) -> (tree: ExternalID, node: TreeNode)? {
    let tree = try connection.first(
      """
      SELECT t.tree_id FROM tree_node n JOIN tree t ON t.id = n.tree
      WHERE n.node_id = ?1 AND n.payload IS NOT NULL AND t.project = ?2 ORDER BY t.id LIMIT 1
      """, id, project.number
    ) { $0.id(0) }
    guard let tree else { return nil }
    return try connection.first(
      """
      \(StoredNode.select) JOIN tree t ON t.id = n.tree
      WHERE t.project = ?1 AND t.tree_id = ?2 AND n.node_id = ?3
      """, project.number, tree, id
    ) { (tree, StoredNode.read($0, of: tree)) }
  }
}
