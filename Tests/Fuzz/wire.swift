/// The entry point of the fuzzer: feeds octets to connections, whole and in pieces, and stops when
/// the pieces give anything else than the whole. Compiled together with the module's own sources.

/// What a connection made of its octets.
private struct Trace: Equatable {
  var events: [String] = []
  var isOpen = true
}

/// The first octet seeds the pieces; the rest is the wire.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let seed = input.first else { return 0 }
  let wire = Array(input.dropFirst())
  let whole = trace(wire, seed: nil)
  let pieces = trace(wire, seed: seed)
  precondition(whole == pieces, "\(whole) is not \(pieces)")
  return 0
}

private func trace(_ wire: [UInt8], seed: UInt8?) -> Trace {
  var limits = ServerLimits()
  limits.bodyBytesMax = 4_096
  limits.decodedBodyBytesMax = 65_536
  limits.requestTargetBytesMax = 256
  limits.headerBytesMax = 1_024
  limits.headerCountMax = 20
  limits.chunkExtensionBytesMax = 64
  limits.pipelineDepthMax = 4
  let now = Moment(milliseconds: 0, date: HTTPDate(secondsSince1970: 0))
  var connection = Connection(limits: limits, peer: "", now: now)
  var trace = Trace()
  let deliver: Connection.Deliver = { delivery in
    switch delivery {
    case .request(var request, _):
      do throws(ProtocolError) { try request.decodeContent() } catch {
        trace.events.append("\(error.status)")
        return Response(status: error.status)
      }
      let fields = request.headers.map { "\($0.name)=\($0.value)" }
      let query = request.query.items.map { "\($0.name)=\($0.value)" }
      trace.events.append(
        "\(request.method.rawValue) \(request.target) \(request.path) \(query) \(fields) \(request.body)"
      )
      return Response(status: 200)
    case .refused(let error):
      trace.events.append("\(error.status)")
      return Response(status: error.status)
    }
  }
  var state = UInt64(seed ?? 0)
  var rest = wire[...]
  while !rest.isEmpty {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let size = seed == nil ? rest.count : 1 + Int(state >> 33) % min(rest.count, 64)
    let piece = Array(rest.prefix(size))
    connection.received(piece.span, now: now, deliver: deliver)
    rest = rest.dropFirst(size)
  }
  trace.isOpen = connection.phase == .open
  return trace
}
