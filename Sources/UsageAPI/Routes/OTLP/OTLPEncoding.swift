import Dialects
import HTTPServer
import JSON
import Protobuf

/// How a request is encoded, and so its answer.
enum OTLPEncoding: Sendable {
  case protobuf
  case json

  /// Reads a Content-Type header; nil for any other media type.
  init?(header: String?) {
    let type = header?.prefix { $0 != ";" }.lowercased()
    switch type?.filter({ $0 != " " && $0 != "\t" }) {
    case "application/x-protobuf": self = .protobuf
    case "application/json": self = .json
    default: return nil
    }
  }

  private var mediaType: String {
    switch self {
    case .protobuf: "application/x-protobuf"
    case .json: "application/json"
    }
  }

  private func response(
    _ status: Int, _ body: [UInt8], headers: [(name: String, value: String)] = []
  ) -> Response {
    Response(
      status: status,
      headers: [("Content-Type", mediaType), ("Cache-Control", "no-store")] + headers, body: body)
  }

  /// `ExportTraceServiceResponse`: empty, unless spans were rejected.
  func response(to report: SpanReport) -> Response {
    let rejected = report.rejected.count
    let message = Self.message(report.rejected)
    switch self {
    case .protobuf:
      var writer = MessageWriter()
      if rejected > 0 {
        writer.message(1) {
          $0.integer(1, UInt64(rejected))
          $0.text(2, message)
        }
      }
      return response(200, writer.bytes)
    case .json:
      var writer = Writer()
      writer.object {
        guard rejected > 0 else { return }
        $0.member(
          "partialSuccess",
          object: {
            // 64-bit numbers are texts in OTLP's JSON.
            $0.member("rejectedSpans", "\(rejected)")
            $0.member("errorMessage", message)
          })
      }
      return response(200, writer.bytes)
    }
  }

  /// `google.rpc.Status`, which OTLP has for every error.
  func response(to problem: Problem) -> Response {
    switch self {
    case .protobuf:
      var writer = MessageWriter()
      writer.text(2, problem.detail)
      return response(problem.code.status, writer.bytes, headers: problem.headers)
    case .json:
      var writer = Writer()
      writer.object { $0.member("message", problem.detail) }
      return response(problem.code.status, writer.bytes, headers: problem.headers)
    }
  }

  /// The reasons that are told; clients write them into their logs.
  private static let reasonsMax = 3

  private static func message(_ reasons: [String]) -> String {
    var told = reasons.prefix(reasonsMax).joined(separator: "; ")
    if reasons.count > reasonsMax { told += "; and \(reasons.count - reasonsMax) more" }
    return told
  }
}
