import Dialects
import JSON
import Testing
import Usage

@Suite struct `An exported trace` {
  @Test(arguments: Recorded.exports)
  func `is the same in protobuf and in JSON`(name: String) throws {
    let binary = try Recorded.export(name)
    let json = try TraceExportReader().read(json: try Recorded.value(name + ".otlp.json"))
    #expect(binary.resources.map(\.attributes) == json.resources.map(\.attributes))
    #expect(binary.resources.map(\.spans) == json.resources.map(\.spans))
    #expect(binary.spanCount > 0)
    #expect(binary.spansWithoutID == 0)
  }

  @Test func `has the ids, times and attributes that were sent`() throws {
    let export = try Recorded.export("cur_0.4.21__04_POST_v1_traces")
    let resource = try #require(export.resources.first)
    #expect(export.spanCount == 7)
    #expect(resource.attributes["service.name"] == .text("agentops"))
    #expect(
      resource.attributes["imported_libraries"]
        == .list([.text("openai"), .text("anthropic"), .text("agentops")]))
    let tool = try #require(resource.spans.first)
    #expect(tool.traceID == "0b0a8cad090abf91cac980bff84bb144")
    #expect(tool.spanID == "636ddb8cdb84f762")
    #expect(tool.parentSpanID == "3547f3723328dd99")
    #expect(tool.name == "search.tool")
    #expect(tool.kind == 1)
    #expect(tool.startedAt?.description == "2026-11-22T02:18:10.685249Z")
    #expect(tool.endedAt?.description == "2026-11-22T02:18:10.685276Z")
    #expect(tool.scopeName == "agentops")
    // A double of 0.05: the decimal that was written, not the binary fraction.
    #expect(tool.attributes["gen_ai.usage.total_cost"] == .decimal("0.05"))
    let call = try #require(resource.spans.first { $0.name == "openai.chat.completion" })
    #expect(call.kind == 3)
    #expect(call.statusCode == 1)
    #expect(call.scopeName == "openai")
    #expect(call.attributes["gen_ai.usage.prompt_tokens"] == .integer(2006))
    #expect(call.attributes["gen_ai.request.streaming"] == .flag(false))
  }

  @Test(arguments: Recorded.exports)
  func `has nothing of what was said`(name: String) throws {
    for span in try Recorded.export(name).resources.flatMap(\.spans) {
      for attribute in span.attributes {
        #expect(!attribute.name.hasPrefix("gen_ai.prompt."))
        #expect(!attribute.name.hasPrefix("gen_ai.completion."))
        #expect(!attribute.name.hasSuffix(".input") && !attribute.name.hasSuffix(".output"))
      }
    }
  }

  @Test func `keeps what is no number as a text, which is neither a count nor a cost`() throws {
    func field(_ number: UInt8, _ content: [UInt8]) -> [UInt8] {
      [number << 3 | 2, UInt8(content.count)] + content
    }
    let notANumber: [UInt8] = [4 << 3 | 1, 0, 0, 0, 0, 0, 0, 0xF8, 0x7F]
    let span =
      field(1, Array(repeating: 1, count: 16)) + field(2, Array(repeating: 2, count: 8))
      + field(9, field(1, Array("cost".utf8)) + field(2, notANumber))
    let export = try TraceExportReader().read(protobuf: field(1, field(2, field(2, span))))
    let value = try #require(export.resources.first?.spans.first?.attributes["cost"])
    #expect(value == .text("not a finite number"))
    #expect(value.integer == nil)
  }

  @Test func `may have ids in capitals, numbers as numbers and members of null`() throws {
    let value = try Reading.value(
      """
      {"resourceSpans":[{"resource":null,"scopeSpans":[{"scope":{},"spans":[
        {"traceId":"0B0A8CAD090ABF91CAC980BFF84BB144","spanId":"636DDB8CDB84F762","parentSpanId":"",
         "name":"chat","startTimeUnixNano":1795313890685249970,"endTimeUnixNano":"0",
         "status":null,"later":[1],"attributes":[
          {"key":"a","value":{"intValue":7}},{"key":"b","value":{"intValue":"8"}},
          {"key":"c","value":{"doubleValue":1.50}},{"key":"d","value":{}},{"key":"e"},
          {"key":"f","value":{"kvlistValue":{"values":[{"key":"g","value":{"boolValue":true}}]}}}]}
      ]}]}]}
      """)
    let span = try #require(
      try TraceExportReader().read(json: value).resources.first?.spans.first)
    #expect(span.traceID == "0b0a8cad090abf91cac980bff84bb144")
    #expect(span.spanID == "636ddb8cdb84f762")
    #expect(span.parentSpanID == nil)
    #expect(span.startNanoseconds == 1_795_313_890_685_249_970)
    #expect(span.endedAt == nil)
    #expect(
      Array(span.attributes).map(\.value) == [
        .integer(7), .integer(8), .decimal("1.50"),
        .members(Array(try Self.attributes("g"))),
      ])
  }

  private static func attributes(_ name: String) throws -> Attributes {
    let value = try Reading.value(
      """
      {"resourceSpans":[{"resource":{"attributes":[
        {"key":"\(name)","value":{"boolValue":true}}]}}]}
      """)
    return try #require(try TraceExportReader().read(json: value).resources.first?.attributes)
  }

  @Test func `counts spans without a valid id apart`() throws {
    let value = try Reading.value(
      """
      {"resourceSpans":[{"scopeSpans":[{"spans":[
        {"traceId":"00000000000000000000000000000000","spanId":"636ddb8cdb84f762"},
        {"traceId":"0b0a8cad090abf91cac980bff84bb144","spanId":"xyz"},
        {"spanId":"636ddb8cdb84f762"}]}]}]}
      """)
    let export = try TraceExportReader().read(json: value)
    #expect(export.spansWithoutID == 3)
    #expect(export.spanCount == 3)
    // The same in protobuf: a span of a trace id of one byte.
    let bytes: [UInt8] = [0x0A, 0x07, 0x12, 0x05, 0x12, 0x03, 0x0A, 0x01, 0x01]
    #expect(try TraceExportReader().read(protobuf: bytes).spansWithoutID == 1)
  }

  @Test(arguments: [
    "[]", #"{"resourceSpans":{}}"#, #"{"resourceSpans":[1]}"#,
    #"{"resourceSpans":[{"scopeSpans":[{"spans":[{"startTimeUnixNano":"x"}]}]}]}"#,
  ])
  func `that is malformed is refused`(text: String) throws {
    let value = try Reading.value(text)
    #expect(throws: TraceExportError.self) { try TraceExportReader().read(json: value) }
  }

  @Test func `is bounded in spans and attributes`() throws {
    var reader = TraceExportReader()
    let bytes = try Recorded.bytes(Recorded.exports[0] + ".bin")
    let json = try Recorded.value(Recorded.exports[0] + ".otlp.json")
    let bounds: [WritableKeyPath<TraceExportReader, Int>] = [
      \.spansMax, \.valuesMax,
    ]
    for bound in bounds {
      reader = TraceExportReader()
      reader[keyPath: bound] = 1
      #expect(throws: TraceExportError.self) { try reader.read(protobuf: bytes) }
      #expect(throws: TraceExportError.self) { try reader.read(json: json) }
    }
  }

  @Test func `keeps what is beside attributes that are too deep`() throws {
    var deep = #"{"stringValue":"x"}"#
    for _ in 0..<100 { deep = #"{"arrayValue":{"values":[\#(deep)]}}"# }
    let span = """
      {"traceId":"0af7651916cd43dd8448eb211c80319c","spanId":"00f067aa0ba902b7",
      "attributes":[{"key":"deep","value":\(deep)},{"key":"n","value":{"intValue":"7"}}]}
      """
    let value = try Reading.value(
      #"{"resourceSpans":[{"scopeSpans":[{"spans":[\#(span)]}]}]}"#, limits: .tolerant)
    let read = try #require(try TraceExportReader().read(json: value).resources.first?.spans.first)
    #expect(read.attributes["n"] == .integer(7))
  }

  @Test func `with bytes changed is refused or read, and never traps`() throws {
    let reader = TraceExportReader()
    var state: UInt64 = 7
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var read = 0
    var refused = 0
    for name in Recorded.exports {
      let original = try Recorded.bytes(name + ".bin")
      for _ in 0..<1_500 {
        var bytes = original
        for _ in 0...random(3) { bytes[random(bytes.count)] = UInt8(random(256)) }
        if random(4) == 0 { bytes.removeLast(random(bytes.count)) }
        if (try? reader.read(protobuf: bytes)) != nil { read += 1 } else { refused += 1 }
        _ = reader.isFromStartingClient(protobuf: bytes)
      }
    }
    #expect(read > 500 && refused > 500)
  }

  @Test func `tells AgentOps' client by its resource alone`() throws {
    let reader = TraceExportReader()
    let bytes = try Recorded.bytes(Recorded.exports[0] + ".bin")
    #expect(reader.isFromStartingClient(protobuf: bytes))
    #expect(!reader.isFromStartingClient(protobuf: []))
    #expect(!reader.isFromStartingClient(protobuf: [0x0A, 0x00]))
  }
}
