internal import JSON
internal import Usage

extension EventFields {
  /// Reads tokens, requests, searches and price modifiers.
  ///
  /// What the event says itself comes before what its usage object says: a client that writes
  /// `service_tier` beside the usage has copied it from there or knows better.
  func readUsage(into event: inout Event) throws(Rejection) {
    let standsForCall = event.kind == .call || event.kind == .correction && object["usage"] != nil
    event.requests = standsForCall ? 1 : 0
    if let value = self["usage"] {
      try refuseUsage(of: event.kind)
      let usage = try ProviderUsage(reading: value)
      event.tokens = usage.tokens
      event.webSearches = usage.webSearches
      event.modifiers = usage.modifiers
      event.requests = usage.requests ?? event.requests
      if event.provider == nil { event.provider = usage.provider }
    }
    if let requests = try requests() { event.requests = requests }
    if let tier = try name("service_tier") { event.modifiers.setServiceTier(tier.lowercased()) }
    if let speed = try name("speed") { event.modifiers.setSpeed(speed.lowercased()) }
    if let geo = try name("geo") { event.modifiers.setGeo(geo.lowercased()) }
    if let isBatch = try flag("batch") { event.modifiers.isBatch = isBatch }
  }

  private func refuseUsage(of kind: Event.Kind) throws(Rejection) {
    switch kind {
    case .call, .adjustment, .correction: break
    case .charge:
      throw Rejection(
        .invalidField, field: "usage", "must not stand in a charge; tokens belong to a call")
    case .void:
      throw Rejection(
        .invalidField, field: "usage",
        "must not stand in a void; a correction replaces an event by other figures")
    }
  }

  /// The event that a void or a correction takes back.
  func replaces(_ kind: Event.Kind, id own: String?) throws(Rejection) -> String? {
    let name = kind == .correction ? "corrects" : "voids"
    for other in ["voids", "corrects"] where self[other] != nil {
      guard kind == (other == "voids" ? .void : .correction) else {
        let type = other == "voids" ? "void" : "correction"
        throw Rejection(
          .invalidField, field: other, "must stand only in an event with \"type\": \"\(type)\"")
      }
    }
    guard kind == .void || kind == .correction else { return nil }
    guard let replaced = try id(name) else {
      throw Rejection(.missingField, field: name, "must be the id of the event to take back")
    }
    guard replaced != own else {
      throw Rejection(.invalidField, field: name, "must not be the event's own id")
    }
    return replaced
  }

  /// Every kind of event needs its figures, and has no others.
  func checkContents(of event: Event) throws(Rejection) {
    switch event.kind {
    case .call:
      guard object["usage"] == nil else { break }
      throw Rejection(
        .missingField, field: "usage",
        "a call needs its provider's usage object, or null where there was none; "
          + "a cost without tokens is a \"type\": \"charge\"")
    case .charge:
      guard event.cost == nil else { break }
      throw Rejection(.missingField, field: "cost", "a charge needs a cost in US dollars")
    case .adjustment, .correction:
      guard object["usage"] == nil, event.cost == nil else { break }
      throw Rejection(.missingField, field: "usage", "usage or cost must tell the figures")
    case .void:
      guard let name = Self.costNames.first(where: { self[$0] != nil }) else { break }
      throw Rejection(.invalidField, field: name, "must not stand in a void")
    }
  }
}
