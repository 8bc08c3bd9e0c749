import HTTPServer
import JSON
import Usage

/// The routes of alerts and of the rules that they come of.
extension API {
  func addAlertRoutes(to router: inout Router) {
    read(
      "/v1/alerts", parameters: ["budget_id", "type", "limit", "cursor"], in: &router, listAlerts)
    read("/v1/alert-rules", parameters: [], in: &router, alertRules)
    router.on(.put, "/v1/alert-rules", parameters: [], handler(for: .admin, setAlertRules))
  }

  private func listAlerts(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    try identity.refuseBoundKey(what: "a project's alerts")
    var query = AlertQuery(
      budget: request.query["budget_id"].map(ExternalID.init),
      cursor: try place(of: request, in: identity.project), limit: try request.limit(limits))
    if let text = request.query["type"] {
      guard let type = AlertType(rawValue: text) else {
        let known = AlertType.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        throw Problem(.invalidRequest, "`type` is one of \(known)", field: "type")
      }
      query.type = type
    }
    let wanted = query
    let found = try await ask { () async throws(StoreError) in
      try await store.alerts(wanted, in: identity.project)
    }
    let page = sealed(found, in: identity.project)
    return .json { $0.object { $0.page(page) { $0.alert($1) } } }
  }

  private func alertRules(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    try identity.refuseBoundKey(what: "a project's alert rules")
    let all = try await ask { () async throws(StoreError) in try await store.alertRules() }
    return .json { $0.alertRules(all[identity.project] ?? AlertRules()) }
  }

  private func setAlertRules(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let rules = try AlertRules(try request.jsonObject(limits.json))
    try await ask { () async throws(StoreError) in
      try await store.setAlertRules(rules, of: identity.project, by: identity.actor)
    }
    return .json { $0.alertRules(rules) }
  }
}

extension AlertRules {
  private static let members = [
    "session_usd", "variance_usd", "loop_calls", "anomaly_percent", "anomaly_floor_usd",
  ]

  /// Reads all rules of a project; what is left out or null is off.
  fileprivate init(_ value: Value) throws(Problem) {
    self.init()
    try value.refuseOtherMembers(than: Self.members)
    sessionCost = try value.dollars("session_usd")
    sessionVariance = try value.dollars("variance_usd")
    let calls = Self.loopCallsRange
    loopCalls = try value.wholeNumber(
      "loop_calls", in: Int64(calls.lowerBound)...Int64(calls.upperBound)
    ).map { Int($0) }
    let percent = try value.wholeNumber("anomaly_percent", in: AnomalyRule.percentRange)
    let floor = try value.dollars("anomaly_floor_usd")
    switch (percent, floor) {
    case (nil, nil): break
    case (let percent?, let floor?): anomaly = AnomalyRule(percent: percent, floor: floor)
    case (_, nil):
      throw Problem(
        .invalidRequest,
        "`anomaly_percent` needs `anomaly_floor_usd`, what an hour costs at least that is unusual",
        field: "anomaly_floor_usd")
    case (nil, _):
      throw Problem(
        .invalidRequest,
        "`anomaly_floor_usd` needs `anomaly_percent`, such as 300 for three times what is usual",
        field: "anomaly_percent")
    }
  }
}

extension Writer {
  fileprivate mutating func alertRules(_ rules: AlertRules) {
    object {
      $0.member("session_usd", rules.sessionCost?.description)
      $0.member("variance_usd", rules.sessionVariance?.description)
      $0.member("loop_calls", rules.loopCalls.map { Int64($0) })
      $0.member("anomaly_percent", rules.anomaly?.percent)
      $0.member("anomaly_floor_usd", rules.anomaly?.floor.description)
    }
  }
}
