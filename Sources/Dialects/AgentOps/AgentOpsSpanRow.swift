public import JSON
public import Usage

/// The stored form of a span, for AgentOps' interface for reading.
public struct AgentOpsSpanRow: Sendable {
  /// 16 hexadecimal digits.
  public var spanID: ExternalID
  /// Nil for the root of a trace.
  public var parentSpanID: ExternalID?
  /// Such as `openai.chat.completion`.
  public var name: String
  /// The number of OpenTelemetry's `SpanKind`.
  public var kind: Int64
  /// Since 1970-01-01T00:00:00Z.
  public var startNanoseconds: UInt64
  /// Since 1970-01-01T00:00:00Z.
  public var endNanoseconds: UInt64
  /// 0 unset, 1 good, 2 failed.
  public var statusCode: Int64
  /// Why it failed.
  public var statusMessage: String
  /// Its usage and cost; nil for a span that is no event of the ledger.
  public var usage: Usage?
  /// The attributes as a JSON object of flat names, without prompts and completions.
  public var attributes: Value?
  /// The attributes as they are stored.
  private var attributeBytes: [UInt8] = []

  /// The usage of a span that is an event of the ledger.
  public struct Usage: Sendable, Hashable {
    /// Everything sent, cached or not.
    public var promptTokens: Int64 = 0
    /// Everything generated, reasoning included.
    public var completionTokens: Int64 = 0
    /// A part of `promptTokens`.
    public var cacheReadTokens: Int64 = 0
    /// A part of `completionTokens`.
    public var reasoningTokens: Int64 = 0
    /// At Tally's own price; nil for none.
    public var computed: Money?
    /// The part of `computed` that the prompt costs, with fees for the whole request.
    public var computedPrompt: Money?
    /// The cost that the client reports.
    public var reported: Money?

    /// What it cost; nil where it has no cost.
    public func cost(by authority: CostAuthority) -> Money? {
      authority.cost(computed: computed, reported: reported)
    }
  }

  init(_ span: ExportedSpan) {
    spanID = span.spanID
    parentSpanID = span.parentSpanID
    name = span.name
    kind = span.kind
    startNanoseconds = span.startNanoseconds
    endNanoseconds = span.endNanoseconds
    statusCode = span.statusCode
    statusMessage = String(span.statusMessage.prefix(Self.messageCharactersMax))
    attributeBytes = Self.bytes(of: span.attributes)
  }

  private static let messageCharactersMax = 256

  /// The stored form, without nil members.
  var stored: [UInt8] {
    var writer = Writer()
    writer.object {
      $0.member("name", name)
      $0.member("kind", kind)
      $0.member("start", startNanoseconds)
      $0.member("end", endNanoseconds)
      $0.member("status", statusCode)
      $0.member("message", statusMessage)
      if let usage { $0.member("usage", object: { usage.write(to: &$0) }) }
      $0.key("attributes")
      if attributeBytes.isEmpty { $0.object { _ in } } else { $0.raw(attributeBytes.span) }
    }
    return writer.bytes
  }

  /// Reads the stored form from a node; nil for a span of another client.
  public init?(_ node: TreeNode) {
    guard let value = Value(stored: node.payload), let name = value["name"]?.string else {
      return nil
    }
    spanID = node.id
    parentSpanID = node.parentID
    self.name = name
    kind = value["kind"]?.int64 ?? 0
    startNanoseconds = UInt64(value["start"]?.numberText ?? "") ?? 0
    endNanoseconds = UInt64(value["end"]?.numberText ?? "") ?? 0
    statusCode = value["status"]?.int64 ?? 0
    statusMessage = value["message"]?.string ?? ""
    usage = node.isCounted ? value["usage"].map { Usage($0) } : nil
    attributes = value["attributes"]
  }
}

extension AgentOpsSpanRow.Usage {
  fileprivate func write(to writer: inout Writer) {
    writer.member("prompt", promptTokens)
    writer.member("completion", completionTokens)
    writer.member("cache_read", cacheReadTokens)
    writer.member("reasoning", reasoningTokens)
    writer.state("computed", computed?.description)
    writer.state("computed_prompt", computedPrompt?.description)
    writer.state("reported", reported?.description)
  }

  fileprivate init(_ value: Value) {
    func money(_ name: String) -> Money? { value[name]?.string.flatMap { Money($0) } }
    promptTokens = value["prompt"]?.int64 ?? 0
    completionTokens = value["completion"]?.int64 ?? 0
    cacheReadTokens = value["cache_read"]?.int64 ?? 0
    reasoningTokens = value["reasoning"]?.int64 ?? 0
    computed = money("computed")
    computedPrompt = money("computed_prompt")
    reported = money("reported")
  }

  init(_ event: Event, _ quote: Quote?, pricer: inout Pricer) {
    reported = event.cost
    guard let tokens = event.tokens else { return }
    promptTokens = tokens.prompt
    completionTokens = tokens.output
    cacheReadTokens = tokens.cacheRead
    reasoningTokens = tokens.reasoning
    computed = quote?.cost
    var prompt = event
    prompt.tokens?.output = 0
    prompt.tokens?.reasoning = 0
    computedPrompt = quote == nil ? nil : pricer.quote(for: prompt)?.cost
  }
}

extension AgentOpsSpanRow {
  /// The most attributes of one span or resource that are kept.
  private static let attributesMax = 64
  /// A longer text is left out.
  private static let textBytesMax = 256

  /// Attributes as a JSON object, each name once.
  static func bytes(of attributes: Attributes) -> [UInt8] {
    var names: Set<ExternalName> = []
    var writer = Writer()
    writer.object { writer in
      for attribute in attributes where names.count < attributesMax && isKept(attribute) {
        guard names.insert(ExternalName(attribute.name)).inserted else { continue }
        writer.key(attribute.name)
        write(attribute.value, to: &writer)
      }
    }
    return writer.bytes
  }

  private static func isKept(_ attribute: Attribute) -> Bool {
    guard attribute.name.utf8.count <= textBytesMax else { return false }
    guard case .list(let list) = attribute.value else {
      return isShort(attribute.value)
    }
    return list.count <= attributesMax && list.allSatisfy(isShort)
  }

  private static func isShort(_ value: AttributeValue) -> Bool {
    value.scalarText.map { $0.utf8.count <= textBytesMax } ?? false
  }

  private static func write(_ value: AttributeValue, to writer: inout Writer) {
    switch value {
    case .text(let text): writer.string(text)
    case .flag(let flag): writer.bool(flag)
    case .integer(let integer): writer.integer(integer)
    case .decimal(let text): writer.decimal(text)
    case .list(let list):
      writer.array { writer in
        for element in list { write(element, to: &writer) }
      }
    // Nested attributes are not kept.
    case .members: writer.null()
    }
  }
}
