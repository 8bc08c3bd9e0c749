extension Event {
  /// The first thing in which another event with the same identity differs from this stored one.
  public struct Difference: Sendable, Equatable {
    /// A dotted path, as in the events API.
    public var field: String
    /// The stored value, in words for a person; `nothing` where there is none.
    public var stored: String
    /// What the client sends now, in the same words.
    public var given: String
  }

  /// Compares what a client sends again with what was stored; nil when it is the same event.
  ///
  /// What the client leaves out now (its user, its time) was filled in by the server before, and
  /// is no difference.
  public func firstDifference(from given: Event, givenHasOwnTime: Bool) -> Difference? {
    var comparison = Comparison()
    comparison.compare("type", "\(kind)", "\(given.kind)")
    comparison.compare("session_id", sessionID, given.sessionID)
    if given.userID != nil { comparison.compare("user_id", userID, given.userID) }
    comparison.compare("run_id", runID, given.runID)
    comparison.compare("agent", agent, given.agent)
    if givenHasOwnTime { comparison.compare("time", time.description, given.time.description) }
    comparison.compare("provider", provider, given.provider)
    comparison.compare("model", model, given.model)
    comparison.compare("requests", "\(requests)", "\(given.requests)")
    comparison.compare("usage", tokens, given.tokens)
    comparison.compare("usage.web_searches", "\(webSearches)", "\(given.webSearches)")
    comparison.compare("service_tier", modifiers.serviceTier, given.modifiers.serviceTier)
    comparison.compare("batch", "\(modifiers.isBatch)", "\(given.modifiers.isBatch)")
    comparison.compare("speed", modifiers.speed, given.modifiers.speed)
    comparison.compare("geo", modifiers.geo, given.modifiers.geo)
    comparison.compare("cost", cost?.description, given.cost?.description)
    comparison.compare("usage", Event.text(of: notes.fees), Event.text(of: given.notes.fees))
    comparison.compare("label", label, given.label)
    comparison.compare("replaces", replaces, given.replaces)
    comparison.compare(
      "coverage.events", coverage?.events.description, given.coverage?.events.description)
    comparison.compare(
      "coverage.cost", coverage?.cost?.description, given.coverage?.cost?.description)
    if tags != given.tags {
      comparison.differ("tags", Event.text(of: tags), Event.text(of: given.tags))
    }
    return comparison.first
  }

  private static func text(of fees: [Fee]) -> String {
    fees.map { "\(Fee.text(ofThousandths: $0.thousandths)) \($0.kind)" }.joined(separator: ", ")
  }

  private static func text(of tags: [Tag]) -> String {
    tags.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
  }

  private struct Comparison {
    var first: Difference?

    mutating func compare(_ field: String, _ stored: String?, _ given: String?) {
      compare(field, stored.map(ExternalName.init), given.map(ExternalName.init))
    }

    mutating func compare<Text: ExternalText>(_ field: String, _ stored: Text?, _ given: Text?) {
      if stored != given { differ(field, stored?.text, given?.text) }
    }

    mutating func differ(_ field: String, _ stored: String?, _ given: String?) {
      guard first == nil else { return }
      first = Difference(field: field, stored: stored ?? "nothing", given: given ?? "nothing")
    }

    mutating func compare(_ field: String, _ stored: TokenCounts?, _ given: TokenCounts?) {
      guard let stored, let given else {
        return compare(field, stored.map { _ in "counts" }, given.map { _ in "counts" })
      }
      for (name, path) in TokenCounts.fields {
        compare("\(field).\(name)", "\(stored[keyPath: path])", "\(given[keyPath: path])")
      }
    }
  }
}
