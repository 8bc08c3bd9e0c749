import HTTPServer
import JSON
import Usage

/// What the ledger has, event by event. Events are posted to the routes of dialects.
extension API {
  func addEntryRoutes(to router: inout Router) {
    read(
      "/v1/events",
      parameters: Request.entryParameters + Request.pageParameters + [AnswerFormat.parameter],
      isParameter: Request.isFilter, dependsOn: .stateAndMinute, in: &router
    ) { request, identity async throws(Problem) in
      let format = try AnswerFormat(request)
      guard format == .json else { return try await entries(request, identity, as: format) }
      return try await listEntries(request, identity)
    }
    read(
      "/v1/events.csv", parameters: Request.entryParameters, isParameter: Request.isFilter,
      dependsOn: .stateAndMinute, in: &router
    ) { request, identity async throws(Problem) in
      try await entries(request, identity, as: .csv)
    }
    read("/v1/events/{id}", parameters: ["source"], in: &router, entry)
  }

  private func listEntries(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let query = try request.entryQuery(self, in: identity.project).query(for: identity)
    let found = try await ask { () async throws(StoreError) in
      try await store.entries(query, in: identity.project)
    }
    let page = sealed(found, in: identity.project)
    let authority = try await authority(of: identity)
    return Response.json { $0.entries(page, authority: authority) }
      .linked(to: page.next, of: request)
  }

  private func entries(
    _ request: Request, _ identity: Identity, as format: AnswerFormat
  ) async throws(Problem) -> Response {
    let query = try request.entryQuery(self, in: identity.project)
    let bounds = try request.timeBounds(zones: zones, now: now())
    let row = FileRow.entries(by: try await authority(of: identity))
    return try await entryFile(
      query, row, named: bounds.fileName(of: "events"), as: format, for: request, identity)
  }

  /// All entries that are asked for, as a file.
  func entryFile(
    _ query: EntryQuery, _ row: FileRow<LedgerEntry>, named name: String, as format: AnswerFormat,
    for request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    try request.refusePages()
    var wanted = query.query(for: identity)
    wanted.limit = limits.pageItemsMax
    try await requireAll(wanted, identity)
    return try await downloads.answer(
      with: ListFile(as: format, row, page: entryPages(wanted, identity)),
      fields: format.fields(named: name), isAllowed: stillMayRead(request))
  }

  /// Throws where some of the entries were dropped: a file has all of them, or is not begun.
  private func requireAll(_ query: EntryQuery, _ identity: Identity) async throws(Problem) {
    var oldest = query
    oldest.isAscending = true
    oldest.limit = 1
    _ = try await entryPages(oldest, identity)(nil)
  }

  /// Reads the entries of a query from a cursor on, a page at a time.
  func entryPages(_ query: EntryQuery, _ identity: Identity) -> ListFile<LedgerEntry>.Pages {
    { cursor async throws(Problem) in
      var page = query
      page.cursor = cursor
      let wanted = page
      return try await ask { () async throws(StoreError) in
        try await store.entries(wanted, in: identity.project)
      }
    }
  }

  private func entry(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let (id, source) = (request.pathID, request.name("source"))
    // A key that is bound to a user does not learn of other users' events.
    let records = try await ask { () async throws(StoreError) in
      try await store.records(of: id, source: source, in: identity.project)
    }.map { $0.seen(by: identity.userID) }.filter { record in
      identity.userID.map { record.entry.event.userID == $0 } ?? true
    }
    guard let record = records.first else {
      let detail = "the project has no event with this id" + (source == nil ? "" : " of the source")
      throw Problem(.eventNotFound, detail + "; ids are exact")
    }
    guard records.count == 1 else {
      let sources = records.map { "`\($0.entry.event.source)`" }.joined(separator: ", ")
      throw Problem(
        .invalidRequest,
        "several sources have an event with this id; add `source`, one of \(sources)",
        field: "source")
    }
    let authority = try await authority(of: identity)
    let book = prices.book(of: identity.project)
    return .json { $0.record(record, authority: authority, prices: book) }
  }

  func authority(of identity: Identity) async throws(Problem) -> CostAuthority {
    try await ask { () async throws(StoreError) in
      try await store.settings(of: identity.project).authority
    }
  }
}

extension EntryQuery {
  /// The query of a key that may be bound to a user, and then is answered of that user alone.
  func query(for identity: Identity) -> EntryQuery {
    guard let bound = identity.userID else { return self }
    var query = self
    query.filters.require(.user, ExternalName(bound.text))
    return query
  }
}
