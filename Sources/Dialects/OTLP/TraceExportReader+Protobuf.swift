internal import Protobuf

extension TraceExportReader {
  /// Reads `ExportTraceServiceRequest`, or that of logs, as protobuf; field numbers are those of
  /// opentelemetry-proto.
  public func read(protobuf bytes: [UInt8]) throws(TraceExportError) -> TraceExport {
    var reading = ProtobufReading(reader: self)
    do {
      try reading.readRequest(bytes)
      return reading.export
    } catch let error as TraceExportError {
      throw error
    } catch {
      throw .malformed("the body is no export of \(signal): \(error)")
    }
  }

  /// True when the first resource of a request is that of a client that fetches its key while it
  /// exports already; its spans are not looked at.
  public func isFromStartingClient(protobuf bytes: [UInt8]) -> Bool {
    var reading = ProtobufReading(reader: self)
    let resource = try? reading.firstResource(bytes)
    return resource.map { resource in
      TraceBatch.clients.contains { $0.isSender(resource) }
    } ?? false
  }
}
