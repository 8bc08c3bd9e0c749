internal import Usage

/// One of the passes that the API made for a call: an entry of `usage.iterations`, or a response
/// that was paused and continued.
struct ClaudePass: Sendable, Hashable {
  /// Nil where it is the call's model.
  var model: ExternalName?
  var figures: ClaudeFigures
  /// Nil where it is the call's speed.
  var speed: String?
}

/// What a usage object reports in addition to its top-level counts.
struct ClaudeIterations: Sendable, Hashable {
  /// The usage of compacting the conversation, which the API charges for on top of the counts, and
  /// which the CLI leaves out (https://platform.claude.com/docs/en/build-with-claude/compaction).
  var compaction = ClaudeFigures()
  /// The usage of other models that were asked for advice, one pass for each model: charged for on
  /// top of the counts, at the prices of those models
  /// (https://platform.claude.com/docs/en/agents-and-tools/tool-use/advisor-tool).
  var advice: [ClaudePass] = []
  /// The passes that add up to the counts.
  var passes: [ClaudePass] = []

  /// Beyond this, the passes of a call are not kept apart.
  static let passesMax = 256

  /// True where it adds nothing to the counts.
  var isEmpty: Bool { compaction.isZero && advice.isEmpty && passes.count < 2 }

  /// What all passes sent together.
  var sent: ClaudeSent {
    passes.reduce(into: ClaudeSent.zero) { $0 = $0.with($1.figures.sent) }
  }

  /// What two reports say of the same call.
  func merged(with other: ClaudeIterations) -> ClaudeIterations {
    var merged = self
    merged.compaction = compaction.merged(with: other.compaction)
    for pass in other.advice { merged.raiseAdvice(to: pass) }
    if other.passes.total > passes.total { merged.passes = other.passes }
    return merged
  }

  /// Adds the iterations of another response of the same call.
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

  /// The passes of a call, once they add up to its counts; nil where they do not. Lifetimes of
  /// cache writes and reasoning, which only the call's own counts may have, are distributed among
  /// the passes.
  func settled(to tokens: TokenCounts) -> [ClaudePass]? {
    var passes = self
    var remainder = tokens
    for pass in passes { remainder -= pass.figures.tokens }
    guard remainder.input == 0, remainder.cacheRead == 0, remainder.output == 0,
      remainder.written == 0
    else {
      return nil
    }
    for index in passes.indices { passes[index].figures.tokens.absorb(&remainder) }
    return remainder == TokenCounts() ? passes : nil
  }
}

extension TokenCounts {
  /// Moves cache writes from or to those of unknown lifetime, and adds reasoning, as far as the
  /// remainder of the call requires.
  fileprivate mutating func absorb(_ remainder: inout TokenCounts) {
    for field in [\TokenCounts.cacheWrite1h, \TokenCounts.cacheWrite5m] {
      let wanted = remainder[keyPath: field]
      let moved = wanted > 0 ? min(wanted, cacheWrite) : -min(-wanted, self[keyPath: field])
      self[keyPath: field] += moved
      cacheWrite -= moved
      remainder[keyPath: field] -= moved
      remainder.cacheWrite += moved
    }
    let thought =
      remainder.reasoning > 0 ? min(remainder.reasoning, output - reasoning) : remainder.reasoning
    reasoning += thought
    remainder.reasoning -= thought
  }
}
