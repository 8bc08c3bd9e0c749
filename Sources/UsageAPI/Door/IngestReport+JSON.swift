import Dialects
import HTTPServer
import JSON
import Usage

extension IngestReport {
  /// Tally's own answer: 200 when nothing was rejected, 207 when something was, 422 when everything
  /// was.
  func response(tellsIgnored: Bool) -> Response {
    response(status: rejected == 0 ? 200 : 207) { writer in
      writer.member("accepted", accepted)
      writer.member("duplicate", duplicate)
      writer.member("rejected", rejected)
      writer.rejectedRanges(of: self)
      if tellsIgnored { writer.member("ignored", ignored) }
      writer.member("items", array: { for line in lines { $0.line(line) } })
    }
  }

  /// What AgentOps' clients of 0.0 to 0.3 are answered: 200 unless all were rejected, since they
  /// take any other status for a failure of the whole request.
  var agentOpsResponse: Response {
    response(status: 200) { writer in
      if !isAllRejected { writer.member("status", "success") }
      writer.member("accepted", accepted)
      writer.member("duplicate", duplicate)
      writer.member("rejected", rejected)
      writer.rejectedRanges(of: self)
      writer.member(
        "items",
        array: {
          for line in lines {
            if case .rejected = line.code { $0.line(line) }
          }
        })
    }
  }

  /// An object with the problem before its members where everything was rejected.
  private func response(status: Int, _ members: (inout Writer) -> Void) -> Response {
    var writer = Writer()
    writer.object { writer in
      if isAllRejected {
        Problem(
          .allRejected,
          listsAllRejected
            ? "no event was accepted; `items` says why for each"
            : "no event was accepted; `items` says why for the first \(Self.rejectionsListedMax)"
        )
        .writeMembers(to: &writer)
      }
      members(&writer)
    }
    writer.newline()
    return Response(
      status: isAllRejected ? ProblemCode.allRejected.status : status,
      headers: isAllRejected ? Self.problemHeaders : Self.headers, body: writer.bytes)
  }

  private static let headers = headers("application/json")
  private static let problemHeaders = headers(Problem.mediaType)

  private static func headers(_ mediaType: String) -> [(name: String, value: String)] {
    [("Content-Type", mediaType), ("Cache-Control", "no-store")]
  }
}

extension Writer {
  /// The first and the last index of each run of rejected items, where not all of them are listed.
  fileprivate mutating func rejectedRanges(of report: IngestReport) {
    guard !report.listsAllRejected else { return }
    member(
      "rejected_ranges",
      array: { ranges in
        for range in report.rejectedRanges {
          ranges.array {
            $0.integer(range.lowerBound)
            $0.integer(range.upperBound)
          }
        }
      })
  }

  fileprivate mutating func line(_ line: IngestReport.Line) {
    let (code, status) = line.code.answer
    object {
      $0.member("index", line.index)
      $0.member("id", line.id)
      $0.member("status", status)
      $0.member("code", code)
      if let field = line.field { $0.member("field", field) }
      $0.member("detail", line.detail)
    }
  }
}

extension IngestReport.Line.Code {
  /// The word for programs, and the status that one item has.
  fileprivate var answer: (code: String, status: Int) {
    let code: ProblemCode
    switch self {
    case .duplicate: code = .duplicate
    case .notAttempted: code = .notAttempted
    case .rejected(let rejection): code = ProblemCode(rejection)
    // The item was accepted, whatever the code stands for elsewhere.
    case .warning(let warning): return (warning.rawValue, 200)
    }
    return (code.rawValue, code.status)
  }
}
