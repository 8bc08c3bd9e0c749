internal import JSON
internal import Usage

extension EventFields {
  /// Reads tokens, requests, searches and price modifiers.
  ///
  /// The event's own members win over those of its usage object: a client that writes
  /// `service_tier` next to the usage has copied it from there or knows better.
  func readUsage(into event: inout Event) throws(Rejection) {
    let standsForCall = event.kind == .call || event.kind == .correction && mentions(.usage)
    event.requests = standsForCall ? 1 : 0
    if let value = self[.usage] {
      try refuseUsage(of: event.kind)
      let usage = try ProviderUsage(
        reading: value, provider: event.provider, model: event.model)
      usage.put(into: &event)
      if let requests = usage.requests {
        guard requests <= limits.requestsMax else {
          throw Rejection(
            .invalidField, field: "usage.requests",
            "must be at most \(limits.requestsMax), but was \(requests)")
        }
        event.requests = requests
      }
    }
    if let value = self[.requests] {
      event.requests = try value.count(of: "requests", upTo: limits.requestsMax)
    }
    if let tier = try word(.serviceTier) { event.modifiers.setServiceTier(tier.lowercased()) }
    if let speed = try word(.speed) { event.modifiers.setSpeed(speed.lowercased()) }
    if let geo = try word(.geo) { event.modifiers.setGeo(geo.lowercased()) }
    if let isBatch = try flag(.batch) { event.modifiers.isBatch = isBatch }
  }

  private func refuseUsage(of kind: Event.Kind) throws(Rejection) {
    switch kind {
    // No client posts a statement or a late price: dialects and the ledger make them.
    case .call, .adjustment, .correction, .statement, .pricing: break
    case .charge:
      throw Rejection(
        .invalidField, field: "usage", "must not be in a charge; tokens belong to a call")
    case .void:
      throw Rejection(
        .invalidField, field: "usage",
        "must not be in a void; a correction replaces the figures of an event")
    }
  }

  /// The event that a void or a correction replaces.
  func replaces(_ kind: Event.Kind, id own: ExternalID?) throws(Rejection) -> ExternalID? {
    if has(.voids), kind != .void { throw misplaced(.voids, type: "void") }
    if has(.corrects), kind != .correction { throw misplaced(.corrects, type: "correction") }
    let name = kind == .correction ? EventName.corrects : .voids
    guard kind == .void || kind == .correction else { return nil }
    guard let replaced = try id(name) else {
      throw Rejection(
        .missingField, field: name.text, "must be the id of the event to replace")
    }
    guard replaced != own else {
      throw Rejection(
        .invalidField, field: name.text, "must not be the event's own id")
    }
    return replaced
  }

  private func misplaced(_ name: EventName, type: String) -> Rejection {
    Rejection(
      .invalidField, field: name.text, "is allowed only in an event with \"type\": \"\(type)\"")
  }

  /// Checks that the event has the figures that its kind requires, and no others.
  func checkContents(of event: Event) throws(Rejection) {
    switch event.kind {
    case .call:
      guard !mentions(.usage) else { break }
      throw Rejection(
        .missingField, field: "usage",
        "a call needs its provider's usage object, or null where there was none; "
          + "a cost without tokens is a \"type\": \"charge\"")
    case .charge:
      guard event.cost == nil else { break }
      throw Rejection(.missingField, field: "cost", "a charge needs a cost in US dollars")
    case .adjustment, .correction:
      guard !mentions(.usage), event.cost == nil else { break }
      throw Rejection(.missingField, field: "usage", "usage or cost must tell the figures")
    case .void:
      guard let name = Self.costNames.first(where: { has($0) }) else { break }
      throw Rejection(.invalidField, field: name.text, "must not be in a void")
    case .statement, .pricing: break
    }
  }
}
