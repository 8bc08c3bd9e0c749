internal import JSON
internal import Usage

extension ProviderUsage {
  /// What may stand in a usage object of any shape, because gateways copy it from one to another.
  mutating func readBesideTokens(
    _ fields: borrowing UsageFields, _ sender: UsageSender
  ) throws(Rejection) {
    try modifiers.read(fields)
    let names = CountNames.shared
    if fields.hasAny(names.tools) { try readTools(fields) }
    if fields.hasAny(names.charges) {
      try readCharge(fields, sender)
      // The provider's own charge has these in it.
      if notes.isBilled { for name in [UsageName.seconds, .toolCallsDetails] { _ = fields[name] } }
    }
    if let size = try fields.word(.searchContextSize) { notes.searchContext = size }
  }

  /// xAI's words for the calls of its tools, and ours.
  private static let xaiTools: [(name: UsageName, kind: String)] = [
    (.xSearchCalls, "x_search"), (.codeInterpreterCalls, "code_interpreter"),
    (.fileSearchCalls, "file_search"), (.documentSearchCalls, "document_search"),
    (.collectionsSearchCalls, "collections_search"), (.imageGenerationCalls, "image_generation"),
    (.mcpCalls, "mcp"),
  ]

  /// The calls of tools that the provider ran: Anthropic's, OpenRouter's, xAI's and Mistral's.
  private mutating func readTools(_ fields: borrowing UsageFields) throws(Rejection) {
    var searches = AgreedCount()
    if fields.has(.serverToolUse) {
      let used = try fields.details(.serverToolUse)
      try searches.take(used, .webSearchRequests)
      _ = try used.count(.toolCallsExecuted)
      note(unreadOf: used)
    }
    if fields.has(.serverToolUseDetails) {
      let executed = try fields.details(.serverToolUseDetails)
      try searches.take(executed, .webSearchRequests)
      _ = try executed.count(.toolCallsExecuted)
      note(unreadOf: executed)
    }
    if fields.has(.serverSideToolUsageDetails) { try readXAITools(fields, &searches) }
    if let connectors = fields[.connectors] { try readConnectors(connectors, &searches) }
    if let count = searches.value { webSearches = max(webSearches, count) }
    guard let used = fields[.serverSideToolsUsed], !fields.has(.serverSideToolUsageDetails) else {
      return
    }
    for case let word? in used.elements.map(\.string) {
      takeXAITool(word.lowercased().withoutPrefixBytes("server_side_tool_") ?? word, count: 1)
    }
  }

  /// Mistral's connectors by their names, each charged for by the call
  /// (https://docs.mistral.ai/agents/connectors).
  private mutating func readConnectors(
    _ connectors: Value, _ searches: inout AgreedCount
  ) throws(Rejection) {
    for member in connectors.members {
      guard let count = UsageFields.thousandths(of: member.value), count > 0 else { continue }
      if member.key == UsageName.webSearch.text {
        searches = AgreedCount(count / Fee.perUnit)
      } else if Fee.isKind(member.key) {
        add(Fee(member.key, thousandths: count))
      } else {
        note(UsageNet.doubt(of: "connectors." + member.key))
      }
    }
  }

  /// A tool of xAI's by the word that its SDK has for it; the first three are charged for by their
  /// tokens alone (https://docs.x.ai/docs/models#tools-pricing).
  mutating func takeXAITool(_ word: String, count: Int64) {
    switch word {
    case "mcp", "view_image", "view_x_video": break
    case "web_search": webSearches += count
    case "code_execution": add(Fee(Fee.Kind.codeInterpreter, count: count))
    default: add(Fee(Fee.isKind(word) ? word : "tool", count: count))
    }
  }

  /// Adds a fee to that of its kind.
  mutating func add(_ fee: Fee) {
    if let known = notes.fees.firstIndex(where: { $0.kind == fee.kind }) {
      notes.fees[known].thousandths += fee.thousandths
    } else {
      notes.fees.append(fee)
    }
  }

  private mutating func readXAITools(
    _ fields: borrowing UsageFields, _ searches: inout AgreedCount
  ) throws(Rejection) {
    let called = try fields.details(.serverSideToolUsageDetails)
    try searches.take(called, .webSearchCalls)
    for (name, kind) in Self.xaiTools {
      let count = try called.count(name) ?? 0
      // xAI's remote tools are charged for by their tokens alone.
      if count > 0, name != .mcpCalls { notes.fees.append(Fee(kind, count: count)) }
    }
    note(unreadOf: called)
  }

  /// What the object says that the call cost, and whether it is the provider who says so.
  private mutating func readCharge(
    _ fields: borrowing UsageFields, _ sender: UsageSender
  ) throws(Rejection) {
    if let ticks = try fields.ticks() {
      (cost, notes.isBilled) = (ticks, true)
      if !fields.isObject(.cost) { _ = fields[.cost] }
      return
    }
    if fields.isObject(.cost) {
      let parts = try fields.details(.cost)
      cost = parts.money(.totalCost)
      notes.isBilled = cost != nil && sender.isPerplexity
      // The rest of it are the parts of this sum.
      return
    }
    if let told = fields.money(.cost) {
      let isOpenRouters = sender.isOpenRouter || fields.mentions(CountNames.shared.ofOpenRouter)
      (cost, notes.isBilled) = (told, isOpenRouters || sender.isXAI || sender.isPerplexity)
      guard isOpenRouters else { return }
      let details = try fields.details(.costDetails)
      let upstream = details.money(.upstreamInferenceCost)
      note(unreadOf: details)
      if fields[.isByok]?.bool == true { takeUpstream(upstream, beside: told) }
      return
    }
    // An amount that is none, or beyond what can be stored, is not passed over in silence.
    if fields.has(.cost) { note(UsageNet.doubt(of: fields.path(to: .cost))) }
    let gateway = try fields.details(.pydanticAiGateway)
    // The Claude Agent SDK has its own figure beside its counts.
    cost = gateway.money(.costEstimate) ?? fields.money(.camelCostUSD)
    note(unreadOf: gateway)
  }

  /// With a key of one's own OpenRouter charges a fee, and the provider behind it the rest: where
  /// that is not told, the fee alone is not what the call cost.
  private mutating func takeUpstream(_ upstream: Money?, beside fee: Money) {
    guard let upstream else {
      (cost, notes.isBilled) = (nil, false)
      note(Doubt(.untold, "is_byok is true, but cost_details.upstream_inference_cost is not told"))
      return
    }
    cost = fee + upstream
  }
}

extension UsageFields {
  /// True where it says what the call cost, whoever says so.
  func hasCharge() throws(Rejection) -> Bool {
    guard hasAny(CountNames.shared.charges) else { return false }
    if has(.costInUsdTicks) || isObject(.pydanticAiGateway) { return true }
    if isObject(.cost) { return try details(.cost).money(.totalCost) != nil }
    return money(.cost) != nil || money(.camelCostUSD) != nil
  }

  /// xAI's charge in ticks of 1e-10 US dollars (https://docs.x.ai/docs/guides/cost-tracking); nil
  /// where there is none.
  fileprivate func ticks() throws(Rejection) -> Money? {
    guard let value = self[.costInUsdTicks] else { return nil }
    guard let text = value.numberText ?? value.string, let ticks = Int64(text),
      let charge = Money(ticks: ticks)
    else {
      throw Rejection(
        .invalidField, field: path(to: .costInUsdTicks),
        "must be a whole number of 1e-10 US dollars, but was \(value.forMessage)")
    }
    return charge
  }
}

extension Money {
  /// xAI's charge in ticks of 1e-10 US dollars; nil for one that is negative or beyond what an
  /// amount may be.
  init?(ticks: Int64) {
    guard (0...Int64.max / Self.picoPerTick).contains(ticks) else { return nil }
    self.init(pico: Int128(ticks * Self.picoPerTick))
  }

  private static let picoPerTick: Int64 = 100
}
