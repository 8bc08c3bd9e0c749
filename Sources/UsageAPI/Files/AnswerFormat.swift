import HTTPServer
import Usage

/// In which form a client wants rows.
enum AnswerFormat: String, CaseIterable {
  /// One object, a page at a time where there are pages.
  case json
  /// A file with everything that was asked for.
  case csv
  /// The same with one JSON object a line.
  case ndjson

  /// What `format` says or, without it, what is accepted.
  init(_ request: Request) throws(Problem) {
    let all = Self.allCases.map { ($0.rawValue, $0) }
    if let chosen = try request.choice("format", all) {
      self = chosen
    } else {
      let accepted = request.headers["accept"] ?? ""
      self =
        accepted.contains("text/csv")
        ? .csv : accepted.contains("application/x-ndjson") ? .ndjson : .json
    }
  }

  /// The parameter that names it.
  static let parameter = "format"

  private var contentType: String {
    switch self {
    case .json: "application/json"
    case .csv: "text/csv; charset=utf-8; header=present"
    case .ndjson: "application/x-ndjson"
    }
  }

  /// The fields of an answer that a browser keeps as a file, whose name says what it has.
  func fields(named name: String) -> [(name: String, value: String)] {
    [
      ("Content-Type", contentType), ("Cache-Control", "no-store"),
      ("Content-Disposition", "attachment; filename=\"\(name).\(rawValue)\""),
    ]
  }
}

extension TimeBounds {
  /// The name of a file about what lies within them: it has the days that were given.
  func fileName(of what: String) -> String {
    let days = [from, to].compactMap(\.self).map { zone.day(of: $0).description }
    return ([what] + days).joined(separator: "-")
  }
}

extension Request {
  /// Refuses the parameters of pages where everything comes in one answer.
  func refusePages() throws(Problem) {
    for name in Self.pageParameters where query[name] != nil {
      throw Problem(
        .invalidRequest,
        "`\(name)` is for lists that come in pages; this answer has everything, leave it out",
        field: name)
    }
  }
}
