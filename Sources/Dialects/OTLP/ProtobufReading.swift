internal import Protobuf
internal import Usage

/// One exported request on its way from protobuf. Fields that are not known are skipped.
struct ProtobufReading {
  let reader: TraceExportReader
  private(set) var export = TraceExport()
  private var spans = 0
  private var values = 0

  init(reader: TraceExportReader) {
    self.reader = reader
  }

  mutating func readRequest(_ bytes: [UInt8]) throws {
    var request = MessageReader(bytes)
    while let field = try request.next() {
      if field.number == 1 { try readResource(try request.message(field)) }
    }
  }

  mutating func firstResource(_ bytes: [UInt8]) throws -> Attributes {
    var request = MessageReader(bytes)
    while let field = try request.next() {
      guard field.number == 1 else { continue }
      var resource = try request.message(field)
      while let inner = try resource.next() {
        if inner.number == 1 { return try attributes(of: try resource.message(inner)) }
      }
      break
    }
    return Attributes()
  }

  private mutating func readResource(_ message: MessageReader) throws {
    var message = message
    var resource = ExportedResource()
    var scopes: [MessageReader] = []
    while let field = try message.next() {
      switch field.number {
      case 1: resource.attributes = try attributes(of: try message.message(field))
      case 2: scopes.append(try message.message(field))
      default: break
      }
    }
    for scope in scopes { try readScope(scope, into: &resource) }
    export.resources.append(resource)
  }

  private mutating func readScope(
    _ message: MessageReader, into resource: inout ExportedResource
  ) throws {
    var message = message
    var scopeName = ""
    var records: [(ExportedSpan.Record, Attributes)] = []
    let first = resource.spans.count
    while let field = try message.next() {
      switch field.number {
      case 1:
        var scope = try message.message(field)
        while let inner = try scope.next() {
          if inner.number == 1 { scopeName = try scope.text(inner) }
        }
      case 2:
        let item = try message.message(field)
        switch reader.signal {
        case .logs: records.append(try readRecord(item))
        case .traces, .metrics: try readSpan(item, into: &resource)
        }
      default: break
      }
    }
    resource.spans += records.map { record, attributes in
      ExportedSpan(record, attributes, scopeName: scopeName, from: resource.attributes)
    }
    for index in first..<resource.spans.count { resource.spans[index].scopeName = scopeName }
  }

  private mutating func readSpan(
    _ message: MessageReader, into resource: inout ExportedResource
  ) throws {
    try reader.countSpan(&spans)
    var message = message
    var span = ExportedSpan()
    var attributes: [Attribute] = []
    while let field = try message.next() {
      switch field.number {
      case 1: span.traceID = ExportedSpan.id(try message.bytes(field), count: 16) ?? ""
      case 2: span.spanID = ExportedSpan.id(try message.bytes(field), count: 8) ?? ""
      case 4: span.parentSpanID = ExportedSpan.id(try message.bytes(field), count: 8)
      case 5: span.name = try message.text(field)
      case 6: span.kind = Int64(truncatingIfNeeded: try field.varint())
      case 7: span.startNanoseconds = try field.fixed64()
      case 8: span.endNanoseconds = try field.fixed64()
      case 9:
        if let attribute = try attribute(try message.message(field), depth: 0) {
          attributes.append(attribute)
        }
      case 15: try readStatus(try message.message(field), into: &span)
      default: break
      }
    }
    span.attributes = Attributes(attributes)
    guard span.traceID != "", span.spanID != "" else { return export.spansWithoutID += 1 }
    resource.spans.append(span)
  }

  private mutating func readRecord(
    _ message: MessageReader
  ) throws -> (ExportedSpan.Record, Attributes) {
    try reader.countSpan(&spans)
    var message = message
    var record = ExportedSpan.Record()
    var attributes: [Attribute] = []
    while let field = try message.next() {
      switch field.number {
      case 1: record.nanoseconds = try field.fixed64()
      case 6:
        if let attribute = try attribute(try message.message(field), depth: 0) {
          attributes.append(attribute)
        }
      case 9: record.traceID = ExportedSpan.id(try message.bytes(field), count: 16)
      case 10: record.spanID = ExportedSpan.id(try message.bytes(field), count: 8)
      case 11: record.observedNanoseconds = try field.fixed64()
      case 12: record.eventName = try message.text(field)
      default: break
      }
    }
    return (record, Attributes(attributes))
  }

  private func readStatus(_ message: MessageReader, into span: inout ExportedSpan) throws {
    var message = message
    while let field = try message.next() {
      if field.number == 2 { span.statusMessage = try message.text(field) }
      if field.number == 3 { span.statusCode = Int64(truncatingIfNeeded: try field.varint()) }
    }
  }

  /// A resource's attributes, or the members of a value: field 1 of their message.
  private mutating func attributes(of message: MessageReader) throws -> Attributes {
    Attributes(try members(message, depth: 0))
  }

  private mutating func members(_ message: MessageReader, depth: Int) throws -> [Attribute] {
    var message = message
    var members: [Attribute] = []
    while let field = try message.next() {
      guard field.number == 1 else { continue }
      if let member = try attribute(try message.message(field), depth: depth) {
        members.append(member)
      }
    }
    return members
  }

  /// Nil for content, and for what has no value; of a whole answer only its id is kept.
  private mutating func attribute(_ message: MessageReader, depth: Int) throws -> Attribute? {
    var message = message
    var name = ""
    var content: MessageReader?
    while let field = try message.next() {
      if field.number == 1 { name = try message.text(field) }
      if field.number == 2 { content = try message.message(field) }
    }
    if let content, name == Attributes.wholeAnswer { return try answerID(content) }
    guard let content, !Attributes.isContent(name), let value = try value(content, depth: depth)
    else { return nil }
    return Attribute(name: name, value: value)
  }

  private func answerID(_ message: MessageReader) throws -> Attribute? {
    var message = message
    while let field = try message.next() {
      if field.number == 1 { return Attributes.answerID(in: try message.text(field)).first }
    }
    return nil
  }

  private mutating func value(_ message: MessageReader, depth: Int) throws -> AttributeValue? {
    guard depth < reader.depthMax else { return nil }
    try reader.countValue(&values)
    var message = message
    var value: AttributeValue?
    while let field = try message.next() {
      switch field.number {
      case 1:
        let isShort = try field.bytes().count <= TraceExportReader.textBytesMax
        value = isShort ? .text(try message.text(field)) : nil
      case 2: value = .flag(try field.varint() != 0)
      case 3: value = .integer(Int64(bitPattern: try field.varint()))
      case 4:
        // What is no number stays as a text, so that a count or a cost of it is refused by name.
        value =
          DecimalText.shortest(ofBinary64: try field.fixed64()).map { .decimal($0) }
          ?? .text("not a finite number")
      case 5: value = .list(try list(try message.message(field), depth: depth + 1))
      case 6: value = .members(try members(try message.message(field), depth: depth + 1))
      default: break
      }
    }
    return value
  }

  private mutating func list(_ message: MessageReader, depth: Int) throws -> [AttributeValue] {
    var message = message
    var list: [AttributeValue] = []
    while let field = try message.next() {
      guard field.number == 1 else { continue }
      if let value = try value(try message.message(field), depth: depth) { list.append(value) }
    }
    return list
  }
}
