internal import Usage

/// The entries and sessions of another ledger, as `GET /v1/export` writes them, at
/// `/v1/ingest/ledger`. They are restored as they are.
public struct ArchiveDialect: Dialect {
  private let context: DialectContext

  /// How many items one transaction restores.
  private static let itemsAtOnce = 1_000

  /// The dialect with its limits. It prices nothing.
  public init(_ context: DialectContext) {
    self.context = context
  }

  /// One route, for the scope `admin`, as the costs in an archive are not computed by this server.
  public var routes: [DialectRoute] {
    var route = DialectRoute("/v1/ingest/ledger")
    route.scope = .admin
    route.answer = .items(tellsIgnored: false)
    return [route]
  }

  public func read(_ request: DialectRequest) throws(DialectError) -> Submission {
    var rest = try ArchiveReader(context: context).read(request)[...]
    var updates: [Submission.Update] = []
    while !rest.isEmpty {
      var count = min(Self.itemsAtOnce, rest.count)
      // Parts stay in the transaction of their event.
      while count < rest.count, rest[rest.startIndex + count].isPart { count += 1 }
      let reads = Array(rest.prefix(count))
      rest = rest.dropFirst(count)
      updates.append(
        Submission.Update(origin: request.origin.keeping(count), eventCount: count) {
          ledger throws(LedgerFailure) in
          let outcomes = try Self.restore(reads.compactMap(\.item), in: ledger)
          return IngestReport(reads, outcomes) { item, outcome, report in
            if outcome == .duplicate {
              report.repeatKnown()
            } else {
              report.add(id: item.id, outcome)
            }
          }
        })
    }
    return .updates(updates)
  }

  private static func restore(
    _ items: [ArchiveItem], in ledger: any LedgerTransaction
  ) throws(LedgerFailure) -> [EventOutcome] {
    var outcomes: [EventOutcome] = []
    var entries: [LedgerEntry] = []
    for item in items {
      switch item {
      case .entry(let entry): entries.append(entry)
      case .session(let stored):
        outcomes += try ledger.restore(entries)
        entries = []
        outcomes.append(try restore(stored, in: ledger))
      }
    }
    return outcomes + (try ledger.restore(entries))
  }

  private static func restore(
    _ stored: StoredSession, in ledger: any LedgerTransaction
  ) throws(LedgerFailure) -> EventOutcome {
    switch try ledger.restore(stored.session) {
    case .success(let isNew):
      for warning in stored.warnings {
        try ledger.setWarning(warning.code, to: warning.detail, session: stored.session.id)
      }
      return isNew ? .accepted : .duplicate
    case .failure(let error): return .rejected(Rejection(.conflict, "\(error)"))
    }
  }
}

extension Read<ArchiveItem> {
  fileprivate var isPart: Bool {
    guard case .item(.entry(let entry)) = self else { return false }
    return entry.partOf != nil
  }
}
