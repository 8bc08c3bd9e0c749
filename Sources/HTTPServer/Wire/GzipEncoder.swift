internal import CZlib

/// Puts the content coding gzip on (RFC 1952), for content that is compressed once and sent often.
enum GzipEncoder {
  private static let level: Int32 = 9

  /// The content compressed; nil where there is no memory for it.
  static func encode(_ content: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard tally_gzipInit(&stream, level) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var content = content
    // So much is enough for all of it in one call, whatever it is.
    let bytesMax = Int(deflateBound(&stream, UInt(content.count)))
    var output = [UInt8](repeating: 0, count: bytesMax)
    let code = content.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(clamping: input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(clamping: output.count)
        return deflate(&stream, Z_FINISH)
      }
    }
    guard code == Z_STREAM_END else { return nil }
    output.removeLast(Int(stream.avail_out))
    return output
  }
}
