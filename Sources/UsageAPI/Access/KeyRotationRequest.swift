import JSON
import Usage

/// The body of a request to rotate a key: `{"overlap_seconds":86400,"expires_in_days":90}`, or
/// none.
public struct KeyRotationRequest: Sendable {
  /// Seconds for which the old key stays in use.
  public var overlapSeconds: Int64
  /// From when on the new key is refused; nil for a life as long as the old key was made for.
  public var expiry: KeyExpiry?
  /// How the new key is written; nil for the form of the old one.
  public var form: KeyForm?

  /// A day: long enough to hand a new key around.
  public static let overlapSecondsDefault: Int64 = 86_400

  /// Reads the body; throws `invalid_json`, or `invalid_request` that names the member at fault.
  public init(body: [UInt8], overlapSecondsMax: Int) throws(Problem) {
    overlapSeconds = Self.overlapSecondsDefault
    guard !body.isEmpty else { return }
    let value = try KeyMembers.object(body)
    try value.refuseMisspelledMembers(
      of: ["overlap_seconds", "expires_at", "expires_in_days", "form"])
    let given = try value.wholeNumber("overlap_seconds", in: 0...Int64(overlapSecondsMax))
    overlapSeconds = given ?? overlapSeconds
    expiry = try KeyExpiry(in: value)
    form = try KeyMembers.form(in: value)
  }
}
