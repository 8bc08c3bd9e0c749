import Usage
import Ledger

/// Reads totals from what is stored.
extension MemoryTables {
  private func text(_ number: Int64?) -> ExternalID? { number.flatMap { user($0) } }

  func session(_ record: SessionRecord) -> Session {
    Session(
      id: record.id, userID: text(record.user),
      parentID: record.parent.flatMap { records[$0]?.id }, tags: tags[record.number] ?? [],
      startedAt: Timestamp(microseconds: record.startedAt),
      lastEventAt: record.lastEventAt.map { Timestamp(microseconds: $0) },
      endedAt: record.endedAt.map { Timestamp(microseconds: $0) }, endState: record.endState,
      revision: record.revision, lateEvents: record.lateEvents)
  }

  func settings(of project: ProjectID) -> ProjectSettings {
    projects[project.number] ?? ProjectSettings(name: "", authority: .automatic)
  }

  func totals(_ id: ExternalID, in project: ProjectID) -> SessionTotals? {
    let number = sessionNumbers[OwnID(owner: project.number, id: id)]
    guard let number, let record = records[number] else { return nil }
    var totals = SessionTotals(
      session: session(record), authority: settings(of: project).authority,
      sums: (sessionSums[number] ?? [:]).map { ($0.key, $0.value) },
      children: children(of: number), word: word)
    totals.runs = (runsOfSession[number] ?? []).reversed().prefix(SessionTotals.runsMax)
      .map { RunTotals(runID: runs[$0]?.id ?? "", figures: runSums[$0] ?? Figures()) }
      .filter { $0.figures != Figures() }
    totals.setWarnings(
      stored: (warnings[number] ?? [:]).map { SessionWarning(code: $0.key, detail: $0.value) })
    return totals
  }

  func figures(of session: Int64) -> Figures {
    (sessionSums[session] ?? [:]).values.reduce(into: Figures()) { $0 += $1 }
  }

  private func children(of session: Int64) -> ChildTotals {
    var tree = [session]
    var seen: Set = [session]
    var inclusive = Figures()
    var next = 0
    while next < tree.count {
      inclusive += figures(of: tree[next])
      for child in children[tree[next]] ?? [] where seen.insert(child).inserted {
        tree.append(child)
      }
      next += 1
    }
    guard children[session] != nil else { return ChildTotals(sessions: 0, inclusive: nil) }
    return ChildTotals(sessions: tree.count - 1, inclusive: inclusive)
  }

  func totals(
    ofUser id: ExternalID, days query: DayQuery, in project: ProjectID
  ) -> Result<UserTotals, StoreError> {
    guard let user = userNumbers[OwnID(owner: project.number, id: id)] else {
      return .failure(.userNotFound)
    }
    guard let before = query.before else { return .failure(.invalidCursor) }
    func isAsked(_ day: Int64) -> Bool { query.first <= day && day <= query.last }
    var models = FigureGroups<ModelKey>()
    var all = Figures()
    var days: [Int64: Figures] = [:]
    for (key, figures) in userSums[user] ?? [:] where isAsked(key.day) {
      models.add(figures, to: ModelKey(provider: key.provider, model: key.model))
      all += figures
      days[key.day, default: Figures()] += figures
    }
    let sessions = (sessionsOfUser[user] ?? [:]).filter { isAsked($0.key) }
    let found = days.keys.filter { $0 < before }.sorted(by: >)
    let items = found.prefix(query.limit).map { day in
      DayTotals(
        day: Day(number: Int(day)), sessions: sessions[day] ?? 0, figures: days[day] ?? Figures())
    }
    let next = found.count > query.limit ? items.last?.day.description : nil
    return .success(
      UserTotals(
        userID: id, authority: settings(of: project).authority,
        sessions: sessions.values.reduce(0, +), figures: all, models: models.totals(word: word),
        days: Page(items: items, next: next)))
  }

  func totals(of project: ProjectID) -> ProjectTotals {
    var all = FigureGroups<ModelKey>()
    var unattributed = FigureGroups<ModelKey>()
    for (key, figures) in projectSums[project.number] ?? [:] {
      let model = ModelKey(provider: key.provider, model: key.model)
      all.add(figures, to: model)
      if !key.isAttributed { unattributed.add(figures, to: model) }
    }
    return ProjectTotals(
      settings: settings(of: project), models: all.totals(word: word),
      unattributed: unattributed.totals(word: word))
  }

  func state(_ key: StateKey, in project: ProjectID) -> [UInt8]? {
    states[StateOwner(key.dialect, key.owner, in: project)]?[ExternalID(key.key)]
  }

  func states(
    of dialect: String, owner: String, after key: String = "", limit: Int = .max,
    in project: ProjectID
  ) -> [StateEntry] {
    let all = states[StateOwner(dialect, owner, in: project)] ?? [:]
    return all.filter { $0.key > ExternalID(key) }.sorted { $0.key < $1.key }.prefix(limit)
      .map { StateEntry(key: $0.key.text, value: $0.value) }
  }

  /// The events that count, each as the ledger has it and with what it adds.
  func countedEvents() -> [(event: Event, figures: Figures)] {
    events.values.filter { replacements[$0.numbers.seq] == nil }
      .filter {
        $0.numbers.kind != .void && $0.numbers.kind != .pricing && !$0.numbers.isWitness
      }
      .sorted { $0.numbers.seq < $1.numbers.seq }
      .map { (event($0), priced($0.numbers).figures) }
  }
}

extension MemoryTables.StateOwner {
  init(_ dialect: String, _ owner: String, in project: ProjectID) {
    self.init(
      project: project.number, dialect: ExternalName(dialect), owner: ExternalID(owner))
  }
}

extension MemoryTables {
  func nodes(of tree: ExternalID, in project: ProjectID) -> [TreeNode] {
    (nodes[OwnID(owner: project.number, id: tree)] ?? [:]).values.sorted { $0.id < $1.id }
  }

  func node(
    _ id: ExternalID, in project: ProjectID
  ) -> (tree: ExternalID, node: TreeNode)? {
    let trees = trees.keys.filter { $0.owner == project.number }.map(\.id).sorted()
    for tree in trees {
      let node = nodes[OwnID(owner: project.number, id: tree)]?[id]
      if let node, !node.payload.isEmpty { return (tree, node) }
    }
    return nil
  }
}
