import JSON
import Usage

extension Writer {
  /// Writes a member whose value is an id or a name; `null` where there is none.
  mutating func member(_ key: String, _ text: (some ExternalText)?) {
    member(key, text?.text)
  }
}
