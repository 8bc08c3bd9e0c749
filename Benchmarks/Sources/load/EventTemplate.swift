/// The text of an event of a fixed length, and the places in it that differ from event to event.
struct EventTemplate {
  let text: [UInt8]
  private let id: Int
  private let time: Int
  private let session: Int
  private let user: Int
  private let inputTokens: Int
  private let outputTokens: Int

  static let tokenDigits = 4
  private static let numberDigits = 8
  private static let idCharacters = 36
  private static let timeCharacters = 24

  init() {
    var text: [UInt8] = []
    func append(_ part: String, space: Int) -> Int {
      text += Array(part.utf8)
      text += Array(repeating: UInt8(ascii: "1"), count: space)
      return text.count - space
    }
    id = append(#"{"id":""#, space: Self.idCharacters)
    time = append(#"","time":""#, space: Self.timeCharacters)
    session = append(#"","source":"bench","session_id":"session-"#, space: Self.numberDigits)
    user = append(#"","user_id":"user-"#, space: Self.numberDigits)
    inputTokens = append(
      #"","agent":"researcher","provider":"anthropic","model":"claude-sonnet-4-5","#
        + #""usage":{"input_tokens":"#, space: Self.tokenDigits)
    outputTokens = append(
      #","cache_read_input_tokens":20480,"cache_creation_input_tokens":1536,"#
        + #""cache_creation":{"ephemeral_5m_input_tokens":1024,"#
        + #""ephemeral_1h_input_tokens":512},"output_tokens":"#, space: Self.tokenDigits)
    _ = append(
      #","server_tool_use":{"web_search_requests":0},"service_tier":"standard"}}"#, space: 0)
    self.text = text
  }

  /// Writes one event's values over a copy of the text.
  func fill(
    _ bytes: UnsafeMutablePointer<UInt8>, id high: UInt64, _ low: UInt64, time stamp: TimeText,
    session number: Int, user userNumber: Int, inputTokens input: Int, outputTokens output: Int
  ) {
    Self.putUUID(high, low, bytes + id)
    for index in 0..<Self.timeCharacters { bytes[time + index] = stamp.bytes[index] }
    Self.put(number, digits: Self.numberDigits, bytes + session)
    Self.put(userNumber, digits: Self.numberDigits, bytes + user)
    Self.put(input, digits: Self.tokenDigits, bytes + inputTokens)
    Self.put(output, digits: Self.tokenDigits, bytes + outputTokens)
  }

  static func put(_ number: Int, digits: Int, _ bytes: UnsafeMutablePointer<UInt8>) {
    var rest = number
    for index in stride(from: digits - 1, through: 0, by: -1) {
      bytes[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  private static func putUUID(
    _ high: UInt64, _ low: UInt64, _ bytes: UnsafeMutablePointer<UInt8>
  ) {
    var position = 0
    for word in [high, low] {
      for shift in stride(from: 60, through: 0, by: -4) {
        if position == 8 || position == 13 || position == 18 || position == 23 {
          bytes[position] = UInt8(ascii: "-")
          position += 1
        }
        let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift) & 15)
        bytes[position] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        position += 1
      }
    }
  }
}
