// Feeds the JSON parser whatever libFuzzer makes up. Not a part of the package's build:
// `Tests/Fuzz/run json`.
//
// It fails when an input traps, or when what was read is not written as JSON that reads the same.

/// libFuzzer's entry point: one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var parser = Parser()
  for line in Lines(bytes) { _ = try? parser.parse(bytes, in: line.range) }
  guard let value = try? parser.parse(bytes) else { return 0 }
  visit(value)
  var first = Writer()
  value.write(to: &first)
  guard let again = try? parser.parse(first.bytes) else {
    preconditionFailure("what was written is not JSON")
  }
  var second = Writer()
  again.write(to: &second)
  precondition(first.bytes == second.bytes, "what was written reads differently")
  return 0
}

private let names = NameTable(["", "a", "id", "usage", "input_tokens"])

private func visit(_ value: Value) {
  let known = value.members(named: names)
  for index in 0..<names.count { precondition(!(known.has(index) && known.isNull(index))) }
  _ = (value.kind, value.int64, value.numberText, value.bool, value.string, value.byteCount)
  for element in value.elements { visit(element) }
  for member in value.members {
    precondition(value[member.key] != nil, "a member is not found by its name")
    visit(member.value)
  }
}
