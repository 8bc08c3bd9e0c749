import Testing

/// The sources of the page, which a browser is sent without their comments and indentation.
@Suite struct PageSourceTests {
  private static var sources: [SourceFile] {
    Repository.files.filter { file in
      file.path.hasPrefix("Sources/CDashboard/page/")
        && [".js", ".css"].contains { file.path.hasSuffix($0) }
    }
  }

  @Test func `No text goes over the end of a line, where indentation would be a part of it`() {
    var found: [String] = []
    for file in Self.sources {
      for (index, line) in file.lines.enumerated()
      where !line.filter({ $0 == "`" }).count.isMultiple(of: 2) {
        // Comments name code between such marks.
        guard !["//", "/*", "*"].contains(where: { line.drop { $0 == " " }.hasPrefix($0) }) else {
          continue
        }
        found.append("\(file.path):\(index + 1): \(line)")
      }
    }
    #expect(found == [])
    #expect(Self.sources.count > 20)
  }

  @Test func `A comment has its lines to itself where it goes on`() {
    var found: [String] = []
    for file in Self.sources {
      for (index, line) in file.lines.enumerated() where line.contains("*/") {
        if !line.hasSuffix("*/") { found.append("\(file.path):\(index + 1): \(line)") }
      }
    }
    #expect(found == [])
  }

  @Test func `Nothing is made of markup, and nothing is styled or run inline`() {
    let words = [
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(",
      "http://", "https://", "document.cookie",
    ]
    var found: [String] = []
    for file in Self.sources {
      for (index, line) in file.lines.enumerated() {
        for word in words where line.contains(word) {
          let isName = line.contains("w3.org/2000/svg") || line.contains("html.spec.whatwg.org")
          if !isName { found.append("\(file.path):\(index + 1): \(word)") }
        }
      }
    }
    #expect(found == [])
  }

  @Test func `The document preloads what the first place imports, and nothing else`() throws {
    let folder = "Sources/CDashboard/page/"
    var needed: Set<String> = []
    var waiting = ["app.js", "now.js"]
    while let name = waiting.popLast() {
      guard needed.insert(name).inserted else { continue }
      for line in try Repository.text(folder + name).split(separator: "\n") {
        guard let from = line.firstRange(of: "from './"), line.hasSuffix("'") else { continue }
        waiting.append(String(line[from.upperBound...].dropLast()))
      }
    }
    let document = try Repository.text(folder + "index.html")
    let preloaded = document.split(separator: "\n").compactMap { line -> String? in
      let start = "<link rel=\"modulepreload\" href=\"page/"
      return line.hasPrefix(start) ? String(line.dropFirst(start.count).dropLast(2)) : nil
    }
    #expect(Set(preloaded).union(["app.js"]) == needed)
  }

  @Test func `Every module and style sheet is embedded`() throws {
    let embedding = try Repository.text("Sources/CDashboard/page.c")
    for file in Self.sources {
      let name = file.path.split(separator: "/").last ?? ""
      #expect(embedding.contains("#embed \"page/\(name)\""), "\(name)")
      #expect(embedding.contains("{\"\(name)\""), "\(name)")
    }
  }
}
