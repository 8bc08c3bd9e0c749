extension ZoneRules {
  /// Reads the bytes of a TZif file of version 2 or later (RFC 9636 section 3). Nil where they are
  /// none, or count leap seconds, which no time here does.
  init?(tzif bytes: [UInt8]) {
    var reader = TZifReader(bytes: bytes)
    // The first block has times of 32 bits, for readers of long ago.
    guard let old = reader.header(), old.version >= UInt8(ascii: "2"),
      reader.skip(old.byteCount(timeBytes: 4)), let header = reader.header(),
      header.leapCount == 0, header.typeCount > 0
    else { return nil }
    guard let transitions = reader.integers(header.timeCount, bytes: 8),
      let types = reader.integers(header.timeCount, bytes: 1)
    else { return nil }
    var offsets: [Int] = []
    for _ in 0..<header.typeCount {
      guard let offset = reader.integers(1, bytes: 4)?.first, reader.skip(2) else { return nil }
      let seconds = Int(Int32(truncatingIfNeeded: offset))
      guard abs(seconds) < ZonePeriod.offsetSecondsMax else { return nil }
      offsets.append(seconds)
    }
    let isAscending = zip(transitions, transitions.dropFirst()).allSatisfy { $0 < $1 }
    guard isAscending, types.allSatisfy({ $0 < header.typeCount }),
      reader.skip(header.charCount + header.standardCount + header.utCount),
      let footer = reader.footer()
    else { return nil }
    // An empty footer says nothing of the time after the last transition: its offset stays.
    let rule = footer.isEmpty ? nil : ZoneFooter(footer)
    guard footer.isEmpty || rule != nil else { return nil }
    self.init(
      transitions: transitions, offsets: types.map { offsets[Int($0)] }, firstOffset: offsets[0],
      footer: rule)
  }
}

/// The numbers of a TZif header, in the order in which they are there.
private struct TZifHeader {
  var version: UInt8
  var utCount: Int
  var standardCount: Int
  var leapCount: Int
  var timeCount: Int
  var typeCount: Int
  var charCount: Int

  /// Bytes of the data block behind the header.
  func byteCount(timeBytes: Int) -> Int {
    timeCount * (timeBytes + 1) + typeCount * 6 + charCount + leapCount * (timeBytes + 4)
      + standardCount + utCount
  }
}

/// Reads a TZif file from its front; nil, or false, where the bytes end too early.
private struct TZifReader {
  let bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func skip(_ count: Int) -> Bool {
    guard count <= bytes.count - index else { return false }
    index += count
    return true
  }

  /// Big-endian integers of one width; those of 8 bytes are signed.
  mutating func integers(_ count: Int, bytes width: Int) -> [Int64]? {
    guard count * width <= bytes.count - index else { return nil }
    return (0..<count).map { _ in
      var value: UInt64 = 0
      for _ in 0..<width {
        value = value << 8 | UInt64(bytes[index])
        index += 1
      }
      return Int64(bitPattern: value)
    }
  }

  mutating func header() -> TZifHeader? {
    let magic = Array("TZif".utf8)
    guard bytes.count - index >= 44, bytes[index..<(index + 4)].elementsEqual(magic) else {
      return nil
    }
    let version = bytes[index + 4]
    index += 20
    guard let counts = integers(6, bytes: 4)?.map({ Int($0) }) else { return nil }
    return TZifHeader(
      version: version, utCount: counts[0], standardCount: counts[1], leapCount: counts[2],
      timeCount: counts[3], typeCount: counts[4], charCount: counts[5])
  }

  /// The text between the two line feeds at the end.
  mutating func footer() -> String? {
    let line = UInt8(ascii: "\n")
    guard index < bytes.count, bytes[index] == line, bytes.count > index + 1, bytes.last == line
    else { return nil }
    return String(validating: bytes[(index + 1)..<(bytes.count - 1)], as: UTF8.self)
  }
}
