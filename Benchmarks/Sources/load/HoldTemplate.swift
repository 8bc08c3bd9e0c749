/// The text of a request for a hold of a fixed length, and the place of its user.
struct HoldTemplate {
  let text: [UInt8]
  private let user: Int

  private static let numberDigits = 8

  init() {
    var text = Array(#"{"user_id":"user-"#.utf8)
    user = text.count
    text += Array(repeating: UInt8(ascii: "1"), count: Self.numberDigits)
    // It expires soon, so that no more are open at once than a service has.
    text += Array(#"","agent":"researcher","estimate_usd":"0.01","expires_in_seconds":1}"#.utf8)
    self.text = text
  }

  /// Writes the user over a copy of the text.
  func fill(_ bytes: UnsafeMutablePointer<UInt8>, user number: Int) {
    EventTemplate.put(number, digits: Self.numberDigits, bytes + user)
  }
}
