import JSON
import Usage

/// Whether a key that the API lists may be used, and until when.
struct KeyState {
  let isInUse: Bool
  /// As a list shows it.
  let text: String

  init(_ key: Value, at now: Timestamp) {
    let end = key["expires_at"]?.string.flatMap { Timestamp($0) }
    if let moment = key["revoked_at"]?.string {
      (isInUse, text) = (false, "revoked \(moment)")
    } else if let end, end <= now {
      (isInUse, text) = (false, "expired \(end)")
    } else if let end {
      (isInUse, text) = (true, "until \(end)")
    } else {
      (isInUse, text) = (true, "active")
    }
  }
}
