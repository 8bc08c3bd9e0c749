import Usage

/// Draws what clients do to a store: batches, atomic ones and those of bound keys, sessions that
/// are opened and ended, and transactions of dialects.
struct RandomSteps {
  private var events: RandomEvents

  init(seed: UInt64, projects: [ProjectID], hasWitnesses: Bool = true) {
    events = RandomEvents(seed: seed, projects: projects, hasWitnesses: hasWitnesses)
  }

  mutating func next() -> LedgerStep {
    switch Int.random(in: 0..<100, using: &events.random) {
    case 0..<8: .open(session(), events.project())
    case 8..<18: .end(events.session(), ending(), events.project())
    case 18..<33: update()
    case 33:
      .setAuthority(
        events.one(of: CostAuthority.allCases, or: .automatic), events.project())
    case 35: .setWitnesses(!events.isOne(of: 3), events.project())
    case 34: .reopen(sumsPerSessionMax: events.isOne(of: 2) ? 8 : 16)
    default: .record(batch())
    }
  }

  private mutating func batch() -> EventBatch {
    let origin = origin()
    var batch = EventBatch(origin, isAtomic: events.isOne(of: 8))
    let countMax = events.isOne(of: 4) ? 60 : 12
    for _ in 0..<Int.random(in: 1...countMax, using: &events.random) {
      let event = events.event(bound: origin.boundUserID)
      batch.events.append(event.event, quote: event.quote, hasOwnTime: event.hasOwnTime)
      while events.isOne(of: 12) {
        let part = events.part()
        batch.events.append(
          part.event, quote: part.quote, hasOwnTime: event.hasOwnTime, isPart: true)
      }
    }
    return batch
  }

  private mutating func origin() -> UpdateOrigin {
    UpdateOrigin(
      project: events.project(), receivedAt: Sample.now,
      boundUserID: events.isOne(of: 12) ? events.user() : nil)
  }

  private mutating func session() -> NewSession {
    var session = NewSession(
      id: events.session(), userID: events.isOne(of: 2) ? events.user() : nil,
      parentID: events.isOne(of: 4) ? events.session() : nil,
      tags: events.isOne(of: 2) ? events.tags() : [],
      startedAt: events.isOne(of: 2) ? events.time() : nil)
    if events.isOne(of: 8) { session.boundUserID = events.user() }
    return session
  }

  private mutating func ending() -> SessionEnding {
    SessionEnding(
      endState: events.one(of: ["Success", "Fail", nil], or: nil),
      endedAt: events.isOne(of: 2) ? events.time() : nil)
  }

  private mutating func update() -> LedgerStep {
    var steps: [DialectStep] = []
    for _ in 0..<Int.random(in: 1...8, using: &events.random) {
      switch Int.random(in: 0..<10, using: &events.random) {
      case 0: steps.append(.open(session()))
      case 1:
        let detail = events.isOne(of: 3) ? nil : "detail \(steps.count)"
        let code = events.one(of: SessionWarning.Code.allCases, or: .mixedModels)
        steps.append(.warn(code, detail, events.session()))
      case 2:
        let key = StateKey(dialect: "d", owner: events.session().text, key: events.user().text)
        steps.append(.remember(key, events.isOne(of: 3) ? nil : [UInt8(steps.count)]))
      case 3: steps.append(.record(events.event()))
      case 4: steps.append(.withdraw(events.growing().event.identity))
      case 5: steps.append(.note(events.vendorCall(), events.growing().event.identity))
      default: steps.append(.revise(events.growing()))
      }
    }
    return .update(origin(), steps)
  }
}
