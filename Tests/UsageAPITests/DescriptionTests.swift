import APIDescription
import JSON
import Testing

@testable import UsageAPI

/// What is made of openapi.yaml; Tests/Clients/Generated holds it against a whole YAML reader.
@Suite struct `The description in other forms` {
  private static let document = APIDocument(yaml: APIDescription.yaml)
  private static let page = String(decoding: document.page, as: UTF8.self)

  @Test func `is read whole, and is JSON`() throws {
    #expect(Self.document.failure == nil, "\(String(describing: Self.document.failure))")
    var parser = Parser()
    let value = try parser.parse(Self.document.json)
    #expect(value["openapi"]?.string == "3.1.0")
    #expect(value["paths"]?["/v1/usage"]?["get"]?["operationId"]?.string == "getUsage")
    // An alias is what its anchor is.
    let text = try #require(value["components"]?["schemas"]?["PriceUsed"]?["properties"])
    #expect(text["model"]?["type"]?.string == "string")
  }

  @Test func `is the same bytes each time`() {
    #expect(APIDocument(yaml: APIDescription.yaml).json == Self.document.json)
    #expect(APIDocument(yaml: APIDescription.yaml).page == Self.document.page)
  }

  @Test func `is a page with every operation and schema, to which its links lead`() throws {
    var parser = Parser()
    let value = try parser.parse(Self.document.json)
    for path in try #require(value["paths"]).members {
      for operation in path.value.members where operation.key != "parameters" {
        let id = try #require(operation.value["operationId"]?.string)
        #expect(Self.page.contains("<section id=\"\(id)\">"), "\(id)")
      }
    }
    let links = Self.page.matches(of: #/href="#([^"]+)"/#).map { String($0.1) }
    #expect(links.count > 100)
    for link in Set(links) { #expect(Self.page.contains("id=\"\(link)\""), "\(link)") }
  }

  @Test func `is a page that runs nothing and asks nobody`() {
    #expect(!Self.page.contains("<script"))
    #expect(!Self.page.contains(" src="))
    #expect(!Self.page.contains(" style="))
    let others = Self.page.matches(of: #/(?:href|action)="([^#"][^"]*)"/#).map { String($0.1) }
    #expect(Set(others) == ["docs.css", "page/icon.svg", "./", "openapi.yaml", "openapi.json"])
  }

  @Test func `has texts as texts, whatever is in them`() {
    let yaml = """
      info: { title: "<b>&", version: 1 }
      tags:
        - { name: t, description: "a **bold** `<code>` \\"word\\"" }
      paths:
        /x:
          get:
            operationId: "o\\"<"
            tags: [t]
            summary: |
              One
              paragraph.

              - an item
              - another
      """
    let page = String(decoding: APIDocument(yaml: Array(yaml.utf8)).page, as: UTF8.self)
    #expect(page.contains("<h1>&lt;b&gt;&amp; 1</h1>"))
    #expect(page.contains("<p>a <b>bold</b> <code>&lt;code&gt;</code> &quot;word&quot;</p>"))
    #expect(page.contains("<section id=\"o&quot;&lt;\">"))
    #expect(page.contains("<p>One paragraph.</p><ul><li>an item</li><li>another</li></ul>"))
  }

  @Test(arguments: [
    (
      "a: &x { b: [1, \"2\", null, true] }\nc: *x",
      #"{"a":{"b":[1,"2",null,true]},"c":{"b":[1,"2",null,true]}}"#
    ),
    ("a:\n- b: 1\n  c: -2.5\n- text of\n", #"{"a":[{"b":1,"c":-2.5},"text of"]}"#),
    (
      "a: |\n  one\n   two\n\n  three\nb: >-\n  one\n  two\n",
      #"{"a":"one\n two\n\nthree\n","b":"one two"}"#
    ),
    ("a: {\n  b: x y,\n  c: z }\n# no\nd: 0.1.0", #"{"a":{"b":"x y","c":"z"},"d":"0.1.0"}"#),
    ("\"200\": x:y\nb:\n", #"{"200":"x:y","b":null}"#),
  ])
  func `is read as YAML means it`(yaml: String, json: String) {
    let document = APIDocument(yaml: Array(yaml.utf8))
    #expect(document.failure == nil, "\(String(describing: document.failure))")
    #expect(String(decoding: document.json, as: UTF8.self) == json + "\n")
  }

  @Test(arguments: [
    "a: 1\na: 2", "a: 'x'", "a: !!int 1", "a: { b: c, d }", "a: *none", "<<: { a: 1 }",
    "a: >\n  b", "a: [1", "a\nb: 1",
  ])
  func `is refused where it is YAML of another kind`(yaml: String) {
    let document = APIDocument(yaml: Array(yaml.utf8))
    #expect(document.failure != nil, "\(String(decoding: document.json, as: UTF8.self))")
    #expect(String(decoding: document.json, as: UTF8.self) == "{}\n")
  }
}
