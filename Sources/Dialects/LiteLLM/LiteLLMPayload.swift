internal import JSON
internal import Usage

/// One `StandardLoggingPayload` (`litellm/types/utils.py`).
///
/// Its messages and its response are never read. Its counts follow OpenAI's chat completions for
/// every provider: cached tokens are part of the prompt.
struct LiteLLMPayload: ~Copyable {
  static let source: ExternalName = "litellm"

  private let fields: Fields<LiteLLMName>
  private let metadata: Value?
  private var limits: EventLimits { fields.limits }

  init(_ value: Value, limits: EventLimits) throws(Rejection) {
    guard value.kind == .object else {
      throw Rejection(.invalidField, "a payload must be an object, but was \(value.forMessage)")
    }
    let fields = Fields<LiteLLMName>(value, limits: limits)
    guard fields.has(.litellmCallID) || fields.has(.id) || fields.has(.model) else {
      throw Rejection(
        .missingField, field: "litellm_call_id", "must be there; is this LiteLLM's payload?")
    }
    metadata = fields[.metadata]
    self.fields = fields
  }

  private subscript(name: LiteLLMName) -> Value? { fields[name] }

  /// The call as an event. Nil where LiteLLM answered it from its own cache or it failed, so that
  /// no provider was paid.
  func event(
    receivedAt: Timestamp, generatedID: () -> ExternalID
  ) throws(Rejection) -> ReadEvent? {
    let id = try firstID(.litellmCallID, .id)
    let ownTime = try startTime()
    let time = ownTime ?? receivedAt
    var event = Event(source: Self.source, id: id ?? generatedID(), time: time)
    // With `request_correlation_in_logs`, the trace is not the session.
    event.sessionID = try firstID(.sessionID, .traceID)
    event.userID = try userID()
    // The id of the answer, which is the provider's where LiteLLM passes it on.
    event.vendorCall = try firstID(.id).map { VendorCall(ids: [$0]) }
    event.provider = try name(.customLLMProvider)
    event.model = try name(.model)
    event.tags = tags()
    event.cost = try cost()
    var usage = try usage(provider: event.provider, model: event.model)
    if self[.stream]?.bool == true { try readStream(&usage, provider: event.provider) }
    usage.put(into: &event)
    // LiteLLM writes zeros where a stream brought no usage.
    if usage.tokens.total == 0, usage.notes.fees.isEmpty { event.tokens = nil }
    event.notes.toldFees = try fees()
    if self[.callType]?.isString("aretrieve_batch") == true { event.modifiers.isBatch = true }
    if let tier = try serviceTier() { event.modifiers.setServiceTier(tier) }
    if let place = try place() { event.modifiers.setGeo(place) }
    let hasFailed = self[.status]?.isString("failure") == true
    guard self[.cacheHit]?.bool != true, !hasFailed || event.tokens != nil else { return nil }
    var warnings: [EventWarning] = id == nil ? [.missingID] : []
    if limits.isFuture(time, at: receivedAt) { warnings.append(.futureTime) }
    return ReadEvent(event: event, warnings: warnings, hasOwnTime: ownTime != nil)
  }

  /// The full usage where LiteLLM has it, or else its three sums. LiteLLM does not check the usage
  /// in an answer. So one that cannot be read makes the event doubtful, and is not rejected while
  /// the sums are there.
  private func usage(
    provider: ExternalName?, model: ExternalName?
  ) throws(Rejection) -> ProviderUsage {
    var usage = ProviderUsage(shape: .chatCompletions)
    if let object = metadata?.present("usage_object"), object.kind == .object, object.count > 0 {
      do throws(Rejection) {
        usage = try ProviderUsage(
          reading: object, at: "metadata.usage_object", provider: provider, model: model)
        if usage.isTold { return usage }
      } catch {
        guard self[.promptTokens] != nil || self[.completionTokens] != nil else { throw error }
        if error.code != .unknownUsageShape {
          usage.note(Doubt(.contradictory, "\(error.field ?? "usage_object") \(error.detail)"))
        }
      }
    }
    usage.isTold = true
    usage.tokens.input = try count(.promptTokens)
    usage.tokens.output = try count(.completionTokens)
    return usage
  }

  /// LiteLLM combines the usage of a stream from its chunks: it adds its own cost, and its own
  /// count of tokens where no chunk had one.
  private func readStream(
    _ usage: inout ProviderUsage, provider: ExternalName?
  ) throws(Rejection) {
    // LiteLLM prices input and output apart. For a charge that it took from OpenRouter or
    // Perplexity it knows one sum, and for xAI's it makes up the two parts.
    if usage.notes.isBilled, !UsageSender(provider: provider).isXAI,
      let input = self[.costBreakdown]?.present("input_cost"),
      try input.money(of: "cost_breakdown.input_cost") > .zero
    {
      usage.notes.isBilled = false
      usage.note(
        Doubt(.untold, "LiteLLM tells its own cost of the stream, and no search that was within it")
      )
    }
    if isCountedByLiteLLM(usage, provider: provider) {
      usage.note(
        Doubt(
          .ambiguous,
          "usage_object may be LiteLLM's own count: the stream was not asked for usage, as "
            + "stream_options with include_usage does"))
    }
  }

  /// Whether the counts look like LiteLLM's own, and the provider reports counts only on request.
  private func isCountedByLiteLLM(_ usage: ProviderUsage, provider: ExternalName?) -> Bool {
    let tokens = usage.tokens
    guard tokens.total > 0, tokens.total == tokens.input + tokens.output, tokens.reasoning == 0,
      metadata?.present("usage_object")?.present("prompt_tokens_details") == nil,
      let provider, Self.askedProviders.contains(provider),
      self[.callType]?.string?.hasSuffix("completion") == true
    else { return false }
    // LiteLLM asks OpenAI itself without being told to.
    if let base = self[.apiBase]?.string, base.contains("api.openai.com") { return false }
    let options = self[.modelParameters]?.present("stream_options")
    return options?.present("include_usage")?.bool != true
  }

  /// LiteLLM's names for OpenAI's interface at other places
  /// (https://platform.openai.com/docs/api-reference/chat/create, `stream_options`).
  private static let askedProviders: Set<ExternalName> = [
    "openai", "azure", "azure_text", "text-completion-openai", "custom_openai", "openai_like",
    "hosted_vllm", "lm_studio", "llamafile",
  ]

  private func count(_ name: LiteLLMName) throws(Rejection) -> Int64 {
    try self[name]?.count(of: name.text) ?? 0
  }

  /// The reported cost. Nil for 0, which LiteLLM writes for models without a price, and for some
  /// texts that only look like a model's name.
  private func cost() throws(Rejection) -> Money? {
    let reported: (value: Value, path: String)?
    if let total = self[.costBreakdown]?.present("total_cost") {
      reported = (total, "cost_breakdown.total_cost")
    } else {
      reported = self[.responseCost].map { ($0, "response_cost") }
    }
    guard let reported else { return nil }
    let cost = try reported.value.money(of: reported.path)
    guard cost >= .zero else {
      throw Rejection(
        .invalidField, field: reported.path,
        "must not be negative, but was \(reported.value.forMessage)")
    }
    return cost == .zero ? nil : cost
  }

  /// The cost of a call's tools, guardrails and other charges together. The usage often lacks them.
  private func fees() throws(Rejection) -> Money? {
    guard let breakdown = self[.costBreakdown] else { return nil }
    var sum = Money.zero
    for name in ["tool_usage_cost", "guardrail_cost"] {
      guard let value = breakdown.present(name) else { continue }
      sum += max(.zero, try value.money(of: "cost_breakdown." + name))
    }
    if let others = breakdown.present("additional_costs") {
      for member in others.members where member.value.kind == .number {
        let path = "cost_breakdown.additional_costs." + member.key
        sum += max(.zero, try member.value.money(of: path))
      }
    }
    return sum > .zero && sum.isStorable ? sum : nil
  }

  /// The place that answered the call, if that costs more: OpenAI's data residency, Vertex' region.
  private func place() throws(Rejection) -> String? {
    for name in ["data_residency", "vertex_location"] {
      guard let value = self[.costBreakdown]?.present(name) else { continue }
      return try value.text(of: "cost_breakdown." + name, limits.nameRule).lowercased()
    }
    return nil
  }

  /// The end user that the client named, or else the user of the key.
  private func userID() throws(Rejection) -> ExternalID? {
    let places = [
      (self[.endUser], "end_user"),
      (metadata?.present("user_api_key_end_user_id"), "metadata.user_api_key_end_user_id"),
      (self[.modelParameters]?.present("user"), "model_parameters.user"),
      (metadata?.present("user_api_key_user_id"), "metadata.user_api_key_user_id"),
    ]
    for (value, path) in places {
      guard let value, !value.isString("") else { continue }
      return try value.id(of: path, limits)
    }
    return nil
  }

  /// The tier that was served, where LiteLLM reports it outside the usage.
  private func serviceTier() throws(Rejection) -> String? {
    guard let tier = self[.costBreakdown]?.present("service_tier") else { return nil }
    return try tier.text(of: "cost_breakdown.service_tier", limits.nameRule)
      .lowercased()
  }

  /// LiteLLM's tags are bare words, which become names with the value `true`. A word that is no
  /// valid name, such as a long `User-Agent: …`, is left out.
  private func tags() -> [Tag] {
    var tags: [Tag] = []
    for value in self[.requestTags].map({ Array($0.elements) }) ?? []
    where tags.count < limits.tagsMax {
      guard let key = value.string, limits.tagKeyRule.allows(key), !tags.contains(key: key)
      else { continue }
      tags.append(Tag(key: key, value: "true"))
    }
    return tags.sorted(by: Tag.precedes)
  }

  /// Seconds since 1970 with a fraction, read digit by digit to stay exact.
  private func startTime() throws(Rejection) -> Timestamp? {
    guard let value = self[.camelStartTime] else { return nil }
    if let text = value.string, let time = Timestamp(text) { return time }
    guard let text = value.numberText, let time = Timestamp(secondsSince1970: text) else {
      throw Rejection(
        .invalidField, field: "startTime",
        "must be seconds since 1970, or RFC 3339 text, but was \(value.forMessage)")
    }
    return time
  }

  private func firstID(_ names: LiteLLMName...) throws(Rejection) -> ExternalID? {
    for name in names {
      if let text = try fields.filledText(name, limits.idRule) { return ExternalID(text) }
    }
    return nil
  }

  private func name(_ name: LiteLLMName) throws(Rejection) -> ExternalName? {
    try fields.word(name).map(ExternalName.init)
  }
}
