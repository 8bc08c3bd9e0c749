import Foundation
import Testing

/// What is in the repository, and what is not.
@Suite struct LayoutTests {
  @Test(arguments: [
    ("sqlite", "Migrations.swift"), ("postgres", "PostgresMigrations.swift"),
  ])
  func `Migrations are numbered without gaps and applied in that order`(
    _ store: String, _ file: String
  ) throws {
    let folder = Repository.root + "/migrations/\(store)"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    for (index, name) in names.enumerated() {
      let number = String(index + 1)
      let digits = String(repeating: "0", count: 4 - number.count) + number
      #expect(name.wholeMatch(of: /(\d{4})_[a-z0-9_]+\.sql/)?.1 == digits[...], "\(name)")
    }
    let list = try Repository.text("migrations/\(file)")
    let listed = list.matches(of: /\("(\d{4}_\w+)", text\(PackageResources\._(\w+)_sql\)\)/)
    #expect(listed.map { $0.1 + ".sql" } == names)
    for each in listed { #expect(each.1.dropFirst() == each.2) }
  }

  @Test func `Nothing that is built or written by running is under version control`() throws {
    let generated = [
      "/.build", ".swiftpm", ".schemathesis", "Package.resolved", "__pycache__", ".pyc", ".o",
      ".db", ".db-wal", ".db-shm", ".db.lock", ".DS_Store", ".log", ".orig", ".rej",
    ]
    for path in try Repository.tracked() ?? [] {
      let isGenerated = generated.contains { path.hasSuffix($0) || path.contains($0 + "/") }
      #expect(!isGenerated, "\(path)")
    }
  }

  @Test func `No text depends on one machine`() {
    // Put together here, so that this file is not found itself.
    let places = ["wo" + "rk/", "ro" + "ot/", "ho" + "me/", "o" + "pt/"].map { "/" + $0 }
    let words = places + ["../sha" + "red", "wt" + "-docs", "wt" + "-http"]
    var found: [String] = []
    for file in Repository.files where !Self.mayNamePlaces(file.path) {
      for word in words where file.text.contains(word) {
        // Part of a longer path, such as a client's recorded one, it is no place of ours.
        let isPlace = file.text.split(separator: word).dropLast().contains { before in
          before.last.map { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "}" } ?? true
        }
        if isPlace { found.append("\(word) in \(file.path)") }
      }
    }
    #expect(found == [])
  }

  /// Recordings of other programs hold their paths.
  private static func mayNamePlaces(_ path: String) -> Bool {
    path.contains("/Fixtures/")
  }

  @Test func `Every executable script names its interpreter`() throws {
    for path in try Repository.tracked() ?? [] {
      let full = Repository.root + "/" + path
      guard FileManager.default.isExecutableFile(atPath: full),
        let text = try? Repository.text(path)
      else { continue }
      #expect(text.prefix(3) == "#!/", "\(path)")
    }
  }

  @Test func `The container image runs as somebody, in exec form`() throws {
    let lines = try Repository.text("Dockerfile").split(separator: "\n")
    let user = lines.last { $0.hasPrefix("USER ") }
    #expect(user != nil && user != "USER root" && user != "USER 0")
    for name in ["ENTRYPOINT ", "CMD "] {
      #expect(lines.contains { $0.hasPrefix(name + "[") }, "\(name)")
    }
    #expect(lines.contains("STOPSIGNAL SIGTERM"))
    #expect(lines.contains { $0.contains("CMD [\"tally\", \"healthcheck\"]") })
    #expect(!lines.contains { $0.hasPrefix("FROM") && $0.contains(":latest") })
  }
}
