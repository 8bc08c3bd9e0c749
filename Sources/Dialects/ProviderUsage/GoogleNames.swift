internal import Usage

/// The names in Google's usage metadata: camel case on the wire, snake case in its Python SDKs.
struct GoogleNames {
  private let isSnakeCase: Bool

  init(of fields: UsageFields) {
    isSnakeCase = !fields.hasAny("promptTokenCount", "candidatesTokenCount", "responseTokenCount")
  }

  var prompt: String { isSnakeCase ? "prompt_token_count" : "promptTokenCount" }
  var cached: String { isSnakeCase ? "cached_content_token_count" : "cachedContentTokenCount" }
  var toolUse: String { isSnakeCase ? "tool_use_prompt_token_count" : "toolUsePromptTokenCount" }
  var candidates: String { isSnakeCase ? "candidates_token_count" : "candidatesTokenCount" }
  /// What the live interface has in place of candidates.
  var response: String { isSnakeCase ? "response_token_count" : "responseTokenCount" }
  var thoughts: String { isSnakeCase ? "thoughts_token_count" : "thoughtsTokenCount" }
  var total: String { isSnakeCase ? "total_token_count" : "totalTokenCount" }
  var promptDetails: String { isSnakeCase ? "prompt_tokens_details" : "promptTokensDetails" }
  var cacheDetails: String { isSnakeCase ? "cache_tokens_details" : "cacheTokensDetails" }
  var candidatesDetails: String {
    isSnakeCase ? "candidates_tokens_details" : "candidatesTokensDetails"
  }
  var responseDetails: String { isSnakeCase ? "response_tokens_details" : "responseTokensDetails" }
  var traffic: String { isSnakeCase ? "traffic_type" : "trafficType" }

  /// The audio and image tokens of a list such as `[{"modality":"AUDIO","tokenCount":7}]`; nil
  /// where there is no list.
  func modalities(
    _ fields: UsageFields, _ name: String
  ) throws(Rejection) -> (audio: Int64, image: Int64)? {
    guard fields[name] != nil else { return nil }
    var audio: Int64 = 0
    var image: Int64 = 0
    for detail in try fields.list(name) {
      let count = try detail.count(isSnakeCase ? "token_count" : "tokenCount") ?? 0
      switch try detail.word("modality") {
      case "audio": audio += count
      case "image": image += count
      default: break
      }
    }
    return (audio, image)
  }
}
