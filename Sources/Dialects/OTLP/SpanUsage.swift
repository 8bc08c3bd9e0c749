internal import JSON
internal import Usage

/// The tokens of a model call, as the attributes of its span tell them; `SpanCount` has their
/// names.
struct SpanUsage {
  private(set) var tokens = TokenCounts()
  /// False where the span has an input, but no word of an output: its stream was left early.
  private(set) var isOutputTold = true
  /// What cannot all be true; it is taken as far as it is sure, since no exporter looks at a
  /// refusal.
  private(set) var doubts: [Doubt] = []
  /// The provider's own usage object, where an attribute has it: for what is charged for beside the
  /// tokens.
  private(set) var object: ProviderUsage?
  /// The passes that make up the tokens, where there are several.
  private(set) var passes: [TokenCounts] = []

  /// Nil where the span tells no count, or only counts of 0.
  ///
  /// The conventions have cached tokens within the input, and some emitters do not; where the
  /// counts themselves prove it they decide.
  init?(
    _ attributes: Attributes, names: [SpanCount: [String]] = [:], provider: ExternalName?,
    model: ExternalName? = nil, isCacheOutside: Bool
  ) throws(Rejection) {
    let counts = Counts(attributes, names)
    let told = (input: try counts[.input], output: try counts[.output])
    guard told.input != nil || told.output != nil else { return nil }
    let input = (told.input ?? 0) + (try counts[.toolInput] ?? 0)
    var output = told.output ?? 0
    var hidden = try counts[.reasoning] ?? 0
    let total = try counts[.total]
    tokens.cacheRead = try counts[.cacheRead] ?? 0
    try readWrites(counts)
    var isOutside = isCacheOutside
    isOutside = readObjects(attributes, input: input, provider, model) ?? isOutside
    if let object, object.tokens.prompt > input, !object.passes.isEmpty {
      // Summing up the conversation is beside the counts of the call, and charged for.
      tokens = object.tokens
      return
    }
    hidden = max(hidden, tokens.reasoning)
    let cache = tokens.prompt
    isOutside = isOutside || cache > input || cache > 0 && total == input + output + cache
    let sum = input + output + (isOutside ? cache : 0)
    if let total, total > sum {
      let isSure = told.output == nil || UsageSender(provider: provider, model: model).isGoogle
      output += rest(of: total, beyond: sum, hidden: hidden, isOutput: isSure)
    }
    isOutputTold = told.output != nil || output > 0
    tokens.input = input - (isOutside ? 0 : cache)
    tokens.output = output
    tokens.reasoning = hidden
    clamp(\.reasoning, to: output, .reasoning)
    try readModalities(counts)
    try readCompaction(counts)
    if tokens.total == 0 { return nil }
  }

  /// A usage object in an attribute, which tells all.
  init?(
    object: AttributeValue?, at name: String, provider: ExternalName?, model: ExternalName?
  ) throws(Rejection) {
    guard let value = object?.object else { return nil }
    let usage = try ProviderUsage(
      reading: value, at: name, provider: provider, model: model, isWrittenByHand: false)
    guard usage.tokens.total > 0 || usage.cost != nil || !usage.notes.fees.isEmpty else {
      return nil
    }
    tokens = usage.tokens
    doubts = usage.notes.doubts
    self.object = usage
  }

  /// Takes what of the input was read from and written to a cache, and what of the output is
  /// reasoning, from a usage object, if that has the same input and tells more. True where it has
  /// the cached tokens beside it; nil where there is none.
  private mutating func readObjects(
    _ attributes: Attributes, input: Int64, _ provider: ExternalName?, _ model: ExternalName?
  ) -> Bool? {
    var objects = SpanCount.usageObjects.compactMap { attributes[$0]?.object }
    if let metadata = attributes[SpanCount.providerMetadata]?.object {
      objects += metadata.members.compactMap { $0.value.present("usage") }
    }
    for object in objects where object.kind == .object {
      guard
        let usage = try? ProviderUsage(
          reading: object, at: "usage", provider: provider, model: model, isWrittenByHand: false)
      else { continue }
      if usage.passes.contains(where: { $0.input == input || $0.prompt == input }) {
        self.object = usage
      }
      let isOutside = usage.tokens.input == input
      guard isOutside || usage.tokens.prompt == input,
        usage.tokens.prompt - usage.tokens.input >= tokens.prompt
      else { continue }
      self.object = usage
      tokens.cacheRead = usage.tokens.cacheRead
      tokens.cacheWrite = usage.tokens.cacheWrite
      tokens.cacheWrite5m = usage.tokens.cacheWrite5m
      tokens.cacheWrite1h = usage.tokens.cacheWrite1h
      tokens.reasoning = usage.tokens.reasoning
      return isOutside && tokens.prompt > 0
    }
    return nil
  }

  /// Names that may stand for something billed, have a number above 0, and are not read.
  static func unreadNames(in attributes: Attributes) -> [String] {
    attributes.filter { SpanCount.isUnread($0.name) && $0.value.isPositive }.map(\.name)
  }

  /// What the total has beyond input and output may be reasoning that is beside the output, told or
  /// not: Google counts it so. It is not where it is what was read from or written to a cache,
  /// which some add to the total. Of anybody else's nobody knows what it is.
  private mutating func rest(
    of total: Int64, beyond sum: Int64, hidden: Int64, isOutput: Bool
  ) -> Int64 {
    let rest = total - sum
    if rest == hidden { return rest }
    let cached = [tokens.cacheRead, tokens.prompt - tokens.cacheRead]
    guard !cached.contains(rest) else { return 0 }
    if isOutput { return rest }
    let name = SpanCount.total.names[0]
    doubts.append(
      Doubt(.contradictory, "\(name) is \(total), but the parts add up to \(sum)"))
    return 0
  }

  /// `TokenCounts.clamp`, with its doubt noted.
  private mutating func clamp(
    _ part: WritableKeyPath<TokenCounts, Int64>, to most: Int64, _ count: SpanCount
  ) {
    guard let doubt = tokens.clamp(part, to: most, "\(count.names[0])") else { return }
    doubts.append(doubt)
  }

  /// What is told of lifetimes may be less than all that was written: the rest is of an unknown
  /// one.
  private mutating func readWrites(_ counts: Counts) throws(Rejection) {
    tokens.cacheWrite5m = try counts[.cacheWrite5m] ?? 0
    tokens.cacheWrite1h = try counts[.cacheWrite1h] ?? 0
    guard let total = try counts[.cacheWrite] else { return }
    let split = tokens.cacheWrite5m + tokens.cacheWrite1h
    if split > total {
      doubts.append(
        Doubt(
          .contradictory,
          "\(SpanCount.cacheWrite.names[0]) is \(total), less than the \(split) tokens that were "
            + "written by lifetime"))
    }
    tokens.cacheWrite = max(0, total - split)
  }

  /// Parts of the input and output. Where it is not told what of them was cached, they count as
  /// fresh as far as there is fresh input.
  private mutating func readModalities(_ counts: Counts) throws(Rejection) {
    let input = (audio: try counts[.audioInput] ?? 0, image: try counts[.imageInput] ?? 0)
    let cached = (audio: try counts[.audioCacheRead], image: try counts[.imageCacheRead] ?? 0)
    let output = (audio: try counts[.audioOutput] ?? 0, image: try counts[.imageOutput] ?? 0)
    tokens.audioInput = min(max(0, input.audio - (cached.audio ?? 0)), tokens.input)
    tokens.audioCacheRead = min(input.audio - tokens.audioInput, tokens.cacheRead)
    tokens.imageInput = min(
      max(0, input.image - cached.image), tokens.input - tokens.audioInput)
    tokens.imageCacheRead = min(cached.image, tokens.cacheRead - tokens.audioCacheRead)
    tokens.audioOutput = output.audio
    clamp(\.audioOutput, to: tokens.output, .audioOutput)
    tokens.imageOutput = output.image
    clamp(\.imageOutput, to: tokens.output - tokens.audioOutput, .imageOutput)
  }

  /// Anthropic sums up a long conversation in a pass of its own, which is beside the call's counts
  /// (https://platform.claude.com/docs/en/build-with-claude/compaction).
  private mutating func readCompaction(_ counts: Counts) throws(Rejection) {
    var pass = TokenCounts()
    pass.input = try counts[.compactionInput] ?? 0
    pass.output = try counts[.compactionOutput] ?? 0
    pass.cacheRead = try counts[.compactionCacheRead] ?? 0
    pass.cacheWrite = try counts[.compactionCacheWrite] ?? 0
    guard pass.total > 0 else { return }
    passes = [tokens, pass]
    tokens += pass
  }

  /// The counts under any of their names.
  private struct Counts {
    private let attributes: Attributes
    /// In place of the common ones; empty for those.
    private let names: [SpanCount: [String]]

    init(_ attributes: Attributes, _ names: [SpanCount: [String]]) {
      self.attributes = attributes
      self.names = names
    }

    /// Nil where none of its names is there.
    subscript(count: SpanCount) -> Int64? {
      get throws(Rejection) {
        var told: Int64?
        let names = names.isEmpty ? count.names : names[count] ?? []
        for name in names where told ?? 0 == 0 {
          guard let value = attributes[name] else { continue }
          guard let count = value.integer, (0...TokenCounts.perEventMax).contains(count) else {
            throw Rejection(
              .invalidField, field: name,
              "must be an integer from 0 to \(TokenCounts.perEventMax)")
          }
          told = max(told ?? 0, count)
        }
        return told
      }
    }
  }
}

extension AttributeValue {
  /// True for a number above 0, in any of the types that clients send numbers in.
  fileprivate var isPositive: Bool {
    switch self {
    case .integer(let integer): integer > 0
    case .text(let text), .decimal(let text): UsageNet.isPositive(text)
    case .flag, .list, .members: false
    }
  }
}
