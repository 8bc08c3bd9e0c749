internal import CZlib

/// Puts a content coding on (RFC 9110 section 8.4.1).
public enum ContentEncoder {
  /// The content in the gzip format (RFC 1952); nil where there is no memory for it.
  ///
  /// - Parameter level: from 1, the fastest, to 9, the smallest.
  public static func gzip(_ content: [UInt8], level: Int = 6) -> [UInt8]? {
    var stream = z_stream()
    guard tally_deflateInit2(&stream, Int32(clamping: level), gzipWindowBits) == Z_OK else {
      return nil
    }
    defer { deflateEnd(&stream) }
    var content = content
    let bound = Int(deflateBound(&stream, UInt(content.count)))
    return content.withUnsafeMutableBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: bound) { output, count in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(clamping: input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(clamping: output.count)
        // With so much room one call does it all; what is too large for one is left as it is.
        let isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = isWhole ? output.count - Int(stream.avail_out) : 0
      }
    }.nonEmpty
  }

  /// 16 asks zlib for the gzip format.
  private static let gzipWindowBits: Int32 = 15 + 16
}

extension [UInt8] {
  fileprivate var nonEmpty: [UInt8]? { isEmpty ? nil : self }
}

extension Request {
  /// Whether the client takes answers in gzip (RFC 9110 section 12.5.3).
  public var acceptsGzip: Bool {
    guard let field = headers["accept-encoding"] else { return false }
    var byWildcard = false
    for item in field.utf8.split(separator: UInt8(ascii: ",")) {
      let parts = String(decoding: item, as: UTF8.self).lowercased().split(separator: ";")
      let coding = parts.first?.filter { $0 != " " && $0 != "\t" } ?? ""
      guard ["gzip", "x-gzip", "*"].contains(coding) else { continue }
      let isRefused = parts.dropFirst().contains { Self.isZeroWeight($0) }
      guard coding == "*" else { return !isRefused }
      byWildcard = !isRefused
    }
    return byWildcard
  }

  /// `q=0`, with up to three zeros behind a point (RFC 9110 section 12.4.2).
  private static func isZeroWeight(_ parameter: Substring) -> Bool {
    let text = parameter.filter { $0 != " " && $0 != "\t" }
    guard text.hasPrefix("q=") else { return false }
    return text.dropFirst(2).allSatisfy { $0 == "0" || $0 == "." }
  }
}
