import JSON
public import Usage

/// The body of a request for a key:
/// `{"name":"ci","project":"default","scopes":["ingest"],"user_id":null,"expires_in_days":90}`.
public struct KeyRequest: Sendable {
  /// What the key is for; need not be unique.
  public var name: String
  /// The project's name; nil for the project of whoever asks, or else the standard one.
  public var project: String?
  /// What may be done with the key; never empty.
  public var scopes: Set<Scope>
  /// The one user to whom the key is bound; nil for every user of the project.
  public var userID: ExternalID?
  /// From when on it is refused; nil for never.
  public var expiry: KeyExpiry?
  /// How the key's text is to be written.
  public var form = KeyForm.tally

  /// Reads the body; throws `invalid_json`, or `invalid_request` that names the member at fault.
  /// Unknown members are ignored, unless they are written nearly like a known one.
  public init(body: [UInt8]) throws(Problem) {
    let value = try KeyMembers.object(body)
    try value.refuseMisspelledMembers(
      of: ["name", "project", "scopes", "user_id", "form", "expires_at", "expires_in_days"])
    guard let name = try KeyMembers.text("name", in: value) else {
      throw Problem(.invalidRequest, "say in `name` what the key is for", field: "name")
    }
    self.name = name
    project = try KeyMembers.text("project", in: value)
    userID = try KeyMembers.text("user_id", in: value).map(ExternalID.init)
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
    form = try KeyMembers.form(in: value) ?? .tally
    expiry = try KeyExpiry(in: value)
    guard userID == nil || !scopes.contains(.admin) else {
      throw Problem(
        .invalidRequest, "a key that is bound to a user cannot have the scope `admin`",
        field: "scopes")
    }
  }
}
