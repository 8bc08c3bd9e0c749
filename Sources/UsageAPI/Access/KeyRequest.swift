import JSON
public import Usage

/// The body of a request for a key:
/// `{"name":"ci","project":"default","scopes":["ingest"],"user_id":null}`.
public struct KeyRequest: Sendable {
  /// What the key is for; need not be unique.
  public var name: String
  /// The project's name; nil for the project of whoever asks, or else the standard one.
  public var project: String?
  /// What may be done with the key; never empty.
  public var scopes: Set<Scope>
  /// The one user to whom the key is bound; nil for every user of the project.
  public var userID: ExternalID?
  /// How the key's text is to be written.
  public var form = KeyForm.tally

  /// The most bytes that a name may have.
  public static let nameBytesMax = 128

  /// Reads the body; throws `invalid_json`, or `invalid_request` that names the member at fault.
  /// Unknown members are ignored, unless they are written nearly like a known one.
  public init(body: [UInt8]) throws(Problem) {
    var parser = Parser()
    let value: Value
    do {
      value = try parser.parse(body)
    } catch {
      throw Problem(.invalidJSON, error.description)
    }
    guard value.kind == .object else {
      throw Problem(.invalidRequest, "the body must be an object, but is \(value.kind.described)")
    }
    try value.refuseMisspelledMembers(of: ["name", "project", "scopes", "user_id", "form"])
    guard let name = try Self.text("name", in: value) else {
      throw Problem(.invalidRequest, "say in `name` what the key is for", field: "name")
    }
    self.name = name
    project = try Self.text("project", in: value)
    userID = try Self.text("user_id", in: value).map(ExternalID.init)
    scopes = []
    for scope in value["scopes"]?.elements.map({ $0 }) ?? [] {
      guard let known = scope.string.flatMap(Scope.init(rawValue:)) else {
        throw Problem(
          .invalidRequest, "a scope is `ingest`, `read` or `admin`", field: "scopes")
      }
      scopes.insert(known)
    }
    guard !scopes.isEmpty else {
      throw Problem(
        .invalidRequest, "name at least one of the scopes `ingest`, `read`, `admin`",
        field: "scopes")
    }
    if let form = try Self.text("form", in: value) {
      guard let known = KeyForm(rawValue: form) else {
        throw Problem(.invalidRequest, "a key's form is `tally` or `uuid`", field: "form")
      }
      self.form = known
    }
    guard userID == nil || !scopes.contains(.admin) else {
      throw Problem(
        .invalidRequest, "a key that is bound to a user cannot have the scope `admin`",
        field: "scopes")
    }
  }

  private static let nameRule = TextRule(bytesMax: nameBytesMax)

  private static func text(_ name: String, in object: Value) throws(Problem) -> String? {
    guard let value = object[name], !value.isNull else { return nil }
    guard let text = value.string, nameRule.allows(text) else {
      throw Problem(
        .invalidRequest,
        "`\(name)` must be \(nameRule.sentence)",
        field: name)
    }
    return text
  }
}
