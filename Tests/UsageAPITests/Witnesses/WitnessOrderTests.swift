import HTTPServer
import Testing
import Usage

@testable import UsageAPI

/// A run that is told by two or three of its sources comes to what it cost, whatever the order.
@Suite struct `A run that several sources tell` {
  /// Sources in the order in which they post.
  struct Order: Sendable, CustomTestStringConvertible {
    var sources: [ToldRun]
    var testDescription: String { sources.map(\.rawValue).joined(separator: ", ") }
  }

  /// Every order of so many sources of which each shares an id with another, and of which not all
  /// are a run that was killed: what that put out nobody tells.
  private static func orders(of count: Int) -> [Order] {
    var all: [[ToldRun]] = [[]]
    for _ in 0..<count {
      all = all.flatMap { known in
        ToldRun.allCases.filter { !known.contains($0) }.map { known + [$0] }
      }
    }
    return all.filter { sources in
      let areJoined = sources.allSatisfy { one in
        sources.contains { $0 != one && !$0.names.isDisjoint(with: one.names) }
      }
      let isSpanWithLogs =
        sources.contains(.logs) && sources.contains(.spans)
        || sources.contains(.litellm)
          && sources.contains(.logs)
      let joins = sources.contains { $0.names.count == 2 }
      return areJoined && (!isSpanWithLogs || joins)
    }.map(Order.init)
  }

  private static let all = [1, 2, 3].flatMap(orders).filter { $0.sources != [.killed] }

  @Test func `has more than a hundred orders`() {
    #expect(Self.all.count > 100)
  }

  @Test(arguments: all)
  func `costs the same in each of them, and when it is told again`(order: Order) async throws {
    let service = try await Service()
    for round in 0..<2 {
      for source in order.sources {
        let answer = try await service.send(.post, source.path, source.body, type: source.type)
        #expect(answer.status == 200, "\(answer.body)")
      }
      let project = try await service.send(.get, "/v1/project")
      #expect(project["totals.cost.usd"] == ToldRun.usd, "round \(round)")
      #expect(project["totals.requests"] == "2")
      #expect(project["totals.tokens.input"] == "30")
      #expect(project["totals.tokens.cache_read"] == "10200")
      #expect(project["totals.tokens.output"] == "150")
    }
    let usage = try await service.send(.get, "/v1/usage?from=2025-11-22&to=2025-11-23")
    #expect(usage["total.cost.usd"] == ToldRun.usd)
    #expect(usage["total.requests"] == "2")
    // Where a total is told, the session has it whatever others tell.
    if order.sources.contains(.stream) {
      let session = try await service.session("claude")
      #expect(session["cost.usd"] == ToldRun.usd)
      #expect(session["adjustments.0.label"] != "unexplained", "\(session.body)")
    }
    await service.close()
  }
}
