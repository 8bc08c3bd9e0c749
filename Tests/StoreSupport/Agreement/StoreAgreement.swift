import Usage

/// Does the same to every store, in the same order, and compares what they answer and add up.
public struct StoreAgreement {
  /// How many events were given to each store.
  public private(set) var events = 0
  /// How many of them each store said that of.
  public private(set) var accepted = 0
  public private(set) var duplicate = 0
  public private(set) var rejected = 0
  /// How many queries each store was asked, and how many rows they have found together.
  public private(set) var queries = 0
  public private(set) var rows = 0
  /// Of how many of them the answer came from sums, and how many stretches were read.
  public private(set) var fromSums = 0
  public private(set) var segmentsRead = 0
  /// How many sessions there are in the end.
  public private(set) var sessions = 0
  /// What the stores say otherwise, in words for a person.
  public private(set) var differences: [String] = []

  /// So few sums that the random sessions have a rest.
  private static let sumsPerSessionMax = 8
  /// So few events that many stretches are closed.
  private let segmentEvents: Int64

  /// Runs random steps of this seed with about so many events, and asks so many queries of usage
  /// between them.
  public init(
    seed: UInt64, events count: Int, queries queryCount: Int = 0, segmentEvents: Int64 = 64
  ) async throws {
    self.segmentEvents = segmentEvents
    var random = RandomQueries(seed: seed)
    let folder = try StoreFolder()
    var stores: [any UsageStore] = []
    var projects = [ProjectID.standard]
    for kind in StoreKind.allCases {
      let store = try kind.open(
        folder, sumsPerSessionMax: Self.sumsPerSessionMax, segmentEvents: segmentEvents)
      let key = try await store.createKey(
        NewAccessKey(
          projectName: "other", name: "k", prefix: "t", digest: KeyDigest(of: "k"),
          scopes: [.ingest], userID: nil))
      projects = [.standard, key.project]
      var rules = AlertRules()
      rules.sessionCost = Money(pico: 1_500)
      rules.sessionVariance = Money(pico: 700)
      try await store.setAlertRules(rules, of: .standard, by: .server)
      stores.append(store)
    }
    var steps = RandomSteps(seed: seed, projects: projects)
    while events < count {
      let step = steps.next()
      events += step.eventCount
      if case .reopen(let sumsMax) = step {
        for store in stores { await store.close() }
        stores = try StoreKind.allCases.map { kind in
          try kind.open(folder, sumsPerSessionMax: sumsMax, segmentEvents: segmentEvents)
        }
      }
      var results: [StepResult] = []
      for store in stores { results.append(try await step.run(in: store)) }
      note(results, of: step)
      while queries * count < queryCount * min(events, count) {
        try await ask(random.next(), projects[queries % 5 == 0 ? 1 : 0], stores)
      }
    }
    var contents: [StoreContents] = []
    for store in stores { contents.append(try await StoreContents(of: store, projects: projects)) }
    sessions = contents[0].sessions.count
    for other in contents.dropFirst() { differences += contents[0].differences(from: other) }
    for store in stores { await store.close() }
  }

  private mutating func ask(
    _ query: UsageQuery, _ project: ProjectID, _ stores: [any UsageStore]
  ) async throws {
    queries += 1
    let first = await QueryContents(of: stores[0], query, in: project)
    rows += first.rows.count
    segmentsRead += first.plan.segmentsRead
    if first.plan.segmentsRead > 0, first.plan.detail != .calls { fromSums += 1 }
    for store in stores.dropFirst() {
      let other = await QueryContents(of: store, query, in: project)
      guard first.contents != other.contents else { continue }
      differences.append("query \(queries), \(query):\n  \(first.contents)\n  \(other.contents)")
    }
  }

  private mutating func note(_ results: [StepResult], of step: LedgerStep) {
    add(results[0])
    for other in results.dropFirst() where other != results[0] {
      differences.append("answers to \(step):\n  \(results[0])\n  \(other)")
    }
  }

  private mutating func add(_ result: StepResult) {
    switch result {
    case .events(let outcomes):
      for outcome in outcomes {
        switch outcome {
        case .accepted, .acceptedWithoutHold, .witness: accepted += 1
        case .duplicate: duplicate += 1
        case .rejected, .notAttempted: rejected += 1
        }
      }
    case .all(let results): for each in results { add(each) }
    case .failure, .done, .current: break
    }
  }
}
