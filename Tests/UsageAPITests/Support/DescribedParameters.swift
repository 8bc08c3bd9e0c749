/// The parameters of the queries that openapi.yaml describes, read by its own indentation.
struct DescribedParameters {
  /// By method and path: `GET /v1/sessions`.
  private(set) var queries: [String: [String]] = [:]
  /// By the names under which `$ref` refers to them.
  private var shared: [String: String] = [:]

  private static let methods = ["get", "put", "post", "delete", "patch"]

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    readShared(lines)
    var path = ""
    var operation: String?
    var name = ""
    for line in lines {
      if let match = line.wholeMatch(of: #/  (\/\S*):/#) {
        (path, operation) = (String(match.1), nil)
      } else if !line.isEmpty, !line.hasPrefix(" ") {
        (path, operation) = ("", nil)
      } else if let match = line.wholeMatch(of: #/    ([a-z]+):/#), !path.isEmpty {
        let isMethod = Self.methods.contains(String(match.1))
        operation = isMethod ? "\(match.1.uppercased()) \(path)" : nil
        if let operation { queries[operation] = [] }
      } else if let match = line.wholeMatch(of: #/        - name: (\S+)/#) {
        name = String(match.1)
      } else if line == "          in: query", let operation {
        queries[operation]?.append(name)
      } else if let match = line.firstMatch(of: #/#\/components\/parameters\/(\w+)/#),
        let operation, let query = shared[String(match.1)]
      {
        queries[operation]?.append(query)
      }
    }
  }

  /// `components.parameters`, as far as they are of queries.
  private mutating func readShared(_ lines: [String]) {
    guard let start = lines.firstIndex(of: "  parameters:") else { return }
    var key = ""
    var name = ""
    for line in lines[(start + 1)...] {
      if let match = line.wholeMatch(of: #/    (\w+):/#) { key = String(match.1) }
      if let match = line.wholeMatch(of: #/      name: (\S+)/#) { name = String(match.1) }
      if line == "      in: query" { shared[key] = name }
      if !line.hasPrefix("   "), !line.isEmpty { return }
    }
  }
}
