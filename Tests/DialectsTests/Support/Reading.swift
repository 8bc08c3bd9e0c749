import Dialects
import JSON
import Usage

/// What tests of this module say often.
enum Reading {
  static let receivedAt = Timestamp(microseconds: 1_795_341_600_000_000)

  static func value(_ text: String, limits: ParseLimits = ParseLimits()) throws -> Value {
    var parser = Parser(limits: limits)
    return try parser.parse(Array(text.utf8))
  }

  static func usage(
    _ text: String, provider: ExternalName? = nil, model: ExternalName? = nil
  ) throws -> ProviderUsage {
    try ProviderUsage(reading: value(text), provider: provider, model: model)
  }

  /// The counts that are not 0, such as `input 5, output 1`.
  static func text(of tokens: TokenCounts) -> String {
    TokenCounts.fields.filter { tokens[keyPath: $0.path] != 0 }
      .map { "\($0.name) \(tokens[keyPath: $0.path])" }.joined(separator: ", ")
  }

  static func event(_ text: String) throws -> ReadEvent {
    try EventReader().read(value(text), receivedAt: receivedAt) { "generated-\($0)" }
  }

  static func batch(_ text: String, _ type: String?) throws -> [EventBatchItem] {
    var reader = EventBatchReader()
    return try reader.read(Array(text.utf8), contentType: type, receivedAt: receivedAt) {
      "generated-\($0)"
    }
  }

  static func tokens(_ counts: KeyValuePairs<WritableKeyPath<TokenCounts, Int64>, Int64>)
    -> TokenCounts
  {
    var tokens = TokenCounts()
    for (path, count) in counts { tokens[keyPath: path] = count }
    return tokens
  }

  /// The rejection that a body throws; nil when it throws none.
  static func rejection(_ body: () throws -> Void) throws -> Rejection? {
    do {
      try body()
      return nil
    } catch let rejection as Rejection {
      return rejection
    }
  }
}
