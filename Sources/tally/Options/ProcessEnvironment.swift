import Glibc

/// The variables that the program was started with. An empty one is as good as none.
enum ProcessEnvironment {
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// All of them whose names begin with these letters.
  static func variables(beginningWith prefix: String) -> [String: String] {
    var found: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let parts = String(cString: entry).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, parts[0].hasPrefix(prefix) { found[String(parts[0])] = String(parts[1]) }
      next += 1
    }
    return found
  }
}
