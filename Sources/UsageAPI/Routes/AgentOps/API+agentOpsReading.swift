import Dialects
import HTTPServer
import JSON
import Usage

/// What AgentOps' public clients read: `/v2/sessions/…` and `/public/v1/…`
/// (https://github.com/AgentOps-AI/agentops, app/api/agentops/public). Costs are exact decimal
/// texts, and a session's are those of its totals.
extension API {
  func addAgentOpsReadingRoutes(to router: inout Router) {
    router.on(.get, "/v2/sessions/{id}/stats", agentOpsGet(for: .read, agentOpsStats))
    router.on(.get, "/v2/sessions/{id}/export", agentOpsGet(for: .read, agentOpsExport))
    router.on(.get, "/public/v1/project", agentOpsGet(for: .read, agentOpsProject))
    router.on(.get, "/public/v1/traces/{id}", agentOpsGet(for: .read, agentOpsTrace))
    router.on(
      .get, "/public/v1/traces/{id}/metrics", agentOpsGet(for: .read, agentOpsTraceMetrics))
    router.on(.get, "/public/v1/spans/{id}", agentOpsGet(for: .read, agentOpsSpan))
    router.on(
      .get, "/public/v1/spans/{id}/metrics", agentOpsGet(for: .read, agentOpsSpanMetrics))
  }

  private func agentOpsStats(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let totals = try await agentOpsSession(request.parameters["id"] ?? "", identity)
    let about = try await remembered(
      AgentOpsMemory.sessionOwner(totals.session.id), in: identity.project)
    let stats = AgentOpsStats(stored: about.value(of: AgentOpsMemory.stats))
    return .json { $0.agentOpsStats(stats, totals) }
  }

  private func agentOpsExport(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let totals = try await agentOpsSession(request.parameters["id"] ?? "", identity)
    let id = totals.session.id
    let about = try await remembered(AgentOpsMemory.sessionOwner(id), in: identity.project)
    let content = try await remembered(AgentOpsMemory.contentOwner(id), in: identity.project)
    let rows = content.compactMap { entry in
      entry.key.hasPrefix(AgentOpsMemory.eventPrefix) ? AgentOpsRow(stored: entry.value) : nil
    }
    .sorted { ($0.startedAt, $0.event.id) < ($1.startedAt, $1.event.id) }
    let words = about.words
    return .json { $0.agentOpsExport(totals, words: words, rows: rows) }
  }

  private func agentOpsProject(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let settings = try await ask { () async throws(StoreError) in
      try await store.settings(of: identity.project)
    }
    return .json { writer in
      writer.object {
        $0.member("id", "\(identity.project.number)")
        $0.member("name", settings.name)
        $0.member("environment", "production")
      }
    }
  }

  private func agentOpsTrace(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let trace = try await trace(request.parameters["id"] ?? "", identity)
    return .json { $0.agentOpsTrace(trace, project: identity.project) }
  }

  private func agentOpsTraceMetrics(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let trace = try await trace(request.parameters["id"] ?? "", identity)
    return .json { $0.agentOpsMetrics(of: trace) }
  }

  private func agentOpsSpan(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let (trace, span) = try await span(request.parameters["id"] ?? "", identity)
    return .json { $0.agentOpsSpan(span, resource: trace.resource) }
  }

  private func agentOpsSpanMetrics(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let (trace, span) = try await span(request.parameters["id"] ?? "", identity)
    return .json { $0.agentOpsMetrics(of: span, authority: trace.totals.authority) }
  }

  private func agentOpsSession(
    _ id: String, _ identity: Identity
  ) async throws(Problem) -> SessionTotals {
    let totals = try await ask { () async throws(StoreError) in
      try await store.session(id, in: identity.project)
    }
    try check(totals.session, is: identity)
    return totals
  }

  private func remembered(
    _ owner: String, in project: ProjectID
  ) async throws(Problem) -> [StateEntry] {
    try await ask { () async throws(StoreError) in
      try await store.states(of: AgentOpsMemory.dialect, owner: owner, in: project)
    }
  }

  /// The trace, all its spans included, in the order in which they began.
  private func trace(
    _ id: String, _ identity: Identity
  ) async throws(Problem) -> AgentOpsTrace {
    let totals = try await agentOpsSession(id.lowercased(), identity)
    let owner = totals.session.id
    let content = try await remembered(AgentOpsMemory.contentOwner(owner), in: identity.project)
    let spans = content.compactMap { entry in
      entry.key.hasPrefix(AgentOpsMemory.spanPrefix) ? AgentOpsSpanRow(stored: entry.value) : nil
    }
    guard !spans.isEmpty else { throw Problem(StoreError.sessionNotFound) }
    let about = try await remembered(AgentOpsMemory.sessionOwner(owner), in: identity.project)
    return AgentOpsTrace(
      totals: totals, words: about.words, resource: about.object(AgentOpsMemory.resource),
      spans: spans.sorted {
        ($0.startNanoseconds, $0.spanID) < ($1.startNanoseconds, $1.spanID)
      })
  }

  private func span(
    _ id: String, _ identity: Identity
  ) async throws(Problem) -> (AgentOpsTrace, AgentOpsSpanRow) {
    let id = id.lowercased()
    let entries = try await remembered(AgentOpsMemory.spanOwner(id), in: identity.project)
    guard let owner = entries.first.map({ String(decoding: $0.value, as: UTF8.self) }) else {
      throw Problem(.notFound, "the project has no span with this id")
    }
    let trace = try await trace(owner, identity)
    guard let span = trace.spans.first(where: { $0.spanID == id }) else {
      throw Problem(.notFound, "the project has no span with this id")
    }
    return (trace, span)
  }
}

extension AgentOpsRow {
  /// Events whose time could not be read come first.
  fileprivate var startedAt: Timestamp { event.startedAt ?? Timestamp(microseconds: .min) }
}

extension [StateEntry] {
  fileprivate func value(of key: String) -> [UInt8]? { first { $0.key == key }?.value }

  /// A value that is a JSON object.
  fileprivate func object(_ key: String) -> Value? {
    var parser = Parser()
    return value(of: key).flatMap { try? parser.parse($0) }
  }

  /// The tags of a session, as its client gave them.
  fileprivate var words: [String] {
    object(AgentOpsMemory.session)?["tags"]?.elements.compactMap(\.string) ?? []
  }
}
