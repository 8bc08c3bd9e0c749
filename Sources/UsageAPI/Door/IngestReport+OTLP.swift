import Dialects
import HTTPServer
import JSON
import Protobuf

extension OTLPEncoding {
  private func response(
    _ status: Int, _ body: [UInt8], headers: [(name: String, value: String)] = []
  ) -> Response {
    Response(
      status: status,
      headers: [("Content-Type", rawValue), ("Cache-Control", "no-store")] + headers, body: body)
  }

  /// `ExportTraceServiceResponse`, or that of another signal: empty, unless something was rejected,
  /// which in JSON the member of that name counts.
  func response(to report: IngestReport, rejected member: String) -> Response {
    let rejected = report.rejected
    switch self {
    case .protobuf:
      var writer = MessageWriter()
      if rejected > 0 {
        writer.message(1) {
          $0.integer(1, UInt64(rejected))
          $0.text(2, report.spanMessage)
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
            $0.member(member, "\(rejected)")
            $0.member("errorMessage", report.spanMessage)
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
}

extension IngestReport {
  /// How many of the reasons are written out; clients write them into their logs.
  private static let reasonsMax = 3

  /// Why spans were rejected.
  fileprivate var spanMessage: String {
    let reasons = lines.prefix(Self.reasonsMax).map { line in
      (line.id.map { "span \($0): " } ?? "") + (line.field.map { $0 + " " } ?? "") + line.detail
    }
    let rest = max(lines.count, rejected) - reasons.count
    return reasons.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
  }
}
