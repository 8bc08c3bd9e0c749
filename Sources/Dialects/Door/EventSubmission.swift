public import Usage

/// The events of one request for the ledger, each priced as it is read, and their outcomes.
public struct EventSubmission: Sendable {
  /// The events that could be read, for the store.
  public private(set) var batch: EventBatch
  private var pricer: Pricer
  /// An `Idempotency-Key` makes a repeated request safe, as an id would.
  private let hasKey: Bool
  /// The items that are not passed to the store.
  private var others: [(index: Int, read: Read<Never>)] = []
  /// The warnings about events, by their positions in the batch.
  private var warnings: [(place: Int, warning: EventWarning)] = []
  private var partCount = 0

  /// No events yet, of a request from `origin`.
  init(_ request: DialectRequest, prices: PriceBook, isAtomic: Bool = false) {
    batch = EventBatch(request.origin, isAtomic: isAtomic)
    pricer = Pricer(prices)
    hasKey = request.idempotencyKey != nil
  }

  /// The items that were read from a request; no more of it is kept.
  init(_ request: DialectRequest, prices: PriceBook, _ reads: [Read<ReadEvent>]) {
    self.init(request, prices: prices)
    batch.origin = batch.origin.keeping(reads.count)
    for read in reads {
      switch read {
      case .item(let read): add(read.event, read.warnings, hasOwnTime: read.hasOwnTime)
      case .ignored: others.append((count, .ignored))
      case .rejected(let id, let rejection): reject(id: id, rejection)
      }
    }
  }

  /// Reserves room for so many events.
  mutating func reserve(_ count: Int) {
    batch.events.reserveCapacity(count)
  }

  private var count: Int { batch.events.count - partCount + others.count }

  mutating func reject(id: ExternalID?, _ rejection: Rejection) {
    others.append((count, .rejected(id: id, rejection)))
  }

  /// Adds an event with its warnings. It is priced, and assigned to the user to whom the key is
  /// bound.
  mutating func add(_ event: consuming Event, _ warnings: [EventWarning], hasOwnTime: Bool) {
    if let rejection = BoundUser.claim(&event.userID, for: batch.origin.boundUserID) {
      return reject(id: event.id, rejection)
    }
    let quote = pricer.quote(for: event)
    var warnings = hasKey ? warnings.filter { $0.code != .missingID } : warnings
    event.addWarnings(isPriced: quote != nil, quote?.notes, to: &warnings)
    for warning in warnings {
      self.warnings.append((batch.events.count, warning))
    }
    batch.events.append(event, quote: quote, hasOwnTime: hasOwnTime)
    guard !event.isPlain else { return }
    for part in event.parts {
      batch.events.append(
        part, quote: pricer.quote(for: part), hasOwnTime: hasOwnTime, isPart: true)
      partCount += 1
    }
  }

  /// True where an atomic batch fails before it reaches the store.
  private var isRefused: Bool {
    batch.isAtomic
      && others.contains { if case .rejected = $0.read { true } else { false } }
  }

  /// False where the store has nothing to do.
  public var hasWork: Bool { !batch.events.isEmpty && !isRefused }

  private func id(at place: Int) -> ExternalID {
    batch.events.texts[batch.events.records[place].id]
  }

  /// The report on all items, given one outcome for each event of the batch.
  public func report(of outcomes: [EventOutcome]) -> IngestReport {
    var report = IngestReport()
    var others = others[...]
    var warned = warnings[...]
    var place = 0
    for index in 0..<count {
      if let next = others.first, next.index == index {
        others.removeFirst()
        if case .rejected(let id, let rejection) = next.read {
          report.reject(id: id, rejection)
        } else {
          report.ignore()
        }
        continue
      }
      while place < batch.events.count, batch.events.records[place].isPart { place += 1 }
      let outcome = place < outcomes.count ? outcomes[place] : .notAttempted
      report.add(id: id(at: place), outcome)
      if case .acceptedWithoutHold = outcome {
        report.warn(id: id(at: place), .unknownHold)
      }
      while let next = warned.first, next.place == place {
        warned.removeFirst()
        guard outcome.isStored else { continue }
        report.warn(id: id(at: place), next.warning)
      }
      place += 1
    }
    return report
  }
}
