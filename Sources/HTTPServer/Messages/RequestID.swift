/// Names one request in an answer and in the log.
enum RequestID {
  static let field = "X-Request-Id"
  private static let digits = 16

  /// 64 random bits as hexadecimal digits.
  static func make() -> String {
    let text = String(UInt64.random(in: .min ... .max), radix: 16)
    return String(repeating: "0", count: digits - text.count) + text
  }
}
