/// The members of an event or a session.
enum EventName: Int, MemberName {
  case id, source, type, sessionID, userID, parentSessionID, agent, time, provider, model, usage
  case requests, serviceTier, batch, speed, geo, reportedCostUSD, costUSD, cost, tags, voids
  case corrects, label, startedAt, endedAt, endState, runID, holdID, holdFinal
  case responseID, requestID

  static let names = MemberNames(of: Self.self)

  /// The members of an event that are read.
  static let ofEvent = allCases.filter { ![.startedAt, .endedAt, .endState].contains($0) }
  /// The members of a new session that are read.
  static let ofSession: [EventName] = [.sessionID, .userID, .parentSessionID, .startedAt, .tags]
  /// The members of the end of a session that are read.
  static let ofEnding: [EventName] = [.endState, .endedAt]

  /// The attribute of a CloudEvent that is read in its place.
  var textInEnvelope: String? {
    switch self {
    case .id, .source, .time: text
    case .sessionID: "subject"
    default: nil
    }
  }
}
