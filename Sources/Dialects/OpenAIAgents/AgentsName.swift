/// The members of an item that are read.
enum AgentsName: Int, MemberName {
  case kind, id, sessionID, groupID, userID, parentSessionID, agent, time, provider, model, models
  case usage, startingUsage, serviceTier, tags, traceID, responseID, runID, parentRunID, resumedFrom

  static let names = MemberNames(of: Self.self)
}

/// The members of one item.
typealias AgentsFields = Fields<AgentsName>
