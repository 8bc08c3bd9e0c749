internal import CZlib

/// Takes a content coding off (RFC 9110 section 8.4.1), with a cap on the output and on the ratio.
struct ContentDecoder {
  private let bytesMax: Int
  private var stream = z_stream()

  /// So many octets of output are never a bomb, whatever the ratio.
  private static let bytesAlwaysAllowed = 65_536

  private init(bytesMax: Int) {
    self.bytesMax = bytesMax
  }

  /// The content decoded. 400 when it is malformed, cut short or followed by something else, 413
  /// when it grows over a limit.
  static func decode(
    _ body: [UInt8], _ coding: ContentCoding, limits: ServerLimits
  ) throws(ProtocolError) -> [UInt8] {
    let (product, overflows) = body.count.multipliedReportingOverflow(
      by: max(1, limits.compressionRatioMax))
    let ratioMax = overflows ? Int.max : max(product, bytesAlwaysAllowed)
    var decoder = ContentDecoder(bytesMax: min(limits.decodedBodyBytesMax, ratioMax))
    switch coding {
    case .identity: return body
    // 16 asks zlib for the gzip format (RFC 1952).
    case .gzip: return try decoder.inflate(body, windowBits: 15 + 16)
    // RFC 9110 section 8.4.1.2: deflate means the zlib format, but some send the raw one.
    case .deflate: return try decoder.inflate(body, windowBits: isZlib(body) ? 15 : -15)
    }
  }

  /// RFC 1950 section 2.2: the method is 8 and the first two octets are a multiple of 31.
  private static func isZlib(_ body: [UInt8]) -> Bool {
    body.count >= 2 && body[0] & 0x0F == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
  }

  private mutating func inflate(
    _ body: [UInt8], windowBits: Int32
  ) throws(ProtocolError) -> [UInt8] {
    guard tally_inflateInit2(&stream, windowBits) == Z_OK else {
      throw ProtocolError(.overloaded, "There is no memory to decode the content.")
    }
    defer { inflateEnd(&stream) }
    var body = body
    var output: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    let outcome = body.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(clamping: input.count)
      return block.withUnsafeMutableBufferPointer { block in
        run(block, into: &output, members: windowBits > 15)
      }
    }
    if let error = outcome { throw error }
    return output
  }

  /// Inflates until the end. Returns the error, if any.
  private mutating func run(
    _ block: UnsafeMutableBufferPointer<UInt8>, into output: inout [UInt8], members: Bool
  ) -> ProtocolError? {
    while true {
      stream.next_out = block.baseAddress
      stream.avail_out = UInt32(clamping: block.count)
      let code = CZlib.inflate(&stream, Z_NO_FLUSH)
      output.append(contentsOf: block.prefix(block.count - Int(stream.avail_out)))
      guard output.count <= bytesMax else {
        return ProtocolError(
          .contentTooLarge, "The decoded content is too large (RFC 9110 section 15.5.14).")
      }
      if code == Z_STREAM_END {
        if stream.avail_in == 0 { return nil }
        // RFC 1952 section 2.2: a gzip file may have several members; nothing else may follow.
        guard members, inflateReset(&stream) == Z_OK else { return Self.malformed }
      } else if code != Z_OK || (stream.avail_in == 0 && stream.avail_out > 0) {
        return Self.malformed
      }
    }
  }

  // RFC 9110 section 15.5.1.
  private static var malformed: ProtocolError {
    .badRequest("The content does not match its Content-Encoding (RFC 9110 section 8.4).")
  }
}
