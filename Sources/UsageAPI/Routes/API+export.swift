import HTTPServer
import Usage

extension API {
  func addExportRoute(to router: inout Router) {
    router.on(.get, "/v1/export", parameters: [], handler(for: .admin, export))
  }

  /// All of the project, as a file that a ledger can take in.
  private func export(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let day = Zone.utc.day(of: now()).description
    return try await downloads.answer(
      with: ArchiveFile(of: identity.project, in: store, now: now),
      fields: AnswerFormat.ndjson.fields(named: "tally-\(day)"), isAllowed: stillMayRead(request))
  }
}
