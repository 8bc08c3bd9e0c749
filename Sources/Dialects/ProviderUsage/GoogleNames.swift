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
  /// Embeddings leave out an `s`.
  var promptDetails: [UsageName] {
    isSnakeCase
      ? [.promptTokensDetails, .promptTokenDetails]
      : [.camelPromptTokensDetails, .camelPromptTokenDetails]
  }
  var toolUseDetails: UsageName {
    isSnakeCase ? .toolUsePromptTokensDetails : .camelToolUsePromptTokensDetails
  }
  var cacheDetails: UsageName { isSnakeCase ? .cacheTokensDetails : .camelCacheTokensDetails }
  var outputDetails: [UsageName] {
    isSnakeCase
      ? [.candidatesTokensDetails, .responseTokensDetails]
      : [.camelCandidatesTokensDetails, .camelResponseTokensDetails]
  }
  var traffic: UsageName { isSnakeCase ? .trafficType : .camelTrafficType }
}

/// The audio and image tokens of a list such as `[{"modality":"AUDIO","tokenCount":7}]`.
struct Modalities {
  private(set) var audio: Int64 = 0
  private(set) var image: Int64 = 0

  /// Nil where there is no list.
  init?(_ fields: borrowing UsageFields, _ name: UsageName) throws(Rejection) {
    guard fields[name] != nil else { return nil }
    try add(fields, name)
  }

  /// The first of the lists that is there.
  init?(_ fields: borrowing UsageFields, _ names: [UsageName]) throws(Rejection) {
    guard let name = names.first(where: { fields.has($0) }) else { return nil }
    try self.init(fields, name)
  }

  /// The words, and the numbers of Vertex's enumeration `Modality`, in which 3 is video and 5 a
  /// document, both priced as text.
  mutating func add(_ fields: borrowing UsageFields, _ name: UsageName) throws(Rejection) {
    try fields.forEachObject(in: name) { object, place throws(Rejection) in
      let detail = UsageFields(object: object, place: place)
      var count = AgreedCount()
      try count.take(detail, CountNames.shared.tokensOfModality)
      switch try detail.word(.modality) {
      case "audio", "4": audio += count.orZero
      case "image", "2": image += count.orZero
      default: break
      }
    }
  }
}
