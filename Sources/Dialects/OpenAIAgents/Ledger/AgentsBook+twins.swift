internal import Usage

extension AgentsBook {
  /// The id of the call's event. Calls that have no provider's id are paired: the n-th of the same
  /// counts that hooks told is the n-th that spans told.
  func eventID(
    of call: AgentsCall, in sessionID: ExternalID?
  ) throws(LedgerFailure) -> ExternalID {
    let own = call.event.id
    guard !call.hasProviderID, let sessionID else { return own }
    let book = try session(sessionID)
    let name = Self.twinsName(call.event, own)
    var twins = try twins(name, in: book)
    if let pair = twins.pairs.first(where: { $0.id(of: call.channel) == own }) {
      return pair.eventID
    }
    if try transaction.current(call.event.identity) != nil { return own }
    if let index = twins.pairs.firstIndex(where: { $0.mayBe(call) }) {
      twins.pairs[index].take(call, id: own)
    } else {
      var pair = AgentsTwins.Pair(eventID: own)
      pair.take(call, id: own)
      twins.pairs.append(pair)
      // The oldest have been told by both sides long ago, or never will be.
      if twins.pairs.count > ownLimits.callsPerTraceMax { twins.pairs.removeFirst() }
    }
    let id = twins.pairs.first { $0.id(of: call.channel) == own }?.eventID
    book.twins[name]?.now = twins
    return id ?? own
  }

  /// Forgets a call that moves to another session; false where it is none of a pair.
  func takePair(
    _ event: Event, id: ExternalID, from book: AgentsSessionBook
  ) throws(LedgerFailure) -> AgentsTwins.Pair? {
    let name = Self.twinsName(event, id)
    var twins = try twins(name, in: book)
    guard let index = twins.pairs.firstIndex(where: { $0.eventID == id }) else { return nil }
    let pair = twins.pairs.remove(at: index)
    book.twins[name]?.now = twins
    return pair
  }

  /// Puts a moved call among the others of its new session. Where a hook has told it there, its
  /// event's id is given, and the moved one is the same call twice.
  func putPair(
    _ pair: AgentsTwins.Pair, _ event: Event, into book: AgentsSessionBook
  ) throws(LedgerFailure) -> ExternalID? {
    let name = Self.twinsName(event, pair.eventID)
    var twins = try twins(name, in: book)
    var known: ExternalID?
    if pair.hookID == nil,
      let index = twins.pairs.firstIndex(where: {
        $0.spanID == nil && AgentsTwins.Pair.isSameTrace($0.traceID, pair.traceID)
      })
    {
      twins.pairs[index].spanID = pair.spanID
      twins.pairs[index].traceID = pair.traceID
      known = twins.pairs[index].eventID
    } else {
      twins.pairs.append(pair)
    }
    book.twins[name]?.now = twins
    return known
  }

  /// Requests that a call made in vain are paired apart from calls without usage, which another
  /// side may have told alone.
  private static func twinsName(_ event: Event, _ id: ExternalID) -> String {
    let counts = AgentsCounts(requests: event.requests, tokens: event.tokens)
    let isInVain = id.hasSuffix(AgentsCall.withoutUsageSuffix)
    return (isInVain ? "twins#:" : "twins:")
      + counts.figures.map(String.init).joined(separator: ",")
  }
}

extension AgentsTwins.Pair {
  func id(of channel: AgentsCall.Channel) -> ExternalID? {
    channel == .hook ? hookID : spanID
  }

  /// True where the other side may have told of this call.
  func mayBe(_ call: AgentsCall) -> Bool {
    id(of: call.channel) == nil && Self.isSameTrace(traceID, call.traceID)
  }

  /// A hook need not name its trace.
  static func isSameTrace(_ one: ExternalID?, _ other: ExternalID?) -> Bool {
    guard let one, let other else { return true }
    return one == other
  }

  mutating func take(_ call: AgentsCall, id: ExternalID) {
    if call.channel == .hook { hookID = id } else { spanID = id }
    traceID = call.traceID ?? traceID
  }
}
