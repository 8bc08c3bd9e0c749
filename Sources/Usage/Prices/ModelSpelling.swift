/// Says whose spelling a model's name has.
///
/// Clients that speak a maker's protocol, or whose usage has its shape, tell the maker as the
/// provider of what a cloud sold them; the name then is the better witness.
enum ModelSpelling {
  /// The clouds' price lists that the name is of; nil where it is nobody's in particular.
  static func families(of name: String) -> [String]? {
    // Most names have none of the marks.
    guard name.utf8.contains(where: { marks.contains($0) }) else { return nil }
    if isBedrock(name) { return ["bedrock", "bedrock_mantle"] }
    if isVertex(name) { return ["vertex_ai", "gemini"] }
    return nil
  }

  private static let marks: [UInt8] = [.init(ascii: "."), .init(ascii: "/"), .init(ascii: "@")]

  /// The inference profiles of Amazon Bedrock.
  static let regions = [
    "us.", "eu.", "apac.", "global.", "us-gov.", "jp.", "au.", "ca.", "sa.", "in.",
  ]

  /// `anthropic.claude-…`, `us.amazon.nova-…`, `arn:aws:bedrock:…`.
  private static func isBedrock(_ name: String) -> Bool {
    if name.hasPrefix("anthropic.") { return true }
    if name.hasPrefix("arn:") { return name.contains(":bedrock:") }
    guard let region = regions.first(where: name.hasPrefix) else { return false }
    return name.dropFirst(region.utf8.count).contains(".")
  }

  /// `projects/…/publishers/anthropic/models/claude-…`, `claude-…@default`.
  private static func isVertex(_ name: String) -> Bool {
    if name.hasSuffix(defaultVersion) { return true }
    return publishersModel(name) != nil
  }

  /// What Vertex AI's name of a model without a version may end with.
  private static let defaultVersion = "@default"

  /// Such a name without that ending; nil for any other.
  static func withoutDefaultVersion(_ name: String) -> String? {
    name.hasSuffix(defaultVersion) ? String(name.dropLast(defaultVersion.utf8.count)) : nil
  }

  /// What Amazon Bedrock's full name of most models ends with.
  static let firstVersion = "-v1:0"

  /// The publisher and the model of a path of Vertex AI.
  static func publishersModel(_ name: String) -> (publisher: Substring, model: Substring)? {
    guard name.utf8.contains(UInt8(ascii: "/")), let start = name.firstRange(of: "publishers/"),
      start.lowerBound == name.startIndex || name[..<start.lowerBound].hasSuffix("/"),
      let end = name[start.upperBound...].firstRange(of: "/models/")
    else { return nil }
    let publisher = name[start.upperBound..<end.lowerBound]
    let model = name[end.upperBound...]
    guard !publisher.isEmpty, !publisher.contains("/"), !model.contains("/") else { return nil }
    return (publisher, model)
  }
}
