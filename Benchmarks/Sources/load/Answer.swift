/// The parts of a response that the load looks at.
struct Answer {
  var status: Int
  /// Bytes of head and content together.
  var byteCount: Int
  var hasRetryAfter: Bool
  /// The connection ends after it.
  var closes: Bool
  /// What the body says was accepted; nil when it says nothing of the kind.
  var accepted: Int?

  enum Failure: Error {
    /// Not a response, or one whose length is not told by Content-Length.
    case unreadable
  }

  /// Reads a response; nil while some of it is missing.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> Answer? {
    guard let headEnd = find("\r\n\r\n", in: bytes, from: 0) else { return nil }
    guard bytes.count > 12, find("HTTP/1.", in: bytes, from: 0) == 0,
      let status = number(in: bytes, from: 9), let length = contentLength(bytes, headEnd)
    else { throw .unreadable }
    let bodyStart = headEnd + 4
    guard bytes.count >= bodyStart + length else { return nil }
    let head = UnsafeBufferPointer(rebasing: bytes[..<(headEnd + 2)])
    let body = UnsafeBufferPointer(
      rebasing: bytes[bodyStart..<min(bodyStart + length, bodyStart + bodyBytesRead)])
    var answer = Answer(
      status: status, byteCount: bodyStart + length, hasRetryAfter: false, closes: false)
    answer.accepted = find("\"accepted\":", in: body, from: 0).flatMap {
      number(in: body, from: $0 + 11)
    }
    if status >= 400 || length == 0 {
      answer.hasRetryAfter = find("\r\nretry-after:", in: head, from: 0) != nil
    }
    answer.closes = find("\r\nconnection: close", in: head, from: 0) != nil
    return answer
  }

  /// The counts stand at the start of the body.
  private static let bodyBytesRead = 256

  private static func contentLength(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int? {
    let head = UnsafeBufferPointer(rebasing: bytes[..<(end + 2)])
    guard let start = find("\r\ncontent-length:", in: head, from: 0) else { return nil }
    return number(in: head, from: start + 17)
  }

  /// Where a text begins, whatever the case of the bytes; the text itself is lower case.
  private static func find(
    _ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let count = text.utf8CodeUnitCount
    let wanted = text.utf8Start
    guard bytes.count >= count + start else { return nil }
    let first = wanted[0]
    var position = start
    while position <= bytes.count - count {
      if lower(bytes[position]) == lower(first) {
        var matched = 1
        while matched < count, lower(bytes[position + matched]) == lower(wanted[matched]) {
          matched += 1
        }
        if matched == count { return position }
      }
      position += 1
    }
    return nil
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func number(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var position = start
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    var value: Int?
    while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
    {
      value = (value ?? 0) * 10 + Int(bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    return value
  }
}
