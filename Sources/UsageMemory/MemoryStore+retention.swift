public import Usage

extension MemoryStore {
  private static var droppedAtOnce: Int { 100 }

  public func dropEvents(
    by rule: RetentionRule, after number: Int64
  ) async throws(StoreError) -> RetentionStep {
    try withTables {
      $0.dropEvents(by: rule, after: number, limit: Self.droppedAtOnce)
    }.get()
  }

  public func droppedEvents(in project: ProjectID) async throws(StoreError) -> DroppedEvents? {
    try withTables { .success($0.dropped(in: project)) }.get()
  }
}
