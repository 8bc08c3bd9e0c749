internal import JSON

/// What the names of a usage object's members, found in one pass, tell of its shape.
struct UsageSigns: OptionSet {
  let rawValue: Int

  static let google = UsageSigns(rawValue: 1 << 0)
  static let camelCase = UsageSigns(rawValue: 1 << 1)
  static let aiSDK = UsageSigns(rawValue: 1 << 2)
  static let chat = UsageSigns(rawValue: 1 << 3)
  static let inputAndOutput = UsageSigns(rawValue: 1 << 4)
  static let inputDetails = UsageSigns(rawValue: 1 << 5)
  static let anthropic = UsageSigns(rawValue: 1 << 6)
  static let anthropicCounts = UsageSigns(rawValue: 1 << 7)
  static let ollama = UsageSigns(rawValue: 1 << 8)
  static let cohere = UsageSigns(rawValue: 1 << 9)
  static let tally = UsageSigns(rawValue: 1 << 10)

  private static let names: [(name: String, sign: UsageSigns)] = [
    ("promptTokenCount", .google), ("candidatesTokenCount", .google),
    ("responseTokenCount", .google), ("prompt_token_count", .google),
    ("candidates_token_count", .google), ("response_token_count", .google),
    ("inputTokens", .camelCase), ("outputTokens", .camelCase),
    ("cachedInputTokens", .aiSDK), ("reasoningTokens", .aiSDK), ("inputTokenDetails", .aiSDK),
    ("prompt_tokens", .chat), ("completion_tokens", .chat),
    ("input_tokens", .inputAndOutput), ("output_tokens", .inputAndOutput),
    ("input_tokens_details", .inputDetails), ("input_token_details", .inputDetails),
    ("cache_read_input_tokens", [.anthropic, .anthropicCounts]),
    ("cache_creation_input_tokens", [.anthropic, .anthropicCounts]),
    ("cache_creation", .anthropic), ("server_tool_use", .anthropic), ("inference_geo", .anthropic),
    ("prompt_eval_count", .ollama), ("eval_count", .ollama),
    ("billed_units", .cohere), ("tokens", .cohere),
    ("input", .tally), ("output", .tally), ("cache_read", .tally), ("cache_write", .tally),
    ("cache_write_5m", .tally), ("cache_write_1h", .tally),
  ]

  private static let table = NameTable(names.map(\.name))

  init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The signs in an object; members that are null are none.
  init(of object: Value) {
    var signs: UsageSigns = []
    object.forEachMember(named: Self.table) { signs.formUnion(Self.names[$0].sign) }
    self = signs
  }
}
