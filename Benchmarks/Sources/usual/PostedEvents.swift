/// One event, as clients post it.
struct PostedEvent: Decodable {
  var id: String
  var time: String
  var sessionID: String
  var userID: String
  var agent: String?
  var provider: String
  var model: String
  var usage: Usage

  enum CodingKeys: String, CodingKey {
    case id, time, agent, provider, model, usage
    case sessionID = "session_id"
    case userID = "user_id"
  }
}

/// A provider's usage object.
struct Usage: Decodable {
  var inputTokens: Int64
  var cacheReadTokens: Int64
  var cacheCreation: CacheCreation
  var outputTokens: Int64

  enum CodingKeys: String, CodingKey {
    case inputTokens = "input_tokens"
    case cacheReadTokens = "cache_read_input_tokens"
    case cacheCreation = "cache_creation"
    case outputTokens = "output_tokens"
  }
}

/// Tokens written to a cache, by how long it keeps them.
struct CacheCreation: Decodable {
  var fiveMinutes: Int64
  var oneHour: Int64

  enum CodingKeys: String, CodingKey {
    case fiveMinutes = "ephemeral_5m_input_tokens"
    case oneHour = "ephemeral_1h_input_tokens"
  }
}

/// A body: one event or an array of them.
struct PostedEvents: Decodable {
  var events: [PostedEvent]

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let one = try? container.decode(PostedEvent.self) {
      events = [one]
    } else {
      events = try container.decode([PostedEvent].self)
    }
  }
}
