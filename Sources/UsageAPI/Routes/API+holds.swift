import Dialects
import HTTPServer
import JSON
import Usage

/// The routes of holds.
extension API {
  func addHoldRoutes(to router: inout Router) {
    router.on(.post, "/v1/holds", parameters: [], holdHandler(isCheck: false))
    router.on(.post, "/v1/check", parameters: [], holdHandler(isCheck: true))
    router.on(.get, "/v1/holds/{id}", parameters: [], handler(for: .ingest, hold))
    router.on(.delete, "/v1/holds/{id}", parameters: [], handler(for: .ingest, releaseHold))
  }

  /// Answers when the hold is durable, with no task of its own: an agent asks before each call.
  private func holdHandler(isCheck: Bool) -> Handler {
    handler(for: .ingest) { request, caller, reply throws(Problem) in
      let reader = HoldReader(
        limits: limits.events, prices: prices.book(of: caller.identity.project),
        secondsDefault: limits.holdSecondsDefault, secondsMax: limits.holdSecondsMax)
      let wanted = try holdRequest(try request.opened(), caller.identity, reader)
      store.hold(wanted, in: caller.identity.project, isCheck: isCheck) { result in
        switch result {
        case .failure(let error): reply.fail(Problem(error))
        case .success(let outcome):
          reply.exchange.respond(making: { outcome.response(isCheck: isCheck) })
        }
      }
    }
  }

  private func holdRequest(
    _ request: Request, _ identity: Identity, _ reader: HoldReader
  ) throws(Problem) -> HoldRequest {
    let value = try request.jsonObject(limits.json)
    var wanted: HoldRequest
    do throws(Rejection) {
      wanted = try reader.hold(value, id: ExternalID("hold_\(newID())"), at: now())
      if let rejection = BoundUser.claim(&wanted.subject.userID, for: identity.userID) {
        throw rejection
      }
    } catch {
      throw Problem(error)
    }
    wanted.boundUserID = identity.userID
    if let key = try request.idempotencyKey(limits) {
      wanted.idempotencyKey = seal.idempotencyKey(key, of: identity)
    }
    return wanted
  }

  private func hold(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let id = request.pathID
    let hold = try await ask { () async throws(StoreError) in
      try await store.hold(id, in: identity.project, boundTo: identity.userID)
    }
    return .json { $0.hold(hold) }
  }

  private func releaseHold(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let id = request.pathID
    let hold = try await ask { () async throws(StoreError) in
      try await store.releaseHold(id, in: identity.project, boundTo: identity.userID)
    }
    return .json { $0.hold(hold) }
  }
}

extension HoldOutcome {
  /// 201 with the hold, 200 where it was only checked, and 402 where a budget refuses.
  fileprivate func response(isCheck: Bool) -> Response {
    switch self {
    case .granted(let hold) where isCheck: return .json { $0.checked(hold) }
    case .granted(let hold): return .json(201) { $0.hold(hold) }
    case .unpriced(let budget):
      return Problem(
        .unpricedModel,
        "the model of the estimate has no price, and the budget \(budget) refuses that; give "
          + "estimate_usd, or let the budget's `unpriced` be allow or price_as:MODEL"
      ).response
    case .overBudget(let refusals):
      let names = refusals.map(\.budget.text).joined(separator: ", ")
      let problem = Problem(
        .overBudget, "the estimate is more than is left of \(names); `refused_by` says how much")
      var writer = Writer()
      writer.object {
        problem.writeMembers(to: &$0)
        $0.refusals(refusals)
      }
      writer.newline()
      return Response(
        status: problem.code.status,
        headers: [("Content-Type", Problem.mediaType), ("Cache-Control", "no-store")],
        body: writer.bytes)
    }
  }
}
