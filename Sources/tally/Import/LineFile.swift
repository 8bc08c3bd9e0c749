import Glibc

/// Reads a file line by line, in memory that does not grow with the file.
struct LineFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  /// What of the buffer was given out already.
  private var position = 0
  private var isAtEnd = false
  private var bytesRead = 0
  /// Of the line that was given out last, counted from 1.
  private(set) var number = 0

  private static let blockBytes = 1 << 20
  /// A longer line is no message.
  private static let lineBytesMax = 256 << 20

  init(_ path: String) throws(Refusal) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    self.path = path
    guard descriptor >= 0 else {
      throw Refusal(description: "\(path) cannot be read: \(String(cString: strerror(errno)))")
    }
  }

  deinit { close(descriptor) }

  /// The next line without its end; nil at the end of the file.
  mutating func next() throws(Refusal) -> [UInt8]? {
    var searched = position
    while true {
      if let end = newline(from: searched) {
        defer { position = end + 1 }
        number += 1
        return Array(buffer[position..<end])
      }
      searched = buffer.count - position
      guard !isAtEnd else { return last() }
      try readMore()
    }
  }

  /// The bytes that were read since this was asked last.
  mutating func takeBytes() -> Int {
    defer { bytesRead = 0 }
    return bytesRead
  }

  private func newline(from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, start < bytes.count else { return nil }
      guard let found = memchr(base + start, 0x0A, bytes.count - start) else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private mutating func last() -> [UInt8]? {
    guard position < buffer.count else { return nil }
    defer { position = buffer.count }
    number += 1
    return Array(buffer[position...])
  }

  /// Drops what was given out, so that the next bytes stand behind the line that has begun.
  private mutating func readMore() throws(Refusal) {
    buffer.removeFirst(position)
    position = 0
    guard buffer.count < Self.lineBytesMax else {
      throw Refusal(description: "\(path): line \(number + 1) is too long")
    }
    let start = buffer.count
    var count = 0
    buffer.append(contentsOf: repeatElement(0, count: Self.blockBytes))
    buffer.withUnsafeMutableBytes { bytes in
      count = read(descriptor, bytes.baseAddress.map { $0 + start }, Self.blockBytes)
    }
    guard count >= 0 else {
      throw Refusal(description: "\(path) cannot be read: \(String(cString: strerror(errno)))")
    }
    buffer.removeLast(Self.blockBytes - count)
    bytesRead += count
    isAtEnd = count == 0
  }
}
