/// The members of an archived session or entry.
enum ArchiveName: Int, MemberName {
  case type, id, source, kind, time, receivedAt, sessionID, runID, userID, agent, provider, model
  case serviceTier, batch, speed, geo, requests, webSearches, tokens, costUSD, computedUSD, price
  case pricedModel, label, tags, replaces, part, pricesPart, coveredEvents, notes
  case startedAt, parentSessionID, endedAt, endState, revision, lateEvents, warnings

  static let names = MemberNames(of: Self.self)
}
