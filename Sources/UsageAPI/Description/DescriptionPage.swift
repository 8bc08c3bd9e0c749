/// The description of the interface as one page of HTML, without a script and without a look at any
/// other server.
struct DescriptionPage {
  private let description: DescriptionValue
  private var html = HTMLText()

  private static let methods = ["get", "put", "post", "patch", "delete"]

  /// The page, in UTF-8.
  static func bytes(of description: DescriptionValue) -> [UInt8] {
    var page = DescriptionPage(description)
    page.write()
    return Array(page.html.text.utf8)
  }

  private init(_ description: DescriptionValue) {
    self.description = description
  }

  private mutating func write() {
    let info = description["info"]
    let title = "\(info?["title"]?.string ?? "") \(info?["version"]?.string ?? "")"
    html.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    html.element("title", title)
    html.raw("<link rel=\"icon\" href=\"page/icon.svg\" type=\"image/svg+xml\">")
    html.raw("<link rel=\"stylesheet\" href=\"docs.css\"></head><body><main>")
    html.element("h1", title)
    html.raw("<p><a href=\"./\">Page</a> <a href=\"openapi.yaml\">openapi.yaml</a> ")
    html.raw("<a href=\"openapi.json\">openapi.json</a></p>")
    html.prose(info?["description"]?.string ?? "")
    let tags = (description["tags"]?.elements ?? []).map { ($0, operations(of: $0)) }
    contents(tags.flatMap(\.1))
    for (tag, operations) in tags { section(of: tag, operations) }
    html.raw("<h2 id=\"schemas\">Schemas</h2>")
    for (name, schema) in description["components"]?["schemas"]?.members ?? [] {
      html.raw("<section id=\"schema-\(HTMLText.escaped(name))\">")
      html.element("h3", name)
      html.prose(schema["description"]?.string ?? "")
      properties(of: schema)
      html.raw("</section>\n")
    }
    html.raw("</main></body></html>\n")
  }

  /// An operation of the interface: where it is asked for, and what it does.
  private struct Operation {
    let method: String
    let path: String
    let value: DescriptionValue

    /// What links lead to it by, as markup.
    var id: String { HTMLText.escaped(value["operationId"]?.string ?? path) }
    /// The link to it, as markup.
    var link: String {
      "<a href=\"#\(id)\"><code>\(HTMLText.escaped("\(method) \(path)"))</code></a>"
    }
  }

  private func operations(of tag: DescriptionValue) -> [Operation] {
    (description["paths"]?.members ?? []).flatMap { path, item in
      item.members.filter {
        Self.methods.contains($0.name)
          && $0.value["tags"]?.elements.first?.string == tag["name"]?.string
      }
      .map { Operation(method: $0.name.uppercased(), path: path, value: $0.value) }
    }
  }

  /// What there is, as links.
  private mutating func contents(_ operations: [Operation]) {
    html.raw("<nav aria-label=\"Operations\"><ul>")
    for operation in operations { html.raw("<li>\(operation.link)</li>") }
    html.raw("<li><a href=\"#schemas\">Schemas</a></li></ul></nav>\n")
  }

  private mutating func section(of tag: DescriptionValue, _ operations: [Operation]) {
    let name = HTMLText.escaped(tag["name"]?.string ?? "")
    html.raw("<h2 id=\"tag-\(name)\">\(name)</h2>")
    html.prose(tag["description"]?.string ?? "")
    for operation in operations { write(operation) }
  }

  private mutating func write(_ operation: Operation) {
    let value = operation.value
    html.raw("<section id=\"\(operation.id)\"><h3>\(operation.link)</h3>")
    html.prose(value["summary"]?.string ?? "")
    html.prose(value["description"]?.string ?? "")
    html.raw(parameters(of: value))
    html.raw(bodies(of: value))
    html.raw("</section>\n")
  }

  private func parameters(of operation: DescriptionValue) -> String {
    table(["parameter", "in", "type", ""], operation["parameters"]?.elements ?? []) { parameter in
      [
        HTMLText.escaped(parameter["name"]?.string ?? ""), parameter["in"]?.string ?? "",
        type(of: parameter["schema"]), prose(parameter),
      ]
    }
  }

  /// What is sent and what is answered.
  private func bodies(of operation: DescriptionValue) -> String {
    let request = table(["body", "type"], operation["requestBody"].map { [$0] } ?? []) { body in
      let all = content(of: body)
      return [all.map(\.name).joined(separator: "<br>"), all.map(\.type).joined(separator: "<br>")]
    }
    let responses = operation["responses"]?.members ?? []
    return request
      + table(["status", "type", ""], Self.named(responses)) {
        let response = resolved($0["is"] ?? .null)
        let types = content(of: response).map { "\($0.type) <small>\($0.name)</small>" }
        return [
          HTMLText.escaped($0["name"]?.string ?? ""), types.joined(separator: "<br>"),
          prose(response),
        ]
      }
  }

  /// Members as rows of a table.
  private static func named(
    _ members: [(name: String, value: DescriptionValue)]
  ) -> [DescriptionValue] {
    members.map { .object([("name", .text($0.name)), ("is", $0.value)]) }
  }

  private func content(of body: DescriptionValue) -> [(name: String, type: String)] {
    (body["content"]?.members ?? []).map { (HTMLText.escaped($0), type(of: $1["schema"])) }
  }

  private mutating func properties(of schema: DescriptionValue) {
    let required = (schema["required"]?.elements ?? []).compactMap(\.string)
    let members = schema["properties"]?.members ?? []
    guard !members.isEmpty else { return html.raw("<p>\(type(of: schema))</p>") }
    let rows = table(["member", "type", ""], Self.named(members)) {
      let name = $0["name"]?.string ?? ""
      let isRequired = required.contains(name)
      return [
        "<code>\(HTMLText.escaped(name))</code>\(isRequired ? "" : " <small>optional</small>")",
        type(of: $0["is"]), prose($0["is"] ?? .null),
      ]
    }
    html.raw(rows)
  }

  private func prose(_ value: DescriptionValue) -> String {
    HTMLText.inline(value["description"]?.string ?? "")
  }

  private func table(
    _ heads: [String], _ rows: [DescriptionValue], _ cells: (DescriptionValue) -> [String]
  ) -> String {
    guard !rows.isEmpty else { return "" }
    let head = heads.map { "<th>\($0)</th>" }.joined()
    var body = ""
    for row in rows {
      body += "<tr>" + cells(resolved(row)).map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    return "<table><thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table>"
  }

  // MARK: Schemas

  /// What a reference names; anything else as it is.
  private func resolved(_ value: DescriptionValue) -> DescriptionValue {
    guard let reference = value["$ref"]?.string, reference.hasPrefix("#/") else { return value }
    return reference.dropFirst(2).split(separator: "/").reduce(description) {
      $0[String($1)] ?? .null
    }
  }

  /// What a schema takes, as markup: other schemas are links.
  private func type(of schema: DescriptionValue?) -> String {
    guard let schema else { return "" }
    if let reference = schema["$ref"]?.string, let name = reference.split(separator: "/").last {
      let name = HTMLText.escaped(name)
      return "<a href=\"#schema-\(name)\">\(name)</a>"
    }
    for (key, word) in [("anyOf", " or "), ("oneOf", " or "), ("allOf", " and ")] {
      guard let parts = schema[key]?.elements, schema["properties"] == nil else { continue }
      return parts.map { type(of: $0) }.joined(separator: word)
    }
    if let one = schema["const"]?.string { return "<code>\(HTMLText.escaped(one))</code>" }
    if let all = schema["enum"]?.elements {
      let words = all.map { "<code>\(HTMLText.escaped($0.string ?? "null"))</code>" }
      return words.joined(separator: ", ")
    }
    let kinds = schema["type"]?.string.map { [$0] }
    let names = kinds ?? (schema["type"]?.elements ?? []).map { $0.string ?? "null" }
    let list = schema["items"].map { " of " + type(of: $0) } ?? ""
    return HTMLText.escaped(names.joined(separator: " or ")) + list
  }
}

extension DescriptionPage {
  /// The style sheet of the page: a file of its own, since the page may have no styles within.
  static let style = """
    :root { color-scheme: light dark; }
    body { font: 16px/1.5 system-ui, sans-serif; margin: 0; }
    main { max-width: 64rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
    nav ul { columns: 22rem; padding: 0; list-style: none; }
    section { border-top: 1px solid color-mix(in srgb, currentcolor 20%, transparent); }
    table { border-collapse: collapse; margin: .5rem 0 1rem; display: block; overflow-x: auto; }
    th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; }
    th { font-weight: 600; }
    code { font-family: ui-monospace, monospace; font-size: .92em; }
    h3 a { color: inherit; text-decoration: none; }

    """
}
