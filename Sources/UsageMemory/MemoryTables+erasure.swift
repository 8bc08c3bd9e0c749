import Ledger
public import Usage

/// What the rules of erasure need, in dictionaries.
extension MemoryTables {
  func rename(user number: Int64, to id: ExternalID, in project: ProjectID) {
    if let old = users[number] { change(\.userNumbers, old) { $0 = nil } }
    let key = OwnID(owner: project.number, id: id)
    change(\.userNumbers, key) { $0 = number }
    change(\.users, number) { $0 = key }
  }

  func keys(ofUser id: ExternalID, in project: ProjectID) -> [AccessKey] {
    keys(in: project).filter { $0.userID == id }
  }

  func saveOwner(of key: AccessKey) { save(key) }

  func budgets(
    ofUser id: ExternalID, in project: ProjectID
  ) -> [(number: Int64, name: String)] {
    (Array(storedBudgetRows.values) + Array(deletedBudgets.values))
      .filter { $0.project == project.number && $0.budget.scope.userID == id }
      .map { ($0.number, $0.budget.name) }
  }

  func saveOwner(ofBudget number: Int64, name: String, userID: ExternalID) {
    for table in [\MemoryTables.storedBudgetRows, \.deletedBudgets] {
      change(table, number) {
        $0?.budget.name = name
        $0?.budget.scope.userID = userID
      }
    }
  }

  func renameTrees(
    ofUser id: ExternalID, to other: ExternalID, in project: ProjectID
  ) -> Int {
    let found = trees.filter { $0.key.owner == project.number && $0.value.userID == id }
    for key in found.keys { change(\.trees, key) { $0?.userID = other } }
    return found.count
  }

  func renameNodes(
    ofUser id: ExternalID, to other: ExternalID, in project: ProjectID
  ) -> Int {
    changeNodes(in: project) { node in
      guard node.labels.userID == id else { return false }
      node.labels.userID = other
      return true
    }
  }

  /// Has `body` change the nodes of a project; it returns false for what is to stay as it is.
  func changeNodes(in project: ProjectID, _ body: (inout TreeNode) -> Bool) -> Int {
    var count = 0
    for (tree, nodes) in nodes where tree.owner == project.number {
      var changed = nodes
      for id in nodes.keys {
        guard var node = nodes[id], body(&node) else { continue }
        changed[id] = node
        count += 1
      }
      change(\.nodes, tree) { $0 = changed }
    }
    return count
  }
}

extension MemoryLedger {
  public func changeStates(
    of dialect: String, containing text: String, _ body: (StateKey, [UInt8]) -> [UInt8]?
  ) -> Int {
    var count = 0
    for (owner, states) in tables.states
    where owner.project == origin.project.number && owner.dialect.text == dialect {
      for (name, value) in states where value.contains(text.utf8) {
        let key = StateKey(dialect: dialect, owner: owner.owner.text, key: name.text)
        guard let changed = body(key, value) else { continue }
        setState(key, to: changed)
        count += 1
      }
    }
    return count
  }

  public func eraseUser(_ id: ExternalID, as pseudonym: ExternalID) -> ErasedUser {
    tables.rules.eraseUser(id, as: pseudonym, in: origin.project, at: origin.receivedAt)
  }

  public func removeCalls(withPrefix prefix: String) -> Int {
    let found = tables.namedCalls.keys.filter {
      $0.owner == origin.project.number && $0.id.hasPrefix(prefix)
    }
    for key in found { tables.change(\.namedCalls, key) { $0 = nil } }
    return found.count
  }

  public func changePayloads(
    containing text: String, _ body: ([UInt8]) -> [UInt8]?
  ) -> Int {
    tables.changeNodes(in: origin.project) { node in
      guard node.payload.contains(text.utf8), let changed = body(node.payload) else {
        return false
      }
      node.payload = changed
      return true
    }
  }
}
