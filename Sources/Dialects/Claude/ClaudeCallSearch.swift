internal import Usage

/// Finds among calls those that have sent a certain sum.
struct ClaudeOpenCalls {
  /// What came of it.
  enum Finding {
    /// Those at the front first.
    case found([ClaudeOpenCall])
    case none
    /// There are too many choices to try them all.
    case tooMany
  }

  private let calls: [ClaudeOpenCall]
  /// How many choices are tried before a sum counts as one that cannot be found.
  private var choicesLeft = 20_000
  private var chosen: [Int] = []

  /// The calls in the order in which they are tried.
  init(_ calls: [ClaudeOpenCall]) {
    self.calls = calls
  }

  /// Calls that sent exactly this together.
  static func sending(_ sum: ClaudeSent, among calls: [ClaudeOpenCall]) -> Finding {
    var search = ClaudeOpenCalls(calls.filter { !$0.sums.figures.sent.isZero })
    if search.find(sum) { return .found(search.chosen.map { search.calls[$0] }) }
    return search.choicesLeft > 0 ? .none : .tooMany
  }

  /// Where calls that came one after the other have sent exactly so much, the latest such calls of
  /// all; nil where none have.
  static func stretch(sending sum: ClaudeSent, in calls: [ClaudeOpenCall]) -> ClosedRange<Int>? {
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

/// The calls of which the reports do not speak.
struct ClaudeUncovered: Sendable {
  var calls: ClaudeModelTable = [:]
  /// True where there were too many choices to find them, so that they are the likeliest ones.
  var isGuess = false
}
