public import Usage

extension MemoryLedger {
  private func key(_ id: ExternalID) -> MemoryTables.OwnID {
    MemoryTables.OwnID(owner: origin.project.number, id: id)
  }

  public func tree(_ id: ExternalID) -> Tree? { tables.trees[key(id)] }

  public func save(_ tree: Tree) {
    tables.change(\.trees, key(tree.id)) { $0 = tree }
  }

  public func nodes(_ ids: [ExternalID], in tree: ExternalID) -> [TreeNode] {
    ids.compactMap { tables.nodes[key(tree)]?[$0] }
  }

  public func nodes(
    below ids: [ExternalID], in tree: ExternalID, limit: Int
  ) -> [TreeNode] {
    let below = tables.nodes(of: tree, in: origin.project).filter { node in
      node.parentID.map(ids.contains) ?? false
    }
    return listed(below.prefix(limit))
  }

  public func nodes(
    in tree: ExternalID, after id: ExternalID, limit: Int
  ) -> [TreeNode] {
    listed(tables.nodes(of: tree, in: origin.project).drop { $0.id <= id }.prefix(limit))
  }

  private func listed(_ nodes: ArraySlice<TreeNode>) -> [TreeNode] {
    nodesListed += nodes.count
    return Array(nodes)
  }

  public func save(_ nodes: [TreeNode], in tree: ExternalID) {
    tables.change(\.nodes, key(tree)) { known in
      var all = known.take() ?? [:]
      for node in nodes { all[node.id] = node }
      known = all
    }
  }

  public func calls(named names: [ExternalID]) -> [NamedCall] {
    names.compactMap { tables.namedCalls[key($0)] }
  }

  public func save(_ calls: [NamedCall]) {
    for call in calls { tables.change(\.namedCalls, key(call.name)) { $0 = call } }
  }
}
