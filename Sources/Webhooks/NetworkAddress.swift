/// An address of the Internet Protocol, and what may be reached by it.
public struct NetworkAddress: Sendable, Hashable {
  /// Four bytes or sixteen, in the order of the network.
  public let bytes: [UInt8]

  /// Nil unless there are as many bytes as a version 4 or a version 6 address has.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Four decimal numbers with dots between, without leading zeros: the one spelling that all
  /// readers take for the same address.
  init?(dottedDecimal text: Substring) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bytes: [UInt8] = []
    for part in parts {
      guard part.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let byte = UInt8(part),
        "\(byte)" == part
      else { return nil }
      bytes.append(byte)
    }
    self.bytes = bytes
  }

  /// Who can be reached.
  public enum Reach: Sendable, Hashable {
    /// Anybody on the internet.
    case global
    /// This machine or its own network.
    case local
    /// Nobody who gets messages: other protocols, examples, groups, and where clouds keep what
    /// nobody else may know.
    case never
  }

  /// A range of addresses: the first bits of them.
  private struct Range {
    let prefix: [UInt8]
    let bits: Int
    let reach: Reach

    init(_ prefix: [UInt8], _ bits: Int, _ reach: Reach) {
      self.prefix = prefix
      self.bits = bits
      self.reach = reach
    }

    func contains(_ bytes: [UInt8]) -> Bool {
      for index in 0..<(bits + 7) / 8 {
        let mask = bits - index * 8 >= 8 ? 0xFF : ~(0xFF >> (bits - index * 8)) & 0xFF
        let own = index < prefix.count ? prefix[index] : 0
        guard bytes[index] & UInt8(mask) == own & UInt8(mask) else { return false }
      }
      return true
    }
  }

  /// What is not global (https://www.iana.org/assignments/iana-ipv4-special-registry), the
  /// narrower range first.
  private static let version4: [Range] = [
    // The metadata of Alibaba's and Oracle's clouds, within ranges that are local.
    Range([100, 100, 100, 200], 32, .never), Range([192, 0, 0, 192], 32, .never),
    Range([10], 8, .local), Range([127], 8, .local), Range([172, 16], 12, .local),
    Range([192, 168], 16, .local), Range([100, 64], 10, .local),
    Range([0], 8, .never), Range([169, 254], 16, .never), Range([192, 0, 0], 24, .never),
    Range([192, 0, 2], 24, .never), Range([192, 31, 196], 24, .never),
    Range([192, 52, 193], 24, .never), Range([192, 88, 99], 24, .never),
    Range([192, 175, 48], 24, .never), Range([198, 18], 15, .never),
    Range([198, 51, 100], 24, .never), Range([203, 0, 113], 24, .never),
    Range([224], 3, .never),
  ]

  /// Of version 6 only 2000::/3 is given out
  /// (https://www.iana.org/assignments/ipv6-address-space), and not all of that is global
  /// (https://www.iana.org/assignments/iana-ipv6-special-registry).
  private static let version6: [Range] = [
    // The metadata of Amazon's cloud, within a range that is local.
    Range([0xfd, 0x00, 0x0e, 0xc2], 32, .never), Range([0xfc], 7, .local),
    Range([UInt8](repeating: 0, count: 15) + [1], 128, .local),
    // Teredo, benchmarks, ORCHID and others; documentation; 6to4; documentation.
    Range([0x20, 0x01, 0x00], 23, .never), Range([0x20, 0x01, 0x0d, 0xb8], 32, .never),
    Range([0x20, 0x02], 16, .never), Range([0x3f, 0xff], 20, .never),
    Range([0x26, 0x20, 0x00, 0x4f, 0x80], 48, .never),
    Range([0x20], 3, .global),
  ]

  /// Who can be reached by it. Addresses of version 4 within version 6 (mapped, NAT64, 6to4,
  /// Teredo) are never used: whoever means one can write it itself.
  public var reach: Reach {
    if bytes.count == 4 {
      return Self.version4.first { $0.contains(bytes) }?.reach ?? .global
    }
    return Self.version6.first { $0.contains(bytes) }?.reach ?? .never
  }

  /// As it is written in a URL, brackets included.
  public var text: String {
    guard bytes.count == 16 else { return bytes.map { "\($0)" }.joined(separator: ".") }
    let groups = stride(from: 0, to: 16, by: 2).map { index in
      String(UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1]), radix: 16)
    }
    return "[" + groups.joined(separator: ":") + "]"
  }
}
