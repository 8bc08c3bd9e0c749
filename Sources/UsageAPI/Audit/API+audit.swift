import HTTPServer
import JSON
import Usage

/// The log of what administrators did.
extension API {
  func addAuditRoute(to router: inout Router) {
    router.on(
      .get, "/v1/audit",
      parameters: ["action", "key_id"] + Request.rangeParameters + Request.pageParameters
        + [AnswerFormat.parameter], handler(for: .admin, audit))
  }

  private func audit(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let format = try AnswerFormat(request)
    let query = try request.auditQuery(self)
    guard format == .json else { return try await auditFile(query, request, identity, as: format) }
    let page = try await ask { () async throws(StoreError) in
      try await store.audit(query, in: identity.project)
    }
    return Response.json { $0.object { $0.page(page) { $0.auditEntry($1) } } }
      .linked(to: page.next, of: request)
  }

  /// Everything that is asked for, as a file.
  private func auditFile(
    _ query: AuditQuery, _ request: Request, _ identity: Identity, as format: AnswerFormat
  ) async throws(Problem) -> Response {
    try request.refusePages()
    let bounds = try request.timeBounds(zones: zones, now: now())
    let file = ListFile(as: format, .audit) { cursor async throws(Problem) in
      var page = query
      page.limit = limits.pageItemsMax
      page.cursor = cursor
      let wanted = page
      return try await ask { () async throws(StoreError) in
        try await store.audit(wanted, in: identity.project)
      }
    }
    return try await downloads.answer(
      with: file, fields: format.fields(named: bounds.fileName(of: "audit")),
      isAllowed: stillMayRead(request))
  }
}

extension Request {
  fileprivate func auditQuery(_ api: API) throws(Problem) -> AuditQuery {
    var wanted = AuditQuery(cursor: query["cursor"], limit: try limit(api.limits))
    wanted.action = try choice("action", AuditAction.allCases.map { ($0.rawValue, $0) })
    if let text = query["key_id"] {
      guard let id = Int64(text), "\(id)" == text else {
        throw Problem(
          .invalidRequest, "`key_id` is the number of a key, as /v1/keys has it", field: "key_id")
      }
      wanted.key = id
    }
    let bounds = try timeBounds(zones: api.zones, now: api.now())
    (wanted.from, wanted.to) = (bounds.from, bounds.to)
    return wanted
  }
}

extension FileRow<AuditEntry> {
  /// Entries of an audit log, one row each.
  fileprivate static var audit: Self {
    FileRow(
      columns: [
        "audit_id", "at", "action", "subject", "actor", "key_id", "key_name", "details",
      ],
      cells: { entry in
        [
          "\(entry.number)", entry.at.description, entry.act.action.rawValue,
          CSVText.text(entry.act.subject), entry.actor.word,
          entry.actor.key.map { "\($0.id)" } ?? "", CSVText.text(entry.actor.key?.name),
          FigureColumns.tags(entry.act.details),
        ]
      },
      json: { $0.auditEntry($1) })
  }
}

extension Writer {
  fileprivate mutating func auditEntry(_ entry: AuditEntry) {
    object {
      $0.member("audit_id", entry.number)
      $0.member("at", entry.at.description)
      $0.member("action", entry.act.action.rawValue)
      $0.member("subject", entry.act.subject)
      $0.member("actor", entry.actor.word)
      $0.member("key_id", entry.actor.key?.id)
      $0.member("key_name", entry.actor.key?.name)
      $0.member(
        "details",
        object: { for detail in entry.act.details { $0.member(detail.key, detail.value) } })
    }
  }
}
