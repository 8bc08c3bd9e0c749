import ArgumentParser
import JSON

/// From when on a new key is refused.
struct KeyExpiryOptions: ParsableArguments {
  @Option(help: "Days after which the key is refused.")
  var expiresInDays: Int?

  @Option(help: "The moment from which the key is refused, such as 2027-01-31T00:00:00Z.")
  var expiresAt: String?

  /// Adds the members of the request.
  func write(to body: inout Writer) {
    if let expiresInDays { body.member("expires_in_days", expiresInDays) }
    if let expiresAt { body.member("expires_at", expiresAt) }
  }
}
