public import JSON
public import Usage

/// What a provider's own `usage` object says, in Tally's exclusive buckets.
public struct ProviderUsage: Sendable, Hashable {
  /// Which providers' object it is like.
  public var shape: UsageShape
  /// The counts, each token in one bucket.
  public var tokens = TokenCounts()
  /// False where every count is null: the provider told no usage.
  public var isTold = true
  /// The server-side web searches that are billed beside the tokens.
  public var webSearches: Int64 = 0
  /// The model calls that the object stands for; nil where it does not say.
  public var requests: Int64?
  /// Service tier, batch, speed and geography, as far as the object tells them.
  public var modifiers = PriceModifiers()
  /// What few objects tell; nil where this one tells nothing of it.
  private(set) var rare: Boxed<RareUsage>?
  /// The provider, where nobody else uses the shape.
  public var provider: ExternalName? { shape.provider }

  init(shape: UsageShape) {
    self.shape = shape
  }

  /// Reads a `usage` object in any of the shapes of `UsageShape`.
  ///
  /// The shape decides whether cached tokens are inside the input count; where it does not, the
  /// total proves it, then `provider` and `model`, and what is left is a doubt of the result. So is
  /// each number above 0 that no rule reads. Members that are null count as absent. Throws
  /// `invalidField` for a count that is none, `contradictoryUsage` for one count that is told
  /// twice with different values, and `unknownUsageShape` where there is no known count. All name
  /// the member below `path`. In an object `isWrittenByHand` a name that is none of Tally's own is
  /// a slip, and refused; in one that a library made it is a doubt.
  public init(
    reading value: Value, at path: String = "usage", provider: ExternalName? = nil,
    model: ExternalName? = nil, isWrittenByHand: Bool = true
  ) throws(Rejection) {
    guard value.kind == .object else {
      throw Rejection(
        .invalidField, field: path,
        "must be the provider's usage object, but was \(value.forMessage)")
    }
    let fields = UsageFields(object: value, path: path)
    let sender = UsageSender(provider: provider, model: model)
    guard let shape = try UsageShape(of: fields, in: value) else {
      self.init(shape: .tally)
      isTold = false
      note(try Self.unread(beside: fields, sender))
      note(unreadOf: fields)
      return
    }
    self.init(shape: shape)
    var custom: Set<String> = []
    switch shape {
    case .chatCompletions, .responses: try readOpenAI(fields, sender)
    case .anthropic: try readAnthropic(fields, sender)
    case .google: try readGoogle(fields, sender)
    case .interactions: try readInteractions(fields)
    case .bedrock, .aiSDK: try readCamelCase(fields, sender)
    case .invokeModel: try readInvokeModel(fields)
    case .ollama: try readOllama(fields)
    case .cohere: try readCohere(fields)
    case .tally:
      try readTally(fields)
      if isWrittenByHand { try refuseUnknown(fields) } else { custom = readCustomDetails(value) }
    case .duration: try readDuration(fields)
    case .units: custom = try readUnits(value, at: path)
    case .total:
      try readTotal(fields, sender)
      // Read once more, so that what it looks at still counts as unread.
      _ = try Self.unread(beside: UsageFields(object: value, path: path), sender)
    }
    try readBesideTokens(fields, sender)
    if webSearches > 1, sender.isChargedByGroundedPrompt {
      webSearches = min(webSearches, max(1, requests ?? 1))
    }
    try checkSubsets(at: path)
    // A charge of which nobody knows who made it out is no usage.
    if shape == .units { isTold = notes.isBilled || !notes.fees.isEmpty }
    guard custom.isEmpty, isWrittenByHand || shape != .tally else {
      note(unreadOf: fields, except: custom)
      return
    }
    note(unreadOf: fields)
  }

  /// The same of any name, but for those that were read at the top of the object.
  private mutating func note(unreadOf fields: borrowing UsageFields, except names: Set<String>) {
    let top = fields.path.utf8.count + 1
    fields.forEachUnread(ofAnyName: shape == .tally) { path in
      if !names.contains(String(path.dropFirst(top))) { note(UsageNet.doubt(of: path)) }
    }
  }

  /// What is unread in the details of an object that tells neither input nor output. What stands
  /// there must be what its name says all the same: throws where it is not.
  private static func unread(
    beside fields: borrowing UsageFields, _ sender: UsageSender
  ) throws(Rejection) -> [Doubt] {
    var beside = ProviderUsage(shape: .responses)
    try beside.readOpenAI(fields, sender)
    return beside.notes.doubts.filter { $0.kind == .unread || $0.kind == .unreadDiscount }
  }

  /// Adds a doubt, as far as there is room for more.
  mutating func note(_ doubt: Doubt?) {
    guard let doubt, notes.doubts.count < Doubt.perEventMax else { return }
    notes.doubts.append(doubt)
  }

  /// Adds doubts, as far as there is room for them.
  mutating func note(_ doubts: [Doubt]) {
    for doubt in doubts { note(doubt) }
  }

  /// Notes what stands in an object that nobody asked for. Each object that was opened is handed
  /// over once, when it has been read.
  mutating func note(unreadOf fields: borrowing UsageFields) {
    fields.forEachUnread { note(UsageNet.doubt(of: $0)) }
  }

  /// `TokenCounts.clamp`, with its doubt noted.
  mutating func clamp(
    _ part: WritableKeyPath<TokenCounts, Int64>, to most: Int64, _ name: String
  ) {
    note(tokens.clamp(part, to: most, name))
  }

  /// The last word on every shape: no bucket beyond what an event may hold, no subset beyond its
  /// bucket.
  private mutating func checkSubsets(at path: String) throws(Rejection) {
    // Every other bucket is one count, and was checked as such.
    let written = max(
      tokens.cacheWrite5m, tokens.cacheWrite1h, tokens.cacheWrite30m, tokens.cacheWrite12h,
      tokens.cacheWrite)
    let most = max(tokens.input, tokens.output, tokens.cacheRead, written)
    guard most <= TokenCounts.perEventMax else {
      throw Rejection(
        .invalidField, field: path,
        "a bucket would be \(most); at most \(TokenCounts.perEventMax) is accepted")
    }
    let isConsistent =
      tokens.reasoning <= tokens.output && tokens.audioInput + tokens.imageInput <= tokens.input
      && tokens.audioCacheRead + tokens.imageCacheRead <= tokens.cacheRead
      && tokens.audioOutput + tokens.imageOutput <= tokens.output
    guard !isConsistent else { return }
    clamp(\.reasoning, to: tokens.output, "reasoning")
    clamp(\.audioInput, to: tokens.input, "audio input")
    clamp(\.imageInput, to: tokens.input - tokens.audioInput, "image input")
    clamp(\.audioCacheRead, to: tokens.cacheRead, "cached audio")
    clamp(\.imageCacheRead, to: tokens.cacheRead - tokens.audioCacheRead, "cached images")
    clamp(\.audioOutput, to: tokens.output, "audio output")
    clamp(\.imageOutput, to: tokens.output - tokens.audioOutput, "image output")
  }

  /// The total of an object whose shape is not in doubt: all parts, or, as some gateways add it
  /// up, input and output alone.
  mutating func checkTotal(_ fields: borrowing UsageFields, _ name: UsageName) throws(Rejection) {
    guard let total = try fields.count(name) else { return }
    guard total != tokens.total, total != tokens.input + tokens.output else { return }
    note(
      Doubt(
        .contradictory, "\(name.text) is \(total), but the parts add up to \(tokens.total)"))
  }
}

/// What few usage objects tell.
struct RareUsage: Sendable, Hashable {
  /// Fees, doubts, and whose word the cost is.
  var notes = EventNotes()
  /// What the object says that the call cost; `notes.isBilled` tells whether the provider says so.
  var cost: Money?
  /// Calls of other models within this one, which have prices of their own.
  var parts: [UsagePart] = []
  /// The passes that make up the tokens, where they are told: see `Event.passes`.
  var passes: [TokenCounts] = []
}

extension ProviderUsage {
  /// `RareUsage.notes`.
  public var notes: EventNotes {
    get { rare?.value.notes ?? EventNotes() }
    set { set(\.notes, newValue) }
  }

  /// `RareUsage.cost`.
  public var cost: Money? {
    get { rare?.value.cost }
    set { set(\.cost, newValue) }
  }

  /// `RareUsage.parts`.
  public var parts: [UsagePart] {
    get { rare?.value.parts ?? [] }
    set { set(\.parts, newValue) }
  }

  /// `RareUsage.passes`.
  public var passes: [TokenCounts] {
    get { rare?.value.passes ?? [] }
    set { set(\.passes, newValue) }
  }

  private mutating func set<Member>(_ member: WritableKeyPath<RareUsage, Member>, _ new: Member) {
    var all = rare?.value ?? RareUsage()
    all[keyPath: member] = new
    rare = all == RareUsage() ? nil : Boxed(all)
  }
}

/// What another model used within a call, such as an advisor.
public struct UsagePart: Sendable, Hashable {
  /// What it was for, in the provider's word: `advisor_message`.
  public var label: String
  /// Nil where the object does not tell it.
  public var model: ExternalName?
  /// What it used.
  public var tokens: TokenCounts
  /// Searches that are billed beside the tokens.
  public var webSearches: Int64
}
