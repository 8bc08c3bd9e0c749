// Feeds the reader of protobuf whatever libFuzzer makes up. Not a part of the package's build:
// `Tests/Fuzz/run protobuf`.
//
// It fails when an input traps, or when a field leads out of its message.

/// libFuzzer's entry point: one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzProtobuf(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  visit(MessageReader(bytes), in: 0..<bytes.count, depth: 0)
  return 0
}

private let depthMax = 64

private func visit(_ message: MessageReader, in range: Range<Int>, depth: Int) {
  var message = message
  while let field = try? message.next() {
    switch field.content {
    case .bytes(let inner):
      precondition(inner.clamped(to: range) == inner, "a field leads out of its message")
      _ = try? message.text(field)
      guard depth < depthMax, let inside = try? message.message(field) else { continue }
      visit(inside, in: inner, depth: depth + 1)
    case .fixed64(let bits): _ = DecimalText.shortest(ofBinary64: bits)
    case .varint, .fixed32: break
    }
  }
}
