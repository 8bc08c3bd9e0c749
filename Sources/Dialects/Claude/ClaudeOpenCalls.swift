internal import Usage

/// Finds among calls those that have sent a certain sum.
struct ClaudeOpenCalls {
  private let calls: [ClaudeOpenCall]
  /// How many choices are tried before a sum counts as one that cannot be found.
  private var choicesLeft = 20_000
  private var chosen: [Int] = []

  /// The calls in the order in which they are tried.
  init(_ calls: [ClaudeOpenCall]) {
    self.calls = calls
  }

  /// Calls that sent exactly this together, those at the front first; nil where there are none.
  static func sending(_ sum: ClaudeSent, among calls: [ClaudeOpenCall]) -> [ClaudeOpenCall]? {
    var search = ClaudeOpenCalls(calls.filter { !$0.sums.figures.sent.isZero })
    return search.find(sum) ? search.chosen.map { search.calls[$0] } : nil
  }

  /// Tries every choice, by depth, with a list of its own in place of a stack of calls.
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
      // The last choice was wrong: go on without it.
      guard let last = chosen.popLast() else { return false }
      left = left.with(calls[last].sums.figures.sent)
      index = last + 1
    }
  }
}
