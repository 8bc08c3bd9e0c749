public import Usage

/// Events to test with.
public enum Sample {
  public static let now = Timestamp(microseconds: 1_795_341_600_000_000)
  public static let project = ProjectID.standard

  public static func call(
    _ id: ExternalID, session: ExternalID? = "s1", user: ExternalID? = nil,
    model: ExternalName? = "m",
    input: Int64 = 10, output: Int64 = 5, time: Timestamp = now,
    _ change: (inout Event) -> Void = { _ in }
  ) -> Event {
    var event = Event(source: "api", id: id, time: time)
    event.sessionID = session
    event.userID = user
    event.provider = "p"
    event.model = model
    event.tokens = TokenCounts(input: input, output: output)
    change(&event)
    return event
  }

  /// A batch in which every token of model `m` costs one pico-dollar, and no other model has a
  /// price.
  public static func batch(
    _ events: [Event], project: ProjectID = project, isAtomic: Bool = false,
    hasOwnTime: Bool = true
  ) -> EventBatch {
    var batch = EventBatch(UpdateOrigin(project: project, receivedAt: now), isAtomic: isAtomic)
    for event in events {
      let cost = event.model == "m" ? event.tokens.map { Money(pico: Int128($0.total)) } : nil
      batch.events.append(
        event, quote: cost.map { Quote(cost: $0, model: "m", price: "test:p/m@-") },
        hasOwnTime: hasOwnTime)
    }
    return batch
  }
}

extension TokenCounts {
  public init(input: Int64, output: Int64) {
    self.init()
    self.input = input
    self.output = output
  }
}
