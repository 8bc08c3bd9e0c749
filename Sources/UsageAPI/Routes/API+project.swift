import HTTPServer
import JSON
import Usage

extension API {
  func addProjectRoutes(to router: inout Router) {
    read("/v1/project", parameters: [], in: &router, project)
    router.on(.patch, "/v1/project", parameters: [], handler(for: .admin, changeProject))
  }

  private func project(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    try identity.refuseBoundKey(what: "a project's totals")
    let totals = try await ask { () async throws(StoreError) in
      var totals = try await store.totals(of: identity.project)
      totals.charge = try await charges.charge(of: identity.project)
      return totals
    }
    let dropped = try await ask { () async throws(StoreError) in
      try await store.droppedEvents(in: identity.project)
    }
    return .json { $0.project(totals, dropped, prices: prices.book(of: identity.project)) }
  }

  private func changeProject(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let body = try request.jsonObject(limits.json)
    try body.refuseMisspelledMembers(of: ["cost_authority", "witnesses"])
    let authority = try Self.authority(in: body)
    let witnesses = try Self.witnesses(in: body)
    let (project, actor) = (identity.project, identity.actor)
    let settings = try await ask { () async throws(StoreError) in
      if let authority { _ = try await store.setAuthority(authority, of: project, by: actor) }
      if let witnesses { _ = try await store.setWitnesses(witnesses, of: project, by: actor) }
      return try await store.settings(of: project)
    }
    return .json { $0.project(settings) }
  }

  /// The `witnesses` of the body; nil where it is left out or null.
  private static func witnesses(in value: Value) throws(Problem) -> Bool? {
    guard let word = value["witnesses"], !word.isNull else { return nil }
    switch word.string {
    case "on": return true
    case "off": return false
    default:
      throw Problem(.invalidRequest, "`witnesses` is `on` or `off`", field: "witnesses")
    }
  }

  /// The `cost_authority` of the body; nil where it is left out or null.
  private static func authority(in value: Value) throws(Problem) -> CostAuthority? {
    guard let name = value["cost_authority"], !name.isNull else { return nil }
    guard let authority = name.string.flatMap(CostAuthority.init(rawValue:)) else {
      throw Problem(
        .invalidRequest, "`cost_authority` is `automatic`, `computed` or `reported`",
        field: "cost_authority")
    }
    return authority
  }
}

extension Writer {
  fileprivate mutating func project(_ settings: ProjectSettings) {
    object { $0.settings(settings) }
  }

  /// The settings, with everything that was counted and the part that nobody can be charged for,
  /// and what of it is there in sums alone.
  fileprivate mutating func project(
    _ totals: ProjectTotals, _ dropped: DroppedEvents?, prices: PriceBook
  ) {
    let authority = totals.settings.authority
    object {
      $0.settings(totals.settings)
      $0.member(
        "totals",
        object: {
          $0.totals(
            totals.figures, totals.models, charge: totals.charge, authority: authority,
            prices: prices)
        })
      $0.member(
        "unattributed",
        object: {
          $0.totals(
            totals.unattributedFigures, totals.unattributed, authority: authority, prices: prices)
        })
      $0.dropped(dropped)
    }
  }

  private mutating func dropped(_ dropped: DroppedEvents?) {
    guard let dropped else { return member("dropped", nil as String?) }
    member(
      "dropped",
      object: {
        $0.member("events", dropped.count)
        $0.member("before", dropped.before.description)
      })
  }

  private mutating func settings(_ settings: ProjectSettings) {
    member("project", settings.name)
    member("cost_authority", settings.authority.rawValue)
    member("witnesses", settings.hasWitnesses ? "on" : "off")
  }

  private mutating func totals(
    _ figures: Figures, _ models: [ModelTotals], charge: Charge? = nil,
    authority: CostAuthority, prices: PriceBook
  ) {
    self.figures(figures, authority: authority)
    self.charge(charge)
    self.models(models, authority: authority, prices: prices)
    unpriced(figures, models: models.unpriced)
  }
}
