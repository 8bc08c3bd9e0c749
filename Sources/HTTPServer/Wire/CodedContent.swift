/// Content with its coding still on, and how large it may become. A class, as hardly any request
/// has such.
final class CodedContent: Sendable {
  private let bytes: [UInt8]
  private let coding: ContentCoding
  private let limits: ServerLimits

  init(_ bytes: [UInt8], _ coding: ContentCoding, limits: ServerLimits) {
    self.bytes = bytes
    self.coding = coding
    self.limits = limits
  }

  var byteCount: Int { bytes.count }

  func decoded() throws(ProtocolError) -> [UInt8] {
    try ContentDecoder.decode(bytes, coding, limits: limits)
  }
}
