import Ledger
import Postgres
import Usage

/// What the rules of witnesses need.
extension LedgerTables {
  func hasWitnesses(in project: Int64) throws(PostgresError) -> Bool {
    try projects.row(Number(project))?.hasWitnesses ?? true
  }

  func saveWitnesses(_ hasWitnesses: Bool, of project: Int64) throws(PostgresError) {
    try projects.change(Number(project)) { $0.hasWitnesses = hasWitnesses }
  }

  func account(
    named id: ExternalID, by source: Int64?, in project: Int64
  ) throws(PostgresError) -> Int64? {
    try accounts.row(SourceID(project, source ?? 0, id))?.value
  }

  func addAccount(
    _ number: Int64, named id: ExternalID, in project: Int64
  ) throws(PostgresError) -> Bool {
    guard try account(named: id, by: nil, in: project) == nil else { return false }
    try setAccount(number, named: id, by: nil, in: project)
    return true
  }

  func setAccount(
    _ number: Int64, named id: ExternalID, by source: Int64?, in project: Int64
  ) throws(PostgresError) {
    accounts.set(Number(number), at: SourceID(project, source ?? 0, id))
  }

  func call(ofAccount number: Int64) throws(PostgresError) -> Int64? {
    guard hasSharedCalls else { return nil }
    return try callsOfAccounts.row(Number(number))?.value
  }

  func setCall(_ number: Int64, ofAccount account: Int64) throws(PostgresError) {
    callsOfAccounts.set(Number(number), at: Number(account))
    hasSharedCalls = true
  }

  func setTime(
    _ time: Int64?, ofCall number: Int64, in project: Int64
  ) throws(PostgresError) {
    callTimes.set(time.map { CallTime(project: project, time: $0) }, at: Number(number))
  }

  func accounts(ofCall number: Int64) throws(PostgresError) -> [Int64] {
    try callsOfAccounts.rows(where: "number = $1 ORDER BY account", Parameter(number))
      .map(\.key.value)
  }

  func isSummed(source: Int64, session: Int64) throws(PostgresError) -> Bool {
    try summedSources.row(NumberPair(session, source)) != nil
  }

  func setSummed(source: Int64, session: Int64) throws(PostgresError) {
    summedSources.set(NoColumns(), at: NumberPair(session, source))
  }

  func sharedCalls(
    in range: TimeRange, after place: SharedCallPage.Place?, limit: Int, of project: ProjectID
  ) throws(PostgresError) -> SharedCallPage {
    let found = try callTimes.rows(
      where: """
        project = $1 AND time >= $2 AND time < $3 AND (time, call) > ($4, $5)
        ORDER BY time, call LIMIT $6
        """, Parameter(project.number), Parameter(range.from.microseconds),
      Parameter(range.to.microseconds), Parameter(place?.time ?? .min),
      Parameter(place?.number ?? .min), Parameter(limit + 1))
    var calls: [SharedCall] = []
    for (key, _) in found.prefix(limit) {
      calls.append(SharedCall(accounts: try entries(ofCall: key.value)))
    }
    let last = found.count > limit ? found[limit - 1] : nil
    return SharedCallPage(
      calls: calls,
      next: last.map { SharedCallPage.Place(time: $0.row.time, number: $0.key.value) })
  }
}
