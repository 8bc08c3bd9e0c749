internal import Usage

extension ProviderUsage {
  /// Gives an event the figures; what the event itself tells comes before what its usage does, but
  /// for the provider's own charge, which is a bill.
  func put(into event: inout Event) {
    event.tokens = isTold ? tokens : nil
    event.webSearches = webSearches
    if !modifiers.areUsual { event.modifiers = modifiers }
    if event.provider == nil { event.provider = provider(of: event.model) }
    guard let rare = rare?.value else { return }
    event.notes = rare.notes
    if let cost = rare.cost, rare.notes.isBilled || event.cost == nil { event.cost = cost }
    event.passes = rare.passes
    event.parts = parts(of: event)
  }

  /// The same of what is charged for beside the tokens, of which the event has its own account.
  func putBesideTokens(into event: inout Event) {
    let tokens = event.tokens
    put(into: &event)
    event.tokens = tokens ?? (notes.fees.isEmpty ? nil : TokenCounts())
    if tokens != self.tokens { event.passes = [] }
    event.notes.doubts.removeAll { ![.unread, .unreadDiscount, .untold].contains($0.kind) }
    // An event that may be revised has no parts.
    for part in event.parts { event.notes.doubts.append(Doubt(.unread, part.unreadName)) }
    event.parts = []
  }

  /// A model's own name says more than the shape of its usage: Anthropic's and Bedrock's are
  /// copied by gateways and frameworks for every vendor's models.
  private func provider(of model: ExternalName?) -> ExternalName? {
    guard shape == .anthropic || shape == .bedrock, let model else { return provider }
    return ModelProvider.told(by: model)
  }

  private func parts(of event: Event) -> [Event] {
    parts.map { part in
      var call = event
      call.label = nil
      call.model = part.model
      call.tokens = part.tokens
      call.webSearches = part.webSearches
      call.requests = 1
      // The provider's charge is for the whole call.
      let isBilled = event.notes.isBilled && event.cost != nil
      call.cost = isBilled ? .zero : nil
      call.notes = EventNotes()
      call.notes.isBilled = isBilled
      call.passes = []
      return call
    }
  }
}

extension Event {
  /// What is said of the tokens of a part that is not recorded.
  fileprivate var unreadName: String { "the tokens of " + (model?.text ?? "another model") }
}
