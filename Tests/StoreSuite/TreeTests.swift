import StoreSupport
import Testing
import Usage

/// What every store must do for trees of calls.
@Suite struct `A store's trees of calls` {
  private let folder: StoreFolder
  private let origin = UpdateOrigin(project: Sample.project, receivedAt: Sample.now)

  init() throws {
    folder = try StoreFolder()
  }

  /// One node with everything that it may have, one with nothing, and one without a report.
  private static let nodes: [TreeNode] = {
    var full = TreeNode(id: "a")
    full.parentID = "root"
    (full.isReported, full.hasTokens, full.isCounted, full.isSettling) = (true, true, true, true)
    full.role = .call
    full.event = EventIdentity(source: "otlp", id: "tree:a")
    full.callsBelow.insert("tree:b")
    full.labels.sessionID = "s"
    full.labels.conversationID = "talk"
    full.labels.userID = "u"
    full.labels.agent = "planner"
    full.payload = [1, 2, 3]
    var other = TreeNode(id: "b")
    other.parentID = "root"
    other.isReported = true
    other.role = .sum
    other.event = EventIdentity(source: "agentops", id: "another tree:b")
    other.callsBelow = CallsBelow(
      events: ["tree:c", "tree:d"], isMore: true, hasSum: true, hasEcho: true)
    return [full, other, TreeNode(id: "root")]
  }()

  private func sorted(_ nodes: [TreeNode]) -> [TreeNode] { nodes.sorted { $0.id < $1.id } }

  @Test(arguments: StoreKind.allCases)
  func `are read as they were stored, by id, by parent and in order`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    try await store.update(origin) { transaction throws(LedgerFailure) in
      var tree = Tree(id: "tree")
      tree.userID = "u"
      tree.nodeCount = 3
      try transaction.save(tree)
      try transaction.save(Self.nodes, in: "tree")
      try transaction.save(Tree(id: "empty"))
    }
    let found = try await store.update(origin) { transaction throws(LedgerFailure) in
      (
        trees: [try transaction.tree("tree"), try transaction.tree("none")],
        byID: try transaction.nodes(["b", "a", "c", "root"], in: "tree"),
        below: try transaction.nodes(below: ["root"], in: "tree", limit: 9),
        belowOne: try transaction.nodes(below: ["root"], in: "tree", limit: 1),
        after: try transaction.nodes(in: "tree", after: "a", limit: 1),
        elsewhere: try transaction.nodes(["a"], in: "empty")
      )
    }
    #expect(found.trees.map { $0?.nodeCount } == [3, nil])
    #expect(found.trees[0]?.userID == "u")
    #expect(sorted(found.byID) == Self.nodes)
    #expect(sorted(found.below) == Array(Self.nodes.prefix(2)))
    #expect(found.belowOne.count == 1)
    #expect(found.after.map(\.id) == ["b"])
    #expect(found.elsewhere.isEmpty)
    #expect(sorted(try await store.nodes(of: "tree", in: Sample.project)).map(\.id) == ["a", "b"])
    // Only a node with a payload is found by its id alone.
    #expect(try await store.node("a", in: Sample.project)?.tree == "tree")
    #expect(try await store.node("b", in: Sample.project) == nil)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `change, and name calls, within their project alone`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let call = NamedCall(
      name: "answer-1", event: EventIdentity(source: "otlp", id: "tree:a"), vocabulary: "scope",
      rank: 3, prompt: 7, period: 1...UInt64.max, session: ("s", 2))
    let changed = try await store.update(origin) { transaction throws(LedgerFailure) in
      try transaction.save(Tree(id: "tree"))
      try transaction.save(Self.nodes, in: "tree")
      var node = Self.nodes[0]
      node.isCounted = false
      node.callsBelow = CallsBelow()
      try transaction.save([node], in: "tree")
      try transaction.save([call])
      return try transaction.nodes(["a"], in: "tree")
    }
    #expect(changed.map(\.isCounted) == [false])
    #expect(changed.map(\.callsBelow) == [CallsBelow()])
    let known = try await store.update(origin) { transaction throws(LedgerFailure) in
      try transaction.calls(named: ["answer-1", "answer-2"])
    }
    #expect(known.map(\.event) == [call.event])
    #expect(known.map(\.period) == [call.period])
    #expect(known.map(\.prompt) == [7])
    #expect(known.first?.session.id == "s" && known.first?.session.rank == 2)
    let other = UpdateOrigin(project: try await otherProject(of: store), receivedAt: Sample.now)
    let elsewhere = try await store.update(other) { transaction throws(LedgerFailure) in
      (try transaction.calls(named: ["answer-1"]).count, try transaction.tree("tree"))
    }
    #expect(elsewhere.0 == 0)
    #expect(elsewhere.1 == nil)
    await store.close()
  }

  private func otherProject(of store: any UsageStore) async throws -> ProjectID {
    try await store.createKey(
      NewAccessKey(
        projectName: "other", name: "k", prefix: "tly_x", digest: KeyDigest(of: "tly_x"),
        scopes: [.ingest], userID: nil)
    ).project
  }
}
