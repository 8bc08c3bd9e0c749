import Reconciliation
import Testing
import Usage

/// The spans of a trace, and the sums that some of them have.
@Suite struct `A tree of sums` {
  @Test func `has what a sum has beyond the calls within it`() {
    let tree = SumTree([
      span("run", nil, .sum, counts(3, 300)), span("turn", "run", .sum, counts(1, 100)),
      span("call", "turn", .call, counts(1, 100)), span("late", "run", .call, counts(1, 150)),
    ])
    #expect(tree.calls == counts(2, 250))
    #expect(tree.total == counts(3, 300))
    #expect(tree.excess == counts(1, 50))
  }

  @Test func `finds calls through spans that only say what is within what`() {
    let tree = SumTree([
      span("call", "link", .call, counts(1, 100)), span("link", "run", .link, .zero),
      span("run", nil, .sum, counts(1, 100)),
    ])
    #expect(tree.total == counts(1, 100))
    #expect(tree.excess == .zero)
  }

  @Test func `takes no more of sums at the same time than the largest of them`() {
    let one = span("a", nil, .sum, counts(2, 200), 0..<10)
    let other = span("b", nil, .sum, counts(2, 180), 5..<15)
    let within = [one, other].map { sum in
      var sum = sum
      sum.parentID = "run"
      return sum
    }
    let tree = SumTree([span("run", nil, .sum, .zero)] + within)
    #expect(tree.total == counts(2, 200))
    #expect(SumTree([one, span("c", nil, .sum, counts(2, 180), 10..<15)]).total == counts(4, 380))
  }

  @Test func `does not count a call twice whose place is not known yet`() {
    let call = span("call", "missing", .call, counts(1, 100))
    let tree = SumTree([call, span("run", nil, .sum, counts(1, 100))])
    #expect(tree.total == counts(1, 100))
    #expect(tree.excess == .zero)
  }

  @Test func `ends where spans are within one another in a circle`() {
    let tree = SumTree([
      span("a", "b", .link, .zero), span("b", "a", .link, .zero),
      span("call", "a", .call, counts(1, 100)),
    ])
    #expect(tree.calls == counts(1, 100))
    #expect(tree.total == .zero)
  }

  private func span(
    _ id: ExternalID, _ parentID: ExternalID?, _ role: TreeNode.Role, _ counts: CallCounts,
    _ times: Range<Int64>? = nil
  ) -> CountedSpan {
    var span = CountedSpan(id: id, parentID: parentID, times: times)
    span.role = role
    span.counts = counts
    return span
  }

  private func counts(_ requests: Int64, _ input: Int64) -> CallCounts {
    var tokens = TokenCounts()
    tokens.input = input
    return CallCounts(requests: requests, tokens: tokens)
  }
}
