import Dialects
import HTTPServer
import JSON
import Usage

/// Reads what the session routes are sent.
enum SessionRequest {
  static func read(
    _ request: Request, _ limits: APILimits, newID: () -> ExternalID
  ) throws(Problem) -> NewSession {
    guard let body = try body(request, limits) else { return NewSession(id: newID()) }
    do throws(Rejection) {
      return try SessionReader(limits: limits.events).session(body, newID: newID)
    } catch {
      throw Problem(error)
    }
  }

  static func readEnding(
    _ request: Request, _ limits: APILimits
  ) throws(Problem) -> SessionEnding {
    guard let body = try body(request, limits) else { return SessionEnding() }
    do throws(Rejection) {
      return try SessionReader(limits: limits.events).ending(body)
    } catch {
      throw Problem(error)
    }
  }

  /// The JSON body; nil when the request has none.
  private static func body(
    _ request: Request, _ limits: APILimits
  ) throws(Problem) -> Value? {
    guard !request.body.isEmpty else { return nil }
    return try request.json(limits.json)
  }
}

extension Problem {
  /// A whole request that could not be used.
  init(_ rejection: Rejection) {
    self.init(ProblemCode(rejection.code), rejection.detail, field: rejection.field)
  }
}
