internal import JSON

/// The members of an event or a session, in the order of `table`.
enum EventName: Int, CaseIterable {
  case id, source, type, sessionID, userID, parentSessionID, agent, time, provider, model, usage
  case requests, serviceTier, batch, speed, geo, reportedCostUSD, costUSD, cost, tags, voids
  case corrects, label, startedAt, endedAt, endState, runID
  // What clients of the OpenAI Agents SDK tell beside them.
  case kind, groupID, traceID, responseID, parentRunID, resumedFrom, startingUsage, models

  /// The members of an event that are read.
  static let ofEvent: [EventName] = [
    .id, .source, .type, .sessionID, .userID, .parentSessionID, .agent, .time, .provider, .model,
    .usage, .requests, .serviceTier, .batch, .speed, .geo, .reportedCostUSD, .costUSD, .cost,
    .tags, .voids, .corrects, .label, .runID,
  ]
  /// The members of a new session that are read.
  static let ofSession: [EventName] = [.sessionID, .userID, .parentSessionID, .startedAt, .tags]
  /// The members of the end of a session that are read.
  static let ofEnding: [EventName] = [.endState, .endedAt]

  static let table = NameTable(allCases.map(\.text))

  /// The name as it is written.
  var text: String {
    switch self {
    case .sessionID: "session_id"
    case .userID: "user_id"
    case .runID: "run_id"
    case .parentSessionID: "parent_session_id"
    case .serviceTier: "service_tier"
    case .reportedCostUSD: "reported_cost_usd"
    case .costUSD: "cost_usd"
    case .id: "id"
    case .source: "source"
    case .type: "type"
    case .agent: "agent"
    case .time: "time"
    case .provider: "provider"
    case .model: "model"
    case .usage: "usage"
    case .requests: "requests"
    case .batch: "batch"
    case .speed: "speed"
    case .geo: "geo"
    case .cost: "cost"
    case .tags: "tags"
    case .voids: "voids"
    case .corrects: "corrects"
    case .label: "label"
    case .startedAt: "started_at"
    case .endedAt: "ended_at"
    case .endState: "end_state"
    case .kind: "kind"
    case .groupID: "group_id"
    case .traceID: "trace_id"
    case .responseID: "response_id"
    case .parentRunID: "parent_run_id"
    case .resumedFrom: "resumed_from"
    case .startingUsage: "starting_usage"
    case .models: "models"
    }
  }
}
