internal import Usage

extension Event {
  /// Merges what a hook reports of the same call. A hook knows agent and model best, so its values
  /// replace those of a span.
  mutating func merge(fromHook other: Event, _ limits: EventLimits) {
    userID = other.userID ?? userID
    parentSessionID = other.parentSessionID ?? parentSessionID
    agent = other.agent ?? agent
    model = other.model ?? model
    provider = other.provider ?? provider
    if other.modifiers != PriceModifiers() { modifiers = other.modifiers }
    mergeCounts(other)
    // The hook's own tags come before the trace's.
    let own = tags
    tags = other.tags
    addTags(own, limits)
  }

  /// Fills in what a span reports of the same call and no hook did.
  mutating func fill(fromSpan other: Event) {
    userID = userID ?? other.userID
    agent = agent ?? other.agent
    model = model ?? other.model
    provider = provider ?? other.provider
    if modifiers == PriceModifiers() { modifiers = other.modifiers }
    mergeCounts(other)
  }

  /// Counts only grow when a call is reported again. Of two equal totals, the one with more details
  /// is taken.
  private mutating func mergeCounts(_ other: Event) {
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

  /// Adds tags with keys that are not in use, up to the limit of an event.
  mutating func addTags(_ others: [Tag], _ limits: EventLimits) {
    guard !others.isEmpty else { return }
    for tag in others where tags.count < limits.tagsMax && !tags.contains(key: tag.key) {
      tags.append(tag)
    }
    tags.sort(by: Tag.precedes)
  }
}
