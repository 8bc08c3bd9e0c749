internal import Usage

/// One of the passes that the API made for a call: an entry of `usage.iterations`, or a response
/// that was paused and gone on with.
struct ClaudePass: Sendable, Hashable {
  /// Nil where it is the call's own.
  var model: ExternalName?
  var figures: ClaudeFigures
  /// Nil where it is the call's own.
  var speed: String?
}

/// What a usage object tells beside its top-level counts.
struct ClaudeIterations: Sendable, Hashable {
  /// What summing up the conversation took, which the API charges for beside the counts and the CLI
  /// leaves out (https://platform.claude.com/docs/en/build-with-claude/compaction).
  var compaction = ClaudeFigures()
  /// What other models were asked for advice, by model: charged for beside the counts, at their own
  /// prices (https://platform.claude.com/docs/en/agents-and-tools/tool-use/advisor-tool).
  var advice: [ClaudePass] = []
  /// What the counts are made of.
  var passes: [ClaudePass] = []

  /// More passes of one call are not told apart.
  static let passesMax = 256

  /// True where there is nothing that the counts do not tell.
  var isEmpty: Bool { compaction.isZero && advice.isEmpty && passes.count < 2 }

  /// What the passes sent together.
  var sent: ClaudeSent {
    passes.reduce(into: ClaudeSent.zero) { $0 = $0.with($1.figures.sent) }
  }

  /// What is known of one call that was told several times.
  func merged(with other: ClaudeIterations) -> ClaudeIterations {
    var merged = self
    merged.compaction = compaction.merged(with: other.compaction)
    for pass in other.advice { merged.raiseAdvice(to: pass) }
    if other.passes.total > passes.total { merged.passes = other.passes }
    return merged
  }

  /// Adds what follows in another response of the same call.
  mutating func append(_ other: ClaudeIterations) {
    compaction += other.compaction
    for pass in other.advice { addAdvice(pass) }
    passes += other.passes
    if passes.count > Self.passesMax { passes = [] }
  }

  mutating func addAdvice(_ pass: ClaudePass) {
    guard let index = index(of: pass) else { return advice.append(pass) }
    advice[index].figures += pass.figures
  }

  private mutating func raiseAdvice(to pass: ClaudePass) {
    guard let index = index(of: pass) else { return advice.append(pass) }
    advice[index].figures = advice[index].figures.merged(with: pass.figures)
  }

  private func index(of pass: ClaudePass) -> Int? {
    let key = ClaudeModelName.key(pass.model ?? "")
    return advice.firstIndex { ClaudeModelName.key($0.model ?? "") == key }
  }
}

extension [ClaudePass] {
  fileprivate var total: Int64 { reduce(0) { $0 &+ $1.figures.tokens.total } }

  /// The passes of a call, once they come to its counts; nil where they do not. What the call tells
  /// and its passes do not, how long writes live and what was reasoning, is dealt out to them.
  func settled(to tokens: TokenCounts) -> [ClaudePass]? {
    var passes = self
    var rest = tokens
    for pass in passes { rest -= pass.figures.tokens }
    guard rest.input == 0, rest.cacheRead == 0, rest.output == 0, rest.written == 0 else {
      return nil
    }
    for index in passes.indices { passes[index].figures.tokens.take(&rest) }
    return rest == TokenCounts() ? passes : nil
  }
}

extension TokenCounts {
  /// Moves writes from or to those of unknown lifetime, and takes reasoning, as far as the rest of
  /// the call asks for it.
  fileprivate mutating func take(_ rest: inout TokenCounts) {
    for field in [\TokenCounts.cacheWrite1h, \TokenCounts.cacheWrite5m] {
      let wanted = rest[keyPath: field]
      let moved = wanted > 0 ? min(wanted, cacheWrite) : -min(-wanted, self[keyPath: field])
      self[keyPath: field] += moved
      cacheWrite -= moved
      rest[keyPath: field] -= moved
      rest.cacheWrite += moved
    }
    let thought = rest.reasoning > 0 ? min(rest.reasoning, output - reasoning) : rest.reasoning
    reasoning += thought
    rest.reasoning -= thought
  }
}
