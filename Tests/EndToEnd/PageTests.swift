import Foundation
import Testing

extension EndToEnd {
  /// The page as it is served; Tests/Browser looks at what it does.
  @Suite struct PageTests {
    private static let folder = Repository.path("Sources/CDashboard/page")
    private static let names = Result {
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }
    private static let security = [
      "content-security-policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'",
      "x-content-type-options": "nosniff", "referrer-policy": "no-referrer",
      "permissions-policy": "camera=(), geolocation=(), microphone=()",
      "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-cache",
    ]
    private static let types = [
      "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
      "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
    ]

    @Test func `Every file of the page is served with its headers, line by line`() throws {
      let tally = try TallyServer()
      let names = try Self.names.get()
      try #require(names.contains("index.html"))
      for name in names {
        let answer = try tally.client.get(name == "index.html" ? "/" : "/page/\(name)")
        let source = try String(contentsOfFile: Self.folder + "/" + name, encoding: .utf8)
        Self.expect(answer.text, isCodeOf: source, name)
        for (header, value) in Self.security {
          #expect(answer.headers[header] == value, "\(header) of \(name)")
        }
        let ending = String(name.split(separator: ".").last ?? "")
        #expect(answer.headers["content-type"] == Self.types[ending], "\(name)")
      }
    }

    /// Scripts and style sheets are sent without indentation and lines of comment.
    private static func expect(_ text: String, isCodeOf source: String, _ name: String) {
      guard name.hasSuffix(".js") || name.hasSuffix(".css") else {
        #expect(text == source, "\(name)")
        return
      }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let sources = source.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == sources.count, "\(name)")
      for (line, source) in zip(lines, sources) {
        let code = source.drop { $0 == " " }
        let isComment = ["//", "/*", "*"].contains { code.hasPrefix($0) }
        #expect(line == (isComment && line.isEmpty ? "" : code), "\(name): \(source)")
      }
    }

    @Test func `The description is a page under the same rules, and JSON`() throws {
      let tally = try TallyServer()
      for (path, type) in [
        ("/docs", "text/html; charset=utf-8"), ("/docs.css", "text/css; charset=utf-8"),
      ] {
        let answer = try tally.client.get(path)
        #expect(answer.status == 200)
        #expect(answer.headers["content-type"] == type)
        for (header, value) in Self.security { #expect(answer.headers[header] == value) }
      }
      for path in ["/docs", "/openapi.json", "/openapi.yaml"] {
        let answer = try tally.client.get(path)
        let tag = try #require(answer.headers["etag"])
        let again = try tally.client.send("GET", path, headers: ["If-None-Match": tag])
        #expect(again.status == 304, "\(path)")
      }
      let page = try tally.client.get("/docs").text
      let operations = page.matches(of: /<li><a href="#([^"]+)">/).map(\.1)
      #expect(operations.count > 60)
      for each in operations { #expect(page.contains("id=\"\(each)\""), "\(each)") }
      let json = try tally.client.get("/openapi.json").text
      #expect(json.hasPrefix("{\"openapi\":\"3.1.0\",\"info\":{"))
    }

    @Test func `The page stays light`() throws {
      let tally = try TallyServer()
      let document = try tally.client.get("/").text
      var first = 0
      var all = 0
      for name in try Self.names.get() where name.hasSuffix(".js") || name.hasSuffix(".css") {
        let count = try tally.client.get("/page/\(name)").body.count
        all += count
        if document.contains("\"page/\(name)\"") { first += count }
      }
      #expect(first <= 58_000, "bytes that the first place needs")
      #expect(all <= 123_200, "bytes of all places")
    }

    @Test func `A browser that has the page is told so, and has it compressed`() throws {
      let tally = try TallyServer()
      let gzip = ["Accept-Encoding": "gzip"]
      let answer = try tally.client.send("GET", "/page/app.js", headers: gzip)
      #expect(answer.headers["content-encoding"] == "gzip")
      let tag = try #require(answer.headers["etag"])
      let again = try tally.client.send(
        "GET", "/page/app.js", headers: gzip.merging(["If-None-Match": tag]) { $1 })
      #expect(again.status == 304)
      #expect(again.headers["content-security-policy"] != nil)
    }

    @Test func `The page is there without a key, and its figures are not`() throws {
      let keys = try AccessKeys()
      let client = keys.server.client
      #expect(try client.get("/").status == 200)
      #expect(try client.get("/v1/project").status == 401)
    }

    @Test(arguments: [
      (
        "/sessions?trace_id=0af7651916cd43dd8448eb211c80319c",
        "./#/sessions/0af7651916cd43dd8448eb211c80319c"
      ),
      ("/sessions?trace_id=a%2Fb%20%3Cc%3E%0D%0A", "./#/sessions/a%2Fb%20%3Cc%3E%0D%0A"),
      ("/sessions", "./#/sessions"),
    ])
    func `A link that an AgentOps client prints leads to its session`(
      link: String, target: String
    ) throws {
      let tally = try TallyServer()
      let answer = try tally.client.get(link)
      #expect(answer.status == 302)
      #expect(answer.headers["location"] == target)
    }
  }
}
