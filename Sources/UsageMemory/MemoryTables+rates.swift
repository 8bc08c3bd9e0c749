import Ledger
public import Usage

/// The rates of projects.
extension MemoryTables {
  func rate(at place: Rate.Place, in project: ProjectID) -> Rate? {
    rateChanges.values.filter { $0.project == project && $0.place == place }
      .max { $0.revision < $1.revision }
  }

  func insertRate(_ new: NewRate, in project: ProjectID, at now: Timestamp) -> Rate {
    let rate = Rate(
      project: project, place: new.place, terms: new.terms,
      revision: Int64(rateChanges.count + 1), setAt: now)
    change(\.rateChanges, rate.revision) { $0 = rate }
    return rate
  }

  func renameRates(
    ofUser id: ExternalID, to other: ExternalID, in project: ProjectID
  ) -> Int {
    let found = rateChanges.values.filter { $0.project == project && $0.place.userID == id }
    for rate in found { change(\.rateChanges, rate.revision) { $0?.place.userID = other } }
    return found.count
  }

  func rates() -> [Rate] {
    rateChanges.values.filter { $0.terms != nil && rate(at: $0.place, in: $0.project) == $0 }
      .sorted { $0.revision < $1.revision }
  }
}

extension MemoryStore {
  public func setRate(
    _ rate: NewRate, of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> RateChange? {
    try withTables { .success($0.rules.set(rate, of: project, by: actor, at: now())) }.get()
  }

  public func rates() async throws(StoreError) -> [Rate] {
    try withTables { .success($0.rates()) }.get()
  }
}
