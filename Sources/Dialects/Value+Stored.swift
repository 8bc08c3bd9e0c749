public import JSON

extension Value {
  /// What was stored as JSON; nil for bytes that are none. Nobody but the dialects writes there, so
  /// what cannot be read is as if it were not there.
  public init?(stored bytes: [UInt8]) {
    // It can hold what a client sent as it was.
    var parser = Parser(limits: .tolerant)
    guard let value = try? parser.parse(bytes) else { return nil }
    self = value
  }
}
