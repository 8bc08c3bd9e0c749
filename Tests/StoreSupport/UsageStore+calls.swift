public import Usage

extension UsageStore {
  /// Every call of a time that several sources tell, read in small parts.
  public func sharedCalls(
    from: Timestamp = Timestamp(microseconds: 0), to: Timestamp = Timestamp(microseconds: .max)
  ) async throws -> [SharedCall] {
    guard let range = TimeRange(from: from, to: to) else { return [] }
    var calls: [SharedCall] = []
    var place: SharedCallPage.Place?
    repeat {
      let page = try await sharedCalls(in: range, after: place, limit: 2, of: Sample.project)
      calls += page.calls
      place = page.next
    } while place != nil
    return calls
  }
}
