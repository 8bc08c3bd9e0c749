import Maintenance
import Usage
import UsageSQLite

/// Gives two stores of a kind the same random events in rounds, of which one drops those of the
/// rounds before, and compares all sums.
public struct RetentionAgreement {
  /// How many events were given to each store, and how many of them one has dropped.
  public private(set) var events = 0
  public private(set) var dropped = 0
  /// How many rows queries of usage have found.
  public private(set) var rows = 0
  /// What the stores say otherwise, in words for a person.
  public private(set) var differences: [String] = []

  private static let keptSources: Set<ExternalName> = ["dialect-1"]

  /// Runs random steps of this seed with about so many events in each round.
  public init(
    kind: StoreKind, seed: UInt64, events count: Int, rounds: Int, queries: Int
  ) async throws {
    let folders = [try StoreFolder(), try StoreFolder()]
    func open() throws -> [any UsageStore] {
      try folders.map { try kind.open($0, sumsPerSessionMax: 8, segmentEvents: 64) }
    }
    var stores = try open()
    var projects = [ProjectID.standard]
    for store in stores {
      let key = try await store.createKey(
        NewAccessKey(
          projectName: "other", name: "k", prefix: "t", digest: KeyDigest(of: "k"),
          scopes: [.ingest], userID: nil))
      projects = [.standard, key.project]
    }
    var steps = RandomSteps(seed: seed, projects: projects)
    var random = RandomQueries(seed: seed)
    for round in 1...rounds {
      while events < count * round {
        let step = steps.next()
        // A limit that changes would have events counted elsewhere than they are taken back.
        if case .reopen = step { continue }
        events += step.eventCount
        try await run(step.inRound(round), stores)
      }
      dropped += try await Retention(
        store: stores[1], days: 0, keptSources: Self.keptSources,
        now: { Self.moment(of: round) }
      ).passOnce()
      if round.isMultiple(of: 2) {
        for store in stores { await store.close() }
        stores = try open()
      }
      try await compare(stores, projects)
      for _ in 0..<queries { try await ask(random.next(), projects, stores) }
    }
    for store in stores { await store.close() }
    guard case .sqlite = kind else { return }
    for folder in folders {
      differences += try await LedgerFile(folder.file("tally.db")).check().faults
    }
  }

  static func moment(of round: Int) -> Timestamp {
    Sample.now.moved(bySeconds: round * 86_400)
  }

  private mutating func run(_ step: LedgerStep, _ stores: [any UsageStore]) async throws {
    let one = try await step.run(in: stores[0])
    let other = try await step.run(in: stores[1])
    if one != other { differences.append("answers to \(step):\n  \(one)\n  \(other)") }
  }

  private mutating func compare(
    _ stores: [any UsageStore], _ projects: [ProjectID]
  ) async throws {
    let one = try await StoreContents(of: stores[0], projects: projects, hasEntries: false)
    let other = try await StoreContents(of: stores[1], projects: projects, hasEntries: false)
    differences += one.differences(from: other)
  }

  private mutating func ask(
    _ query: UsageQuery, _ projects: [ProjectID], _ stores: [any UsageStore]
  ) async throws {
    for project in projects {
      let one = await QueryContents(of: stores[0], query, in: project)
      let other = await QueryContents(of: stores[1], query, in: project)
      rows += one.rows.count
      guard one.contents != other.contents else { continue }
      differences.append("query \(query):\n  \(one.contents)\n  \(other.contents)")
    }
  }
}

extension LedgerStep {
  /// The same, received on a round's day and under sources of its own: nothing of it names an event
  /// of another round.
  fileprivate func inRound(_ round: Int) -> LedgerStep {
    func moved(_ origin: UpdateOrigin) -> UpdateOrigin {
      var origin = origin
      origin.receivedAt = RetentionAgreement.moment(of: round)
      return origin
    }
    switch self {
    case .record(let batch):
      var moved = EventBatch(moved(batch.origin), isAtomic: batch.isAtomic)
      for (index, record) in batch.events.records.enumerated() {
        let event = batch.events[index]
        moved.events.append(
          event.event.inRound(round), quote: event.quote, hasOwnTime: record.hasOwnTime,
          isPart: record.isPart)
      }
      return .record(moved)
    case .update(let origin, let steps):
      return .update(moved(origin), steps.map { $0.inRound(round) })
    default: return self
    }
  }
}

extension DialectStep {
  fileprivate func inRound(_ round: Int) -> DialectStep {
    func moved(_ priced: PricedEvent) -> PricedEvent {
      PricedEvent(
        event: priced.event.inRound(round), quote: priced.quote, hasOwnTime: priced.hasOwnTime)
    }
    switch self {
    case .record(let event): return .record(moved(event))
    case .revise(let event): return .revise(moved(event))
    case .withdraw(let identity): return .withdraw(identity.inRound(round))
    case .note(let call, let identity):
      return .note(call.inRound(round), identity.inRound(round))
    default: return self
    }
  }
}

extension Event {
  fileprivate func inRound(_ round: Int) -> Event {
    var event = self
    event.source = "\(source)-\(round)"
    event.vendorCall = vendorCall?.inRound(round)
    return event
  }
}

extension EventIdentity {
  fileprivate func inRound(_ round: Int) -> EventIdentity {
    EventIdentity(source: "\(source)-\(round)", id: id)
  }
}

extension VendorCall {
  fileprivate func inRound(_ round: Int) -> VendorCall {
    VendorCall(ids: ids.map { "\($0)-\(round)" }, isSummed: isSummed)
  }
}
