internal import Usage

/// The names in Google's usage metadata: camel case on the wire, snake case in its Python SDKs.
struct GoogleNames {
  private let isSnakeCase: Bool

  private static let camelCase = UsageNames(
    .camelPromptTokenCount, .camelCandidatesTokenCount, .camelResponseTokenCount)

  init(of fields: borrowing UsageFields) {
    isSnakeCase = !fields.hasAny(Self.camelCase)
  }

  var prompt: UsageName { isSnakeCase ? .promptTokenCount : .camelPromptTokenCount }
  var cached: UsageName { isSnakeCase ? .cachedContentTokenCount : .camelCachedContentTokenCount }
  var toolUse: UsageName { isSnakeCase ? .toolUsePromptTokenCount : .camelToolUsePromptTokenCount }
  var candidates: UsageName { isSnakeCase ? .candidatesTokenCount : .camelCandidatesTokenCount }
  /// What the live interface has in place of candidates.
  var response: UsageName { isSnakeCase ? .responseTokenCount : .camelResponseTokenCount }
  var thoughts: UsageName { isSnakeCase ? .thoughtsTokenCount : .camelThoughtsTokenCount }
  var total: UsageName { isSnakeCase ? .totalTokenCount : .camelTotalTokenCount }
  var promptDetails: UsageName { isSnakeCase ? .promptTokensDetails : .camelPromptTokensDetails }
  var cacheDetails: UsageName { isSnakeCase ? .cacheTokensDetails : .camelCacheTokensDetails }
  var candidatesDetails: UsageName {
    isSnakeCase ? .candidatesTokensDetails : .camelCandidatesTokensDetails
  }
  var responseDetails: UsageName {
    isSnakeCase ? .responseTokensDetails : .camelResponseTokensDetails
  }
  var traffic: UsageName { isSnakeCase ? .trafficType : .camelTrafficType }

  /// The audio and image tokens of a list such as `[{"modality":"AUDIO","tokenCount":7}]`; nil
  /// where there is no list.
  func modalities(
    _ fields: borrowing UsageFields, _ name: UsageName
  ) throws(Rejection) -> (audio: Int64, image: Int64)? {
    guard fields[name] != nil else { return nil }
    var audio: Int64 = 0
    var image: Int64 = 0
    try fields.forEachObject(in: name) { object, place throws(Rejection) in
      let detail = UsageFields(object: object, place: place)
      let count = try detail.count(isSnakeCase ? .tokenCount : .camelTokenCount) ?? 0
      switch try detail.word(.modality) {
      case "audio": audio += count
      case "image": image += count
      default: break
      }
    }
    return (audio, image)
  }
}
