/// The lines of newline-delimited JSON that are not blank. Lines may end in LF or CRLF, the last
/// one in neither.
public struct Lines: Sequence, IteratorProtocol, Sendable {
  /// One line, as a part of the bytes it stands in.
  public struct Line: Sendable, Hashable {
    /// Counted from 1, blank lines included.
    public var number: Int
    /// Its bytes, without the end of line.
    public var range: Range<Int>

    /// A line of bytes that come from elsewhere than `Lines`.
    public init(number: Int, range: Range<Int>) {
      self.number = number
      self.range = range
    }
  }

  private let bytes: [UInt8]
  private var position = 0
  private var number = 0

  /// The lines of these bytes.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next line that is not blank.
  public mutating func next() -> Line? {
    while position < bytes.count {
      let start = position
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      position = end + 1
      number += 1
      let isBlank = bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      guard isBlank else {
        let stop = bytes[end - 1] == 0x0D ? end - 1 : end
        return Line(number: number, range: start..<stop)
      }
    }
    return nil
  }
}
