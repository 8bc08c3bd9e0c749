import Dialects
import HTTPServer

/// How what became of a request is written.
enum AnswerForm: Sendable {
  case items(tellsIgnored: Bool)
  case agentOps
  case otlp(OTLPEncoding, rejected: String)

  /// The form of a route's answer to a request.
  init(_ answer: DialectRoute.Answer, of request: Request) throws(Problem) {
    switch answer {
    case .items(let tellsIgnored): self = .items(tellsIgnored: tellsIgnored)
    case .agentOps: self = .agentOps
    case .otlp(let rejected):
      do throws(DialectError) {
        self = .otlp(
          try OTLPEncoding(contentType: request.headers["content-type"]), rejected: rejected)
      } catch {
        throw Problem(error)
      }
    }
  }

  func response(to report: IngestReport) -> Response {
    switch self {
    case .items(let tellsIgnored): report.response(tellsIgnored: tellsIgnored)
    case .agentOps: report.agentOpsResponse
    case .otlp(let encoding, let rejected): encoding.response(to: report, rejected: rejected)
    }
  }

  func response(to problem: Problem) -> Response {
    switch self {
    case .items, .agentOps: problem.response
    case .otlp(let encoding, _): encoding.response(to: problem)
    }
  }
}
