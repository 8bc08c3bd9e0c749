import Dialects
import HTTPServer
import JSON
import Usage

/// Reads what the session routes are sent.
enum SessionRequest {
  static func read(
    _ request: Request, newID: () -> String
  ) throws(Problem) -> NewSession {
    guard let body = try body(request) else { return NewSession(id: newID()) }
    do throws(Rejection) {
      return try SessionReader().session(body, newID: newID)
    } catch {
      throw Problem(error)
    }
  }

  static func readEnding(_ request: Request) throws(Problem) -> SessionEnding {
    guard let body = try body(request) else { return SessionEnding() }
    do throws(Rejection) {
      return try SessionReader().ending(body)
    } catch {
      throw Problem(error)
    }
  }

  /// The JSON body; nil when the request has none.
  private static func body(_ request: Request) throws(Problem) -> Value? {
    guard !request.body.isEmpty else { return nil }
    try request.requireJSON()
    var parser = Parser()
    do throws(ParseError) {
      return try parser.parse(request.body)
    } catch {
      throw Problem(.invalidJSON, "\(error)")
    }
  }
}

extension Problem {
  /// A whole request that could not be used.
  init(_ rejection: Rejection) {
    self.init(ProblemCode(rejection.code), rejection.detail, field: rejection.field)
  }
}
