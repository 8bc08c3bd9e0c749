internal import JSON
internal import Usage

/// The value of an attribute (`AnyValue` of opentelemetry-proto, common/v1/common.proto).
public indirect enum AttributeValue: Sendable, Hashable {
  case text(String)
  case flag(Bool)
  case integer(Int64)
  /// A floating-point number, as the text of a decimal.
  case decimal(String)
  case list([AttributeValue])
  case members([Attribute])

  /// A text that is not empty.
  public var text: String? {
    guard case .text(let text) = self, !text.isEmpty else { return nil }
    return text
  }

  /// A text, number or flag, as it would be written; nil for what has parts.
  public var scalarText: String? {
    switch self {
    case .text(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .integer(let integer): "\(integer)"
    case .decimal(let decimal): decimal
    case .list, .members: nil
    }
  }

  /// A whole number, in any of the types that clients send counts in.
  public var integer: Int64? {
    switch self {
    case .integer(let integer): integer
    case .text(let text): Int64(text)
    // JavaScript and JSON have one type of number.
    case .decimal(let text): text.hasSuffix(".0") ? Int64(text.dropLast(2)) : Int64(text)
    case .flag, .list, .members: nil
    }
  }
}

/// A named value (`KeyValue` of opentelemetry-proto).
public struct Attribute: Sendable, Hashable {
  /// Such as `gen_ai.request.model`.
  public var name: String
  /// What is told.
  public var value: AttributeValue
}

/// The attributes of a span or of a resource, in their order.
public struct Attributes: Sendable, Hashable, Sequence {
  private let items: [Attribute]
  /// For each hash the place of the first of the items that have it, counted from 1: a span is
  /// asked for some seventy names, of which it has few. Only the first items have a place here.
  private let firstOfHash: [UInt8]
  private static let indexedMax = 255

  init(_ items: [Attribute] = []) {
    self.items = items
    var places = [UInt8](repeating: 0, count: items.isEmpty ? 0 : 128)
    for (index, item) in items.enumerated().prefix(Self.indexedMax).reversed() {
      places[Self.hash(item.name)] = UInt8(index + 1)
    }
    firstOfHash = places
  }

  private static func hash(_ name: String) -> Int { Int(NameTable.hash(name.utf8.span) & 127) }

  /// The value of that name; of equal names, which the specification forbids, the first.
  public subscript(name: String) -> AttributeValue? {
    guard !items.isEmpty else { return nil }
    let place = Int(firstOfHash[Self.hash(name)])
    guard place > 0 || items.count > Self.indexedMax else { return nil }
    for index in (place > 0 ? place - 1 : 0)..<items.count
    where items[index].name.hasSameBytes(as: name) {
      return items[index].value
    }
    return nil
  }

  /// The value of the first of these names that is there.
  public func first(of names: [String]) -> AttributeValue? {
    for name in names {
      if let value = self[name] { return value }
    }
    return nil
  }

  /// The text of the first of these names that has one.
  public func text(_ names: String...) -> String? { text(names) }

  /// The same as a name.
  func name(_ names: [String]) -> ExternalName? { text(names).map(ExternalName.init) }

  /// The same as an id.
  func id(_ names: [String]) -> ExternalID? { text(names).map(ExternalID.init) }

  /// The same of a list of names.
  func text(_ names: [String]) -> String? {
    for name in names {
      if let text = self[name]?.text { return text }
    }
    return nil
  }

  /// Tells one sender from another.
  var digest: ExternalID {
    let text = items.map { "\($0.name)=\($0.value)" }.sorted().joined(separator: "\n")
    return ExternalID(SHA256.hexadecimal(of: text.utf8.span, words: 2))
  }

  /// Every attribute in its order.
  public func makeIterator() -> some IteratorProtocol<Attribute> { items.makeIterator() }

  /// True for the names under which instrumentations send what was said, which is not kept.
  static func isContent(_ name: String) -> Bool {
    contentPrefixes[name.utf8.first ?? 0]?.contains { name.hasPrefixBytes($0) } ?? false
      || contentSuffixes.contains { name.hasSuffixBytes($0) } && !name.hasPrefixBytes(counts)
  }

  /// Counts of OpenInference that end as contents do.
  private static let counts = "decision.token_count."

  /// By their first byte.
  private static let contentPrefixes = Dictionary(
    grouping: [
      "gen_ai.prompt", "gen_ai.completion.", "gen_ai.input.messages", "gen_ai.output.messages",
      "gen_ai.system_instructions", "llm.prompts", "llm.completions", "llm.input_messages",
      "llm.output_messages", "input.value", "output.value", "traceloop.entity.input",
      "traceloop.entity.output",
    ]
  ) { $0.utf8.first ?? 0 }
  // agentops.entity.input, agentops.tool.output and others of AgentOps.
  private static let contentSuffixes = [".input", ".output"]
}
