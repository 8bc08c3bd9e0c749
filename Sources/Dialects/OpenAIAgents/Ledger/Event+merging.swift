internal import Usage

extension Event {
  /// Takes over what a hook tells of the same call: it knows its agent and model best.
  mutating func take(fromHook other: Event, _ limits: EventLimits) {
    userID = other.userID ?? userID
    parentSessionID = other.parentSessionID ?? parentSessionID
    agent = other.agent ?? agent
    model = other.model ?? model
    provider = other.provider ?? provider
    if other.modifiers != PriceModifiers() { modifiers = other.modifiers }
    takeLarger(other)
    // The hook's own tags come before the trace's.
    let own = tags
    tags = other.tags
    addTags(own, limits)
  }

  /// Fills in what a span tells of the same call and a hook left out.
  mutating func fill(fromSpan other: Event) {
    userID = userID ?? other.userID
    agent = agent ?? other.agent
    model = model ?? other.model
    provider = provider ?? other.provider
    if modifiers == PriceModifiers() { modifiers = other.modifiers }
    takeLarger(other)
  }

  /// Counts only grow as a call is told more than once. Of equal sums the one with more details is
  /// taken.
  private mutating func takeLarger(_ other: Event) {
    requests = max(requests, other.requests)
    webSearches = max(webSearches, other.webSearches)
    guard let given = other.tokens else { return }
    guard let own = tokens else {
      tokens = given
      return
    }
    let isMoreDetailed = given.total == own.total && given.input < own.input
    if given.total > own.total || isMoreDetailed { tokens = given }
  }

  /// Adds tags whose keys are free, as many as an event may have.
  mutating func addTags(_ others: [Tag], _ limits: EventLimits) {
    guard !others.isEmpty else { return }
    for tag in others where tags.count < limits.tagsMax && !tags.contains(key: tag.key) {
      tags.append(tag)
    }
    tags.sort(by: Tag.precedes)
  }
}
