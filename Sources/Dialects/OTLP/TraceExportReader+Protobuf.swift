internal import Protobuf

extension TraceExportReader {
  /// Reads `ExportTraceServiceRequest` as protobuf; field numbers are those of opentelemetry-proto.
  public func read(protobuf bytes: [UInt8]) throws(TraceExportError) -> TraceExport {
    var reading = ProtobufReading(reader: self)
    do {
      try reading.readRequest(bytes)
      return reading.export
    } catch let error as TraceExportError {
      throw error
    } catch {
      throw .malformed("the body is no ExportTraceServiceRequest: \(error)")
    }
  }

  /// The attributes of the first resource of a request, without a look at its spans: enough to see
  /// what client it comes from.
  public func firstResource(ofProtobuf bytes: [UInt8]) -> Attributes {
    var reading = ProtobufReading(reader: self)
    return (try? reading.firstResource(bytes)) ?? Attributes()
  }
}
