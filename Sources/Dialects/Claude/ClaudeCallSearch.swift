internal import Usage

/// Searches for calls that together sent a given sum of tokens.
struct ClaudeCallSearch {
  /// The result of a search.
  enum Finding {
    /// The calls, those tried first at the front.
    case found([ClaudeUnsettledCall])
    case none
    /// There are too many combinations to try all of them.
    case tooMany
  }

  private let calls: [ClaudeUnsettledCall]
  /// How many more combinations are tried before the search is given up.
  private var choicesLeft = 20_000
  private var chosen: [Int] = []

  /// The calls in the order in which they are tried.
  init(_ calls: [ClaudeUnsettledCall]) {
    self.calls = calls
  }

  /// Calls that together sent exactly this sum.
  static func sending(_ sum: ClaudeSent, among calls: [ClaudeUnsettledCall]) -> Finding {
    var search = ClaudeCallSearch(calls.filter { !$0.sums.figures.sent.isZero })
    if search.find(sum) { return .found(search.chosen.map { search.calls[$0] }) }
    return search.choicesLeft > 0 ? .none : .tooMany
  }

  /// The latest consecutive calls that together sent exactly this sum; nil where there are none.
  static func stretch(sending sum: ClaudeSent, in calls: [ClaudeUnsettledCall]) -> ClosedRange<Int>?
  {
    for end in calls.indices.reversed() {
      var left = sum
      for start in (0...end).reversed() {
        let sent = calls[start].sums.figures.sent
        guard sent.fits(in: left) else { break }
        left = left.beyond(sent)
        if left.isZero { return start...end }
      }
    }
    return nil
  }

  /// Tries every combination depth first, with a list in place of recursion.
  private mutating func find(_ sum: ClaudeSent) -> Bool {
    var left = sum
    var index = 0
    while true {
      if left.isZero { return true }
      choicesLeft -= 1
      guard choicesLeft > 0 else { return false }
      if index < calls.count {
        let sent = calls[index].sums.figures.sent
        if sent.fits(in: left) {
          chosen.append(index)
          left = left.beyond(sent)
        }
        index += 1
        continue
      }
      // The last choice led nowhere: continue without it.
      guard let last = chosen.popLast() else { return false }
      left = left.with(calls[last].sums.figures.sent)
      index = last + 1
    }
  }
}

/// The calls that the reports do not include.
struct ClaudeUncovered: Sendable {
  var calls: ClaudeModelTable = [:]
  /// True where there were too many combinations to find them, so that these are only the most
  /// likely ones.
  var isGuess = false
}
