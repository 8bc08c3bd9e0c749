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

  /// Calls are looked at one by one where some of a time are asked for.
  func setTime(_ time: Int64?, ofCall number: Int64, in project: Int64) {}

  func accounts(ofCall number: Int64) -> [Int64] {
    callsOfAccounts.filter { $0.value == number }.map(\.key).sorted()
  }

  func isSummed(source: Int64, session: Int64) -> Bool {
    summedSources[SourceInSession(session: session, source: source)] != nil
  }

  func setSummed(source: Int64, session: Int64) {
    change(\.summedSources, SourceInSession(session: session, source: source)) { $0 = true }
  }

  func sharedCalls(
    in range: TimeRange, after place: SharedCallPage.Place?, limit: Int, of project: ProjectID
  ) -> SharedCallPage {
    var found: [(place: SharedCallPage.Place, call: SharedCall)] = []
    for number in Set(callsOfAccounts.values)
    where events[number]?.numbers.project == project.number {
      let call = SharedCall(accounts: entries(ofCall: number))
      guard let time = call.accounts.first(where: \.counts)?.event.time, range.from <= time,
        time < range.to
      else { continue }
      found.append((SharedCallPage.Place(time: time.microseconds, number: number), call))
    }
    found.sort { $0.place < $1.place }
    let rest = found.filter { call in place.map { call.place > $0 } ?? true }
    let page = rest.prefix(limit)
    return SharedCallPage(
      calls: page.map(\.call), next: rest.count > limit ? page.last?.place : nil)
  }
}
