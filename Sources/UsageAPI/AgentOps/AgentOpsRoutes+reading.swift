import Dialects
import HTTPServer
import JSON
import Usage

/// What AgentOps' public clients read: `/v2/sessions/…` and `/public/v1/…`
/// (https://github.com/AgentOps-AI/agentops, app/api/agentops/public). Costs are exact decimal
/// texts, and a session's are those of its totals.
extension AgentOpsRoutes {
  func addReading(to router: inout Router) {
    router.on(.get, "/v2/sessions/{id}/stats", get(for: .read, stats))
    router.on(.get, "/v2/sessions/{id}/export", get(for: .read, export))
    router.on(.get, "/public/v1/project", get(for: .read, project))
    router.on(.get, "/public/v1/traces/{id}", get(for: .read, trace))
    router.on(.get, "/public/v1/traces/{id}/metrics", get(for: .read, traceMetrics))
    router.on(.get, "/public/v1/spans/{id}", get(for: .read, span))
    router.on(.get, "/public/v1/spans/{id}/metrics", get(for: .read, spanMetrics))
  }

  private func stats(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let totals = try await session(request.pathID, identity)
    let key = AgentOpsMemory.key(of: totals.session.id, AgentOpsMemory.stats)
    let stats = AgentOpsStats(stored: try await remembered(key, in: identity.project))
    return .json { $0.agentOpsStats(stats, totals) }
  }

  private func export(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let totals = try await session(request.pathID, identity)
    let id = totals.session.id
    let about = try await remembered(AgentOpsMemory.sessionOwner(id), in: identity.project)
    let content = try await remembered(AgentOpsMemory.contentOwner(id), in: identity.project)
    let rows = content.agentOpsEvents.sorted {
      ($0.startedAt, $0.event.id) < ($1.startedAt, $1.event.id)
    }
    let words = about.words
    return .json { $0.agentOpsExport(totals, words: words, rows: rows) }
  }

  private func project(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let settings = try await api.ask { () async throws(StoreError) in
      try await api.store.settings(of: identity.project)
    }
    return .json { writer in
      writer.object {
        $0.member("id", "\(identity.project.number)")
        $0.member("name", settings.name)
        $0.member("environment", "production")
      }
    }
  }

  private func trace(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let trace = try await trace(request.pathID, identity)
    return .json { $0.agentOpsTrace(trace, project: identity.project) }
  }

  private func traceMetrics(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let trace = try await trace(request.pathID, identity)
    return .json { $0.agentOpsMetrics(of: trace) }
  }

  private func span(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let (totals, span) = try await span(request.pathID, identity)
    let key = AgentOpsMemory.key(of: totals.session.id, AgentOpsMemory.resource)
    let resource = try await remembered(key, in: identity.project).flatMap { Value(stored: $0) }
    return .json { $0.agentOpsSpan(span, resource: resource) }
  }

  private func spanMetrics(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let (totals, span) = try await span(request.pathID, identity)
    return .json { $0.agentOpsMetrics(of: span, authority: totals.authority) }
  }

  private func session(
    _ id: ExternalID, _ identity: Identity
  ) async throws(Problem) -> SessionTotals {
    let totals = try await api.ask { () async throws(StoreError) in
      try await api.store.session(id, in: identity.project)
    }
    try api.check(totals.session, is: identity)
    return totals
  }

  private func remembered(
    _ key: StateKey, in project: ProjectID
  ) async throws(Problem) -> [UInt8]? {
    try await api.ask { () async throws(StoreError) in try await api.store.state(key, in: project) }
  }

  private func remembered(
    _ owner: String, in project: ProjectID
  ) async throws(Problem) -> [StateEntry] {
    try await api.ask { () async throws(StoreError) in
      try await api.store.states(of: AgentOpsMemory.dialect, owner: owner, in: project)
    }
  }

  /// The trace, all its spans included, in the order in which they began.
  private func trace(
    _ id: ExternalID, _ identity: Identity
  ) async throws(Problem) -> AgentOpsTrace {
    let totals = try await session(id.lowercased, identity)
    let owner = totals.session.id
    let nodes = try await api.ask { () async throws(StoreError) in
      try await api.store.nodes(of: owner, in: identity.project)
    }
    let spans = nodes.compactMap(AgentOpsSpanRow.init)
    guard !spans.isEmpty else { throw Problem(StoreError.sessionNotFound) }
    let about = try await remembered(AgentOpsMemory.sessionOwner(owner), in: identity.project)
    return AgentOpsTrace(
      totals: totals, words: about.words, resource: about.object(AgentOpsMemory.resource),
      spans: spans.sorted {
        ($0.startNanoseconds, $0.spanID) < ($1.startNanoseconds, $1.spanID)
      })
  }

  private func span(
    _ id: ExternalID, _ identity: Identity
  ) async throws(Problem) -> (SessionTotals, AgentOpsSpanRow) {
    let found = try await api.ask { () async throws(StoreError) in
      try await api.store.node(id.lowercased, in: identity.project)
    }
    guard let found, let span = AgentOpsSpanRow(found.node) else {
      throw Problem(.notFound, "the project has no span with this id")
    }
    let totals = try await session(found.tree, identity)
    return (totals, span)
  }
}

extension ExternalID {
  /// As the ledger has the ids of traces and spans, which are hexadecimal digits.
  fileprivate var lowercased: ExternalID { ExternalID(text.lowercased()) }
}

extension AgentOpsRow {
  /// Events whose time could not be read come first.
  fileprivate var startedAt: Timestamp { event.startedAt ?? Timestamp(microseconds: .min) }
}

extension [StateEntry] {
  /// A value that is a JSON object.
  fileprivate func object(_ key: String) -> Value? {
    first { $0.key == key }.flatMap { Value(stored: $0.value) }
  }

  /// The tags of a session, as its client gave them.
  fileprivate var words: [String] {
    object(AgentOpsMemory.session)?["tags"]?.elements.compactMap(\.string) ?? []
  }
}
