internal import Usage

/// One way to understand an object of OpenAI's kind: what of it is beside the counts that usually
/// contain it.
struct OpenAIReading: Equatable {
  var isCacheOutside = false
  var isReasoningOutside = false
  var isAudioOutside = false
  /// What of the total no count tells.
  var untold: Int64 = 0
  var doubt: Doubt?

  /// The reading that the total proves, else the one that the sender is known for.
  init(of counts: OpenAICounts, from sender: UsageSender) {
    var isFitting = false
    for reading in Self.all where counts.total.map({ reading.total(of: counts) == $0 }) ?? false {
      isFitting = true
      guard reading.isPossible(counts) else { continue }
      self = reading
      // Some senders add up input and output alone, wherever cached tokens are.
      if counts.isCachePlaceUnknown || counts.isOfAnthropicAlone(sender), !isCacheOutside {
        settleCache(counts, sender)
      }
      return
    }
    // Perplexity's deep research reasons far beyond its answer, and tells no total of it; xAI's
    // reasoning is beside its answer, and some senders leave the total out.
    isReasoningOutside =
      counts.reasoning.orZero > counts.completion.orZero
      && (sender.isPerplexity || sender.isXAI && counts.total == nil)
    settleCache(counts, sender)
    if counts.total != nil, !isFitting { account(for: counts, sender) }
  }

  private init(cache: Bool = false, reasoning: Bool = false, audio: Bool = false) {
    isCacheOutside = cache
    isReasoningOutside = reasoning
    isAudioOutside = audio
  }

  /// The likeliest first.
  private static let all = [
    OpenAIReading(), OpenAIReading(reasoning: true), OpenAIReading(cache: true),
    OpenAIReading(cache: true, reasoning: true), OpenAIReading(audio: true),
  ]

  private func total(of counts: OpenAICounts) -> Int64 {
    counts.prompt.orZero + counts.completion.orZero + (isCacheOutside ? counts.cache : 0)
      + (isReasoningOutside ? counts.reasoning.orZero : 0)
      + (isAudioOutside ? counts.audio.orZero : 0)
  }

  private func isPossible(_ counts: OpenAICounts) -> Bool {
    (isCacheOutside || counts.cache <= counts.prompt.orZero)
      && (isReasoningOutside || counts.reasoning.orZero <= counts.completion.orZero)
  }

  /// The place of the cache by what is possible, or by who sends it; else it is in doubt.
  private mutating func settleCache(_ counts: OpenAICounts, _ sender: UsageSender) {
    guard counts.cache > 0 else { return }
    if counts.cache > counts.prompt.orZero {
      isCacheOutside = !counts.isCacheToldInside
      return
    }
    let isUnproven =
      counts.isCacheToldBeside && counts.total == nil || counts.isOfAnthropicAlone(sender)
    if isUnproven, counts.isAnthropicRenamed, !counts.isCacheToldInside {
      isCacheOutside = true
      return
    }
    guard counts.isCachePlaceUnknown || isUnproven, !counts.isPydantic,
      !sender.countsCacheInside
    else { return }
    doubt = .cachePlace(counts.cache, input: counts.prompt.orZero)
  }

  /// The total is none of the readings'. Google bills thoughts that stand in the total alone.
  private mutating func account(for counts: OpenAICounts, _ sender: UsageSender) {
    guard let total = counts.total else { return }
    let rest = total - self.total(of: counts)
    if rest > 0, sender.isGoogle {
      untold = rest
      return
    }
    doubt = Doubt(
      .contradictory,
      "total_tokens is \(total), but input \(counts.prompt.orZero) and output "
        + "\(counts.completion.orZero) do not add up to it, with or without cached "
        + "(\(counts.cache)) and reasoning (\(counts.reasoning.orZero)) tokens")
  }
}
