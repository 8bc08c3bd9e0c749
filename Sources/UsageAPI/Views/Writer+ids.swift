import JSON
import Usage

extension Writer {
  /// Writes a member whose value is an id; `null` where there is none.
  mutating func member(_ key: String, _ id: ExternalID?) {
    member(key, id?.text)
  }
}
