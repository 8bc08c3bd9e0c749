public import JSON

/// Reads exported traces and logs, in protobuf or in JSON.
public struct TraceExportReader: Sendable {
  /// The spans of one request.
  public var spansMax: Int
  /// What the requests export.
  var signal = OTLPSignal.traces
  /// The attributes of one request, and the parts of those that have parts.
  public var valuesMax: Int
  /// How deep a value may be nested: what lies deeper is content, and is not kept.
  public var depthMax: Int
  /// A longer text is content, such as a prompt under a name of a client's own, and is not kept.
  static let textBytesMax = 4_096

  /// A reader that takes as many spans as events of one request, and values as of one document.
  public init(limits: EventLimits = EventLimits(), parseLimits: ParseLimits = ParseLimits()) {
    spansMax = limits.eventsPerBatchMax
    valuesMax = parseLimits.valuesMax
    depthMax = parseLimits.depthMax
  }

  /// The same for records of logs.
  var forLogs: TraceExportReader {
    var reader = self
    reader.signal = .logs
    return reader
  }

  func countSpan(_ count: inout Int) throws(TraceExportError) {
    count += 1
    guard count <= spansMax else {
      throw .tooLarge("a request must not have more than \(spansMax) spans; send smaller batches")
    }
  }

  func countValue(_ count: inout Int) throws(TraceExportError) {
    count += 1
    guard count <= valuesMax else {
      throw .tooLarge("a request must not have more than \(valuesMax) attributes")
    }
  }
}
