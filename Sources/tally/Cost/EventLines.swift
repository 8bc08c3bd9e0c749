import HTTPServer
import JSON
import UsageAPI

/// Lines that are events, providers' answers or usage objects, on their way to `/v1/events`.
struct EventLines {
  /// The model of lines that name none.
  let model: String?
  private var body: [UInt8] = []
  private var places: [String] = []
  private var counts = ImportCounts()

  private static let linesMax = 5_000
  private static let bodyBytesMax = 4 << 20

  init(model: String?) {
    self.model = model
  }

  /// Brings a file in.
  mutating func read(
    _ file: ImportFiles.File, into service: LocalAPI, _ progress: inout ImportProgress
  ) async throws {
    var lines = try LineFile(file.path)
    var parser = Parser(limits: .tolerant)
    while let line = try lines.next() {
      progress.read(bytes: lines.takeBytes())
      guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) else { continue }
      let place = "\(file.path):\(lines.number)"
      do throws(ParseError) {
        append(try parser.parse(line), from: place)
      } catch {
        counts.complaints.append("\(place): \(error)")
      }
      if places.count >= Self.linesMax || body.count >= Self.bodyBytesMax {
        progress.add(try await send(to: service))
      }
    }
    progress.add(try await send(to: service))
    progress.endFile()
  }

  /// An event as it is; of an answer its id, model, time and usage.
  private mutating func append(_ line: Value, from place: String) {
    var writer = Writer()
    if line["usage"] != nil, line["object"] == nil, line["type"]?.string != "message" {
      write(event: line, to: &writer)
    } else if Self.figures.contains(where: { line[$0] != nil }) {
      line.write(to: &writer)
    } else {
      write(answer: line, to: &writer)
    }
    body += writer.bytes
    body.append(0x0A)
    places.append(place)
  }

  /// Members of events that need no usage.
  private static let figures = ["cost", "cost_usd", "reported_cost_usd", "voids", "corrects"]

  private func write(event: Value, to writer: inout Writer) {
    guard let model, event["model"] == nil, event.kind == .object else {
      return event.write(to: &writer)
    }
    writer.object {
      for member in event.members { $0.member(member.key, member.value) }
      $0.member("model", model)
    }
  }

  private func write(answer: Value, to writer: inout Writer) {
    let usage = answer["usage"] ?? answer["usageMetadata"] ?? answer["usage_metadata"] ?? answer
    let name = answer["model"]?.string ?? answer["modelVersion"]?.string ?? model
    let seconds = (answer["created"] ?? answer["created_at"])?.int64
    writer.object {
      if let id = (answer["id"] ?? answer["responseId"])?.string { $0.member("id", id) }
      if let name { $0.member("model", name) }
      if let seconds { $0.member("time", seconds * 1_000) }
      if let tier = answer["service_tier"]?.string { $0.member("service_tier", tier) }
      $0.member("usage", usage)
    }
  }

  private mutating func send(to service: LocalAPI) async throws -> ImportCounts {
    var counts = counts
    if !places.isEmpty {
      let answer = try await service.answer(
        .post, LedgerPath("events").text, type: "application/x-ndjson", body: body)
      guard [200, 207, 422].contains(answer.status) else {
        throw Refusal(description: LedgerText.detail(ofProblem: answer.body))
      }
      counts.add(try ImportCounts(answer: answer.body), from: places)
    }
    body.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    self.counts = ImportCounts()
    return counts
  }
}
