public import JSON
internal import Usage

extension TraceExportReader {
  /// Reads `ExportTraceServiceRequest` as OTLP has it in JSON: ids as hexadecimal digits, 64-bit
  /// numbers as texts or numbers, names in lower camel case
  /// (https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding).
  public func read(json value: Value) throws(TraceExportError) -> TraceExport {
    guard value.kind == .object else {
      throw .malformed("the body must be an object, but was \(value.kind.described)")
    }
    var reading = JSONReading(reader: self)
    for resource in try reading.elements(of: value, signal.members.resources) {
      try reading.readResource(resource)
    }
    return reading.export
  }
}

/// One exported request on its way from JSON. Members that are not known, and null, are skipped.
private struct JSONReading {
  let reader: TraceExportReader
  private(set) var export = TraceExport()
  private var spans = 0
  private var values = 0

  init(reader: TraceExportReader) {
    self.reader = reader
  }

  func elements(of value: Value, _ name: String) throws(TraceExportError) -> [Value] {
    guard let list = value.present(name) else { return [] }
    guard list.kind == .array, list.elements.allSatisfy({ $0.kind == .object }) else {
      throw .malformed("`\(name)` must be an array of objects")
    }
    return Array(list.elements)
  }

  mutating func readResource(_ value: Value) throws(TraceExportError) {
    var resource = ExportedResource()
    if let described = value["resource"] { resource.attributes = try attributes(of: described) }
    for scope in try elements(of: value, reader.signal.members.scopes) {
      let name = scope["scope"]?["name"]?.string ?? ""
      for item in try elements(of: scope, reader.signal.members.items) {
        switch reader.signal {
        case .logs: try readRecord(item, scopeName: name, into: &resource)
        case .traces, .metrics: try readSpan(item, scopeName: name, into: &resource)
        }
      }
    }
    export.resources.append(resource)
  }

  private mutating func readSpan(
    _ value: Value, scopeName: String, into resource: inout ExportedResource
  ) throws(TraceExportError) {
    try reader.countSpan(&spans)
    var span = ExportedSpan()
    span.scopeName = scopeName
    span.parentSpanID = id(value["parentSpanId"], count: 8)
    span.name = value["name"]?.string ?? ""
    span.kind = value["kind"]?.int64 ?? 0
    span.startNanoseconds = try nanoseconds(value, "startTimeUnixNano")
    span.endNanoseconds = try nanoseconds(value, "endTimeUnixNano")
    span.statusCode = value["status"]?["code"]?.int64 ?? 0
    span.statusMessage = value["status"]?["message"]?.string ?? ""
    span.attributes = try attributes(of: value)
    guard let trace = id(value["traceId"], count: 16), let own = id(value["spanId"], count: 8)
    else { return export.spansWithoutID += 1 }
    span.traceID = trace
    span.spanID = own
    resource.spans.append(span)
  }

  private mutating func readRecord(
    _ value: Value, scopeName: String, into resource: inout ExportedResource
  ) throws(TraceExportError) {
    try reader.countSpan(&spans)
    var record = ExportedSpan.Record()
    record.traceID = id(value["traceId"], count: 16)
    record.spanID = id(value["spanId"], count: 8)
    record.nanoseconds = try nanoseconds(value, "timeUnixNano")
    record.observedNanoseconds = try nanoseconds(value, "observedTimeUnixNano")
    record.eventName = value["eventName"]?.string ?? ""
    resource.spans.append(
      ExportedSpan(
        record, try attributes(of: value), scopeName: scopeName, from: resource.attributes))
  }

  /// An id in lower case; nil where it is none.
  private func id(_ value: Value?, count: Int) -> ExternalID? {
    guard let text = value?.string, text.utf8.count == 2 * count,
      text.utf8.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
      text.utf8.contains(where: { $0 != UInt8(ascii: "0") })
    else { return nil }
    return ExternalID(text.lowercased())
  }

  private func nanoseconds(_ value: Value, _ name: String) throws(TraceExportError) -> UInt64 {
    guard let time = value.present(name) else { return 0 }
    guard let number = UInt64(time.numberText ?? time.string ?? "") else {
      throw .malformed("`\(name)` must be nanoseconds since 1970, but was \(time.forMessage)")
    }
    return number
  }

  mutating func attributes(of value: Value) throws(TraceExportError) -> Attributes {
    Attributes(try members(value, "attributes", depth: 0))
  }

  private mutating func members(
    _ value: Value, _ name: String, depth: Int
  ) throws(TraceExportError) -> [Attribute] {
    var members: [Attribute] = []
    for element in try elements(of: value, name) {
      guard let key = element["key"]?.string, let content = element["value"] else { continue }
      if key == Attributes.wholeAnswer, let text = content["stringValue"]?.string {
        members += Attributes.answerID(in: text)
      }
      guard !Attributes.isContent(key), let value = try self.value(content, depth: depth) else {
        continue
      }
      members.append(Attribute(name: key, value: value))
    }
    return members
  }

  /// Nil for content, and for what has no value.
  private mutating func value(
    _ value: Value, depth: Int
  ) throws(TraceExportError) -> AttributeValue? {
    guard depth < reader.depthMax else { return nil }
    try reader.countValue(&values)
    if let text = value["stringValue"], let string = text.string {
      return text.byteCount <= TraceExportReader.textBytesMax ? .text(string) : nil
    }
    if let flag = value["boolValue"]?.bool { return .flag(flag) }
    if let integer = value["intValue"] {
      let text = integer.numberText ?? integer.string ?? ""
      // What is none stays as a text, so that a count of it is refused by name.
      return Int64(text).map { .integer($0) } ?? .text(text)
    }
    if let number = value["doubleValue"] {
      // https://protobuf.dev/programming-guides/json/: also as a text, as which NaN and infinity
      // are told; these are no number that anything could be made of.
      return number.numberText.map { .decimal($0) } ?? number.string.map { .text($0) }
    }
    if let list = value["arrayValue"] {
      var parts: [AttributeValue] = []
      for element in try elements(of: list, "values") {
        if let part = try self.value(element, depth: depth + 1) { parts.append(part) }
      }
      return .list(parts)
    }
    guard let list = value["kvlistValue"] else { return nil }
    return .members(try members(list, "values", depth: depth + 1))
  }
}
