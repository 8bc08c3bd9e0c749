import Usage

/// Everything that a store says when it is asked, to be held against another's.
struct StoreContents: Equatable {
  var sessions: [SessionContents] = []
  var users: [UserContents] = []
  var projects: [ProjectContents] = []
  var entries: [LedgerEntry] = []
  var records: [LedgerRecord] = []
  var listedUsers: [UserSummary] = []
  var alerts: [Alert] = []

  /// Without `hasEntries` it is sums alone.
  init(
    of store: any UsageStore, projects numbers: [ProjectID], hasEntries: Bool = true
  ) async throws {
    func allEntries(
      _ query: EntryQuery, in project: ProjectID
    ) async throws -> [LedgerEntry] {
      hasEntries ? try await store.allEntries(query, in: project) : []
    }
    for project in numbers {
      let totals = try await store.totals(of: project)
      projects.append(
        ProjectContents(
          settings: totals.settings, models: totals.models.map(NamedFigures.init),
          unattributed: totals.unattributed.map(NamedFigures.init),
          agents: try await store.agents(in: project),
          sources: try await store.sources(in: project), tags: try await store.tags(in: project)))
      let all = try await allEntries(EntryQuery(limit: 300), in: project)
      entries += all
      for entry in all.prefix(200) {
        records += try await store.records(of: entry.event.id, source: nil, in: project)
      }
      alerts += try await store.alerts(AlertQuery(limit: 5_000), in: project).items
      listedUsers += try await store.users(UserQuery(limit: 100), in: project).items
      var query = SessionQuery(limit: 5_000)
      repeat {
        let page = try await store.sessions(query, in: project)
        for summary in page.items {
          let totals = try await store.session(summary.session.id, in: project)
          let states = try await store.states(
            of: "d", owner: summary.session.id.text, in: project)
          var ofSession = EntryQuery(limit: 100)
          ofSession.filters.require(.session, ExternalName(summary.session.id.text))
          let entries = try await allEntries(ofSession, in: project)
          sessions.append(SessionContents(summary, totals, states, entries.map(\.number)))
        }
        query.cursor = page.next
      } while query.cursor != nil
      for number in 0..<30 {
        let user = try? await store.user("user-\(number)", days: DayQuery(limit: 100), in: project)
        var ofUser = EntryQuery(limit: 100)
        ofUser.filters.require(.user, "user-\(number)")
        ofUser.isAscending = true
        let entries = try await allEntries(ofUser, in: project)
        users.append(UserContents(user, entries.map(\.number)))
      }
    }
  }

  /// What two stores say otherwise, in words for a person.
  func differences(from other: StoreContents) -> [String] {
    var found: [String] = []
    func compare<Value: Equatable>(_ name: String, _ one: [Value], _ other: [Value]) {
      if one.count != other.count { found.append("\(one.count) and \(other.count) \(name)") }
      for (one, other) in zip(one, other) where one != other {
        found.append("\(name):\n  \(one)\n  \(other)")
      }
    }
    compare("sessions", sessions, other.sessions)
    compare("users", users, other.users)
    compare("projects", projects, other.projects)
    compare("entries", entries, other.entries)
    compare("records", records, other.records)
    compare("listed users", listedUsers, other.listedUsers)
    compare("alerts", alerts, other.alerts)
    return found
  }
}

extension UsageStore {
  /// The entries of all pages.
  fileprivate func allEntries(
    _ query: EntryQuery, in project: ProjectID
  ) async throws -> [LedgerEntry] {
    var query = query
    var entries: [LedgerEntry] = []
    repeat {
      let page = try await self.entries(query, in: project)
      entries += page.items
      query.cursor = page.next
    } while query.cursor != nil
    return entries
  }
}

/// Some figures and what they are of.
struct NamedFigures: Equatable {
  var names: [String?]
  var figures: Figures
}

extension NamedFigures {
  init(_ totals: ModelTotals) {
    self.init(names: [totals.provider?.text, totals.model?.text], figures: totals.figures)
  }
}

struct SessionContents: Equatable {
  var session: Session
  var listed: Session
  var authority: CostAuthority
  var figures: Figures
  var listedFigures: Figures
  var parts: [NamedFigures]
  var warnings: [SessionWarning]
  var children: Int
  var inclusive: Figures?
  var states: [String: [UInt8]]
  var entries: [Int64]

  init(
    _ summary: SessionSummary, _ totals: SessionTotals, _ states: [StateEntry], _ entries: [Int64]
  ) {
    self.entries = entries
    session = totals.session
    listed = summary.session
    authority = totals.authority
    figures = totals.figures
    listedFigures = summary.figures
    parts =
      totals.models.map(NamedFigures.init)
      + totals.agents.map { NamedFigures(names: [$0.agent.text], figures: $0.figures) }
      + totals.adjustments.map {
        NamedFigures(names: [$0.label.text, $0.model?.text], figures: $0.figures)
      } + totals.runs.map { NamedFigures(names: [$0.runID.text], figures: $0.figures) }
    warnings = totals.warnings
    children = totals.children.sessions
    inclusive = totals.children.inclusive
    self.states = Dictionary(states.map { ($0.key, $0.value) }) { first, _ in first }
  }
}

struct UserContents: Equatable {
  var sessions: Int64?
  var figures: Figures?
  var models: [NamedFigures] = []
  var days: [Int: Figures] = [:]
  var sessionsOfDays: [Int: Int64] = [:]
  var entries: [Int64] = []

  init(_ totals: UserTotals?, _ entries: [Int64]) {
    self.entries = entries
    guard let totals else { return }
    sessions = totals.sessions
    figures = totals.figures
    models = totals.models.map(NamedFigures.init)
    for day in totals.days.items {
      days[day.day.number] = day.figures
      sessionsOfDays[day.day.number] = day.sessions
    }
  }
}

struct ProjectContents: Equatable {
  var settings: ProjectSettings
  var models: [NamedFigures]
  var unattributed: [NamedFigures]
  var agents: SeenNames
  var sources: SeenNames
  var tags: SeenTags
}
