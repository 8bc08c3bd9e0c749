import Reconciliation
import TestSupport
import Testing
import Usage

/// Nodes that report calls, sums and links, in trees that were made up.
@Suite struct `A tree of calls` {
  /// A node with what it reports.
  private struct Report {
    var id: Int
    var parent: Int?
    var role: TreeNode.Role
    var hasTokens: Bool
    /// The call that it reports, which others may report, too.
    var call: Int

    var node: TreeNode {
      var node = TreeNode(id: "\(id)")
      node.parentID = parent.map { "\($0)" }
      node.role = role
      node.hasTokens = hasTokens
      if role != .link { node.event = EventIdentity(source: "test", id: "e\(call)") }
      return node
    }
  }

  private static func tree(_ random: inout SplitMix64) -> [Report] {
    var reports: [Report] = []
    for id in 0..<Int.random(in: 1...12, using: &random) {
      let roles: [TreeNode.Role] = [.link, .link, .call, .call, .call, .sum, .charge, .echo]
      // Nothing is within a record of a log.
      let parent = reports.filter { $0.role != .echo }.randomElement(using: &random)?.id
      let role = roles.randomElement(using: &random) ?? .link
      reports.append(
        Report(
          id: id, parent: parent, role: role == .echo && parent == nil ? .link : role,
          hasTokens: role == .echo || Int.random(in: 0..<5, using: &random) > 0,
          call: Int.random(in: 0..<4, using: &random) == 0 ? 100 : id))
    }
    return reports
  }

  /// What counts, by a look at the whole tree.
  private static func counted(_ reports: [Report]) -> Set<Int> {
    func isBelow(_ id: Int, _ top: Int) -> Bool {
      var next = reports[id].parent
      while let current = next {
        if current == top { return true }
        next = reports[current].parent
      }
      return false
    }
    return Set(
      reports.filter { report in
        let echoes = reports.filter { $0.role == .echo && $0.parent == report.id }
        let calls = reports.filter { other in
          (other.role == .call && other.hasTokens || other.role == .echo)
            && isBelow(other.id, report.id) && !echoes.contains { $0.id == other.id }
        }
        let sums = reports.filter { other in
          other.role == .sum && other.hasTokens && isBelow(other.id, report.id)
        }
        switch report.role {
        case .link: return false
        case .charge: return true
        case .sum: return calls.isEmpty && sums.isEmpty && echoes.isEmpty
        case .call: return calls.isEmpty && (report.hasTokens || echoes.isEmpty)
        case .echo:
          let around = report.parent.map { reports[$0] }
          return around?.role != .call || around?.hasTokens == false
        }
      }.map(\.id))
  }

  /// Each report is a transaction of its own, which knows only the nodes that it needs.
  private static func counted(storing reports: [Report]) -> Set<Int> {
    var stored: [ExternalID: TreeNode] = [:]
    for report in reports {
      var tree = CallTree()
      var next: ExternalID? = report.node.id
      while let id = next {
        if let node = stored[id] { tree.load(node) }
        next = stored[id]?.parentID ?? (id == report.node.id ? report.node.parentID : nil)
      }
      for node in stored.values where node.parentID == report.node.id { tree.load(node) }
      guard !tree.repeatsItsNode(report.node) else { continue }
      _ = tree.report(report.node)
      for node in tree.changed { stored[node.id] = node }
    }
    return Set(stored.values.filter(\.isCounted).compactMap { Int($0.id.text) })
  }

  @Test func `counts the innermost calls of each branch, in whatever order they are reported`() {
    var random = SplitMix64(seed: 17)
    for _ in 0..<2_000 {
      let reports = Self.tree(&random)
      let right = Self.counted(reports)
      for _ in 0..<4 {
        var order = reports + reports.prefix(3)
        order.shuffle(using: &random)
        #expect(Self.counted(storing: order) == right, "\(reports)")
      }
    }
  }

  @Test func `knows which events turn out to be counted twice`() {
    var tree = CallTree()
    let outer = Report(id: 1, parent: nil, role: .call, hasTokens: true, call: 1).node
    let inner = Report(id: 2, parent: 1, role: .call, hasTokens: true, call: 2).node
    _ = tree.report(outer)
    #expect(tree.changedEvents.map(\.node.id) == ["1"])
    let isNew = [tree.report(inner), tree.report(inner)]
    #expect(isNew == [true, false])
    #expect(tree.changedEvents.map(\.node.id) == ["2"])
    var next = CallTree()
    var stored = outer
    (stored.isReported, stored.isCounted) = (true, true)
    next.load(stored)
    _ = next.report(inner)
    #expect(next.changedEvents.first { $0.node.id == "1" }?.wasCounted == true)
  }

  @Test func `with a circle of parents comes to an end`() {
    var tree = CallTree()
    for (id, parent) in [(1, 2), (2, 3), (3, 1)] {
      let report = Report(id: id, parent: parent, role: .call, hasTokens: true, call: id)
      _ = tree.report(report.node)
    }
    #expect(tree.path(from: "1").count == CallTree.depthMax)
  }

  @Test func `has the nearest session, user and agent, and the outermost conversation`() {
    var tree = CallTree()
    for (id, parent) in [(1, nil), (2, 1), (3, 2)] {
      var node = Report(id: id, parent: parent, role: .link, hasTokens: false, call: id).node
      node.labels.conversationID = "talk \(id)"
      if id < 3 { node.labels.userID = "user \(id)" }
      if id == 1 { node.labels.sessionID = "session" }
      _ = tree.report(node)
    }
    let labels = tree.labels(of: "3")
    #expect(labels.conversationID == "talk 1")
    #expect(labels.userID == "user 2")
    #expect(labels.sessionID == "session")
    #expect(labels.agent == nil)
  }
}
