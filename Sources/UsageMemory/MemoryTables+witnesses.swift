import Ledger
import Usage

/// What the rules of witnesses need, in dictionaries.
extension MemoryTables {
  /// A source's events in a session.
  struct SourceInSession: Hashable {
    var session: Int64
    var source: Int64
  }

  func hasWitnesses(in project: Int64) -> Bool { projects[project]?.hasWitnesses ?? true }

  func saveWitnesses(_ hasWitnesses: Bool, of project: Int64) {
    change(\.projects, project) { $0?.hasWitnesses = hasWitnesses }
  }

  var hasSharedCalls: Bool { !callsOfAccounts.isEmpty }

  /// An id of a vendor, as a source tells it, or as any does where that is 0.
  struct TellingSource: Hashable {
    var project: Int64
    var source: Int64
    var id: ExternalID
  }

  func account(named id: ExternalID, by source: Int64?, in project: Int64) -> Int64? {
    accountsByName[TellingSource(project: project, source: source ?? 0, id: id)]
  }

  func addAccount(_ number: Int64, named id: ExternalID, in project: Int64) -> Bool {
    guard account(named: id, by: nil, in: project) == nil else { return false }
    setAccount(number, named: id, by: nil, in: project)
    return true
  }

  func setAccount(
    _ number: Int64, named id: ExternalID, by source: Int64?, in project: Int64
  ) {
    let key = TellingSource(project: project, source: source ?? 0, id: id)
    change(\.accountsByName, key) { $0 = number }
  }

  func call(ofAccount number: Int64) -> Int64? { callsOfAccounts[number] }

  func setCall(_ number: Int64, ofAccount account: Int64) {
    change(\.callsOfAccounts, account) { $0 = number }
  }

  func accounts(ofCall number: Int64) -> [Int64] {
    callsOfAccounts.filter { $0.value == number }.map(\.key).sorted()
  }

  func isSummed(source: Int64, session: Int64) -> Bool {
    summedSources[SourceInSession(session: session, source: source)] != nil
  }

  func setSummed(source: Int64, session: Int64) {
    change(\.summedSources, SourceInSession(session: session, source: source)) { $0 = true }
  }

  func sharedCalls(after number: Int64, limit: Int, in project: ProjectID) -> SharedCallPage {
    let all = Set(
      callsOfAccounts.filter { account, call in
        call > number && events[account]?.numbers.project == project.number
      }.values
    ).sorted()
    let page = all.prefix(limit)
    return SharedCallPage(
      calls: page.map { SharedCall(accounts: entries(ofCall: $0)) },
      next: all.count > limit ? page.last : nil)
  }
}
